require("./rolldown-runtime.js");
const require_channels = require("./channels.js");
const require_policy_validation = require("./policy-validation.js");
const require_twilio = require("./channels-twilio.js");
const require_wording = require("./channels-wording.js");
// src/channels/sms.ts
const BASIC = /* @__PURE__ */ new Set("@\u00a3$\u00a5\u00e8\u00e9\u00f9\u00ec\u00f2\u00c7\n\u00d8\u00f8\r\u00c5\u00e5\u0394_\u03a6\u0393\u039b\u03a9\u03a0\u03a8\u03a3\u0398\u039e\u00c6\u00e6\u00df\u00c9 !\"#\u00a4%&'()*+,-./0123456789:;<=>?\u00a1ABCDEFGHIJKLMNOPQRSTUVWXYZ\u00c4\u00d6\u00d1\u00dc\u00a7\u00bfabcdefghijklmnopqrstuvwxyz\u00e4\u00f6\u00f1\u00fc\u00e0");
const EXTENDED = /* @__PURE__ */ new Set("\f^{}\\[~]|\u20ac");
const PLAIN = {
	"\u2018": "'",
	"\u2019": "'",
	"\u201c": "\"",
	"\u201d": "\"",
	"\u201e": "\"",
	"\u00ab": "\"",
	"\u00bb": "\"",
	"\u2013": "-",
	"\u2014": "-",
	"\u2212": "-",
	"\u2026": "...",
	"\xA0": " ",
	"`": "'"
};
function smsLength(text) {
	const signs = Array.from(text);
	if (signs.every((sign) => BASIC.has(sign) || EXTENDED.has(sign))) return {
		taken: signs.reduce((sum, sign) => sum + (EXTENDED.has(sign) ? 2 : 1), 0),
		of: 160
	};
	return {
		taken: text.length,
		of: 70
	};
}
function fitsSms(text) {
	const { taken, of } = smsLength(text);
	return taken <= of;
}
function forSms(text) {
	const plain = Array.from(text).map((sign) => BASIC.has(sign) ? sign : PLAIN[sign] ?? sign).join("");
	const bare = Array.from(plain).map((sign) => BASIC.has(sign) ? sign : sign.normalize("NFD").replaceAll(/\p{Mn}/gu, "")).join("");
	return smsLength(bare).of === 160 ? bare : plain;
}
function cutToSms(start, middle, end) {
	if (fitsSms(`${start}${middle}${end}`)) return `${start}${middle}${end}`;
	const signs = Array.from(middle);
	const shorten = (length) => `${start}${require_policy_validation.wholeWords(middle, signs.slice(0, length).join("").length)}...${end}`;
	let [fits, tooLong] = [0, signs.length + 1];
	while (tooLong - fits > 1) {
		const length = Math.floor((fits + tooLong) / 2);
		if (fitsSms(shorten(length))) fits = length;
		else tooLong = length;
	}
	return fits === 0 ? `${start}${end}` : shorten(fits);
}
// src/channels/twilio-sms.ts
const twilioSms = {
	...require_twilio.TWILIO,
	type: "twilio-sms",
	title: "Text message (Twilio)",
	parallel: 4,
	render,
	send: (message, settings, context) => require_twilio.create("Messages", {
		To: require_channels.addressOf(message.to),
		Body: render(message)
	}, settings, context),
	ask: (intent, settings, context) => require_twilio.lookUp("Messages", intent, settings, context, ({ body }) => String(body).endsWith(render(intent.message)))
};
const LEAST = 6;
function render({ content, to }) {
	const [first] = content.incidents;
	const head = [require_wording.prefixOf(content), require_wording.severityOf(first)].filter((word) => word !== "").join(", ");
	const title = forSms(require_wording.titleOf(first));
	const more = content.incidents.length === 1 ? "" : ` +${content.incidents.length - 1} more`;
	const repeated = content.mayBeRepeated ? " (possibly repeated)" : "";
	const start = forSms(head === "" ? "" : `${head}: `);
	const link = require_wording.linkOf(first);
	if (link === null) return cutToSms(start, title, repeated);
	const answer = howToAnswer(content);
	const textWith = (lines) => forSms(`${start}${title}${more}${repeated}\n${lines.join(" ")} ${answer.inWords}${link.url}`);
	const fitting = (content.kind === "call" ? require_wording.whoAndWhy(content, first, to.kind === "person" ? to.login : null) : []).reduce((fit, line) => fitsSms(textWith([...fit, line])) ? [...fit, line] : fit, []);
	if (fitting.length > 0) return textWith(fitting);
	const ends = [
		`${more}${repeated}\n${answer.inWords}${link.url}`,
		`${more}${repeated}\n${answer.inShort}${link.url}`,
		`${more}${repeated}\n${answer.inShort}${link.reference}`,
		`${repeated}\n${answer.inShort}#${first.issue.number}`
	];
	const least = Array.from(title).slice(0, LEAST).join("");
	const end = ends.find((one) => fitsSms(`${start}${least}${one}`));
	return end === void 0 ? cutToSms("", `${start}${title}`, ends.at(-1) ?? "") : cutToSms(start, title, end);
}
function howToAnswer({ kind, code, incidents: [first] }) {
	if (kind === "drill" && code !== null) return {
		inWords: `Comment /drill ${code} on `,
		inShort: `/drill ${code}: `
	};
	if (kind === "drill" || kind === "resolved" || first.answer === null) return {
		inWords: "",
		inShort: ""
	};
	return first.answer === "acknowledge" ? {
		inWords: "Comment /ack on ",
		inShort: "/ack: "
	} : {
		inWords: "Comment on ",
		inShort: "Comment: "
	};
}
exports.twilioSms = twilioSms;
