const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
// src/channels/channel.ts
const setting = (settings, key) => settings.values[key] ?? "";
const baseOf = (settings, published) => (setting(settings, "url") || published).replace(/\/$/, "");
const addressOf = (to) => to.kind === "person" ? to.address : "";
const isCall = ({ content: { kind } }) => kind === "call" || kind === "sum";
const contactProblem = (address, { contact }) => contact === null || new RegExp(contact.pattern).test(address) ? null : {
	code: "bad-address",
	message: `The address is not ${contact.form}.`
};
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
	if (status >= 300 && status < 400) return failedAttempt("redirected", `The service answered ${status}: redirects are not followed.`);
	return refusedAttempt(`http-${status}`, answer, dialect, `The service answered ${status}`);
}
const jsonDialect = ({ accepted, refusal, ...dialect }) => ({
	...dialect,
	read: (answer) => {
		if (answer.json === null) return UNREADABLE;
		const acceptance = accepted(answer.json);
		return acceptance === null ? refusedAttempt("refused", answer, dialect, refusal) : {
			kind: "sent",
			...acceptance
		};
	}
});
function byReference(value) {
	const reference = asWord(value);
	return reference === null ? null : { reference };
}
function refusedAttempt(code, { json }, dialect, what) {
	const word = json === null ? null : asWord(dialect.errorCode?.(json));
	return failedAttempt(code, word === null ? `${what}.` : `${what}: ${word}.`);
}
const failedAttempt = (code, message) => ({
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
	if (!URL.canParse(url)) return failedAttempt("bad-address", "The address of the service is no address.");
	const { protocol, hostname, username, password } = new URL(url);
	if (protocol !== "https:" && protocol !== "http:") return failedAttempt("bad-address", "The address of the service is not one of the web.");
	if (username !== "" || password !== "") return failedAttempt("bad-address", "The address of the service has a login in it, which no service here takes.");
	if (insecure) return null;
	if (protocol === "http:") return failedAttempt("plain-http", "The address is plain HTTP, which needs `insecure: true`.");
	if (require_policy_validation.isLoopback(hostname)) return failedAttempt("loopback", "The address is this machine, which needs `insecure: true`.");
	return null;
}
const CONNECT_TIMEOUT = "connect-timeout";
const NOT_CONNECTED = {
	ENOTFOUND: ["no-such-host", "There is no such host."],
	EAI_AGAIN: ["no-such-host", "The name of the host could not be looked up."],
	ECONNREFUSED: ["refused-connection", "The host refused the connection."],
	UND_ERR_CONNECT_TIMEOUT: [CONNECT_TIMEOUT, "The host did not take the connection in time."],
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
		code: CONNECT_TIMEOUT,
		message: "The host did not take the connection in time."
	};
	if (isTls(code)) return {
		kind: "not-sent",
		code: "tls",
		message: `The connection could not be secured (${code}).`
	};
	if (inner.code === 0) return {
		kind: "not-sent",
		code: "proxy",
		message: "The proxy did not let the request through."
	};
	if (code === "" && name === "TypeError") return failedAttempt("bad-request", "The request could not be made from the channel\u2019s settings.");
	return {
		kind: "doubt",
		why: "The connection broke off before the service answered."
	};
}
const isTls = (code) => /^(?:CERT_|UNABLE_TO_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO_|SELF_SIGNED_|EPROTO$|HOSTNAME_MISMATCH$|INVALID_CA$|INVALID_PURPOSE$)/.test(code);
async function inquire$1(request, settings, context, read) {
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
	return attempt.kind === "doubt" ? attempt.why : "The service asks to wait.";
}
// src/channels/settings.ts
const OURS$1 = /^TOCSIN_[A-Z\d_]+$/;
const LONG = 16;
function resolveSettings(config, facts, environment) {
	const values = {};
	const missing = [];
	for (const [key, written] of Object.entries(config)) {
		if (key === "type" || typeof written !== "string") continue;
		const schema = facts.settings[key];
		if (schema === void 0) return wrong("unknown-setting", `A channel of type ${facts.type} has no setting ${key}.`);
		const name = require_policy_validation.variableIn(written);
		if (name !== null && !OURS$1.test(name)) return wrong("refused-variable", `${key}: only variables whose names begin with TOCSIN_ are read.`);
		const value = (name === null ? written : environment[name])?.trim() ?? "";
		if (value === "" && name !== null) missing.push(`${key}: the variable ${name} is not set.`);
		else if (schema.pattern !== void 0 && !new RegExp(schema.pattern).test(value)) return wrong("bad-setting", `${key} does not have the form that a channel of type ${facts.type} needs.`);
		values[key] = value;
	}
	if (missing.length > 0) return wrong("missing-variable", missing.join(" "));
	if (!facts.required.some((keys) => keys.every((key) => (values[key] ?? "") !== ""))) return wrong("missing-setting", `A channel of type ${facts.type} needs ${sets(facts.required)}.`);
	return {
		ok: true,
		settings: {
			values,
			insecure: config["insecure"] === true
		}
	};
}
function variablesOf(config) {
	return Object.values(config).flatMap((written) => {
		const name = require_policy_validation.variableIn(written);
		return name !== null && OURS$1.test(name) ? [name] : [];
	});
}
function addressIn(written, environment) {
	const name = require_policy_validation.variableIn(written);
	const address = name === null ? written : OURS$1.test(name) ? environment[name]?.trim() : void 0;
	return address === void 0 || address === "" ? null : address;
}
function secretsOf(config, facts, environment) {
	const values = Object.entries(config).flatMap(([key, written]) => {
		if (key === "type" || typeof written !== "string") return [];
		const name = require_policy_validation.variableIn(written);
		if (name !== null) return OURS$1.test(name) ? [environment[name] ?? ""] : [];
		return facts.settings[key]?.secret ? [written] : [];
	});
	return [...new Set(values.map((value) => value.trim()).flatMap((value) => [value, ...partsOf(value)]))].filter((value) => value.length >= 4);
}
function partsOf(value) {
	if (!URL.canParse(value)) return [];
	const { username, password, pathname, searchParams } = new URL(value);
	return [
		username,
		password,
		...[...pathname.split("/"), ...searchParams.values()].filter((part) => part.length >= LONG)
	].flatMap((part) => [part, decodePart(part)]);
}
function decodePart(part) {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}
function hostOf(config, facts, environment) {
	const { setting: key, default: base } = facts.address;
	const written = config[key];
	const name = require_policy_validation.variableIn(written);
	const value = name === null ? written ?? base : OURS$1.test(name) ? environment[name]?.trim() : void 0;
	if (typeof value !== "string" || !URL.canParse(value)) return null;
	return new URL(value).hostname || null;
}
const sets = (required) => required.map((keys) => keys.join(" and ")).join(", or ");
const wrong = (code, message) => ({
	ok: false,
	code,
	message
});
// src/channels/types.ts
const TYPES = {
	slack: async () => (await Promise.resolve().then(() => require("./channels-slack.js"))).slack,
	teams: async () => (await Promise.resolve().then(() => require("./channels-teams.js"))).teams,
	email: async () => (await Promise.resolve().then(() => require("./channels-email.js"))).email,
	pagerduty: async () => (await Promise.resolve().then(() => require("./channels-pagerduty.js"))).pagerduty,
	webhook: async () => (await Promise.resolve().then(() => require("./channels-webhook.js"))).webhook,
	ntfy: async () => (await Promise.resolve().then(() => require("./channels-ntfy.js"))).ntfy,
	pushover: async () => (await Promise.resolve().then(() => require("./channels-pushover.js"))).pushover,
	"twilio-sms": async () => (await Promise.resolve().then(() => require("./channels-twilio-sms.js"))).twilioSms,
	"twilio-voice": async () => (await Promise.resolve().then(() => require("./channels-twilio-voice.js"))).twilioVoice,
	telegram: async () => (await Promise.resolve().then(() => require("./channels-telegram.js"))).telegram,
	discord: async () => (await Promise.resolve().then(() => require("./channels-discord.js"))).discord
};
const CHANNEL_TYPE_NAMES = Object.keys(TYPES);
async function loadType(type) {
	return Object.hasOwn(TYPES, type) ? await TYPES[type]?.() ?? null : null;
}
// src/channels/open.ts
async function openChannel(name, channels, { environment, load = loadType }) {
	const config = channels.get(name);
	const type = config === void 0 ? null : await load(config.type);
	if (config === void 0 || type === null) return {
		ok: false,
		code: "no-channel",
		message: `There is no channel ${name} of a known type.`
	};
	const resolved = resolveSettings(config, type, environment);
	if (!resolved.ok) return resolved;
	return {
		ok: true,
		type,
		settings: resolved.settings,
		secrets: secretsOf(config, type, environment)
	};
}
const TIMEOUT = 15e3;
const contextOf = ({ timeout = TIMEOUT, now = Date.now, trust }) => ({
	timeout,
	now,
	...trust === void 0 ? {} : { trust }
});
// src/channels/obstacles.ts
async function obstaclesOf(ways, channels, contacts, environment) {
	const openings = await Promise.all([...channels.keys()].map(async (name) => [name, await openChannel(name, channels, { environment })]));
	const types = new Map(openings.flatMap(([name, one]) => one.ok ? [[name, one.type]] : []));
	const blocked = openings.flatMap(([channel, one]) => {
		const wrong = one.ok ? wrongAddress(one) : one;
		return wrong === null ? [] : [{
			channel,
			to: null,
			code: wrong.code,
			message: wrong.message
		}];
	});
	const addresses = ways.flatMap(({ channel, to }) => {
		const type = types.get(channel);
		if (to === null || type === void 0 || blocked.some((one) => one.channel === channel)) return [];
		const written = contacts.get(to.toLowerCase())?.get(channel);
		const address = addressIn(written, environment);
		if (address === null) {
			const name = require_policy_validation.variableIn(written);
			return [{
				channel,
				to,
				code: "no-address",
				message: name === null ? "there is no address for it." : `the variable ${name}, which holds the address, is not set.`
			}];
		}
		const wrong = contactProblem(address, type);
		return wrong === null ? [] : [{
			channel,
			to,
			...wrong
		}];
	});
	return [...blocked, ...addresses];
}
function wrongAddress({ type, settings }) {
	const url = type.address.setting === "url" ? settings.values["url"] : void 0;
	return url === void 0 ? null : addressProblem(url, settings.insecure);
}
// src/channels/scrub.ts
const MASK = "\u2026";
const OURS = /* @__PURE__ */ new Set(["kind", "code"]);
function scrub(value, secrets) {
	const found = secrets.filter((secret) => secret !== "").toSorted((a, b) => b.length - a.length);
	if (found.length === 0) return value;
	const pattern = new RegExp(found.map((secret) => secret.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("|"), "gi");
	const scrubbed = Object.entries(value).map(([key, item]) => [key, typeof item === "string" && !OURS.has(key) ? item.replaceAll(pattern, MASK) : item]);
	return Object.fromEntries(scrubbed);
}
function addressTexts(to) {
	if (to.kind === "place") return [];
	return to.address.startsWith("+") ? [to.address, to.address.slice(1)] : [to.address];
}
// src/channels/deliver.ts
const TRIES = 3;
const PATIENCE = 60;
function openLanes(channels, options) {
	const lanes = {
		channels,
		options,
		open: /* @__PURE__ */ new Map()
	};
	return (messages, isWanted = always) => deliverBatch(messages, lanes, isWanted);
}
const always = () => Promise.resolve(true);
async function deliverBatch(messages, lanes, isWanted) {
	const outcomes = [...new Set(messages.map(({ channel }) => channel))].map(async (name) => {
		const own = messages.filter(({ channel }) => channel === name);
		try {
			return await deliverBy(name, own, lanes, isWanted);
		} catch {
			return own.map(({ id }) => [id, UNFORESEEN]);
		}
	});
	return new Map((await Promise.all(outcomes)).flat());
}
async function deliverBy(name, messages, { channels, options, open }, isWanted) {
	const all = (outcome) => messages.map(({ id }) => [id, outcome]);
	const opening = await openChannel(name, channels, options);
	if (!opening.ok) return all({
		kind: "failed",
		code: opening.code,
		message: opening.message
	});
	const { type } = opening;
	const secrets = [...opening.secrets, ...messages.flatMap(({ to }) => addressTexts(to))];
	const lane = open.get(name) ?? createLane(type, opening.settings, options);
	open.set(name, lane);
	const outcomes = [];
	const queue = [...messages];
	const work = async () => {
		for (let message = queue.shift(); message !== void 0; message = queue.shift()) outcomes.push([message.id, scrub(refusalOf(message, type) ?? await lane(message, isWanted), secrets)]);
	};
	await Promise.all(Array.from({ length: Math.min(type.parallel, messages.length) }, work));
	return outcomes;
}
function refusalOf({ to }, type) {
	const wrong = to.kind === "place" ? null : contactProblem(to.address, type);
	return wrong === null ? null : {
		kind: "failed",
		...wrong
	};
}
function createLane(type, settings, options) {
	const { wait = pause } = options;
	const context = contextOf(options);
	let left = context.timeout;
	let patience = PATIENCE;
	async function attempt(message) {
		if (left < 1) return NOT_TRIED;
		const began = performance.now();
		const result = await carefully(() => type.send(message, settings, {
			...context,
			timeout: Math.ceil(left)
		}));
		if (result.kind === "not-sent" && result.code === "connect-timeout") left = 0;
		else if (result.kind !== "sent") left -= performance.now() - began;
		return result;
	}
	async function attempts(message) {
		let result = await attempt(message);
		for (let tries = 1; result.kind === "not-sent" && tries < TRIES; tries += 1) {
			const again = await attempt(message);
			if (again !== NOT_TRIED) result = again;
		}
		if (result.kind !== "doubt" || type.doubt !== "keyed" || message.once) return result;
		const again = await attempt(message);
		return again.kind === "sent" || again.kind === "failed" && again !== NOT_TRIED ? again : result;
	}
	return async (message, isWanted) => {
		let result = await attempts(message);
		if (result.kind === "not-taken" && result.retryAfter !== null && result.retryAfter <= patience) {
			patience -= result.retryAfter;
			await wait(result.retryAfter * 1e3);
			if (!await isWanted(message.id)) return { kind: "not-needed" };
			result = await attempts(message);
		}
		return result.kind === "not-sent" ? {
			...result,
			kind: "failed"
		} : result;
	};
}
const NOT_TRIED = {
	kind: "failed",
	code: "not-tried",
	message: "The channel did not answer earlier in this run."
};
const UNFORESEEN = {
	kind: "doubt",
	why: "Sending ended in an unforeseen error."
};
async function carefully(send) {
	try {
		return await send();
	} catch {
		return UNFORESEEN;
	}
}
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
// src/channels/ask.ts
async function inquire(intent, channels, options) {
	try {
		const opening = await openChannel(intent.message.channel, channels, options);
		if (!opening.ok) return {
			kind: "unknown",
			why: opening.message
		};
		const { type, settings, secrets } = opening;
		if (type.ask === void 0) return {
			kind: "unknown",
			why: `${type.title} cannot be asked.`
		};
		const hidden = [...secrets, ...addressTexts(intent.message.to)];
		return scrub(await type.ask(intent, settings, contextOf(options)), hidden);
	} catch {
		return {
			kind: "unknown",
			why: "Asking ended in an unforeseen error."
		};
	}
}
async function cancel(channel, reference, channels, options) {
	try {
		const opening = await openChannel(channel, channels, options);
		if (!opening.ok) return {
			kind: "failed",
			code: opening.code,
			message: opening.message
		};
		const { type, settings, secrets } = opening;
		if (type.cancel === void 0) return {
			kind: "sent",
			reference: null
		};
		const result = scrub(await type.cancel(reference, settings, contextOf(options)), secrets);
		return result.kind === "not-sent" ? {
			...result,
			kind: "failed"
		} : result;
	} catch {
		return {
			kind: "doubt",
			why: "Cancelling ended in an unforeseen error."
		};
	}
}
// src/channels/messenger.ts
function openMessenger(channels, contacts, options) {
	const send = openLanes(channels, options);
	const withRecipient = (message) => {
		const to = recipientOf(message, contacts, options.environment);
		const { id, channel, content, isFirst } = message;
		return to === null ? null : {
			id,
			channel,
			to,
			content,
			...isFirst ? {} : { once: true }
		};
	};
	return {
		async deliver(messages, isWanted) {
			const known = messages.map(withRecipient).filter((message) => message !== null);
			const outcomes = new Map(await send(known, isWanted));
			for (const { id } of messages) if (!outcomes.has(id)) outcomes.set(id, NO_ADDRESS);
			return outcomes;
		},
		async inquire(message, since, reference) {
			const known = withRecipient(message);
			return known === null ? { kind: "absent" } : inquire({
				message: known,
				at: since,
				reference
			}, channels, options);
		},
		cancel: (channel, reference) => cancel(channel, reference, channels, options)
	};
}
const NO_ADDRESS = {
	kind: "failed",
	code: "no-address",
	message: "There is no address for this channel, or the variable that holds it is not set."
};
function recipientOf({ to, channel }, contacts, environment) {
	if (to === null) return { kind: "place" };
	const address = addressIn(contacts.get(to.toLowerCase())?.get(channel), environment);
	return address === null ? null : {
		kind: "person",
		login: to,
		address
	};
}
// src/channels/index.ts
var channels_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	CHANNEL_TYPE_NAMES: () => CHANNEL_TYPE_NAMES,
	addressIn: () => addressIn,
	hostsOf: () => hostsOf,
	loadType: () => loadType,
	obstaclesOf: () => obstaclesOf,
	openMessenger: () => openMessenger,
	secretsIn: () => secretsIn
});
async function secretsIn(channels, environment) {
	const lists = [...channels.values()].map(async (config) => {
		const type = await loadType(config.type);
		return type === null ? [] : secretsOf(config, type, environment);
	});
	return [...new Set((await Promise.all(lists)).flat())];
}
async function hostsOf(channels, environment) {
	const hosts = [...channels].map(async ([channel, config]) => {
		const type = await loadType(config.type);
		return {
			channel,
			host: type === null ? null : hostOf(config, type, environment),
			variables: variablesOf(config)
		};
	});
	return Promise.all(hosts);
}
exports.UNREADABLE = UNREADABLE;
exports.addressOf = addressOf;
exports.asWord = asWord;
exports.baseOf = baseOf;
exports.byReference = byReference;
exports.channels_exports = channels_exports;
exports.exchange = exchange;
exports.failedAttempt = failedAttempt;
exports.inquire = inquire$1;
exports.isCall = isCall;
exports.jsonDialect = jsonDialect;
exports.loadType = loadType;
exports.nameError = nameError;
exports.setting = setting;
