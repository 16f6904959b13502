require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
const require_channels = require("./channels.js");
const require_twilio = require("./channels-twilio.js");
const require_fit = require("./channels-fit.js");
const require_wording = require("./channels-wording.js");
// src/channels/twilio-voice.ts
const LONGEST = 700;
const LONGEST_HEADLINE = 350;
const twilioVoice = {
	...require_twilio.TWILIO,
	type: "twilio-voice",
	title: "Telephone call (Twilio)",
	parallel: 4,
	render,
	send: (message, settings, context) => require_twilio.create("Calls", {
		To: require_channels.addressOf(message.to),
		Twiml: render(message)
	}, settings, context),
	ask: (intent, settings, context) => require_twilio.lookUp("Calls", intent, settings, context, () => true)
};
function render(message) {
	const { headline, sections, notes } = require_wording.wordingOf(message);
	const [{ issue }] = message.content.incidents;
	const where = issue.repository === null ? [] : [`It is issue ${issue.number} of ${issue.repository.replace("/", ", ")}.`];
	const spoken = require_fit.textOf({
		headline,
		notes,
		sections: sections.slice(0, 1).map((section) => ({
			...section,
			link: null
		})),
		unlisted: 0
	}, {
		most: LONGEST,
		start: [require_policy_validation.cut(inWords(headline), LONGEST_HEADLINE)],
		end: where.map(inWords),
		line: inWords,
		gaps: {
			lines: " ",
			sections: " "
		},
		omitted: "The rest is on the issue."
	});
	const speech = `<Say>${escape(spoken)}</Say>`;
	return `<?xml version="1.0" encoding="UTF-8"?><Response>${speech}<Pause length="1"/>${speech}</Response>`;
}
function inWords(line) {
	const words = line.replace(/(?<=\/drill )[a-z\d-]+/, (code) => `${Array.from(code.replaceAll("-", "")).join(", ")},`).replaceAll(/(^|\s)\/(?=[a-z])/g, "$1slash ").replaceAll(/[^\p{L}\p{M}\p{N}\s.,:;!?'\u2019()-]+/gu, " ").replaceAll(/\s+/g, " ").trim();
	return /[.!?]$/.test(words) ? words : `${words}.`;
}
const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
exports.twilioVoice = twilioVoice;
