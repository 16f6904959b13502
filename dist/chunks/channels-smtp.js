require("./rolldown-runtime.js");
const require_mail = require("./mail.js");
const require_policy_validation = require("./policy-validation.js");
const require_channels = require("./channels.js");
let node_stream = require("node:stream");
let node_tls = require("node:tls");
// src/channels/smtp.ts
async function sendMail(mail, settings, context) {
	const server = serverOf(require_channels.setting(settings, "server"), settings.insecure);
	if ("kind" in server) return server;
	const { host, port, secure, login } = server;
	const { timeout, trust } = context;
	const connection = new require_mail.SMTPConnection({
		host,
		port,
		secure,
		requireTLS: !settings.insecure,
		connectionTimeout: timeout,
		greetingTimeout: timeout,
		socketTimeout: timeout,
		socketCloseTimeout: 1e3,
		logger: false,
		tls: trust === void 0 ? {} : { ca: [...rootsOf(trust)] }
	});
	let isHandedOver = false;
	const content = node_stream.Readable.from((function* () {
		isHandedOver = true;
		yield mail.content;
	})(), { objectMode: false });
	try {
		await inTime(connection, timeout, async (fails) => {
			await step(fails, (done) => connection.connect(done));
			if (login !== null) await step(fails, (done) => connection.login(login, done));
			await step(fails, (done) => connection.send({
				from: mail.from,
				to: [mail.to]
			}, content, done));
		});
		connection.quit();
		return {
			kind: "sent",
			reference: null
		};
	} catch (error) {
		return nameFailure(error, isHandedOver);
	} finally {
		connection.close();
	}
}
async function inTime(connection, timeout, conversation) {
	let report = () => void 0;
	connection.on("error", (error) => report(error));
	const timer = setTimeout(() => report(new DOMException("time is over", "TimeoutError")), timeout);
	try {
		await conversation((fail) => {
			report = fail;
		});
	} finally {
		clearTimeout(timer);
		report = () => void 0;
	}
}
function step(fails, start) {
	return new Promise((resolve, reject) => {
		fails(reject);
		start((error) => error ? reject(error) : resolve());
	});
}
function serverOf(address, insecure) {
	if (!URL.canParse(address)) return require_channels.failedAttempt("bad-address", "The address of the mail server is no address.");
	const { protocol, hostname, port, username, password } = new URL(address);
	if (!insecure && require_policy_validation.isLoopback(hostname)) return require_channels.failedAttempt("loopback", "The mail server is this machine, which needs `insecure: true`.");
	const secure = protocol === "smtps:";
	const [user, pass] = [decode(username), decode(password)];
	if (user === null || pass === null) return require_channels.failedAttempt("bad-address", "The login of the mail server is not percent-encoded: a `%` in it is written `%25`.");
	const login = user === "" ? null : {
		user,
		pass
	};
	return {
		host: hostname.replaceAll(/^\[|\]$/g, ""),
		port: port === "" ? secure ? 465 : 587 : Number(port),
		secure,
		login
	};
}
function decode(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return null;
	}
}
const rootsOf = (trust) => [...node_tls.rootCertificates, trust];
function nameFailure(error, isHandedOver) {
	const { responseCode, code, originalCode, name, timeoutType = "CONNECT_TIMEOUT" } = error;
	if (code === "ETLS") return notSent("tls", "The connection to the mail server could not be secured.");
	if (responseCode !== void 0 && responseCode >= 500) return require_channels.failedAttempt(`smtp-${responseCode}`, `The mail server answered ${responseCode}.`);
	if (responseCode !== void 0 && responseCode >= 400) return {
		kind: "not-taken",
		retryAfter: null
	};
	if (isHandedOver) return {
		kind: "doubt",
		why: "The connection ended before the mail server said that it took the mail."
	};
	if (code === "EAUTH") return require_channels.failedAttempt("login", "The mail server offers no way to log in that is known here.");
	if (name === "TimeoutError" || timeoutType !== "CONNECT_TIMEOUT") return notSent("timeout", "The mail server did not get as far as the mail in time.");
	const named = require_channels.nameError({ code: originalCode ?? code });
	if (named.kind === "not-sent") return named;
	return notSent("broken-off", "The mail server ended the connection before the mail.");
}
const notSent = (code, message) => ({
	kind: "not-sent",
	code,
	message
});
exports.sendMail = sendMail;
