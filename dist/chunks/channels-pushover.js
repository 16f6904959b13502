require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
const require_channels = require("./channels.js");
const require_fields = require("./channels-fields.js");
const require_fit = require("./channels-fit.js");
const require_wording = require("./channels-wording.js");
// src/channels/pushover.ts
const API = "https://api.pushover.net";
const { url, address } = require_fields.baseUrl(API);
const RECEIPT = /^[A-Za-z\d]{30}$/;
const NOT_TAKEN = "Acknowledging it in Pushover only stops the alarm: answer on the issue.";
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
		title: require_policy_validation.cut(wording.headline, 200),
		message: require_fit.textOf(wording, {
			most: 1e3,
			end: require_channels.isCall(message) ? [NOT_TAKEN] : []
		}),
		...first.issue.url === null ? {} : {
			url: first.issue.url.slice(0, 500),
			url_title: "Open the issue"
		},
		...require_channels.isCall(message) ? EMERGENCY : { priority: "0" }
	};
}
const DIALECT = require_channels.jsonDialect({
	accepted: (json) => json["status"] === 1 ? { reference: require_channels.asWord(json["receipt"]) ?? require_channels.asWord(json["request"]) } : null,
	refusal: "Pushover refused the message"
});
async function send(message, settings, context) {
	const body = new URLSearchParams({
		token: require_channels.setting(settings, "token"),
		user: require_channels.addressOf(message.to),
		...render(message)
	});
	return require_channels.exchange({
		url: `${base(settings)}/1/messages.json`,
		body
	}, settings, context, DIALECT);
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
	}, settings, context, DIALECT);
}
const base = (settings) => require_channels.baseOf(settings, API);
exports.pushover = pushover;
