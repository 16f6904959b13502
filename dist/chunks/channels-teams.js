require("./rolldown-runtime.js");
const require_channels = require("./channels.js");
const require_fields = require("./channels-fields.js");
const require_fit = require("./channels-fit.js");
const require_wording = require("./channels-wording.js");
// src/channels/teams.ts
const LONGEST_BYTES = 27e3;
const MOST_BUTTONS = 5;
const teams = {
	type: "teams",
	title: "Microsoft Teams",
	doubt: "blind",
	askableWith: null,
	settings: {
		url: {
			...require_fields.secret("The address of a workflow that posts to a channel when a webhook request is received."),
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
	const sizeOf = (wording) => Buffer.byteLength(JSON.stringify(cardOf(wording)));
	return cardOf(require_fit.fitWording(require_wording.wordingOf(message), (wording) => sizeOf(wording) <= LONGEST_BYTES));
}
function cardOf({ headline, sections, notes, unlisted }) {
	const buttons = sections.filter(isOpenable).map(({ link }) => link).slice(0, MOST_BUTTONS);
	return {
		type: "message",
		attachments: [{
			contentType: "application/vnd.microsoft.card.adaptive",
			contentUrl: null,
			content: {
				$schema: "http://adaptivecards.io/schemas/adaptive-card.json",
				type: "AdaptiveCard",
				version: "1.2",
				body: [
					runs(headline, {
						weight: "Bolder",
						size: "Medium"
					}),
					...notes.map((note) => runs(note, { isSubtle: true })),
					...sections.flatMap((section) => [
						...section.headline === null ? [] : [runs(section.headline, { weight: "Bolder" })],
						...require_wording.linesOf(section).map((line) => runs(line)),
						...section.link === null || buttons.includes(section.link) ? [] : [runs(require_fit.linkLine(section.link))]
					]),
					...require_wording.moreLines(unlisted).map((line) => runs(line, { isSubtle: true }))
				],
				actions: buttons.map(({ reference, url }) => ({
					type: "Action.OpenUrl",
					title: reference,
					url
				}))
			}
		}]
	};
}
const isOpenable = (section) => section.link !== null && /^https?:\/\//.test(section.link.url);
const runs = (text, look = {}) => ({
	type: "RichTextBlock",
	inlines: [{
		type: "TextRun",
		text,
		...look
	}]
});
async function send(message, settings, context) {
	return require_channels.exchange({
		url: require_channels.setting(settings, "url"),
		body: render(message)
	}, settings, context, {
		errorCode: (json) => json["error"]?.code,
		read: ({ json }) => json?.["error"] === void 0 ? {
			kind: "sent",
			reference: null
		} : require_channels.failedAttempt("refused", "The workflow answered with an error.")
	});
}
exports.teams = teams;
