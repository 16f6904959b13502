require("./rolldown-runtime.js");
const require_channels = require("./channels.js");
const require_fields = require("./channels-fields.js");
const require_fit = require("./channels-fit.js");
const require_wording = require("./channels-wording.js");
// src/channels/telegram.ts
const API = "https://api.telegram.org";
const { url, address } = require_fields.baseUrl(API);
const LONGEST = 4096;
const telegram = {
	type: "telegram",
	title: "Telegram",
	doubt: "blind",
	askableWith: null,
	settings: {
		token: {
			...require_fields.secret("The token of your bot."),
			pattern: "^\\d+:[\\w-]+$"
		},
		chat: require_fields.text("The id of a group, or the name of a channel, as a place.", "^(?:-?\\d{1,16}|@\\w{4,40})$"),
		url,
		insecure: require_fields.INSECURE
	},
	required: [["token"]],
	place: { requires: ["chat"] },
	contact: {
		pattern: "^\\d{1,16}$",
		form: "the id of a chat with the bot: digits"
	},
	address,
	parallel: 1,
	render,
	send
};
function render(message) {
	const wording = require_wording.wordingOf(message);
	return {
		text: require_fit.textOf(wording, {
			most: LONGEST,
			start: [withoutMentions(wording.headline)],
			title: withoutMentions,
			line: withoutMentions
		}),
		link_preview_options: { is_disabled: true }
	};
}
const withoutMentions = (text) => text.replaceAll(/@(?=\w)/g, "@\u200b");
async function send(message, settings, context) {
	const base = (require_channels.setting(settings, "url") || API).replace(/\/$/, "");
	const body = {
		chat_id: require_channels.addressOf(message.to) || require_channels.setting(settings, "chat"),
		...render(message)
	};
	const errorCode = (json) => json["error_code"];
	return require_channels.exchange({
		url: `${base}/bot${require_channels.setting(settings, "token")}/sendMessage`,
		body
	}, settings, context, {
		errorCode,
		patience: (json) => json["parameters"]?.retry_after,
		read: (answer) => {
			if (answer.json === null) return require_channels.UNREADABLE;
			const result = answer.json["result"];
			if (answer.json["ok"] === true) return {
				kind: "sent",
				reference: require_channels.asWord(result?.message_id)
			};
			return require_channels.refusedAttempt("refused", answer, { errorCode }, "Telegram refused the message");
		}
	});
}
exports.telegram = telegram;
