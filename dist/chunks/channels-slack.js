require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
const require_channels = require("./channels.js");
const require_fields = require("./channels-fields.js");
const require_fit = require("./channels-fit.js");
const require_wording = require("./channels-wording.js");
// src/channels/slack.ts
const API = "https://slack.com/api";
const EVENT = "tocsin_message";
const LONGEST_SECTION = 1e3;
const LONGEST_HEADLINE = 850;
const slack = {
	type: "slack",
	title: "Slack",
	doubt: "blind",
	askableWith: "token",
	settings: {
		url: {
			...require_fields.secret("The address of an incoming webhook; beside a token, the base address of the API."),
			pattern: "^https?://"
		},
		token: require_fields.secret("The token of a bot, instead of a webhook. Its scopes are chat:write, and channels:history (groups:history for a private channel) so that Slack can be asked."),
		channel: require_fields.text("The id of the channel that the bot writes to.", "^[A-Z\\d]{2,30}$"),
		insecure: require_fields.INSECURE
	},
	required: [["token", "channel"], ["url"]],
	place: { requires: [] },
	contact: null,
	address: {
		setting: "url",
		default: API
	},
	parallel: 1,
	render,
	send,
	ask
};
function render(message, settings) {
	const wording = require_wording.wordingOf(message);
	const blocks = [
		section([bold(wording.headline, LONGEST_HEADLINE), ...wording.notes.map(escape)].join("\n")),
		...wording.sections.map((one) => section(sectionText(one))),
		...require_wording.moreLines(wording.unlisted).map(section)
	];
	const link = ({ reference, url }) => `${escape(reference)}: ${inLink(url)}`;
	const text = require_fit.textOf(wording, {
		title: escape,
		line: escape,
		link
	});
	const body = {
		text: `${escape(wording.headline)}\n${text}`,
		blocks,
		unfurl_links: false
	};
	if (!hasToken(settings)) return body;
	const metadata = {
		event_type: EVENT,
		event_payload: { id: message.id }
	};
	return {
		channel: require_channels.setting(settings, "channel"),
		...body,
		metadata
	};
}
const section = (text) => ({
	type: "section",
	text: {
		type: "mrkdwn",
		text,
		verbatim: true
	}
});
function sectionText(one) {
	const room = 940 - (one.link === null ? 0 : linkTo(one.link).length);
	return require_fit.textOf({
		headline: "",
		sections: [one],
		notes: [],
		unlisted: 0
	}, {
		most: LONGEST_SECTION,
		title: (headline) => bold(headline, Math.min(room, LONGEST_HEADLINE)),
		line: escape,
		link: linkTo
	});
}
const linkTo = ({ reference, url }) => `<${inLink(url)}|${escape(reference)}>`;
const inLink = (url) => url.replaceAll(/[<>|\s]/g, encodeURIComponent);
function bold(headline, most) {
	let { length } = headline;
	while (length > 1 && escape(require_policy_validation.cut(headline, length)).length > most) length -= 1;
	return `*${escape(require_policy_validation.cut(headline, length))}*`;
}
const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("*", "\u2217").replaceAll("~", "\u223c").replaceAll("`", "\u02cb").replaceAll(/(?<![A-Za-z\d])_|_(?![A-Za-z\d])/g, "\u02cd");
const hasToken = (settings) => require_channels.setting(settings, "token") !== "";
async function send(message, settings, context) {
	const body = render(message, settings);
	return hasToken(settings) ? require_channels.exchange({
		...apiCall(settings, "chat.postMessage"),
		body
	}, settings, context, API_DIALECT) : require_channels.exchange({
		url: require_channels.setting(settings, "url"),
		body
	}, settings, context, { read: webhookAnswer });
}
const API_DIALECT = require_channels.jsonDialect({
	accepted: (json) => json["ok"] === true ? { reference: require_channels.asWord(json["ts"]) } : null,
	refusal: "Slack refused the message",
	errorCode: (json) => json["error"]
});
function webhookAnswer({ text: answer }) {
	if (answer === null) return require_channels.UNREADABLE;
	if (answer.trim() === "ok") return {
		kind: "sent",
		reference: null
	};
	const word = require_channels.asWord(answer.trim());
	return require_channels.failedAttempt("refused", `Slack refused the message${word === null ? "" : `: ${word}`}.`);
}
function apiCall(settings, method) {
	return {
		url: `${require_channels.baseOf(settings, API)}/${method}`,
		headers: { authorization: `Bearer ${require_channels.setting(settings, "token")}` }
	};
}
async function ask({ message, at }, settings, context) {
	if (!hasToken(settings)) return {
		kind: "unknown",
		why: "A webhook cannot be asked."
	};
	const call = apiCall(settings, "conversations.history");
	const query = new URLSearchParams({
		channel: require_channels.setting(settings, "channel"),
		oldest: String(at - 60),
		include_all_metadata: "true",
		limit: "200"
	});
	const request = {
		...call,
		method: "GET",
		url: `${call.url}?${query.toString()}`
	};
	return require_channels.inquire(request, settings, context, (json) => {
		const messages = json["messages"];
		if (json["ok"] !== true || !Array.isArray(messages)) return null;
		const found = messages.find(({ metadata }) => metadata?.event_type === EVENT && metadata.event_payload?.id === message.id);
		if (found !== void 0) return {
			kind: "arrived",
			reference: require_channels.asWord(found.ts)
		};
		return json["has_more"] === true ? null : { kind: "absent" };
	});
}
exports.slack = slack;
