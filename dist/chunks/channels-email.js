require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
const require_channels = require("./channels.js");
const require_fields = require("./channels-fields.js");
const require_fit = require("./channels-fit.js");
const require_wording = require("./channels-wording.js");
// src/channels/email.ts
const email = {
	type: "email",
	title: "Mail",
	doubt: "blind",
	askableWith: null,
	settings: {
		server: {
			...require_fields.secret("The mail server: smtps://user:password@host, or smtp:// with STARTTLS. The password is percent-encoded."),
			pattern: "^smtps?://[^/?#]+/?$"
		},
		from: require_fields.text("The address that mails come from.", require_fields.MAIL.pattern),
		insecure: require_fields.INSECURE
	},
	required: [["server", "from"]],
	place: null,
	contact: require_fields.MAIL,
	address: {
		setting: "server",
		default: null
	},
	parallel: 3,
	render,
	send
};
const NO_FILES = {
	disableFileAccess: true,
	disableUrlAccess: true
};
function render(message, settings) {
	const wording = require_wording.wordingOf(message);
	const domain = require_channels.setting(settings, "from").split("@").at(-1) ?? "localhost";
	const thread = `<incident-${message.content.thread}@${domain}>`;
	return {
		subject: wording.headline,
		headers: {
			"Message-ID": `<${message.id}@${domain}>`,
			"In-Reply-To": thread,
			References: thread,
			"Auto-Submitted": "auto-generated"
		},
		text: `${wording.headline}\n\n${require_fit.textOf(wording)}\n`,
		html: [
			`<p><strong>${require_policy_validation.escapeHtml(wording.headline)}</strong></p>`,
			...wording.notes.map((note) => `<p>${require_policy_validation.escapeHtml(note)}</p>`),
			...wording.sections.map(sectionHtml),
			...require_wording.moreLines(wording.unlisted).map((line) => `<p>${line}</p>`),
			""
		].join("\n")
	};
}
function sectionHtml(section) {
	const { headline, link } = section;
	return `<p>${[
		...headline === null ? [] : [`<strong>${require_policy_validation.escapeHtml(headline)}</strong>`],
		...require_wording.linesOf(section).map(require_policy_validation.escapeHtml),
		...link === null ? [] : [linkHtml(link)]
	].join("<br>\n")}</p>`;
}
const linkHtml = ({ reference, url }) => /^https?:\/\//.test(url) ? `<a href="${require_policy_validation.escapeHtml(url)}">${require_policy_validation.escapeHtml(reference)}</a>` : require_policy_validation.escapeHtml(reference);
async function send(message, settings, context) {
	const mail = render(message, settings);
	const [{ default: MimeNode }, { sendMail }] = await Promise.all([Promise.resolve().then(() => require("./mail.js")).then((n) => n.mime_node_exports), Promise.resolve().then(() => require("./channels-smtp.js"))]);
	const [from, to] = [require_channels.setting(settings, "from"), require_channels.addressOf(message.to)];
	const root = new MimeNode("multipart/alternative", NO_FILES);
	root.setHeader({
		From: from,
		To: to,
		Subject: mail.subject,
		...mail.headers
	});
	root.setHeader("Date", new Date(context.now()).toUTCString().replace("GMT", "+0000"));
	root.createChild("text/plain; charset=utf-8").setContent(mail.text);
	root.createChild("text/html; charset=utf-8").setContent(mail.html);
	const outcome = await sendMail({
		from,
		to,
		content: await root.build()
	}, settings, context);
	return outcome.kind === "sent" ? {
		kind: "sent",
		reference: message.id
	} : outcome;
}
exports.email = email;
