require("./rolldown-runtime.js");
const require_channels = require("./channels.js");
const require_fields = require("./channels-fields.js");
const require_fit = require("./channels-fit.js");
const require_wording = require("./channels-wording.js");
// src/channels/discord.ts
const LONGEST = 2e3;
const SUPPRESS_EMBEDS = 4;
const discord = {
	type: "discord",
	title: "Discord",
	doubt: "blind",
	askableWith: null,
	settings: {
		url: {
			...require_fields.secret("The address of the channel\u2019s webhook."),
			pattern: "^https?://"
		},
		insecure: require_fields.INSECURE
	},
	required: [["url"]],
	place: { requires: [] },
	contact: null,
	address: require_fields.WHOLE_URL,
	parallel: 1,
	render,
	send
};
function render(message) {
	const wording = require_wording.wordingOf(message);
	return {
		content: require_fit.textOf(wording, {
			most: LONGEST,
			start: [bold(wording.headline)],
			title: bold,
			link: ({ url }) => url.replaceAll(/[<>\s]/g, encodeURIComponent),
			line: escape,
			gaps: {
				lines: "\n",
				sections: "\n"
			}
		}),
		allowed_mentions: { parse: [] },
		flags: SUPPRESS_EMBEDS
	};
}
const escape = (text) => text.replaceAll(/[\\*_~`|<>[\]()#-]/g, "\\$&");
const bold = (text) => `**${escape(text)}**`;
async function send(message, settings, context) {
	const url = new URL(require_channels.setting(settings, "url"));
	url.searchParams.set("wait", "true");
	return require_channels.exchange({
		url: url.href,
		body: render(message)
	}, settings, context, DIALECT);
}
const DIALECT = require_channels.jsonDialect({
	accepted: (json) => require_channels.byReference(json["id"]),
	refusal: "Discord refused the message",
	errorCode: (json) => json["code"],
	patience: (json) => json["retry_after"]
});
exports.discord = discord;
