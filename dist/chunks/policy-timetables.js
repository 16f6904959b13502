const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_calendar = require("./calendar.js");
const require_policy_validation = require("./policy-validation.js");
// src/policy/timetables.ts
var timetables_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ buildTimetables: () => buildTimetables });
function buildTimetables(policy, shape) {
	const problems = [];
	const build = (section, specs, check, create) => {
		const built = /* @__PURE__ */ new Map();
		for (const spec of specs) {
			const found = check(spec);
			const path = require_policy_validation.toPointer([section, spec.name]);
			problems.push(...found.map((finding) => ({
				...finding,
				path: path + require_policy_validation.toPointer(finding.path),
				key: null
			})));
			if (!found.some(({ level }) => level === "error")) built.set(spec.name, create(spec));
		}
		return built;
	};
	const schedules = whole("schedules", policy, shape).map(([name, one]) => scheduleSpec(name, one));
	const calendars = whole("calendars", policy, shape).flatMap(([name, one]) => {
		const wrong = checkForm(name, one);
		problems.push(...wrong);
		return wrong.length > 0 ? [] : [calendarSpec(name, one)];
	});
	return {
		schedules: build("schedules", schedules, require_calendar.checkSchedule, require_calendar.createSchedule),
		calendars: build("calendars", calendars, require_calendar.checkCalendar, require_calendar.createCalendar),
		problems
	};
}
function whole(section, policy, shape) {
	return Object.entries(policy[section] ?? {}).filter(([name]) => !shape.some(({ path }) => require_policy_validation.isWithin(path, require_policy_validation.toPointer([section, name]))));
}
function scheduleSpec(name, { timezone, layers, overrides = [] }) {
	return {
		name,
		timezone,
		layers: layers.map(({ rotate, every, from, hours = null, timezone: own }) => ({
			rotate: rotate.map((turn) => typeof turn === "string" ? require_policy_validation.bareLogin(turn) : turn.map(require_policy_validation.bareLogin)),
			every,
			from,
			hours,
			...own === void 0 ? {} : { timezone: own }
		})),
		overrides: overrides.map(({ from, to, who }) => ({
			from,
			to,
			who: who.map(require_policy_validation.bareLogin)
		}))
	};
}
const SHORT = [
	"days",
	"from",
	"to"
];
function checkForm(name, calendar) {
	const path = require_policy_validation.toPointer(["calendars", name]);
	if (calendar.hours === void 0) return SHORT.filter((key) => calendar[key] === void 0).map((key) => require_policy_validation.problem("missing-key", path, {
		found: key,
		expected: "A calendar has `days`, `from` and `to`, or `hours`."
	}));
	return SHORT.filter((key) => calendar[key] !== void 0).slice(0, 1).map((key) => require_policy_validation.problem("hours-twice", path, { found: key }, { key: "hours" }));
}
function calendarSpec(name, { timezone, hours, holidays = [], ...short }) {
	const [first, ...further] = hours ?? [short];
	return {
		name,
		timezone,
		...first,
		...hours === void 0 ? {} : { further },
		holidays
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
