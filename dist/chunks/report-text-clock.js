const require_policy_validation = require("./policy-validation.js");
// src/report/text/clock.ts
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
const clockTime = (at, reference) => `${timeInUtc(at, reference)} UTC`;
function timeInUtc(at, reference) {
	const iso = (/* @__PURE__ */ new Date(at * 1e3)).toISOString();
	const time = iso.slice(11, 16);
	const reread = (/* @__PURE__ */ new Date(reference * 1e3)).toISOString();
	if (iso.slice(0, 10) === reread.slice(0, 10)) return time;
	const day = /* @__PURE__ */ new Date(at * 1e3);
	const year = iso.slice(0, 4) === reread.slice(0, 4) ? "" : ` ${iso.slice(0, 4)}`;
	return `${DAYS[day.getUTCDay()] ?? ""} ${day.getUTCDate()} ${MONTHS[day.getUTCMonth()] ?? ""}${year}, ${time}`;
}
function day(at) {
	const date = /* @__PURE__ */ new Date(at * 1e3);
	return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ""} ${date.getUTCFullYear()}`;
}
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
function clockAndAge(at, now) {
	if (at > now) return `${clockTime(at, now)} (in ${span(Math.ceil((at - now) / 60) * 60)})`;
	return `${clockTime(at, now)} (${now - at < 60 ? "just now" : `${span(now - at)} ago`})`;
}
function plural(count, noun) {
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
function ordinal(n) {
	const tens = n % 100;
	return `${n}${tens > 10 && tens < 14 ? "th" : [
		"th",
		"st",
		"nd",
		"rd"
	][n % 10] ?? "th"}`;
}
const toTheMinute = (seconds) => require_policy_validation.formatDuration(seconds < 60 ? seconds : Math.round(seconds / 60) * 60);
Object.defineProperty(exports, "clockAndAge", {
	enumerable: true,
	get: function() {
		return clockAndAge;
	}
});
Object.defineProperty(exports, "clockTime", {
	enumerable: true,
	get: function() {
		return clockTime;
	}
});
Object.defineProperty(exports, "day", {
	enumerable: true,
	get: function() {
		return day;
	}
});
Object.defineProperty(exports, "ordinal", {
	enumerable: true,
	get: function() {
		return ordinal;
	}
});
Object.defineProperty(exports, "plural", {
	enumerable: true,
	get: function() {
		return plural;
	}
});
Object.defineProperty(exports, "span", {
	enumerable: true,
	get: function() {
		return span;
	}
});
Object.defineProperty(exports, "timeInUtc", {
	enumerable: true,
	get: function() {
		return timeInUtc;
	}
});
Object.defineProperty(exports, "toTheMinute", {
	enumerable: true,
	get: function() {
		return toTheMinute;
	}
});
