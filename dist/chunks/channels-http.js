const require_policy_validation = require("./policy-validation.js");
// src/channels/http.ts
const LONGEST_ANSWER = 65536;
async function exchange(request, settings, context, dialect) {
	const problem = addressProblem(request.url, settings.insecure);
	if (problem !== null) return problem;
	const signal = AbortSignal.timeout(context.timeout);
	let response;
	try {
		response = await fetch(request.url, {
			...init(request),
			signal,
			redirect: "manual"
		});
	} catch (error) {
		return nameError(error);
	}
	const text = await readText(response);
	return judge(response, {
		status: response.status,
		text,
		json: asJson(text)
	}, context, dialect);
}
function init({ method = "POST", headers = {}, body }) {
	if (body === void 0) return {
		method,
		headers
	};
	if (typeof body === "string" || body instanceof URLSearchParams) return {
		method,
		headers,
		body
	};
	return {
		method,
		headers: {
			"content-type": "application/json",
			...headers
		},
		body: JSON.stringify(body)
	};
}
function judge(response, answer, context, dialect) {
	const { status } = response;
	if (status >= 200 && status < 300) return dialect.read(answer);
	if (status >= 500) return {
		kind: "doubt",
		why: `The service answered ${status}.`
	};
	if (status === 429) return {
		kind: "not-taken",
		retryAfter: patienceOf(response, answer, context, dialect)
	};
	if (status >= 300 && status < 400) return failed("redirected", `The service answered ${status}: redirects are not followed.`);
	return refused(`http-${status}`, answer, dialect, `The service answered ${status}`);
}
function refused(code, { json }, dialect, what) {
	const word = json === null ? null : asWord(dialect.errorCode?.(json));
	return failed(code, word === null ? `${what}.` : `${what}: ${word}.`);
}
const failed = (code, message) => ({
	kind: "failed",
	code,
	message
});
const UNREADABLE = {
	kind: "doubt",
	why: "The service answered, but not in the form that it documents."
};
function asWord(value) {
	const word = typeof value === "number" ? String(value) : value;
	return typeof word === "string" && /^[\w.:-]{1,100}$/.test(word) ? word : null;
}
function patienceOf(response, { json }, context, dialect) {
	const header = response.headers.get("retry-after")?.trim() ?? "";
	if (/^\d{1,9}$/.test(header)) return Number(header);
	const at = header === "" ? NaN : Date.parse(header);
	if (!Number.isNaN(at)) return Math.max(0, Math.ceil((at - context.now()) / 1e3));
	const inBody = json === null ? null : dialect.patience?.(json);
	return typeof inBody === "number" && inBody >= 0 && inBody < 1e9 ? Math.ceil(inBody) : null;
}
async function readText(response) {
	if (response.body === null) return "";
	const reader = response.body.getReader();
	const chunks = [];
	let length = 0;
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) return Buffer.concat(chunks).toString("utf8");
			length += value.length;
			if (length > LONGEST_ANSWER) {
				await reader.cancel();
				return null;
			}
			chunks.push(value);
		}
	} catch {
		return null;
	}
}
function asJson(text) {
	try {
		const value = JSON.parse(text ?? "");
		return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
	} catch {
		return null;
	}
}
function addressProblem(url, insecure) {
	if (!URL.canParse(url)) return failed("bad-address", "The address of the service is no address.");
	const { protocol, hostname, username, password } = new URL(url);
	if (protocol !== "https:" && protocol !== "http:") return failed("bad-address", "The address of the service is not one of the web.");
	if (username !== "" || password !== "") return failed("bad-address", "The address of the service has a login in it, which no service here takes.");
	if (insecure) return null;
	if (protocol === "http:") return failed("plain-http", "The address is plain HTTP, which needs `insecure: true`.");
	if (require_policy_validation.isLoopback(hostname)) return failed("loopback", "The address is this machine, which needs `insecure: true`.");
	return null;
}
const NOT_CONNECTED = {
	ENOTFOUND: ["no-such-host", "There is no such host."],
	EAI_AGAIN: ["no-such-host", "The name of the host could not be looked up."],
	ECONNREFUSED: ["refused-connection", "The host refused the connection."],
	UND_ERR_CONNECT_TIMEOUT: ["connect-timeout", "The host did not take the connection in time."],
	EHOSTUNREACH: ["unreachable", "The host cannot be reached."],
	ENETUNREACH: ["unreachable", "The host\u2019s network cannot be reached."]
};
function nameError(error) {
	const { name, cause } = error;
	if (name === "TimeoutError") return {
		kind: "doubt",
		why: "The service did not answer in time."
	};
	const inner = cause ?? error;
	const code = typeof inner.code === "string" ? inner.code : "";
	const notConnected = NOT_CONNECTED[code];
	if (notConnected !== void 0) return {
		kind: "not-sent",
		code: notConnected[0],
		message: notConnected[1]
	};
	if (code === "ETIMEDOUT" && inner.syscall !== "read" && inner.syscall !== "write") return {
		kind: "not-sent",
		code: "connect-timeout",
		message: "The host did not take the connection in time."
	};
	if (isTls(code)) return {
		kind: "not-sent",
		code: "tls",
		message: `The connection could not be secured (${code}).`
	};
	if (code === "" && name === "TypeError") return failed("bad-request", "The request could not be made from the channel\u2019s settings.");
	return {
		kind: "doubt",
		why: "The connection broke off before the service answered."
	};
}
const isTls = (code) => /^(?:CERT_|UNABLE_TO_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO_|SELF_SIGNED_|EPROTO$|HOSTNAME_MISMATCH$|INVALID_CA$|INVALID_PURPOSE$)/.test(code);
async function inquire(request, settings, context, read) {
	let found = null;
	const attempt = await exchange(request, settings, context, { read: ({ json }) => {
		found = json === null ? null : read(json);
		return UNREADABLE;
	} });
	return found ?? {
		kind: "unknown",
		why: whyUnknown(attempt)
	};
}
function whyUnknown(attempt) {
	if (attempt.kind === "failed" || attempt.kind === "not-sent") return attempt.message;
	return attempt.kind === "doubt" ? attempt.why : "The service asks for patience.";
}
Object.defineProperty(exports, "UNREADABLE", {
	enumerable: true,
	get: function() {
		return UNREADABLE;
	}
});
Object.defineProperty(exports, "asWord", {
	enumerable: true,
	get: function() {
		return asWord;
	}
});
Object.defineProperty(exports, "exchange", {
	enumerable: true,
	get: function() {
		return exchange;
	}
});
Object.defineProperty(exports, "failed", {
	enumerable: true,
	get: function() {
		return failed;
	}
});
Object.defineProperty(exports, "inquire", {
	enumerable: true,
	get: function() {
		return inquire;
	}
});
Object.defineProperty(exports, "nameError", {
	enumerable: true,
	get: function() {
		return nameError;
	}
});
Object.defineProperty(exports, "refused", {
	enumerable: true,
	get: function() {
		return refused;
	}
});
