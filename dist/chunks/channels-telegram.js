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
	const text = require_fit.textOf(wording, {
		most: LONGEST,
		start: [inert(wording.headline)],
		title: inert,
		line: withoutMentions
	});
	return {
		text,
		entities: commandsIn(text),
		link_preview_options: { is_disabled: true }
	};
}
const COMMAND = /(?<![\w/<>])\/(?:drill [a-z\d-]+|\w{1,64}(?![\w/<>]))/g;
const MOST_ENTITIES = 100;
function commandsIn(text) {
	return [...text.matchAll(COMMAND)].slice(0, MOST_ENTITIES).map(({ 0: command, index }) => ({
		type: "code",
		offset: index,
		length: command.length
	}));
}
const inert = (text) => withoutMentions(text).replaceAll(COMMAND, (command) => `/\u200B${command.slice(1)}`);
const withoutMentions = (text) => text.replaceAll(/@(?=\w)/g, "@\u200b");
async function send(message, settings, context) {
	const body = {
		chat_id: require_channels.addressOf(message.to) || require_channels.setting(settings, "chat"),
		...render(message)
	};
	const url = `${require_channels.baseOf(settings, API)}/bot${require_channels.setting(settings, "token")}/sendMessage`;
	return require_channels.exchange({
		url,
		body
	}, settings, context, DIALECT);
}
const DIALECT = require_channels.jsonDialect({
	accepted: (json) => {
		const result = json["result"];
		return json["ok"] === true ? { reference: require_channels.asWord(result?.message_id) } : null;
	},
	refusal: "Telegram refused the message",
	errorCode: (json) => json["error_code"],
	patience: (json) => json["parameters"]?.retry_after
});
exports.telegram = telegram;
