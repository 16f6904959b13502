const require_policy_validation = require("./policy-validation.js");
// src/report/text/markup.ts
const ESCAPED = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&#39;"
};
const escapeMarkup = (text) => require_policy_validation.withoutInvisible(text.replaceAll(/\s+/g, " ")).replaceAll(/[&<>"']/g, (found) => ESCAPED[found] ?? found);
Object.defineProperty(exports, "escapeMarkup", {
	enumerable: true,
	get: function() {
		return escapeMarkup;
	}
});
