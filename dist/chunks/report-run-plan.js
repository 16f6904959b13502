require("./rolldown-runtime.js");
const require_report_words = require("./report-words.js");
const require_policy_validation = require("./policy-validation.js");
// src/report/run/plan-terminal.ts
const MOST_PROBLEMS = 20;
function printPlan(report, options) {
	const style = require_report_words.styleOf(options);
	const due = report.incidents.filter(isDue);
	const waiting = report.incidents.filter(({ outcome }) => outcome.kind === "nothing-due");
	return [
		`${style.bold(style.wrap(headline(report, due.length, waiting.length)))}\n`,
		...[...due, ...waiting].map((incident) => block(incident, report, style)),
		...leftAloneNotes(report).map((line) => style.wrap(line)),
		...problems(report, style)
	].join("\n");
}
const isDue = ({ outcome, done }) => outcome.kind === "deferred" || done.length > 0;
const isUnhandled = ({ outcome }) => outcome.kind === "unread" || outcome.kind === "failed";
function headline({ at, repository, problems, incidents }, due, waiting) {
	const when = at === null ? "" : ` at ${require_policy_validation.formatInstant(at)}`;
	const count = problems.length + incidents.filter(isUnhandled).length;
	const unread = count === 0 ? "" : ` ${require_report_words.plural(count, "problem")} stood in the way.`;
	const all = due + waiting;
	const what = due === 0 ? "nothing is due" : `something is due on ${due} of ${require_report_words.plural(all, "incident")}`;
	return `${repository === "" ? "No incidents" : require_report_words.visible(repository)}${when}: ${what}${due === 0 && waiting > 0 ? ` on ${require_report_words.plural(waiting, "incident")}` : ""}.${unread}`;
}
const WORDS = {
	code: shorten,
	plain: shorten
};
function shorten(text, max) {
	const line = require_report_words.visible(text);
	return line.length <= max ? line : `${line.slice(0, max - 1)}\u2026`;
}
function block(incident, report, style) {
	const at = report.at ?? 0;
	const own = report.policies.find(({ name }) => name === incident.policy)?.file;
	const { number, title, url, severity, level, status, snoozed, wouldFire } = incident;
	const facts = [
		severity ? shorten(severity.name, 60) : "no severity",
		level ? `level ${level.number} of ${level.of}, ${shorten(level.name, 60)}` : "no level",
		status === null ? "no status" : require_report_words.statusWord(status),
		...snoozed ? [`paused until ${require_report_words.clockTime(snoozed.until, at)}`] : []
	];
	const rows = [
		[incident.done.length > 0 ? "would have" : "due", dueNow(incident)],
		...incident.fired.map((firing, index) => [index === 0 ? "because" : "", because(firing, at, own)]),
		...wouldFire.map(({ trigger }) => ["on trial", `${shorten(trigger, 60)} would fire (evaluate mode)`]),
		...nextRow(incident, at)
	];
	return `${[
		style.wrap(`${style.bold(`#${number}`)} ${shorten(title, 100)}`, 0, 2),
		style.wrap(facts.join(" \u00b7 "), 2),
		...rows.map(([name, text]) => `${name.padEnd(12)}${style.wrap(text, 14)}`),
		style.dim(require_report_words.visible(url))
	].join("\n  ")}\n`;
}
function nextRow({ next, outcome }, at) {
	if (next === null) return [["next", "nothing by itself"]];
	return outcome.kind === "deferred" ? [["due since", require_report_words.clockTime(next.at, at)]] : [["next", nextOf(next, at)]];
}
function dueNow({ done, outcome, late, messages }) {
	if (outcome.kind === "deferred") return "left for the next run: what one run may write is used up";
	if (done.length === 0) return "nothing";
	const lateness = late < 60 ? "" : ` (late by ${require_policy_validation.formatDuration(late)})`;
	const sent = require_report_words.describeMessages(messages, WORDS);
	return `${[...require_report_words.describeRun(done, WORDS), ...sent === "" ? [] : [sent]].join("; ") || "nothing to say"}${lateness}`;
}
function because({ trigger, line, due, reason }, at, own) {
	const place = line === null ? "" : ` (${require_report_words.lineWords(line, own)})`;
	return `${shorten(trigger, 60)}${place}, since ${require_report_words.clockTime(due, at)}: ${shorten(reason, 200)}`;
}
function nextOf({ at: then, trigger, escalatesTo, turns }, at) {
	return `${escalatesTo === null ? "" : `level ${escalatesTo.number}, `}${require_report_words.clockTime(then, at)} (${turns ? require_report_words.TURNS[turns] : trigger === null ? "messages" : shorten(trigger, 60)})`;
}
function leftAloneNotes({ incidents }) {
	const namesOf = (why) => incidents.filter(({ outcome }) => outcome.kind === "left-alone" && outcome.why === why).map(({ number }) => `#${number}`).join(", ");
	const [unconfirmed, abandoned] = [namesOf("unconfirmed"), namesOf("abandoned")];
	return [...unconfirmed === "" ? [] : [`Not confirmed by anybody with triage permission, so that nobody is called: ${unconfirmed}. Set the label again.\n`], ...abandoned === "" ? [] : [`Abandoned, open for longer than the policy\u2019s max-age: ${abandoned}. Close them, or take the label off.\n`]];
}
function problems(report, style) {
	const all = require_report_words.sharedProblems(report);
	if (all.length === 0) return [];
	return [`${require_policy_validation.firstItems(all, MOST_PROBLEMS, ({ problem: { code, message }, incidents }) => {
		const names = require_policy_validation.enumerateSome(incidents, MOST_PROBLEMS, ({ number }) => `#${number}`);
		return style.wrap(`${names === "" ? "" : `${names}: `}${style.red(code)}: ${require_report_words.visible(message)}`, 0, 2);
	}).join("\n")}\n`];
}
exports.isDue = isDue;
exports.isUnhandled = isUnhandled;
exports.planOf = require_report_words.planOf;
exports.printPlan = printPlan;
