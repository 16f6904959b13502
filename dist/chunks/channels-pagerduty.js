require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
const require_channels = require("./channels.js");
const require_fields = require("./channels-fields.js");
const require_fit = require("./channels-fit.js");
const require_wording = require("./channels-wording.js");
// src/channels/pagerduty.ts
const API = "https://events.pagerduty.com";
const { url, address } = require_fields.baseUrl(API);
const LONGEST_SUMMARY = 1024;
const NOT_TAKEN = "Acknowledging it in PagerDuty only quiets PagerDuty: answer on the issue.";
const pagerduty = {
	type: "pagerduty",
	title: "PagerDuty",
	doubt: "keyed",
	askableWith: null,
	settings: {
		key: require_fields.secret("The integration key of a service (Events API v2)."),
		url,
		insecure: require_fields.INSECURE
	},
	required: [["key"]],
	place: { requires: [] },
	contact: null,
	address,
	parallel: 4,
	render,
	send
};
function render(message) {
	const { content } = message;
	if (content.kind === "resolved") return {
		event_action: "resolve",
		dedup_key: content.thread
	};
	const wording = require_wording.wordingOf(message);
	const [first] = content.incidents;
	return {
		event_action: "trigger",
		dedup_key: content.thread,
		client: "Tocsin",
		...first.issue.url === null ? {} : { client_url: first.issue.url },
		links: wording.sections.flatMap(({ link }) => link === null ? [] : [{
			href: link.url,
			text: link.reference
		}]),
		payload: {
			summary: require_policy_validation.cut(wording.headline, LONGEST_SUMMARY),
			source: first.issue.repository ?? "Tocsin",
			severity: content.kind === "drill" ? "info" : severityOf(first),
			custom_details: { message: require_fit.textOf(wording, {
				most: 2e4,
				end: content.kind === "drill" ? [] : [NOT_TAKEN]
			}) }
		}
	};
}
function severityOf({ severity }) {
	return (severity === null ? void 0 : [
		"critical",
		"error",
		"warning"
	][severity.rank - 1]) ?? "info";
}
async function send(message, settings, context) {
	const body = {
		routing_key: require_channels.setting(settings, "key"),
		...render(message)
	};
	return require_channels.exchange({
		url: `${require_channels.baseOf(settings, API)}/v2/enqueue`,
		body
	}, settings, context, DIALECT);
}
const DIALECT = require_channels.jsonDialect({
	accepted: (json) => json["status"] === "success" ? { reference: require_channels.asWord(json["dedup_key"]) } : null,
	refusal: "PagerDuty did not accept the event",
	errorCode: (json) => json["status"]
});
exports.pagerduty = pagerduty;
