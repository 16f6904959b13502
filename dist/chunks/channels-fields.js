// src/channels/fields.ts
const text = (description, pattern) => ({
	type: "string",
	description,
	pattern
});
const secret = (description) => ({
	type: "string",
	description,
	secret: true
});
const INSECURE = {
	type: "boolean",
	description: "Permits plain HTTP or SMTP, and loopback addresses. Certificates are verified all the same."
};
const baseUrl = (default_) => ({
	url: text(`The base address, when it is not ${default_}.`, WEB),
	address: {
		setting: "url",
		default: default_
	}
});
const WHOLE_URL = {
	setting: "url",
	default: null
};
const WEB = "^https?://";
const E164 = {
	pattern: "^\\+[1-9]\\d{6,14}$",
	form: "a number in international form, such as \"+441632960001\""
};
const MAIL = {
	pattern: "^(?=[!-~]+$)[^\\s@<>()\\[\\],;:\"\\\\]{1,64}@[^\\s@<>()\\[\\],;:\"\\\\]{1,190}$",
	form: "a mail address in ASCII, such as alice@acme.example"
};
exports.E164 = E164;
exports.INSECURE = INSECURE;
exports.MAIL = MAIL;
exports.WHOLE_URL = WHOLE_URL;
exports.baseUrl = baseUrl;
exports.secret = secret;
exports.text = text;
