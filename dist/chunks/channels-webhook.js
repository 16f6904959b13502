require("./rolldown-runtime.js");
const require_channels = require("./channels.js");
const require_fields = require("./channels-fields.js");
let node_crypto = require("node:crypto");
// src/channels/webhook.ts
const webhook = {
	type: "webhook",
	title: "Signed webhook",
	doubt: "keyed",
	askableWith: null,
	settings: {
		url: {
			...require_fields.secret("The address that messages are posted to."),
			pattern: "^https?://"
		},
		secret: {
			...require_fields.secret("The secret that signs them: whsec_ and base64."),
			pattern: "^(?:whsec_)?(?:[A-Za-z\\d+/]{4})+(?:[A-Za-z\\d+/]{2}==|[A-Za-z\\d+/]{3}=)?$|^(?:whsec_)?(?:[A-Za-z\\d+/]{2}==|[A-Za-z\\d+/]{3}=)$"
		},
		insecure: require_fields.INSECURE
	},
	required: [["url", "secret"]],
	place: { requires: [] },
	contact: null,
	address: require_fields.WHOLE_URL,
	parallel: 4,
	render,
	send
};
function render({ id, content }) {
	return {
		type: `incident.${content.kind}`,
		data: {
			id,
			thread: content.thread,
			possibly_repeated: content.mayBeRepeated,
			code: content.code,
			incidents: content.incidents.map(({ severity, issue, called, reasons, answer }) => ({
				repository: issue.repository,
				issue: issue.number,
				url: issue.url,
				title: issue.title,
				severity,
				called,
				reasons,
				answer
			}))
		}
	};
}
async function send(message, settings, context) {
	const body = JSON.stringify(render(message));
	const timestamp = String(Math.floor(context.now() / 1e3));
	const headers = {
		"content-type": "application/json",
		"webhook-id": message.id,
		"webhook-timestamp": timestamp,
		"webhook-signature": signature(require_channels.setting(settings, "secret"), `${message.id}.${timestamp}.${body}`)
	};
	return require_channels.exchange({
		url: require_channels.setting(settings, "url"),
		headers,
		body
	}, settings, context, { read: () => ({
		kind: "sent",
		reference: null
	}) });
}
function signature(key, signed) {
	const bytes = Buffer.from(key.replace(/^whsec_/, ""), "base64");
	return `v1,${(0, node_crypto.createHmac)("sha256", bytes).update(signed).digest("base64")}`;
}
exports.webhook = webhook;
