// src/report/text/terminal.ts
var terminal_exports = /* @__PURE__ */ require("./rolldown-runtime.js").__exportAll({
	alignColumns: () => alignColumns,
	lineWords: () => lineWords,
	styleOf: () => styleOf,
	visible: () => visible,
	visibleLines: () => visibleLines,
	wrapLines: () => wrapLines
});
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
function visible(text) {
	return text.replaceAll("	", " ").replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, "\u00b7");
}
function visibleLines(text) {
	return text.split(/\r\n?|\n/).map(visible).join("\n");
}
function wrapLines(text, width, column = 0, indent = column) {
	if (width === null || width === void 0) return text;
	let end = column;
	return text.split(" ").map((word, index) => {
		const { length } = word.replaceAll(/\p{Cc}\[\d+m/gu, "");
		const fits = index === 0 || end + 1 + length <= width;
		end = index === 0 ? end + length : fits ? end + 1 + length : indent + length;
		return `${index === 0 ? "" : fits ? " " : `\n${" ".repeat(indent)}`}${word}`;
	}).join("");
}
function alignColumns(rows, right = Number.POSITIVE_INFINITY) {
	const columns = Math.max(0, ...rows.map((row) => row.length));
	const widths = Array.from({ length: columns }, (_, column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
	const align = (cell, column) => column < right ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
	return rows.map((row) => row.map(align).join("  ").trimEnd());
}
const lineWords = ({ file, line }, own) => file === own ? `line ${line}` : `line ${line} of ${visible(file)}`;
Object.defineProperty(exports, "alignColumns", {
	enumerable: true,
	get: function() {
		return alignColumns;
	}
});
Object.defineProperty(exports, "lineWords", {
	enumerable: true,
	get: function() {
		return lineWords;
	}
});
Object.defineProperty(exports, "styleOf", {
	enumerable: true,
	get: function() {
		return styleOf;
	}
});
Object.defineProperty(exports, "terminal_exports", {
	enumerable: true,
	get: function() {
		return terminal_exports;
	}
});
Object.defineProperty(exports, "visible", {
	enumerable: true,
	get: function() {
		return visible;
	}
});
Object.defineProperty(exports, "visibleLines", {
	enumerable: true,
	get: function() {
		return visibleLines;
	}
});
Object.defineProperty(exports, "wrapLines", {
	enumerable: true,
	get: function() {
		return wrapLines;
	}
});
