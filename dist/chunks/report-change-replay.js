require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
const require_markdown = require("./report-text-markdown.js");
const require_terminal = require("./report-text-terminal.js");
const require_clock = require("./report-text-clock.js");
// src/report/change/replay-words.ts
function sentenceOf$1(replay) {
	const { before, incidents, changed, noise } = replay;
	if (incidents === 0) return "There are no past incidents to replay.";
	if (before === null) return `In ${changed.filter(({ calls }) => calls.after.length > 0).length} of ${require_clock.plural(incidents, "past incident")} somebody would have been called, with ${require_clock.plural(noise.after.comments, "comment")} in all.`;
	if (changed.length === 0) return `None of ${require_clock.plural(incidents, "past incident")} would have gone differently.`;
	return `${incidents === 1 ? "The one past incident" : `Of ${incidents} past incidents ${changed.length}`} would have gone differently: ${require_markdown.enumerate(countsOf(changed))}.`;
}
function countsOf(changed) {
	const changes = changed.flatMap((one) => one.changes);
	const calls = changes.flatMap((change) => change.kind === "call" ? [change.at] : []);
	const messages = changes.flatMap((change) => change.kind === "message" ? [change.at] : []);
	const count = (which) => calls.filter(which).length;
	const severities = changed.filter((one) => one.changes.some(({ kind }) => kind === "severity")).length;
	const counts = [
		tell(count(({ before }) => before === null), "call more", "calls more"),
		tell(count(({ after }) => after === null), "call fewer", "calls fewer"),
		tell(count((at) => order(at) < 0), "call earlier", "calls earlier"),
		tell(count((at) => order(at) > 0), "call later", "calls later"),
		...[
			"message more",
			"message fewer",
			"message earlier",
			"message later"
		].map((what) => tell(messages.filter(IS[what]).length, what, what.replace("message", "messages"))),
		tell(severities, "incident of another severity", "incidents of another severity")
	].flat();
	return counts.length > 0 ? counts : ["nobody is called otherwise, only triggers, mentions, labels or comments differ"];
}
const IS = {
	"message more": ({ before }) => before === null,
	"message fewer": ({ after }) => after === null,
	"message earlier": (at) => order(at) < 0,
	"message later": (at) => order(at) > 0
};
const tell = (count, one, many) => count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
const order = ({ before, after }) => before === null || after === null ? 0 : after - before;
function tellChange(change, { declaredAt }, name, alone) {
	const since = (at) => at <= declaredAt ? "at once" : `after ${require_policy_validation.formatDuration(at - declaredAt)}`;
	const moved = (what, at) => {
		if (at.before === null) return `${what} ${since(at.after ?? declaredAt)}${alone ? "" : " (new)"}`;
		if (at.after === null) return `${what} no more (was ${since(at.before)})`;
		return `${what} ${since(at.after)} instead of ${since(at.before).replace("after ", "")}`;
	};
	switch (change.kind) {
		case "incident": return change.is.after ? "is an incident now" : "is no incident any more";
		case "severity": {
			const { before, after } = change.severity;
			const until = change.until === null ? "" : ` until ${require_policy_validation.formatDuration(change.until - declaredAt)}`;
			const instead = before === null ? "" : ` instead of ${severity(before, name)}`;
			return `${severity(after, name)}${instead} ${since(change.when)}${until}`;
		}
		case "level": return moved(`level ${change.level.number} ${name(change.level.name)} reached`, change.at);
		case "call": return moved(`${name(change.login)} called`, change.at);
		case "message": return moved(change.to === null ? `${name(change.channel)} told` : `${name(change.to)} reached by ${name(change.channel)}`, change.at);
		case "firing": return moved(`${name(change.trigger)} fires`, change.at);
		case "mention": return moved(`${name(change.login)} mentioned`, change.at);
		case "label": return moved(`label ${name(change.label)} ${change.set ? "set" : "removed"}`, change.at);
		case "comment": return moved("a comment", change.at);
		default: return change;
	}
}
const severity = (ref, name) => ref === null ? "no severity" : name(ref.id);
function calledIn(calls, name) {
	const times = /* @__PURE__ */ new Map();
	for (const login of calls.flatMap(({ people }) => people)) {
		const person = times.get(login.toLowerCase()) ?? {
			login,
			count: 0
		};
		person.count += 1;
		times.set(login.toLowerCase(), person);
	}
	const people = [...times.values()].map(({ login, count }) => count === 1 ? name(login) : `${name(login)} ${count}\u00d7`);
	return people.length === 0 ? "nobody" : people.join(", ");
}
const busiest = (weeks, side) => weeks.reduce((most, week) => Math.max(most, week[side]), 0);
// src/report/change/weekly-words.ts
const MOST = 3;
function weeklySentences({ before, people }, name) {
	const alone = before === null;
	const all = people.flatMap(({ login, messages }) => messages.map((of) => ({
		login,
		of,
		before: busiest(of.weeks, "before"),
		after: busiest(of.weeks, "after")
	})));
	const change = (one) => Math.abs(one.after - one.before);
	const changed = all.filter((one) => change(one) > 0).toSorted((a, b) => change(b) - change(a));
	const sentences = changed.slice(0, MOST).map((one) => sentenceOf(one, name, alone));
	const more = changed.length - MOST;
	return more > 0 ? [...sentences, `And ${more} more.`] : sentences;
}
function sentenceOf({ login, of: { channel, type, night }, before, after }, name, alone) {
	const what = type === "twilio-voice" ? `phoned (${name(channel)})` : `sent messages by ${name(channel)}`;
	const instead = alone ? "" : ` instead of ${before === 0 ? "never" : times(before)}`;
	const often = after === 0 ? `no longer be ${what}, ${times(before)} a week before` : `be ${what} ${times(after)} a week${instead}`;
	const nights = alone || night.before === night.after ? "" : `; at night ${night.after} in all instead of ${night.before}`;
	return `${name(login)} would ${often}${nights}.`;
}
const times = (count) => count === 1 ? "once" : count === 2 ? "twice" : `${count} times`;
// src/report/change/replay.ts
const OPEN_ROWS = 10;
const MOST_ROWS = 100;
const MOST_CHANGES = 4;
const MOST_PEOPLE = 30;
function renderReplay(replay) {
	const { changed, people } = replay;
	const weekly = weeklySentences(replay, (text) => require_markdown.code(text, 60)).join(" ");
	const parts = [
		sentenceOf$1(replay),
		...weekly === "" ? [] : [weekly],
		...asides(replay)
	];
	if (changed.length > 0) parts.push(...folded(changed.length, incidentTable(replay)));
	if (people.length > 0) parts.push(peopleTable(replay));
	if (people.some(({ messages }) => messages.length > 0)) parts.push(messageTable(replay));
	return parts;
}
function folded(rows, body) {
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
	const name = (text) => require_markdown.code(text, 60);
	const rows = changed.slice(0, MOST_ROWS).map((one) => {
		const { issue } = one;
		const reference = require_markdown.link(`${require_markdown.plain(issue.repository, 100)}#${issue.number}`, issue.url);
		const changes = require_markdown.capped(one.changes, MOST_CHANGES, (change) => tellChange(change, one, name, alone));
		return [`${reference} ${require_markdown.plain(issue.title, 80)}`, [...changes, ...sumOf(one, name, alone)].join("<br>")];
	});
	const more = changed.length - MOST_ROWS;
	return `${require_markdown.table(["Incident", alone ? "What would happen" : "What changes"], rows)}${more > 0 ? `\n\n\u2026 and ${more} more: \`tocsin replay\` lists them all.` : ""}`;
}
function sumOf({ calls, noise }, name, alone) {
	const [before, after] = [calledIn(calls.before, name), calledIn(calls.after, name)];
	const [old, sent] = [noise.before.messages, noise.after.messages];
	return [...alone || before === after ? [] : [`called: ${after} (before: ${before})`], ...old + sent === 0 ? [] : [`messages by channels: ${sent}${alone ? "" : ` (before: ${old})`}`]];
}
const pair = (before, after, alone) => alone || before === after ? String(after) : `${before}\u00A0\u2192\u00A0${after}`;
function peopleTable({ before, people }) {
	const alone = before === null;
	const rows = mostChanged(people).slice(0, MOST_PEOPLE).map(({ login, calls, weeks }) => [
		require_markdown.code(login, 60),
		pair(calls.before, calls.after, alone),
		pair(busiest(weeks, "before"), busiest(weeks, "after"), alone)
	]);
	const more = people.length - MOST_PEOPLE;
	return `${require_markdown.table([
		"Person",
		"Calls",
		"Busiest week"
	], rows)}${more > 0 ? `\n\n\u2026 and ${more} more.` : ""}`;
}
const rowsOfMessages = ({ before, people }, name) => people.flatMap(({ login, messages }) => messages.map(({ channel, sent, night, weeks }) => [
	`${name(login)} by ${name(channel)}`,
	pair(sent.before, sent.after, before === null),
	pair(night.before, night.after, before === null),
	pair(busiest(weeks, "before"), busiest(weeks, "after"), before === null)
]));
const MESSAGE_HEAD = [
	"Person",
	"Sent",
	"At night",
	"Busiest week"
];
function messageTable(replay) {
	const rows = rowsOfMessages(replay, (text) => require_markdown.code(text, 60));
	const more = rows.length - MOST_PEOPLE;
	return `${require_markdown.table(MESSAGE_HEAD, rows.slice(0, MOST_PEOPLE))}${more > 0 ? `\n\n\u2026 and ${more} more.` : ""}`;
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
function printReplay(replay, { color }) {
	const style = require_terminal.styleOf(color);
	return `${[
		[
			style.bold(sentenceOf$1(replay)),
			...weeklySentences(replay, require_terminal.visible),
			...asides(replay)
		].join("\n"),
		...replay.changed.map((one) => printIncident(one, style, replay.before === null)),
		...replay.people.length > 0 ? [printPeople(replay, style)] : [],
		...replay.people.some(({ messages }) => messages.length > 0) ? [printMessages(replay, style)] : []
	].join("\n\n")}\n`;
}
function printIncident(one, style, alone) {
	const { issue, declaredAt, changes } = one;
	const head = `${require_terminal.visible(issue.repository)}#${issue.number} ${require_terminal.visible(issue.title)}`;
	return [
		`${style.bold(head)}  ${style.dim(`declared ${require_policy_validation.formatInstant(declaredAt)}`)}`,
		...changes.map((change) => `  ${tellChange(change, one, require_terminal.visible, alone)}`),
		...sumOf(one, require_terminal.visible, alone).map((line) => `  ${line}`)
	].join("\n");
}
function printPeople({ before, people }, style) {
	const alone = before === null;
	const numbers = people.map(({ login, calls, weeks }) => [
		require_terminal.visible(login),
		...alone ? [] : [String(calls.before)],
		String(calls.after),
		...alone ? [] : [String(busiest(weeks, "before"))],
		String(busiest(weeks, "after"))
	]);
	const [titles = "", ...lines] = require_terminal.alignColumns([alone ? [
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
	const [titles = "", ...lines] = require_terminal.alignColumns([head, ...rowsOfMessages(replay, require_terminal.visible)], 1);
	return [style.dim(titles), ...lines].join("\n");
}
const messagesIn = ({ before, after }) => before.messages + after.messages === 0 ? "" : ` Messages by channels: ${before.messages} before, ${after.messages} after.`;
exports.printReplay = printReplay;
exports.renderReplay = renderReplay;
