// src/report/clock.ts
const DAYS = [
	"Sun",
	"Mon",
	"Tue",
	"Wed",
	"Thu",
	"Fri",
	"Sat"
];
const MONTHS = [
	"Jan",
	"Feb",
	"Mar",
	"Apr",
	"May",
	"Jun",
	"Jul",
	"Aug",
	"Sep",
	"Oct",
	"Nov",
	"Dec"
];
const UNITS = [
	["day", 86400],
	["hour", 3600],
	["minute", 60]
];
/** `14:35 UTC`; `Tue 24 Nov, 09:00 UTC` when that is not the day of `reference`, with the year when it is another one. */
function clockTime(at, reference) {
	const iso = (/* @__PURE__ */ new Date(at * 1e3)).toISOString();
	const time = `${iso.slice(11, 16)} UTC`;
	const reread = (/* @__PURE__ */ new Date(reference * 1e3)).toISOString();
	if (iso.slice(0, 10) === reread.slice(0, 10)) return time;
	const day = /* @__PURE__ */ new Date(at * 1e3);
	const year = iso.slice(0, 4) === reread.slice(0, 4) ? "" : ` ${iso.slice(0, 4)}`;
	return `${DAYS[day.getUTCDay()] ?? ""} ${day.getUTCDate()} ${MONTHS[day.getUTCMonth()] ?? ""}${year}, ${time}`;
}
/** `5 minutes`, `1 hour 5 minutes`, `2 days 3 hours`: the two largest units, rounded down; `less than a minute`. */
function span(seconds) {
	let rest = Math.max(0, Math.floor(seconds));
	if (rest < 60) return "less than a minute";
	const words = [];
	for (const [name, size] of UNITS) {
		const count = Math.floor(rest / size);
		rest -= count * size;
		if (count > 0) words.push(plural(count, name));
		else if (words.length > 0) break;
		if (words.length === 2) break;
	}
	return words.join(" ");
}
/** `14:20 UTC (15 minutes ago)`, `14:40 UTC (in 5 minutes)`. Only for what is read when it is written. */
function clockAndAge(at, now) {
	if (at > now) return `${clockTime(at, now)} (in ${span(Math.ceil((at - now) / 60) * 60)})`;
	return `${clockTime(at, now)} (${now - at < 60 ? "just now" : `${span(now - at)} ago`})`;
}
/** `1 comment`, `2 comments`. */
function plural(count, noun) {
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
/** `2nd`, `3rd`, `11th`. */
function ordinal(n) {
	const tens = n % 100;
	return `${n}${tens > 10 && tens < 14 ? "th" : [
		"th",
		"st",
		"nd",
		"rd"
	][n % 10] ?? "th"}`;
}
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
// src/report/diagnostics.ts
const WIDEST = 110;
const LEVELS = [
	"error",
	"warning",
	"advice"
];
/**
* All of them, in the order of their places, and how many there were; nothing when there are none.
* `sources` holds the text of each file by its name; without it the line is not shown.
*/
function printDiagnostics(diagnostics, sources, { color }) {
	if (diagnostics.length === 0) return "";
	const style = styleOf(color);
	return `${diagnostics.toSorted(byPlace).map((diagnostic) => block(diagnostic, sources, style)).join("\n\n")}\n\n${style.bold(countDiagnostics(diagnostics))}\n`;
}
/** `2 errors, 1 warning`. */
function countDiagnostics(diagnostics) {
	const said = LEVELS.map((level) => ({
		level,
		count: diagnostics.filter((one) => one.level === level).length
	})).filter(({ count }) => count > 0);
	if (said.length === 0) return "no problems";
	return said.map(({ level, count }) => level === "advice" ? `${count} advice` : plural(count, level)).join(", ");
}
/** As JSON for other programs: `{"errors": 1, "warnings": 0, "diagnostics": […]}`. */
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
function block(diagnostic, sources, style) {
	const { place, level, code, message, help } = diagnostic;
	const color = {
		error: style.red,
		warning: style.yellow,
		advice: style.blue
	}[level];
	const head = `${color(style.bold(`${level}[${code}]`))} ${style.bold(visibleLines(message))}`;
	if (place === null) return [head, ...remedy(help, 1, style)].join("\n");
	const width = String(place.line).length + 1;
	return [
		head,
		`${" ".repeat(width)}${style.blue("-->")} ${visible(place.file)}:${place.line}:${place.col}`,
		...frame(place, sources, color, style),
		...remedy(help, width, style)
	].join("\n");
}
function frame(place, sources, color, style) {
	const text = sources.get(place.file)?.split(/\r\n?|\n/)[place.line - 1];
	if (text === void 0) return [];
	const bar = style.blue("|");
	const pad = " ".repeat(String(place.line).length + 1);
	const end = place.endLine > place.line ? text.length + 1 : place.endCol;
	const length = Math.max(1, Math.min(end, text.length + 1) - place.col);
	const from = place.col - 1 + Math.min(length, 40) <= WIDEST ? 0 : Math.max(0, place.col - 41);
	const line = visible(text.slice(from, from + WIDEST));
	const [before, after] = [from > 0 ? "…" : "", from + WIDEST < text.length ? "…" : ""];
	const carets = "^".repeat(Math.min(length, Math.max(1, WIDEST - (place.col - 1 - from))));
	const indent = " ".repeat(before.length + place.col - 1 - from);
	return [
		`${pad}${bar}`,
		`${style.blue(String(place.line))} ${bar} ${before}${line}${after}`,
		`${pad}${bar} ${indent}${color(carets)}`
	];
}
function remedy(help, width, style) {
	if (help === null || help === "") return [];
	const pad = " ".repeat(width);
	const [first = "", ...rest] = visibleLines(help).split("\n");
	return [`${pad}${style.blue("=")} ${style.bold("help:")} ${first}`, ...rest.map((line) => `${pad}        ${line}`)];
}
export { visible as a, ordinal as c, styleOf as i, plural as l, printDiagnostics as n, clockAndAge as o, toJson as r, clockTime as s, countDiagnostics as t, span as u };
