const require_policy_validation = require("./policy-validation.js");
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
	const failure = wrote ? "maybe-written" : "unavailable";
	if (response === void 0 || status === void 0) return new GithubError(failure, null, `${what}: ${message.slice(0, 500)}`);
	const summary = `${what}: ${status} ${message.slice(0, 500)}`;
	if (isLimit(thrown)) return new GithubError("rate-limited", status, summary, limitWait(response.headers));
	return new GithubError(status < 500 ? REFUSALS[status] ?? "refused" : failure, status, summary);
}
const REFUSALS = {
	401: "unauthorised",
	403: "forbidden",
	404: "not-found",
	410: "not-found"
};
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
// src/github/send.ts
const MOST_REDIRECTS = 20;
const REDIRECTS = /* @__PURE__ */ new Set([
	301,
	302,
	303,
	307,
	308
]);
const IDLE = 4e3;
const agents = /* @__PURE__ */ new Map();
const send = async (url, options = {}) => {
	let [at, how] = [new URL(url), options];
	for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
		const answer = await attempt(at, how);
		const location = answer.headers.get("location");
		if (!REDIRECTS.has(answer.status) || location === void 0) return answer;
		const next = placeOf(location, at);
		how = afterRedirect(how, answer.status, next.origin === at.origin);
		at = next;
	}
	throw new TypeError("fetch failed", { cause: /* @__PURE__ */ new Error("redirect count exceeded") });
};
function placeOf(location, from) {
	try {
		return new URL(location, from);
	} catch (cause) {
		throw new TypeError("fetch failed", { cause });
	}
}
function afterRedirect(options, status, isSame) {
	const { method = "GET", headers = {}, body, ...rest } = options;
	const asks = status === 303 ? method !== "HEAD" : (status === 301 || status === 302) && method === "POST";
	const left = Object.entries(headers).filter(([name]) => (isSame || !/^(authorization|cookie)$/i.test(name)) && !(asks && /^content-/i.test(name)));
	const same = {
		...rest,
		headers: Object.fromEntries(left)
	};
	return asks ? {
		...same,
		method: "GET"
	} : {
		...same,
		method,
		...body !== void 0 && { body }
	};
}
async function attempt(url, options) {
	const { signal } = options;
	signal?.throwIfAborted();
	await lostConnections();
	signal?.throwIfAborted();
	try {
		const { message, bytes } = await exchange(url, options);
		const body = decode(bytes, message.headers["content-encoding"]);
		return {
			status: message.statusCode ?? 0,
			url: url.href,
			headers: headersOf(message.headers),
			text: () => Promise.resolve(new TextDecoder().decode(body)),
			arrayBuffer: () => Promise.resolve(new Uint8Array(body).buffer)
		};
	} catch (error) {
		signal?.throwIfAborted();
		throw new TypeError("fetch failed", { cause: error });
	}
}
async function lostConnections() {
	await new Promise(setImmediate);
	await new Promise(setImmediate);
}
function exchange(url, { method = "GET", headers, body, signal }) {
	const http = process.getBuiltinModule(url.protocol === "https:" ? "node:https" : "node:http");
	const agent = agents.get(url.protocol) ?? new http.Agent({
		keepAlive: true,
		timeout: IDLE
	});
	agents.set(url.protocol, agent);
	return new Promise((arrived, failed) => {
		const request = http.request(url, {
			method,
			headers: {
				"accept-encoding": "gzip",
				...headers
			},
			agent
		});
		const stop = () => void request.destroy();
		signal?.addEventListener("abort", stop, { once: true });
		request.on("error", failed);
		request.on("close", () => {
			signal?.removeEventListener("abort", stop);
			failed(/* @__PURE__ */ new Error("The connection was closed without an answer."));
		});
		request.on("response", (message) => {
			const chunks = [];
			message.on("data", (chunk) => chunks.push(chunk));
			message.on("error", failed);
			message.on("end", () => arrived({
				message,
				bytes: Buffer.concat(chunks)
			}));
		});
		request.end(body);
	});
}
function decode(bytes, encoding) {
	if (encoding === void 0 || encoding === "identity" || bytes.length === 0) return bytes;
	if (!/^(?:x-)?gzip$/i.test(encoding)) throw new Error(`The answer is encoded as ${encoding}, which was not asked for.`);
	return process.getBuiltinModule("node:zlib").gunzipSync(bytes);
}
const headersOf = (headers) => new Map(Object.entries(headers).flatMap(([name, value]) => value === void 0 ? [] : [[name, Array.isArray(value) ? value.join(", ") : value]]));
// src/github/transport.ts
const throughProxy = async (url, options) => {
	const { defaults } = await Promise.resolve().then(() => require("./http-client.js")).then((n) => n.utils_exports);
	const { fetch } = defaults.request;
	return await fetch(url, options);
};
const transport = () => require_policy_validation.namesProxy(process.env) ? throughProxy : send;
const TIMEOUT = 3e4;
function wholeAnswers(through, count, stop) {
	return async (url, options) => {
		count();
		const timeout = AbortSignal.timeout(TIMEOUT);
		const signal = stop === void 0 ? timeout : AbortSignal.any([timeout, stop]);
		const answer = await through(url, {
			...options,
			signal
		});
		const text = await answer.text();
		return Object.assign(answer, { text: () => Promise.resolve(text) });
	};
}
const ignore = () => void 0;
const SILENT = {
	debug: ignore,
	info: ignore,
	warn: ignore,
	error: ignore
};
function userAgent() {
	const job = process.env["ACTIONS_ORCHESTRATION_ID"]?.trim();
	return job ? `tocsin actions_orchestration_id/${job.replaceAll(/[^a-z0-9_.-]/gi, "_")}` : "tocsin";
}
exports.GithubError = GithubError;
exports.SILENT = SILENT;
exports.isForbidden = isForbidden;
exports.isTooFast = isTooFast;
exports.nameError = nameError;
exports.nameGraphqlError = nameGraphqlError;
exports.transport = transport;
exports.userAgent = userAgent;
exports.wholeAnswers = wholeAnswers;
