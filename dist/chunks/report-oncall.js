require("./rolldown-runtime.js");
const require_calendar = require("./calendar.js");
const require_policy_validation = require("./policy-validation.js");
const require_report_words = require("./report-words.js");
// src/report/oncall.ts
const NOBODY = "nobody";
const LAST_LOCAL = require_policy_validation.LAST_INSTANT - require_policy_validation.DAY;
function printOnCall(schedules, at) {
	const rows = schedules.map((schedule) => {
		const until = lastSame(schedule, at);
		const end = until === null ? "" : `  until ${require_calendar.localTime(until, schedule.timezone)} ${schedule.timezone}`;
		return [schedule.name, `${people(schedule.onCall(at))}${end}`];
	});
	return `${require_report_words.alignColumns(rows).join("\n")}\n`;
}
function printShifts(schedule, shifts) {
	const { timezone } = schedule;
	const format = require_calendar.localTimes(shifts.flatMap(({ start, end }) => [start, end]), timezone);
	const rows = shifts.map(({ start, end, who }) => [
		format(start),
		format(end),
		require_report_words.toTheMinute(end - start),
		people(who)
	]);
	return [
		`${schedule.name} (${timezone})`,
		...require_report_words.alignColumns([[
			"from",
			"to",
			"for",
			"who"
		], ...rows]),
		""
	].join("\n");
}
const people = (who) => who.length === 0 ? NOBODY : who.join(", ");
function lastSame(schedule, at) {
	const now = schedule.onCall(at).join();
	let next = schedule.nextChange(at);
	for (let step = 0; next !== null && next <= LAST_LOCAL && step < 400; step += 1) {
		if (schedule.onCall(next).join() !== now) return next;
		next = schedule.nextChange(next);
	}
	return null;
}
exports.lastSame = lastSame;
exports.printOnCall = printOnCall;
exports.printShifts = printShifts;
