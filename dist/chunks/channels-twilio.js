const require_channels = require("./channels.js");
const require_fields = require("./channels-fields.js");
// src/channels/twilio.ts
const API = "https://api.twilio.com";
const { url, address } = require_fields.baseUrl(API);
const MOST_LISTED = 100;
const CLOCKS_DIFFER = 60;
const NOT_ARRIVED = /* @__PURE__ */ new Set([
	"failed",
	"undelivered",
	"canceled"
]);
const TWILIO = {
	doubt: "askable",
	askableWith: null,
	settings: {
		account: {
			...require_fields.secret("The SID of your account."),
			pattern: "^[A-Za-z\\d]{2,64}$"
		},
		token: require_fields.secret("The auth token of your account."),
		from: require_fields.text("Your number at Twilio, which messages come from.", require_fields.E164.pattern),
		url,
		insecure: require_fields.INSECURE
	},
	required: [[
		"account",
		"token",
		"from"
	]],
	place: null,
	contact: require_fields.E164,
	address
};
async function create(resource, form, settings, context) {
	const body = new URLSearchParams({
		...form,
		From: require_channels.setting(settings, "from")
	});
	return require_channels.exchange({
		...requestTo(resource, settings),
		body
	}, settings, context, DIALECT);
}
const DIALECT = require_channels.jsonDialect({
	accepted: (json) => require_channels.byReference(json["sid"]),
	refusal: "Twilio refused the message",
	errorCode: (json) => json["code"]
});
async function lookUp(resource, { message, at }, settings, context, isOurs) {
	const { url: list, headers } = requestTo(resource, settings);
	const query = new URLSearchParams({
		To: require_channels.addressOf(message.to),
		From: require_channels.setting(settings, "from"),
		PageSize: String(MOST_LISTED)
	});
	return require_channels.inquire({
		method: "GET",
		url: `${list}?${query.toString()}`,
		headers
	}, settings, context, (json) => {
		const entries = json[resource.toLowerCase()];
		if (!Array.isArray(entries)) return null;
		const since = entries.filter((entry) => createdAt(entry) >= (at - CLOCKS_DIFFER) * 1e3);
		const found = since.find((entry) => isOurs(entry) && !NOT_ARRIVED.has(String(entry["status"])));
		if (found !== void 0) return {
			kind: "arrived",
			reference: require_channels.asWord(found["sid"])
		};
		return since.length >= MOST_LISTED ? null : { kind: "absent" };
	});
}
function createdAt(entry) {
	const at = Date.parse(String(entry["date_created"]));
	return Number.isNaN(at) ? Number.POSITIVE_INFINITY : at;
}
function requestTo(resource, settings) {
	const sid = require_channels.setting(settings, "account");
	const login = Buffer.from(`${sid}:${require_channels.setting(settings, "token")}`).toString("base64");
	return {
		url: `${require_channels.baseOf(settings, API)}/2010-04-01/Accounts/${sid}/${resource}.json`,
		headers: { authorization: `Basic ${login}` }
	};
}
exports.TWILIO = TWILIO;
exports.create = create;
exports.lookUp = lookUp;
