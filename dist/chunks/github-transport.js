// src/github/error.ts
var GithubError = class extends Error {
	code;
	status;
	after;
	constructor(code, status, message, after = 0) {
		super(message);
		this.name = "GithubError";
		this.code = code;
		this.status = status;
		this.after = after;
	}
};
function nameError(thrown, what, wrote) {
	if (thrown instanceof GithubError) return wrote && thrown.code === "unavailable" ? new GithubError("maybe-written", thrown.status, thrown.message) : thrown;
	const { status, message = String(thrown), response } = thrown;
	const answered = response !== void 0 && status !== void 0;
	const summary = `${what}: ${message.slice(0, 500)}`;
	if (answered && isLimit(thrown)) return new GithubError("rate-limited", status, summary, limitWait(response.headers));
	if (answered && status === 401) return new GithubError("unauthorised", status, summary);
	if (answered && status === 403) return new GithubError("forbidden", status, summary);
	if (answered && (status === 404 || status === 410)) return new GithubError("not-found", status, summary);
	if (answered && status < 500) return new GithubError("refused", status, summary);
	return new GithubError(wrote ? "maybe-written" : "unavailable", answered ? status : null, summary);
}
const isForbidden = ({ type, message }) => type === "FORBIDDEN" && !isTooQuick(message);
const isTooQuick = (message) => /submitted too quickly/i.test(message);
const isTooFast = ({ type, message }) => type === "RATE_LIMITED" || isTooQuick(message);
function nameGraphqlError(errors, headers, wrote) {
	const summary = `GraphQL: ${errors.map(({ message }) => message).join("; ").slice(0, 500) || "no data"}`;
	if (errors.some(isTooFast)) return new GithubError("rate-limited", 200, summary, limitWait(headers));
	if (errors.length === 0 || errors.some(({ message }) => /something went wrong|timed? ?out|resource limit/i.test(message))) return new GithubError(wrote ? "maybe-written" : "unavailable", 200, summary);
	if (errors.some(({ type }) => type === "NOT_FOUND")) return new GithubError("not-found", 200, summary);
	return new GithubError(errors.some(isForbidden) ? "forbidden" : "refused", 200, summary);
}
const LIMIT_WAIT = 60;
function limitWait(headers) {
	const after = Number.parseInt(String(headers["retry-after"] ?? ""), 10);
	if (Number.isFinite(after)) return after;
	const reset = Number.parseInt(String(headers["x-ratelimit-reset"] ?? ""), 10);
	const now = Date.parse(headers.date ?? "") / 1e3;
	if (String(headers["x-ratelimit-remaining"]) === "0" && Number.isFinite(reset - now)) return Math.ceil(reset - now) + 1;
	return LIMIT_WAIT;
}
function isLimit(thrown) {
	if (thrown.status === 429) return true;
	if (thrown.status !== 403) return false;
	const headers = thrown.response?.headers ?? {};
	return headers["retry-after"] !== void 0 || String(headers["x-ratelimit-remaining"]) === "0" || /\brate limit\b/i.test(thrown.message ?? "");
}
// src/github/transport.ts
const PROXIES = [
	"https_proxy",
	"HTTPS_PROXY",
	"http_proxy",
	"HTTP_PROXY"
];
const isProxied = () => PROXIES.some((name) => process.env[name]);
async function throughProxy(url, init) {
	const { defaults } = await Promise.resolve().then(() => require("./http-client.js")).then((n) => n.utils_exports);
	const { fetch: send } = defaults.request;
	return send(url, init);
}
const transport = () => isProxied() ? throughProxy : globalThis.fetch;
const TIMEOUT = 3e4;
function wholeAnswers(send, count, stop) {
	return async (url, init) => {
		count();
		const timeout = AbortSignal.timeout(TIMEOUT);
		const signal = stop === void 0 ? timeout : AbortSignal.any([timeout, stop]);
		const response = await send(url, {
			...init,
			signal
		});
		const text = await response.text();
		return Object.assign(response, { text: () => Promise.resolve(text) });
	};
}
function userAgent() {
	const job = process.env["ACTIONS_ORCHESTRATION_ID"]?.trim();
	return job ? `tocsin actions_orchestration_id/${job.replaceAll(/[^a-z0-9_.-]/gi, "_")}` : "tocsin";
}
Object.defineProperty(exports, "GithubError", {
	enumerable: true,
	get: function() {
		return GithubError;
	}
});
Object.defineProperty(exports, "isForbidden", {
	enumerable: true,
	get: function() {
		return isForbidden;
	}
});
Object.defineProperty(exports, "isTooFast", {
	enumerable: true,
	get: function() {
		return isTooFast;
	}
});
Object.defineProperty(exports, "nameError", {
	enumerable: true,
	get: function() {
		return nameError;
	}
});
Object.defineProperty(exports, "nameGraphqlError", {
	enumerable: true,
	get: function() {
		return nameGraphqlError;
	}
});
Object.defineProperty(exports, "transport", {
	enumerable: true,
	get: function() {
		return transport;
	}
});
Object.defineProperty(exports, "userAgent", {
	enumerable: true,
	get: function() {
		return userAgent;
	}
});
Object.defineProperty(exports, "wholeAnswers", {
	enumerable: true,
	get: function() {
		return wholeAnswers;
	}
});
