const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_time_zones = require("./time-zones.js");
const require_policy_validation = require("./policy-validation.js");
// src/calendar/spec.ts
const WEEKDAYS = [
	"mon",
	"tue",
	"wed",
	"thu",
	"fri",
	"sat",
	"sun"
];
// src/calendar/zone.ts
function resolveLocal(local, timezone, side) {
	const earlier = local.toZonedDateTime(timezone, { disambiguation: "earlier" });
	const later = local.toZonedDateTime(timezone, { disambiguation: "later" });
	if (require_time_zones.Temporal.ZonedDateTime.compare(earlier, later) === 0) return seconds(earlier);
	if (earlier.toPlainDateTime().equals(local)) return seconds(side === "start" ? earlier : later);
	return seconds(earlier.getTimeZoneTransition("next") ?? later);
}
function isInGap(local, timezone) {
	return !local.toZonedDateTime(timezone, { disambiguation: "earlier" }).toPlainDateTime().equals(local);
}
function hasDate(date, timezone) {
	return date.toZonedDateTime(timezone).toPlainDate().equals(date);
}
const seconds = (zoned) => Math.floor(zoned.epochMilliseconds / 1e3);
const EPOCH = require_time_zones.Temporal.PlainDate.from("1970-01-01");
const dateOf = (day) => EPOCH.add({ days: day });
// src/calendar/rotation.ts
const ABOUT = {
	h: 3600,
	d: 86400,
	w: 604800,
	mo: 2629746
};
function parsePeriod(text) {
	const match = /^([1-9]\d{0,4})(h|d|w|mo)$/.exec(text);
	return match ? {
		count: Number(match[1]),
		unit: match[2]
	} : null;
}
function createRotation(layer, timezone) {
	const { count, unit } = parsePeriod(layer.every) ?? {
		count: 1,
		unit: "w"
	};
	const turns = layer.rotate.map((turn) => typeof turn === "string" ? [turn] : turn);
	const from = require_time_zones.Temporal.PlainDateTime.from(layer.from);
	const known = /* @__PURE__ */ new Map();
	const start = resolveLocal(from, timezone, "start");
	const handoff = (n) => {
		if (unit === "h") return start + n * count * 3600;
		let at = known.get(n);
		if (at === void 0) {
			at = resolveLocal(from.add(after(n * count, unit)), timezone, "start");
			known.set(n, at);
		}
		return at;
	};
	const position = (at) => {
		let n = Math.max(0, Math.floor((at - start) / (count * ABOUT[unit])));
		while (n > 0 && handoff(n) > at) n -= 1;
		while (handoff(n + 1) <= at) n += 1;
		return n;
	};
	return {
		turn: (at) => at < start ? [] : turns[position(at) % turns.length] ?? [],
		nextHandoff: (at) => at < start ? start : handoff(position(at) + 1)
	};
}
function after(count, unit) {
	if (unit === "d") return { days: count };
	return unit === "w" ? { weeks: count } : { months: count };
}
// src/calendar/check.ts
const ROTATION = "the rotation";
function checkSchedule(spec) {
	const findings = [];
	const report = (code, path, message, help, level = "error") => findings.push({
		code,
		level,
		message,
		help,
		path
	});
	const zone = checkZone(spec.timezone, report);
	if (spec.layers.length + spec.overrides.length === 0) report("empty-turn", ["layers"], "Nobody is ever on call here.", "Add a layer, or overrides for a rota by dates.");
	for (const [index, layer] of spec.layers.entries()) {
		const path = ["layers", index];
		checkLayer(layer, path, layer.timezone === void 0 ? zone : checkZone(layer.timezone, report, [...path, "timezone"]), report);
	}
	for (const [index, override] of spec.overrides.entries()) checkOverride(override, ["overrides", index], zone, report);
	return findings;
}
function checkCalendar(spec) {
	const findings = [];
	const report = (code, path, message, help, level = "error") => findings.push({
		code,
		level,
		message,
		help,
		path
	});
	checkZone(spec.timezone, report);
	checkHours(spec, spec.further === void 0 ? [] : ["hours", 0], report);
	for (const [index, hours] of (spec.further ?? []).entries()) checkHours(hours, ["hours", index + 1], report);
	for (const [index, holiday] of spec.holidays.entries()) if (!readDate(holiday)) report("bad-date", ["holidays", index], `\`${holiday}\` is no date.`, "Write it as `2026-12-25`.");
	return findings;
}
function checkLayer(layer, path, zone, report) {
	if (parsePeriod(layer.every) === null) report("bad-period", [...path, "every"], `\`${layer.every}\` is no period of a rotation.`, "Write one whole number and one unit: `12h`, `1d`, `2w` or `1mo`.");
	if (layer.rotate.length === 0) report("empty-turn", [...path, "rotate"], "Nobody rotates here.", "Name at least one person.");
	for (const [index, turn] of layer.rotate.entries()) {
		if (turn.length === 0) report("empty-turn", [
			...path,
			"rotate",
			index
		], "Nobody has this turn.", "Name somebody, or use an override with `who: []` where nobody is meant to be on call.");
		const before = layer.rotate[(index + layer.rotate.length - 1) % layer.rotate.length];
		if (layer.rotate.length > 1 && turn.length > 0 && before !== void 0 && samePeople(turn, before)) {
			const two = typeof turn === "string" || turn.length === 1 ? "has" : "have";
			report("twice-in-a-row", [
				...path,
				"rotate",
				index
			], `${people(turn).map((login) => `\`${login}\``).join(", ")} ${two} two turns in a row.`, "Move one of them, unless it is meant.", "warning");
		}
	}
	const from = checkLocal(layer.from, [...path, "from"], report);
	if (from) checkGap(from, layer.from, ROTATION, [...path, "from"], zone, report);
	if (layer.hours !== null) checkHours(layer.hours, [...path, "hours"], report);
}
function checkOverride({ from, to }, path, zone, report) {
	const start = checkLocal(from, [...path, "from"], report);
	const end = checkLocal(to, [...path, "to"], report);
	if (start) checkGap(start, from, "the override", [...path, "from"], zone, report);
	if (!start || !end) return;
	const order = require_time_zones.Temporal.PlainDateTime.compare(end, start);
	if (order > 0) return;
	report("override-ends-first", [...path, "to"], order === 0 ? `This override ends as it starts (${from}).` : `This override ends (${to}) before it starts (${from}).`, "Put the later time under `to`.");
}
function checkGap(local, written, what, path, zone, report) {
	if (zone === null || !isInGap(local, zone)) return;
	const start = resolveLocal(local, zone, "start");
	const text = require_time_zones.Temporal.Instant.fromEpochMilliseconds(start * 1e3).toZonedDateTimeISO(zone).toPlainDateTime();
	report("start-in-gap", path, `Clocks in ${zone} never show ${written}: ${what} starts at ${require_policy_validation.formatInstant(start)}.`, what === ROTATION ? "Later hand-offs keep the time as written." : `Write \`${text.toString({ smallestUnit: "minute" })}\`, which is when it starts.`, "warning");
}
function checkHours(hours, path, report) {
	for (const edge of ["from", "to"]) {
		if (/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(hours[edge]) || edge === "to" && hours.to === "24:00") continue;
		report("bad-local-time", [...path, edge], `\`${hours[edge]}\` is no time of day.`, `Write it in quotes from "00:00" to "${edge === "to" ? "24:00" : "23:59"}".`);
	}
}
function checkZone(timezone, report, path = ["timezone"]) {
	if (isZone(timezone)) return timezone;
	const zones = Intl.supportedValuesOf("timeZone");
	const near = require_policy_validation.nearest(timezone, zones);
	const meant = placesCalled(timezone, zones);
	const likely = meant.length > 0 ? meant : near === null ? [] : [near];
	report("unknown-timezone", path, `There is no time zone \`${timezone}\`.`, likely.length > 0 ? `Did you mean ${likely.map((zone) => `\`${zone}\``).join(" or ")}?` : "Use an IANA name, such as `Europe/London`.");
	return null;
}
function placesCalled(place, zones) {
	const end = `/${place.trim().replaceAll(" ", "_").toLowerCase()}`;
	return zones.filter((zone) => zone.toLowerCase().endsWith(end));
}
function isZone(timezone) {
	try {
		require_time_zones.Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timezone);
		const { timeZone } = new Intl.DateTimeFormat("en", { timeZone: timezone }).resolvedOptions();
		return !/^[+-]/.test(timeZone);
	} catch {
		return false;
	}
}
function checkLocal(text, path, report) {
	try {
		const [, year, month, day, ...time] = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?$/.exec(text) ?? [];
		const [hour = 0, minute = 0, second = 0] = time.map((one) => Number(one ?? 0));
		if (year !== void 0) return new require_time_zones.Temporal.PlainDateTime(Number(year), Number(month), Number(day), hour, minute, second);
	} catch {}
	report("bad-local-time", path, `\`${text}\` is no local time.`, "Write it as `2026-01-05T09:00`, without a zone.");
	return null;
}
const people = (turn) => typeof turn === "string" ? [turn] : turn;
function samePeople(a, b) {
	const [one, other] = [a, b].map((turn) => people(turn).map((login) => login.toLowerCase()).toSorted().join());
	return one === other;
}
function readDate(text) {
	try {
		return require_time_zones.Temporal.PlainDate.from(text).toString() === text;
	} catch {
		return false;
	}
}
// src/calendar/windows.ts
const DAY$2 = 86400;
function createWindows(hours, timezone, holidays = []) {
	const each = hours.map((one) => windowStarting(one, timezone, holidays));
	const known = /* @__PURE__ */ new Map();
	const raw = (day) => {
		let spans = known.get(day);
		if (spans === void 0) {
			spans = each.flatMap((compute) => compute(day) ?? []).toSorted((a, b) => a.start - b.start);
			known.set(day, spans);
		}
		return spans;
	};
	const on = (day) => {
		const spans = [];
		let from = Math.max(Number.NEGATIVE_INFINITY, ...raw(day - 1).map(({ end }) => end));
		for (const { start, end } of raw(day)) {
			if (end > from) spans.push({
				start: Math.max(start, from),
				end
			});
			from = Math.max(from, end);
		}
		return spans;
	};
	const near = (at) => Math.floor(at / DAY$2) - 2;
	return {
		on,
		covers: (at) => {
			const first = near(at);
			for (let day = first; day <= first + 3; day += 1) if (raw(day).some(({ start, end }) => start <= at && at < end)) return true;
			return false;
		},
		nextEdge: (at) => {
			const first = near(at);
			let edge = null;
			for (let day = first; day <= first + 370; day += 1) {
				const spans = raw(day);
				for (const one of spans.flatMap(({ start, end }) => [start, end])) if (one > at && (edge === null || one < edge)) edge = one;
				if (edge !== null && spans.some(({ start }) => start > at)) return edge;
			}
			return edge;
		}
	};
}
function windowStarting(hours, timezone, holidays) {
	const from = require_time_zones.Temporal.PlainTime.from(hours.from);
	const to = require_time_zones.Temporal.PlainTime.from(hours.to === "24:00" ? "00:00" : hours.to);
	const overnight = require_time_zones.Temporal.PlainTime.compare(to, from) <= 0;
	const closed = new Set(holidays);
	return (day) => {
		const date = dateOf(day);
		const weekday = WEEKDAYS[date.dayOfWeek - 1];
		if (weekday === void 0 || !hours.days.includes(weekday) || closed.has(date.toString()) || !hasDate(date, timezone)) return null;
		const last = overnight ? date.add({ days: 1 }) : date;
		const start = resolveLocal(date.toPlainDateTime(from), timezone, "start");
		const end = resolveLocal(last.toPlainDateTime(to), timezone, "end");
		return end > start ? {
			start,
			end
		} : null;
	};
}
// src/calendar/calendar.ts
const DAY$1 = 86400;
const FIVE_YEARS = 1830;
function createCalendar(spec) {
	const windows = createWindows([spec, ...spec.further ?? []], spec.timezone, spec.holidays);
	return {
		name: spec.name,
		timezone: spec.timezone,
		open: (at) => windows.covers(at),
		nextChange: (at) => nextChange(windows, at),
		clock: createClock(spec.name, windows)
	};
}
function nextChange(windows, at) {
	const open = windows.covers(at);
	let edge = windows.nextEdge(at);
	for (let step = 0; edge !== null && step < FIVE_YEARS; step += 1) {
		if (windows.covers(edge) !== open) return edge;
		edge = windows.nextEdge(edge);
	}
	return null;
}
function createClock(name, windows) {
	return {
		name,
		elapsed: (from, to) => {
			let counted = 0;
			const last = Math.floor(to / DAY$1) + 1;
			for (let day = Math.floor(from / DAY$1) - 2; day <= last; day += 1) for (const span of windows.on(day)) counted += Math.max(0, Math.min(span.end, to) - Math.max(span.start, from));
			return counted;
		},
		after: (from, seconds) => {
			if (seconds <= 0) return from;
			let rest = seconds;
			const first = Math.floor(from / DAY$1) - 2;
			for (let day = first; day <= first + FIVE_YEARS; day += 1) for (const span of windows.on(day)) {
				const start = Math.max(span.start, from);
				const length = span.end - start;
				if (length <= 0) continue;
				if (rest <= length) return start + rest;
				rest -= length;
			}
			return null;
		}
	};
}
// src/calendar/schedule.ts
function createSchedule(spec) {
	const { name, timezone } = spec;
	let known = null;
	const turns = () => known ??= turnsOf(spec);
	const overrideAt = (at) => turns().overrides.findLast(({ start, end }) => start <= at && at < end);
	const layerAt = (at) => turns().layers.findLast((layer) => layer.onCall(at).length > 0);
	return {
		name,
		timezone,
		onCall: (at) => {
			const override = overrideAt(at);
			if (override) return override.who;
			return layerAt(at)?.onCall(at) ?? [];
		},
		timezoneAt: (at) => overrideAt(at) ? timezone : layerAt(at)?.timezone ?? timezone,
		overridden: (at) => overrideAt(at) !== void 0,
		nextChange: (at) => {
			const { layers, edges } = turns();
			const some = [...layers.map((layer) => layer.nextChange(at)), edges.find((edge) => edge > at) ?? null].filter((change) => change !== null);
			return some.length > 0 ? Math.min(...some) : null;
		}
	};
}
function turnsOf({ timezone, layers, overrides: written }) {
	const overrides = written.map(({ from, to, who }) => ({
		start: resolveLocal(require_time_zones.Temporal.PlainDateTime.from(from), timezone, "start"),
		end: resolveLocal(require_time_zones.Temporal.PlainDateTime.from(to), timezone, "end"),
		who
	}));
	return {
		layers: layers.map((layer) => createLayer(layer, layer.timezone ?? timezone)),
		overrides,
		edges: overrides.flatMap(({ start, end }) => [start, end]).toSorted((a, b) => a - b)
	};
}
function createLayer(layer, timezone) {
	const rotation = createRotation(layer, timezone);
	if (layer.hours === null) return {
		timezone,
		onCall: (at) => rotation.turn(at),
		nextChange: (at) => rotation.nextHandoff(at)
	};
	const windows = createWindows([layer.hours], timezone);
	return {
		timezone,
		onCall: (at) => windows.covers(at) ? rotation.turn(at) : [],
		nextChange: (at) => {
			const handoff = rotation.nextHandoff(at);
			const edge = windows.nextEdge(at);
			return edge === null ? handoff : Math.min(handoff, edge);
		}
	};
}
// src/calendar/shifts.ts
function shifts(schedule, from, to) {
	const found = [];
	for (const { start, end, who } of parts(schedule, from, to)) {
		const last = found.at(-1);
		if (last && sameList(last.who, who)) found[found.length - 1] = {
			...last,
			end
		};
		else found.push({
			start,
			end,
			who
		});
	}
	return found;
}
function parts(schedule, from, to) {
	const found = [];
	let at = from;
	while (at < to) {
		const who = schedule.onCall(at);
		const overridden = schedule.overridden(at);
		const end = Math.min(schedule.nextChange(at) ?? to, to);
		const last = found.at(-1);
		if (last && last.overridden === overridden && sameList(last.who, who)) found[found.length - 1] = {
			...last,
			end
		};
		else found.push({
			start: at,
			end,
			who,
			overridden
		});
		at = end;
	}
	return found;
}
const sameList = (a, b) => a.length === b.length && a.every((one, index) => one === b[index]);
// src/calendar/audit.ts
const DAY = 86400;
const HORIZON = 90 * DAY;
const YEAR = 365 * DAY;
const MUCH = 1.25;
function holes(schedule, from) {
	return parts(schedule, from, from + HORIZON).filter(({ who, overridden }) => who.length === 0 && !overridden);
}
function overloads(schedule, from) {
	const totals = /* @__PURE__ */ new Map();
	for (const { start, end, who, overridden } of parts(schedule, from, from + YEAR)) {
		if (overridden) continue;
		for (const login of who) {
			const { seconds, longest } = totals.get(login) ?? {
				seconds: 0,
				longest: 0
			};
			totals.set(login, {
				seconds: seconds + end - start,
				longest: Math.max(longest, end - start)
			});
		}
	}
	const people = totals.size;
	const even = Math.floor([...totals.values()].reduce((sum, { seconds }) => sum + seconds, 0) / people);
	return [...totals].filter(([, { seconds, longest }]) => seconds > even * MUCH && seconds - even > longest).map(([who, { seconds }]) => ({
		who,
		seconds,
		even,
		people
	})).toSorted((a, b) => b.seconds - a.seconds);
}
// src/calendar/local.ts
const WEEKDAY = [
	"Mon",
	"Tue",
	"Wed",
	"Thu",
	"Fri",
	"Sat",
	"Sun"
];
function toLocal(at, timezone) {
	const zoned = require_time_zones.Temporal.Instant.fromEpochMilliseconds(at * 1e3).toZonedDateTimeISO(timezone);
	return {
		date: zoned.toPlainDate().toString(),
		time: zoned.toPlainTime().toString({ smallestUnit: "minute" }),
		weekday: WEEKDAY[zoned.dayOfWeek - 1] ?? "",
		offset: zoned.offset
	};
}
function fromLocal(text, timezone) {
	if (/(?:Z|[+-]\d{2}:?\d{2})$/.test(text)) return require_policy_validation.parseInstant(text.replace(/\.\d+(?=Z|[+-])/, ""));
	try {
		return resolveLocal(require_time_zones.Temporal.PlainDateTime.from(text), timezone, "start");
	} catch (error) {
		if (error instanceof RangeError) return null;
		throw error;
	}
}
function periodBefore(instant, every, timezone) {
	const at = fromLocal(instant, timezone);
	const period = parsePeriod(every);
	if (at === null || period === null) return null;
	const { count, unit } = period;
	if (unit === "h") return at - count * 3600;
	const local = require_time_zones.Temporal.Instant.fromEpochMilliseconds(at * 1e3).toZonedDateTimeISO(timezone).toPlainDateTime();
	const length = unit === "d" ? { days: count } : unit === "w" ? { weeks: count } : { months: count };
	return resolveLocal(local.subtract(length), timezone, "start");
}
function daysFrom(at, timezone, count) {
	const day = require_time_zones.Temporal.Instant.fromEpochMilliseconds(at * 1e3).toZonedDateTimeISO(timezone).toPlainDate();
	const monday = day.subtract({ days: day.dayOfWeek - 1 });
	return Array.from({ length: count + 1 }, (_, index) => {
		const start = monday.add({ days: index }).toZonedDateTime(timezone);
		return Math.floor(start.epochMilliseconds / 1e3);
	});
}
// src/calendar/index.ts
var calendar_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	HORIZON: () => HORIZON,
	WEEKDAYS: () => WEEKDAYS,
	checkCalendar: () => checkCalendar,
	checkSchedule: () => checkSchedule,
	createCalendar: () => createCalendar,
	createSchedule: () => createSchedule,
	daysFrom: () => daysFrom,
	fromLocal: () => fromLocal,
	holes: () => holes,
	overloads: () => overloads,
	parts: () => parts,
	periodBefore: () => periodBefore,
	shifts: () => shifts,
	toLocal: () => toLocal
});
Object.defineProperty(exports, "HORIZON", {
	enumerable: true,
	get: function() {
		return HORIZON;
	}
});
Object.defineProperty(exports, "WEEKDAYS", {
	enumerable: true,
	get: function() {
		return WEEKDAYS;
	}
});
Object.defineProperty(exports, "calendar_exports", {
	enumerable: true,
	get: function() {
		return calendar_exports;
	}
});
Object.defineProperty(exports, "checkCalendar", {
	enumerable: true,
	get: function() {
		return checkCalendar;
	}
});
Object.defineProperty(exports, "checkSchedule", {
	enumerable: true,
	get: function() {
		return checkSchedule;
	}
});
Object.defineProperty(exports, "createCalendar", {
	enumerable: true,
	get: function() {
		return createCalendar;
	}
});
Object.defineProperty(exports, "createSchedule", {
	enumerable: true,
	get: function() {
		return createSchedule;
	}
});
Object.defineProperty(exports, "daysFrom", {
	enumerable: true,
	get: function() {
		return daysFrom;
	}
});
Object.defineProperty(exports, "fromLocal", {
	enumerable: true,
	get: function() {
		return fromLocal;
	}
});
Object.defineProperty(exports, "holes", {
	enumerable: true,
	get: function() {
		return holes;
	}
});
Object.defineProperty(exports, "overloads", {
	enumerable: true,
	get: function() {
		return overloads;
	}
});
Object.defineProperty(exports, "parts", {
	enumerable: true,
	get: function() {
		return parts;
	}
});
Object.defineProperty(exports, "periodBefore", {
	enumerable: true,
	get: function() {
		return periodBefore;
	}
});
Object.defineProperty(exports, "shifts", {
	enumerable: true,
	get: function() {
		return shifts;
	}
});
Object.defineProperty(exports, "toLocal", {
	enumerable: true,
	get: function() {
		return toLocal;
	}
});
