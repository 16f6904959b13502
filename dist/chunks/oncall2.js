import { n as toLocal } from "./calendar.js";
import { T as formatDuration } from "./policy.js";
// src/report/oncall.ts
/** Who is on call, for people: local times with their zone, gaps standing out. Pure. */
const NOBODY = "nobody";
/** A line for each schedule: who is on call at an instant, and until when. */
function printOnCall(schedules, at) {
	const width = Math.max(...schedules.map(({ name }) => name.length));
	return `${schedules.map((schedule) => {
		const until = lastSame(schedule, at);
		const end = until === null ? "" : `  until ${local(until, schedule.timezone)} ${schedule.timezone}`;
		return `${schedule.name.padEnd(width)}  ${people(schedule.onCall(at))}${end}`;
	}).join("\n")}\n`;
}
/** A table of a schedule's shifts. */
function printShifts(schedule, shifts) {
	const { timezone } = schedule;
	const edges = shifts.flatMap(({ start, end }) => [start, end]);
	const changes = new Set(edges.map((at) => toLocal(at, timezone).offset)).size > 1;
	const shown = (at) => changes ? `${local(at, timezone)} ${toLocal(at, timezone).offset}` : local(at, timezone);
	const rows = shifts.map(({ start, end, who }) => [
		shown(start),
		shown(end),
		formatDuration(end - start),
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
/** The instant at which somebody else is on call; null when that is not within a year of changes. */
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
	const { weekday, date, time } = toLocal(at, timezone);
	return `${weekday} ${date} ${time}`;
}
export { printOnCall, printShifts };
