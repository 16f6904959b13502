// src/domain/time.ts
const UNIT = {
	s: 1,
	m: 60,
	h: 3600,
	d: 86400,
	w: 604800
};
const DURATION = /^(?:(\d{1,7})w)?(?:(\d{1,7})d)?(?:(\d{1,7})h)?(?:(\d{1,7})m)?(?:(\d{1,7})s)?$/;
/**
* The pattern the JSON Schema uses for a duration. `parseDuration` accepts exactly what it matches.
* Units from large to small, each at most once, at least one: `90s`, `15m`, `1h30m`, `2d`, `1w`.
*/
const DURATION_PATTERN = "^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$";
/** Reads `90s`, `15m`, `1h30m`, `2d`, `1w` into seconds; null for anything else. Zero is a duration here. */
function parseDuration(text) {
	const match = DURATION.exec(text);
	if (!match || text === "") return null;
	const [, w, d, h, m, s] = match;
	return [
		[w, 604800],
		[d, 86400],
		[h, 3600],
		[m, 60],
		[s, 1]
	].reduce((sum, [digits, unit]) => sum + Number(digits ?? 0) * unit, 0);
}
/** Prints seconds as the shortest exact duration: `90s` → `1m30s`, 5400 → `1h30m`, 0 → `0m`. `parseDuration` reads it back. */
function formatDuration(seconds) {
	let rest = Math.max(0, Math.round(seconds));
	if (rest === 0) return "0m";
	let text = "";
	for (const unit of [
		"d",
		"h",
		"m",
		"s"
	]) {
		const size = UNIT[unit] ?? 1;
		const count = Math.floor(rest / size);
		if (count > 0) text += `${count}${unit}`;
		rest -= count * size;
	}
	return text;
}
const ISO = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;
/**
* Reads an ISO 8601 date or date-time into an instant; null when it is not one. Without an offset it is UTC, a date alone is
* its midnight in UTC. Fractions of a second are dropped, as GitHub has none.
*/
function parseInstant(text) {
	const match = ISO.exec(text.trim());
	if (!match) return null;
	const [, date, time = "00:00", seconds = "00", zone = "Z"] = match;
	const milliseconds = Date.parse(`${date}T${time}:${seconds}${zone}`);
	if (Number.isNaN(milliseconds)) return null;
	const day = Number(date?.slice(8));
	const month = Number(date?.slice(5, 7));
	const year = Number(date?.slice(0, 4));
	if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
	return Math.floor(milliseconds / 1e3);
}
/** Prints an instant as ISO 8601 in UTC to the second: `2026-11-23T10:00:00Z`. */
function formatInstant(at) {
	return `${(/* @__PURE__ */ new Date(at * 1e3)).toISOString().slice(0, 19)}Z`;
}
/** The clock that never stops. */
const ALWAYS = {
	name: "always",
	elapsed: (from, to) => Math.max(0, to - from),
	after: (from, seconds) => from + Math.max(0, seconds)
};
export { parseDuration as a, formatInstant as i, DURATION_PATTERN as n, parseInstant as o, formatDuration as r, ALWAYS as t };
