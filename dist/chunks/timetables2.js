import { c as createSchedule, d as checkSchedule, l as createCalendar, u as checkCalendar } from "./calendar.js";
import { R as isWithin, u as bareLogin, z as toPointer } from "./policy.js";
// src/policy/timetables.ts
/** Checks and builds schedules and calendars. One with a problem of shape has been told about already and is left out. Pure. */
function buildTimetables(policy, shape) {
	const problems = [];
	const build = (section, specs, check, create) => {
		const built = /* @__PURE__ */ new Map();
		for (const spec of specs) {
			const found = check(spec);
			const path = toPointer([section, spec.name]);
			problems.push(...found.map((finding) => ({
				...finding,
				path: path + toPointer(finding.path),
				key: null
			})));
			if (!found.some(({ level }) => level === "error")) built.set(spec.name, create(spec));
		}
		return built;
	};
	const schedules = whole("schedules", policy, shape).map(([name, one]) => scheduleSpec(name, one));
	const calendars = whole("calendars", policy, shape).map(([name, one]) => calendarSpec(name, one));
	return {
		schedules: build("schedules", schedules, checkSchedule, createSchedule),
		calendars: build("calendars", calendars, checkCalendar, createCalendar),
		problems
	};
}
/** The elements of a section that have no problem of shape. INVARIANT: such an element is what the schema says it is. */
function whole(section, policy, shape) {
	return Object.entries(policy[section] ?? {}).filter(([name]) => !shape.some(({ path }) => isWithin(path, toPointer([section, name]))));
}
function scheduleSpec(name, { timezone, layers, overrides = [] }) {
	return {
		name,
		timezone,
		layers: layers.map(({ rotate, every, from, hours = null }) => ({
			rotate: rotate.map((turn) => typeof turn === "string" ? bareLogin(turn) : turn.map(bareLogin)),
			every,
			from,
			hours
		})),
		overrides: overrides.map(({ from, to, who }) => ({
			from,
			to,
			who: who.map(bareLogin)
		}))
	};
}
function calendarSpec(name, { timezone, days, from, to, holidays = [] }) {
	return {
		name,
		timezone,
		days,
		from,
		to,
		holidays
	};
}
export { buildTimetables as t };
