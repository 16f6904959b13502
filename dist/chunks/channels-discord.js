require("./rolldown-runtime.js");
const require_channels = require("./channels.js");
const require_fields = require("./channels-fields.js");
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
	const { headline, sections, notes } = require_wording.wordingOf(message);
	const parts = sections.map((section) => [
		...section.headline === null ? [] : [`**${escape(section.headline)}**`],
		...section.link === null ? [] : [section.link.url.replaceAll(/[<>\s]/g, encodeURIComponent)],
		...section.lines.map(escape)
	].join("\n"));
	const content = [
		`**${escape(headline)}**`,
		...parts,
		...notes.map(escape)
	].join("\n");
	return {
		content: require_wording.cut(content, LONGEST),
		allowed_mentions: { parse: [] },
		flags: SUPPRESS_EMBEDS
	};
}
const escape = (text) => text.replaceAll(/[\\*_~`|<>[\]()#-]/g, "\\$&");
async function send(message, settings, context) {
	const url = new URL(require_channels.setting(settings, "url"));
	url.searchParams.set("wait", "true");
	const body = render(message);
	const errorCode = (json) => json["code"];
	return require_channels.exchange({
		url: url.href,
		body
	}, settings, context, {
		errorCode,
		patience: (json) => json["retry_after"],
		read: (answer) => {
			if (answer.json === null) return require_channels.UNREADABLE;
			const id = require_channels.asWord(answer.json["id"]);
			if (id !== null) return {
				kind: "sent",
				reference: id
			};
			return require_channels.refusedAttempt("refused", answer, { errorCode }, "Discord refused the message");
		}
	});
}
exports.discord = discord;
