require("./rolldown-runtime.js");
const require_channels = require("./channels.js");
const require_fields = require("./channels-fields.js");
const require_fit = require("./channels-fit.js");
const require_wording = require("./channels-wording.js");
// src/channels/pagerduty.ts
const API = "https://events.pagerduty.com";
const { url, address } = require_fields.baseUrl(API);
const LONGEST_SUMMARY = 1024;
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
			summary: require_wording.cut(wording.headline, LONGEST_SUMMARY),
			source: first.issue.repository ?? "Tocsin",
			severity: content.kind === "drill" ? "info" : severityOf(first),
			custom_details: { message: require_fit.textOf(wording, { most: 2e4 }) }
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
const errorCode = (json) => json["status"];
async function send(message, settings, context) {
	const base = (require_channels.setting(settings, "url") || API).replace(/\/$/, "");
	const body = {
		routing_key: require_channels.setting(settings, "key"),
		...render(message)
	};
	return require_channels.exchange({
		url: `${base}/v2/enqueue`,
		body
	}, settings, context, {
		errorCode,
		read: (answer) => {
			if (answer.json === null) return require_channels.UNREADABLE;
			if (answer.json["status"] === "success") return {
				kind: "sent",
				reference: require_channels.asWord(answer.json["dedup_key"])
			};
			return require_channels.refusedAttempt("refused", answer, { errorCode }, "PagerDuty did not accept the event");
		}
	});
}
exports.pagerduty = pagerduty;
