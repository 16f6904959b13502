require("./rolldown-runtime.js");
const require_channels = require("./channels.js");
const require_fields = require("./channels-fields.js");
const require_fit = require("./channels-fit.js");
const require_wording = require("./channels-wording.js");
// src/channels/slack.ts
const API = "https://slack.com/api";
const EVENT = "tocsin_message";
const LONGEST_SECTION = 1e3;
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
		section(withEnd(`*${escape(wording.headline)}*`, wording.notes.map((note) => `\n${escape(note)}`).join(""))),
		...wording.sections.map((one) => section(sectionText(one))),
		...require_wording.moreLines(wording.unlisted).map(section)
	];
	const body = {
		text: escape(`${wording.headline}\n${require_fit.textOf(wording)}`),
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
		text: require_wording.cut(text, LONGEST_SECTION),
		verbatim: true
	}
});
function sectionText({ headline, lines, link: to }) {
	const link = to === null ? "" : `\n<${to.url.replaceAll(/[<>|\s]/g, encodeURIComponent)}|${escape(to.reference)}>`;
	const body = [...headline === null ? [] : [`*${escape(headline)}*`], ...lines.map(escape)].join("\n");
	return withEnd(body, link);
}
const withEnd = (text, end) => `${require_wording.cut(text, LONGEST_SECTION - end.length)}${end}`;
const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const hasToken = (settings) => require_channels.setting(settings, "token") !== "";
const errorCode = (json) => json["error"];
async function send(message, settings, context) {
	const body = render(message, settings);
	if (hasToken(settings)) {
		const request = {
			...apiCall(settings, "chat.postMessage"),
			body
		};
		return require_channels.exchange(request, settings, context, {
			errorCode,
			read: (answer) => {
				if (answer.json === null) return require_channels.UNREADABLE;
				if (answer.json["ok"] === true) return {
					kind: "sent",
					reference: require_channels.asWord(answer.json["ts"])
				};
				return require_channels.refusedAttempt("refused", answer, { errorCode }, "Slack refused the message");
			}
		});
	}
	return require_channels.exchange({
		url: require_channels.setting(settings, "url"),
		body
	}, settings, context, { read: ({ text: answer }) => {
		if (answer === null) return require_channels.UNREADABLE;
		if (answer.trim() === "ok") return {
			kind: "sent",
			reference: null
		};
		const word = require_channels.asWord(answer.trim());
		return require_channels.failedAttempt("refused", `Slack refused the message${word === null ? "" : `: ${word}`}.`);
	} });
}
function apiCall(settings, method) {
	return {
		url: `${(require_channels.setting(settings, "url") || API).replace(/\/$/, "")}/${method}`,
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
