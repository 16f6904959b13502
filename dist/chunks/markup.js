// src/report/markup.ts
const ESCAPED = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&#39;"
};
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]+/gu;
/** Text as it stands in HTML or SVG, between tags or in a quoted attribute: one line, nothing in it live or unseen. Pure. */
const escapeMarkup = (text) => text.replaceAll(/\s+/g, " ").replaceAll(INVISIBLE, "").replaceAll(/[&<>"']/g, (found) => ESCAPED[found] ?? found);
export { escapeMarkup as t };
