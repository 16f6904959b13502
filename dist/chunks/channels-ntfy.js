require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
const require_channels = require("./channels.js");
const require_fields = require("./channels-fields.js");
const require_fit = require("./channels-fit.js");
const require_wording = require("./channels-wording.js");
// src/channels/ntfy.ts
const SERVER = "https://ntfy.sh";
const { url, address } = require_fields.baseUrl(SERVER);
const TOPIC = "^[-_A-Za-z\\d]{1,64}$";
const LONGEST_BYTES = 3900;
const ntfy = {
	type: "ntfy",
	title: "ntfy",
	doubt: "keyed",
	askableWith: null,
	settings: {
		topic: {
			...require_fields.secret("The topic of the place. Whoever knows it can read it."),
			pattern: TOPIC
		},
		token: require_fields.secret("An access token, where the topic is protected."),
		url,
		insecure: require_fields.INSECURE
	},
	required: [[]],
	place: { requires: ["topic"] },
	contact: {
		pattern: TOPIC,
		form: "a topic of ntfy: letters, digits, - and _"
	},
	address,
	parallel: 4,
	render,
	send
};
function render(message) {
	const wording = require_wording.wordingOf(message);
	const [first] = message.content.incidents;
	return {
		title: require_policy_validation.cut(wording.headline, 250),
		message: require_fit.textOf(wording, {
			most: LONGEST_BYTES,
			size: (text) => Buffer.byteLength(text)
		}),
		priority: require_channels.isCall(message) ? priorityOf(first) : 3,
		...first.issue.url === null ? {} : { click: first.issue.url },
		sequence_id: message.id
	};
}
const priorityOf = ({ severity }) => (severity?.rank ?? 2) === 1 ? 5 : 4;
async function send(message, settings, context) {
	const topic = require_channels.addressOf(message.to) || require_channels.setting(settings, "topic");
	const token = require_channels.setting(settings, "token");
	const request = {
		url: require_channels.setting(settings, "url") || SERVER,
		headers: token === "" ? {} : { authorization: `Bearer ${token}` },
		body: {
			topic,
			...render(message)
		}
	};
	return require_channels.exchange(request, settings, context, DIALECT);
}
const DIALECT = require_channels.jsonDialect({
	accepted: (json) => require_channels.byReference(json["id"]),
	refusal: "ntfy refused the message",
	errorCode: (json) => json["code"]
});
exports.ntfy = ntfy;
