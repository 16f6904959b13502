// src/report/terminal.ts
const paint = (color, open, close) => (text) => color ? `\u001B[${open}m${text}\u001B[${close}m` : text;
function styleOf(color) {
	return {
		red: paint(color, 31, 39),
		yellow: paint(color, 33, 39),
		green: paint(color, 32, 39),
		blue: paint(color, 34, 39),
		bold: paint(color, 1, 22),
		dim: paint(color, 2, 22)
	};
}
/** Text of a file or a person without what a terminal would obey or hide: each such character becomes one visible one. */
function visible(text) {
	return text.replaceAll("	", " ").replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, "·");
}
/** The same for text of several lines. */
function visibleLines(text) {
	return text.split(/\r\n?|\n/).map(visible).join("\n");
}
export { visible as n, visibleLines as r, styleOf as t };
