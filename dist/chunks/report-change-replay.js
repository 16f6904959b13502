require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
const require_report_words = require("./report-words.js");
const require_replay_words = require("./report-change-replay-words.js");
const require_words = require("./report-change-words.js");
// src/report/change/weekly-words.ts
const MOST = 3;
function weeklySentences({ before, people }, name) {
	const alone = before === null;
	const all = people.flatMap(({ login, messages }) => messages.map((of) => ({
		login,
		of,
		before: require_replay_words.busiest(of.weeks, "before"),
		after: require_replay_words.busiest(of.weeks, "after")
	})));
	const change = (one) => Math.abs(one.after - one.before);
	const changed = all.filter((one) => change(one) > 0).toSorted((a, b) => change(b) - change(a));
	const sentences = changed.slice(0, MOST).map((one) => sentenceOf(one, name, alone));
	const more = changed.length - MOST;
	return more > 0 ? [...sentences, `And ${more} more.`] : sentences;
}
function sentenceOf({ login, of: { channel, type, night }, before, after }, name, alone) {
	const what = type === "twilio-voice" ? `phoned (${name(channel)})` : `sent messages by ${name(channel)}`;
	const instead = alone ? "" : ` instead of ${before === 0 ? "never" : require_words.times(before)}`;
	const often = after === 0 ? `no longer be ${what}, ${require_words.times(before)} a week before` : `be ${what} ${require_words.times(after)} a week${instead}`;
	const nights = alone || night.before === night.after ? "" : `; at night ${night.after} in all instead of ${night.before}`;
	return `${name(login)} would ${often}${nights}.`;
}
// src/report/change/replay.ts
const OPEN_ROWS = 10;
const MOST_ROWS = 100;
const MOST_CHANGES = 4;
const MOST_PEOPLE = 30;
function renderReplay(replay) {
	const { changed, people } = replay;
	const weekly = weeklySentences(replay, (text) => require_report_words.code(text, 60)).join(" ");
	const parts = [
		require_replay_words.sentenceOf(replay),
		...weekly === "" ? [] : [weekly],
		...asides(replay)
	];
	if (changed.length > 0) parts.push(...foldAway(changed.length, incidentTable(replay)));
	if (replay.before !== null && changed.length === 0) return parts;
	if (people.length > 0) parts.push(peopleTable(replay));
	if (people.some(({ messages }) => messages.length > 0)) parts.push(messageTable(replay));
	return parts;
}
function foldAway(rows, body) {
	if (rows <= OPEN_ROWS) return [body];
	return [
		"<details>",
		`<summary>The ${rows} incidents</summary>`,
		body,
		"</details>"
	];
}
function incidentTable({ before, changed }) {
	const alone = before === null;
	const name = (text) => require_report_words.code(text, 60);
	const rows = changed.slice(0, MOST_ROWS).map((one) => {
		const { issue } = one;
		const reference = require_report_words.link(`${require_report_words.plain(issue.repository, 100)}#${issue.number}`, issue.url);
		const changes = require_policy_validation.firstItems(one.changes, MOST_CHANGES, (change) => require_replay_words.tellChange(change, one, name, alone));
		return [`${reference} ${require_report_words.plain(issue.title, 80)}`, [...changes, ...sumOf(one, name, alone)].join("<br>")];
	});
	const more = changed.length - MOST_ROWS;
	return `${require_report_words.table(["Incident", alone ? "What would happen" : "What changes"], rows)}${more > 0 ? `\n\n\u2026 and ${more} more: \`tocsin replay\` lists them all.` : ""}`;
}
function sumOf({ calls, noise }, name, alone) {
	const [before, after] = [require_replay_words.calledIn(calls.before, name), require_replay_words.calledIn(calls.after, name)];
	const [old, sent] = [noise.before.messages, noise.after.messages];
	return [...alone || before === after ? [] : [`called: ${after} (before: ${before})`], ...old + sent === 0 ? [] : [`messages by channels: ${sent}${alone ? "" : ` (before: ${old})`}`]];
}
const pair = (before, after, alone) => alone || before === after ? String(after) : `${before}\u00A0\u2192\u00A0${after}`;
function peopleTable({ before, people }) {
	const alone = before === null;
	const rows = mostChanged(people).slice(0, MOST_PEOPLE).map(({ login, calls, weeks }) => [
		require_report_words.code(login, 60),
		pair(calls.before, calls.after, alone),
		pair(require_replay_words.busiest(weeks, "before"), require_replay_words.busiest(weeks, "after"), alone)
	]);
	const more = people.length - MOST_PEOPLE;
	return `${require_report_words.table([
		"Person",
		"Calls",
		"Busiest week"
	], rows)}${more > 0 ? `\n\n\u2026 and ${more} more.` : ""}`;
}
const rowsOfMessages = ({ before, people }, name) => people.flatMap(({ login, messages }) => messages.map(({ channel, sent, night, weeks }) => [
	`${name(login)} by ${name(channel)}`,
	pair(sent.before, sent.after, before === null),
	pair(night.before, night.after, before === null),
	pair(require_replay_words.busiest(weeks, "before"), require_replay_words.busiest(weeks, "after"), before === null)
]));
const MESSAGE_HEAD = [
	"Person",
	"Sent",
	"At night",
	"Busiest week"
];
function messageTable(replay) {
	const rows = rowsOfMessages(replay, (text) => require_report_words.code(text, 60));
	const more = rows.length - MOST_PEOPLE;
	return `${require_report_words.table(MESSAGE_HEAD, rows.slice(0, MOST_PEOPLE))}${more > 0 ? `\n\n\u2026 and ${more} more.` : ""}`;
}
const mostChanged = (people) => people.toSorted((a, b) => Math.abs(b.calls.after - b.calls.before) - Math.abs(a.calls.after - a.calls.before) || b.calls.after - a.calls.after);
function asides({ before, issues, incidents, incidentsUnder, noise, changed }) {
	const noises = before === null || incidents === 0 ? [] : [`New comments: ${noise.before.comments} before, ${noise.after.comments} after. Mentions: ${noise.before.mentions} before, ${noise.after.mentions} after.${messagesIn(noise)}`];
	const none = issues - incidents;
	const both = before === null || incidentsUnder.before === incidentsUnder.after;
	const cut = changed.filter(({ cutAt }) => cutAt !== null).length;
	return [
		...noises,
		...none > 0 ? [`Left out, as no policy takes ${none === 1 ? "it" : "them"} for an incident: ${none}.`] : [],
		...both ? [] : [`Incidents before: ${incidentsUnder.before}, after: ${incidentsUnder.after}.`],
		...cut > 0 ? [`Compared only in their first part, as they would have gone on and on: ${cut}.`] : []
	];
}
function printReplay(replay, options) {
	const style = require_report_words.styleOf(options);
	const [first, ...others] = [
		require_replay_words.sentenceOf(replay),
		...weeklySentences(replay, require_report_words.visible),
		...asides(replay)
	].map((line) => style.wrap(line));
	return `${[
		[style.bold(first ?? ""), ...others].join("\n"),
		...replay.changed.map((one) => printIncident(one, style, replay.before === null)),
		...replay.people.length > 0 ? [printPeople(replay, style)] : [],
		...replay.people.some(({ messages }) => messages.length > 0) ? [printMessages(replay, style)] : []
	].join("\n\n")}\n`;
}
function printIncident(one, style, alone) {
	const { issue, declaredAt, changes } = one;
	const head = `${require_report_words.visible(issue.repository)}#${issue.number} ${require_report_words.visible(issue.title)}`;
	return [
		style.wrap(`${style.bold(head)}  ${style.dim(`declared ${require_policy_validation.formatInstant(declaredAt)}`)}`, 0, 2),
		...changes.map((change) => `  ${style.wrap(require_replay_words.tellChange(change, one, require_report_words.visible, alone), 2, 4)}`),
		...sumOf(one, require_report_words.visible, alone).map((line) => `  ${style.wrap(line, 2, 4)}`)
	].join("\n");
}
function printPeople({ before, people }, style) {
	const alone = before === null;
	const numbers = people.map(({ login, calls, weeks }) => [
		require_report_words.visible(login),
		...alone ? [] : [String(calls.before)],
		String(calls.after),
		...alone ? [] : [String(require_replay_words.busiest(weeks, "before"))],
		String(require_replay_words.busiest(weeks, "after"))
	]);
	const [titles = "", ...lines] = require_report_words.alignColumns([alone ? [
		"person",
		"calls",
		"in the busiest week"
	] : [
		"person",
		"calls before",
		"after",
		"in the busiest week before",
		"after"
	], ...numbers], 1);
	return [style.dim(titles), ...lines].join("\n");
}
function printMessages(replay, style) {
	const head = MESSAGE_HEAD.map((title) => title.toLowerCase());
	const [titles = "", ...lines] = require_report_words.alignColumns([head, ...rowsOfMessages(replay, require_report_words.visible)], 1);
	return [style.dim(titles), ...lines].join("\n");
}
const messagesIn = ({ before, after }) => before.messages + after.messages === 0 ? "" : ` Messages by channels: ${before.messages} before, ${after.messages} after.`;
exports.printReplay = printReplay;
exports.renderReplay = renderReplay;
