const require_policy = require("./policy.js");
// src/report/text/markup.ts
const ESCAPED = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&#39;"
};
const escapeMarkup = (text) => require_policy.withoutInvisible(text.replaceAll(/\s+/g, " ")).replaceAll(/[&<>"']/g, (found) => ESCAPED[found] ?? found);
Object.defineProperty(exports, "escapeMarkup", {
	enumerable: true,
	get: function() {
		return escapeMarkup;
	}
});
