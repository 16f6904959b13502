require("./rolldown-runtime.js");
const require_calendar = require("./calendar.js");
const require_policy_validation = require("./policy-validation.js");
// src/report/oncall.ts
const NOBODY = "nobody";
function printOnCall(schedules, at) {
	const width = Math.max(...schedules.map(({ name }) => name.length));
	return `${schedules.map((schedule) => {
		const until = lastSame(schedule, at);
		const end = until === null ? "" : `  until ${local(until, schedule.timezone)} ${schedule.timezone}`;
		return `${schedule.name.padEnd(width)}  ${people(schedule.onCall(at))}${end}`;
	}).join("\n")}\n`;
}
function printShifts(schedule, shifts) {
	const { timezone } = schedule;
	const edges = shifts.flatMap(({ start, end }) => [start, end]);
	const changes = new Set(edges.map((at) => require_calendar.toLocal(at, timezone).offset)).size > 1;
	const shown = (at) => changes ? `${local(at, timezone)} ${require_calendar.toLocal(at, timezone).offset}` : local(at, timezone);
	const rows = shifts.map(({ start, end, who }) => [
		shown(start),
		shown(end),
		require_policy_validation.formatDuration(end - start),
		people(who)
	]);
	const head = [
		"from",
		"to",
		"for",
		"who"
	];
	const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
	const line = (row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ").trimEnd();
	return [
		`${schedule.name} (${timezone})`,
		line(head),
		...rows.map(line),
		""
	].join("\n");
}
const people = (who) => who.length === 0 ? NOBODY : who.join(", ");
function lastSame(schedule, at) {
	const now = schedule.onCall(at).join();
	let next = schedule.nextChange(at);
	for (let step = 0; next !== null && step < 400; step += 1) {
		if (schedule.onCall(next).join() !== now) return next;
		next = schedule.nextChange(next);
	}
	return null;
}
function local(at, timezone) {
	const { weekday, date, time } = require_calendar.toLocal(at, timezone);
	return `${weekday} ${date} ${time}`;
}
exports.printOnCall = printOnCall;
exports.printShifts = printShifts;
