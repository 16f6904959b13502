require("./rolldown-runtime.js");
const require_channels = require("./channels.js");
const require_fields = require("./channels-fields.js");
const require_fit = require("./channels-fit.js");
const require_wording = require("./channels-wording.js");
// src/channels/pushover.ts
const API = "https://api.pushover.net";
const { url, address } = require_fields.baseUrl(API);
const RECEIPT = /^[A-Za-z\d]{30}$/;
const EMERGENCY = {
	priority: "2",
	retry: "60",
	expire: "600"
};
const pushover = {
	type: "pushover",
	title: "Pushover",
	doubt: "askable",
	askableWith: null,
	settings: {
		token: require_fields.secret("The token of your application at Pushover."),
		url,
		insecure: require_fields.INSECURE
	},
	required: [["token"]],
	place: null,
	contact: {
		pattern: "^[A-Za-z\\d]{20,40}$",
		form: "a user or group key of Pushover: letters and digits"
	},
	address,
	parallel: 2,
	render,
	send,
	ask,
	cancel
};
function render(message) {
	const wording = require_wording.wordingOf(message);
	const [first] = message.content.incidents;
	return {
		title: require_wording.cut(wording.headline, 200),
		message: require_fit.textOf(wording, { most: 1e3 }),
		...first.issue.url === null ? {} : {
			url: first.issue.url.slice(0, 500),
			url_title: "Open the issue"
		},
		...require_channels.isCall(message) ? EMERGENCY : { priority: "0" }
	};
}
const isDone = ({ json }) => {
	if (json === null) return require_channels.UNREADABLE;
	if (json["status"] !== 1) return require_channels.failedAttempt("refused", "Pushover refused the message.");
	return {
		kind: "sent",
		reference: require_channels.asWord(json["receipt"]) ?? require_channels.asWord(json["request"])
	};
};
async function send(message, settings, context) {
	const body = new URLSearchParams({
		token: require_channels.setting(settings, "token"),
		user: require_channels.addressOf(message.to),
		...render(message)
	});
	return require_channels.exchange({
		url: `${base(settings)}/1/messages.json`,
		body
	}, settings, context, { read: isDone });
}
async function ask({ reference }, settings, context) {
	if (reference === null || !RECEIPT.test(reference)) return {
		kind: "unknown",
		why: "Pushover gave no receipt for it."
	};
	const query = new URLSearchParams({ token: require_channels.setting(settings, "token") });
	const request = {
		method: "GET",
		url: `${base(settings)}/1/receipts/${reference}.json?${query.toString()}`
	};
	return require_channels.inquire(request, settings, context, (json) => json["status"] === 1 ? {
		kind: "arrived",
		reference
	} : null);
}
async function cancel(reference, settings, context) {
	if (!RECEIPT.test(reference)) return {
		kind: "sent",
		reference: null
	};
	const body = new URLSearchParams({ token: require_channels.setting(settings, "token") });
	return require_channels.exchange({
		url: `${base(settings)}/1/receipts/${reference}/cancel.json`,
		body
	}, settings, context, { read: isDone });
}
const base = (settings) => (require_channels.setting(settings, "url") || API).replace(/\/$/, "");
exports.pushover = pushover;
