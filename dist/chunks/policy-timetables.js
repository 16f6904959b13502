const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_calendar = require("./calendar.js");
const require_policy_validation = require("./policy-validation.js");
// src/policy/timetables.ts
var timetables_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ buildTimetables: () => buildTimetables });
function buildTimetables(policy, shape) {
	const problems = [];
	const isRefused = (path) => shape.some((found) => require_policy_validation.isWithin(found.path, path));
	const build = (section, specOf, check, create) => {
		const built = /* @__PURE__ */ new Map();
		for (const [name, written] of Object.entries(policy[section] ?? {})) {
			const path = require_policy_validation.toPointer([section, name]);
			const hides = (key) => shape.some((one) => one.path === path ? one.code === "unknown-key" : require_policy_validation.isWithin(one.path, path + require_policy_validation.toPointer([key])));
			const spec = specOf(name, written ?? {}, hides);
			const found = check(spec).map((one) => ({
				...one,
				path: path + require_policy_validation.toPointer(one.path),
				key: null
			}));
			if (section === "calendars") found.push(...checkForm(path, written ?? {}, hides));
			problems.push(...found);
			if (!isRefused(path) && !found.some(({ level }) => level === "error")) built.set(name, create(spec));
		}
		return built;
	};
	return {
		schedules: build("schedules", scheduleSpec, require_calendar.checkSchedule, require_calendar.createSchedule),
		calendars: build("calendars", calendarSpec, require_calendar.checkCalendar, require_calendar.createCalendar),
		problems
	};
}
function scheduleSpec(name, { timezone, layers, overrides }, hides) {
	return {
		name,
		...timezone === void 0 ? {} : { timezone },
		...layers && { layers: layers.map((layer) => layer && {
			...layer,
			hours: layer.hours ?? null,
			...layer.rotate && { rotate: layer.rotate.map(bareTurn) }
		}) },
		overrides: hides("overrides") && !overrides ? null : (overrides ?? []).map((override) => override && {
			...override,
			...override.who && { who: override.who.map(bare) }
		})
	};
}
const bare = (login) => login === null ? null : require_policy_validation.bareLogin(login);
const bareTurn = (turn) => turn === null || typeof turn === "string" ? bare(turn) : turn.map(bare);
const SHORT = [
	"days",
	"from",
	"to"
];
function checkForm(path, calendar, hides) {
	if (calendar.hours !== void 0) return SHORT.filter((key) => calendar[key] !== void 0).slice(0, 1).map((key) => require_policy_validation.problem("hours-twice", path, { found: key }, { key: "hours" }));
	if (hides("hours")) return [];
	return SHORT.filter((key) => calendar[key] === void 0 && !hides(key)).map((key) => require_policy_validation.problem("missing-key", path, {
		found: key,
		expected: "A calendar has `days`, `from` and `to`, or `hours`."
	}));
}
function calendarSpec(name, { timezone, hours, holidays, ...short }) {
	const [first, ...further] = hours ?? [short];
	return {
		name,
		...timezone === void 0 ? {} : { timezone },
		...first,
		...hours ? { further } : {},
		holidays: holidays ?? []
	};
}
Object.defineProperty(exports, "buildTimetables", {
	enumerable: true,
	get: function() {
		return buildTimetables;
	}
});
Object.defineProperty(exports, "timetables_exports", {
	enumerable: true,
	get: function() {
		return timetables_exports;
	}
});
