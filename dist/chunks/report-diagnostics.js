const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
const require_clock = require("./report-text-clock.js");
const require_terminal = require("./report-text-terminal.js");
// src/report/text/hidden-values.ts
const SECTION = /(?<![\w-])(["']?)(?:channels|contacts)\1\s*:(?=\s|["'{[]|$)/;
const TOKEN = /"(?:[^"\\]|\\.)*(?:"|$)|'(?:[^']|'')*(?:'|$)|[^\s,{}[\]]+/g;
const HARMLESS = /^["']?(?:true|false|[-#|>:]|env:[A-Z\d_]*)["']?$/;
const NAME = /^["']?[\w-]{1,39}["']?:?$/;
const BEFORE_KEY = /(?:^|[{,]|-\s)\s*$/;
const BEFORE_TYPE = /(?<![\w-])["']?type["']?\s*:\s*$/;
function withHiddenValues(lines) {
	let section = null;
	return lines.map((line) => {
		const indent = line.search(/\S/);
		if (indent === -1) return line;
		if (section !== null && (indent > section || /^[\s\]},#]*$/.test(line) || line[indent] === "#")) return hideTokens(line, 0);
		const found = SECTION.exec(line);
		section = found === null ? null : indent;
		return found === null ? line : hideTokens(line, found.index + found[0].length);
	});
}
function hideTokens(line, from) {
	const rest = line.slice(from).replaceAll(TOKEN, (token, offset) => {
		const [before, after] = [line.slice(0, from + offset), line.slice(from + offset + token.length)];
		return NAME.test(token) && BEFORE_KEY.test(before) && (token.endsWith(":") || /^\s*:(?:\s|["'{[]|$)/.test(after)) || HARMLESS.test(token) || BEFORE_TYPE.test(before) ? token : "\u2022".repeat(token.length);
	});
	return line.slice(0, from) + rest;
}
// src/report/diagnostics.ts
var diagnostics_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	countDiagnostics: () => countDiagnostics,
	countLevel: () => countLevel,
	printDiagnostics: () => printDiagnostics,
	toJson: () => toJson
});
const WIDEST = 110;
const LEVELS = [
	"error",
	"warning",
	"advice"
];
function printDiagnostics(found, sources, { color, width }) {
	const diagnostics = require_policy_validation.distinct(found);
	if (diagnostics.length === 0) return "";
	const style = require_terminal.styleOf(color);
	return `${diagnostics.toSorted(byPlace).map((diagnostic) => block(diagnostic, sources, style, width)).join("\n\n")}\n\n${style.bold(countDiagnostics(diagnostics))}\n`;
}
function countDiagnostics(diagnostics) {
	const present = LEVELS.map((level) => ({
		level,
		count: diagnostics.filter((one) => one.level === level).length
	})).filter(({ count }) => count > 0);
	if (present.length === 0) return "no problems";
	return present.map(({ level, count }) => countLevel(count, level)).join(", ");
}
const countLevel = (count, level, more = "") => level === "advice" ? `${require_clock.plural(count, `${more}piece`)} of advice` : require_clock.plural(count, `${more}${level}`);
function toJson(diagnostics) {
	const count = (level) => diagnostics.filter((one) => one.level === level).length;
	return `${JSON.stringify({
		errors: count("error"),
		warnings: count("warning"),
		diagnostics
	}, null, 2)}\n`;
}
function byPlace(a, b) {
	const [left, right] = [a.place, b.place];
	if (left === null || right === null) return Number(left === null) - Number(right === null);
	if (left.file !== right.file) return left.file < right.file ? -1 : 1;
	return left.line - right.line || left.col - right.col;
}
function block(diagnostic, sources, style, columns) {
	const { place, level, code, message, help } = diagnostic;
	const color = {
		error: style.red,
		warning: style.yellow,
		advice: style.blue
	}[level];
	const label = `${level}[${code}]`;
	const head = `${color(style.bold(label))} ${style.bold(require_terminal.wrapLines(require_terminal.visibleLines(message), columns, label.length + 1, 2))}`;
	if (place === null) return [head, ...remedy(help, 1, style, columns)].join("\n");
	const width = String(place.line).length + 1;
	return [
		head,
		`${" ".repeat(width)}${style.blue("-->")} ${require_terminal.visible(place.file)}:${place.line}:${place.col}`,
		...frame(place, sources, color, style, columns),
		...remedy(help, width, style, columns)
	].join("\n");
}
function frame(place, sources, color, style, columns) {
	const text = withHiddenValues(sources.get(place.file)?.split(/\r\n?|\n/) ?? [])[place.line - 1];
	if (text === void 0) return [];
	const bar = style.blue("|");
	const pad = " ".repeat(String(place.line).length + 1);
	const widest = Math.max(40, Math.min(WIDEST, (columns ?? WIDEST) - pad.length - 4));
	const end = place.endLine > place.line ? text.length + 1 : place.endCol;
	const length = Math.max(1, Math.min(end, text.length + 1) - place.col);
	const from = place.col - 1 + Math.min(length, 40) <= widest ? 0 : Math.max(0, place.col - 41);
	const line = require_terminal.visible(text.slice(from, from + widest));
	const [before, after] = [from > 0 ? "\u2026" : "", from + widest < text.length ? "\u2026" : ""];
	const carets = "^".repeat(Math.min(length, Math.max(1, widest - (place.col - 1 - from))));
	const indent = " ".repeat(before.length + place.col - 1 - from);
	return [
		`${pad}${bar}`,
		`${style.blue(String(place.line))} ${bar} ${before}${line}${after}`,
		`${pad}${bar} ${indent}${color(carets)}`
	];
}
function remedy(help, width, style, columns) {
	if (help === null || help === "") return [];
	const pad = " ".repeat(width);
	const [first = "", ...rest] = require_terminal.visibleLines(help).split("\n").map((line) => require_terminal.wrapLines(line, columns, width + 8));
	return [`${pad}${style.blue("=")} ${style.bold("help:")} ${first}`, ...rest.map((line) => `${pad}        ${line}`)];
}
Object.defineProperty(exports, "countDiagnostics", {
	enumerable: true,
	get: function() {
		return countDiagnostics;
	}
});
Object.defineProperty(exports, "countLevel", {
	enumerable: true,
	get: function() {
		return countLevel;
	}
});
Object.defineProperty(exports, "diagnostics_exports", {
	enumerable: true,
	get: function() {
		return diagnostics_exports;
	}
});
Object.defineProperty(exports, "printDiagnostics", {
	enumerable: true,
	get: function() {
		return printDiagnostics;
	}
});
