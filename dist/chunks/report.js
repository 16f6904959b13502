import { o as __toESM } from "./rolldown-runtime.js";
import { a as span, i as plural, n as clockTime, r as ordinal, t as clockAndAge } from "./clock.js";
import { E as formatInstant, T as formatDuration, V as neutralise, h as decisive, m as describeValue, p as describeRule } from "./policy.js";
import { n as printCoverage, r as printMutations } from "./coverage.js";
import { n as printDiagnostics, t as countDiagnostics } from "./diagnostics2.js";
import { n as visible, t as styleOf } from "./terminal2.js";
import { a as enumerate, c as plain, i as code, l as prose, n as capitalise, r as capped, s as link, t as bullets, u as table } from "./markdown.js";
import { t as deedsOf } from "./deeds.js";
// src/report/annotations.ts
/** GitHub shows ten of each level per step and drops the rest without a word. */
const PER_LEVEL = 10;
/** GitHub cuts what is longer. */
const LONGEST$2 = 4096;
const LEVELS = {
	error: "error",
	warning: "warning",
	advice: "notice"
};
/** At most ten of each level; when there are more, the tenth says how many. */
function toAnnotations(diagnostics) {
	return [
		"error",
		"warning",
		"advice"
	].flatMap((level) => {
		const all = diagnostics.filter((diagnostic) => diagnostic.level === level);
		if (all.length <= PER_LEVEL) return all.map(annotate);
		const rest = all.length - PER_LEVEL + 1;
		const more = {
			level: LEVELS[level],
			title: plural(rest, `more ${level}`).replace("advices", "advice"),
			message: "GitHub shows ten for each step. The job summary lists all of them."
		};
		return [...all.slice(0, 9).map(annotate), more];
	});
}
function annotate({ level, code, message, help, place }) {
	const text = help === null || help === "" ? message : `${message}\n${help}`;
	const said = {
		level: LEVELS[level],
		title: code,
		message: cut(text)
	};
	if (place === null) return said;
	const lines = {
		file: place.file,
		startLine: place.line,
		endLine: place.endLine
	};
	if (place.line !== place.endLine) return {
		...said,
		...lines
	};
	return {
		...said,
		...lines,
		startColumn: place.col,
		endColumn: Math.max(place.col, place.endCol - 1)
	};
}
function cut(text) {
	if (text.length <= LONGEST$2) return text;
	return `${text.slice(0, 4095).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
// src/report/trace.ts
const DEEPEST = 20;
/**
* One line for each deciding part, indented by depth. Of an `and` that is false only the first false part decided, of an `or`
* that is true only the first true one; of the others every part did.
*/
function printTrace(trace, depth = 0) {
	const indent = "  ".repeat(depth);
	const parts = decisive(trace);
	if (depth < DEEPEST && (isJunction(trace.operator) || trace.operator === "var" && parts.length > 0)) {
		const head = trace.operator === "var" ? describeRule(trace.rule) : trace.operator;
		const inner = parts.map((part) => printTrace(part, depth + 1));
		return [`${indent}${head} → ${describeValue(trace.value)}`, ...inner].join("\n");
	}
	const read = [...values(trace)].map(([name, value]) => `${name} = ${describeValue(value)}`).join(", ");
	const isVariable = trace.operator === "var";
	return `${indent}${describeRule(trace.rule)} → ${describeValue(trace.value)}${read === "" || isVariable ? "" : ` (${read})`}`;
}
const isJunction = (operator) => operator === "and" || operator === "or" || operator === "if";
function values(trace) {
	if (trace.operator === "var") return /* @__PURE__ */ new Map([[describeRule(trace.rule), trace.value]]);
	return new Map(trace.parts.flatMap((part) => [...values(part)]));
}
// src/report/cases.ts
/** Files one after another, each case of theirs, and in the last line `N passed, N failed`. */
function printTested(tested, sources, options) {
	const style = styleOf(options.color);
	return `${tested.map(({ file, cases, diagnostics, unread, coverage, mutations }) => [
		`${style.bold(visible(file))}\n`,
		unread === null ? "" : `  ${style.red("could not be read")}: ${visible(unread)}\n`,
		printDiagnostics(diagnostics, sources, options),
		...cases.map((one) => printCase(one, style)),
		coverage === void 0 ? "" : `\n${printCoverage(coverage, options)}`,
		mutations === void 0 ? "" : `\n${printMutations(mutations, options)}`
	].join("")).join("\n")}\n${counts(tested.flatMap(({ cases }) => cases), style)}\n`;
}
/** Cases without their files, and in the last line `N passed, N failed`. */
function printCases(results, { color }) {
	const style = styleOf(color);
	return `${results.map((one) => printCase(one, style)).join("")}\n${counts(results, style)}\n`;
}
function counts(results, style) {
	const failed = results.filter(({ passed }) => !passed).length;
	const text = `${results.length - failed} passed, ${failed} failed`;
	return failed > 0 ? style.red(style.bold(text)) : style.bold(text);
}
function printCase(result, style) {
	const mark = result.passed ? style.green("✓") : style.red("✗");
	const where = result.passed ? "" : style.dim(`  ${visible(result.place.file)}:${result.place.line}`);
	const failures = result.failures.map((failure) => `${printFailure(failure, style)}\n`);
	return `  ${mark} ${visible(result.name)}${where}\n${failures.join("")}`;
}
function printFailure(failure, style) {
	const at = `at ${formatDuration(failure.offset)} (${formatInstant(failure.at)}), line ${failure.place.line}`;
	return [
		`      ${style.bold(failure.what)} ${at}`,
		`        expected  ${style.green(show(failure.expected))}`,
		`        actual    ${style.red(show(failure.actual))}`,
		...failure.rules.map((rule) => {
			const place = rule.place === null ? "" : `, ${visible(rule.place.file)}:${rule.place.line}`;
			const trace = rule.trace === null ? "" : `\n${indented(visibleTrace(printTrace(rule.trace)))}`;
			return `        decided by ${visible(rule.name)}${place}${trace}`;
		})
	].join("\n");
}
const visibleTrace = (text) => text.split("\n").map(visible).join("\n");
const indented = (text) => text.replaceAll(/^/gm, " ".repeat(10));
/** JSON on one line, as one would write it in the test. */
function show(value) {
	if (value === null) return "null";
	if (typeof value !== "object") return visible(String(value));
	if (Array.isArray(value)) return `[${value.map(show).join(", ")}]`;
	return `{ ${Object.entries(value).map(([key, inner]) => `${visible(key)}: ${show(inner)}`).join(", ")} }`;
}
// src/report/ask.ts
const MOST$7 = 20;
/** What an answer has to be, in the reporter's terms. */
const MEANS = {
	string: "text",
	text: "text",
	number: "a number: digits only, such as `5000`",
	boolean: "`Yes` or `No`",
	time: "a date and a time, such as `2026-11-23 10:00 UTC`",
	list: "a list: tick at least one box, or write one item on each line"
};
function askSection(message, people, templates) {
	const { ask } = message;
	if (ask === null) return [];
	const mentions = ask.reporter === null ? [] : [ask.reporter];
	const request = templates.render({
		template: "missing-details",
		message,
		people,
		mentions,
		reason: "The report lacks what the responders need."
	});
	const missing = capped(ask.missing, MOST$7, (heading) => {
		const found = ask.unreadable.find((one) => one.heading === heading);
		const why = found === void 0 ? "" : ` What stands there does not read as ${MEANS[found.needs]}.`;
		return `⬜ **${plain(heading, 200)}**${why}`;
	});
	const present = capped(ask.present, MOST$7, (heading) => `✅ ${plain(heading, 200)} (thank you)`);
	return [request, bullets([...missing, ...present])];
}
// src/report/mentions.ts
/** Who is addressed: each person once with a live mention, everybody else in code, which notifies nobody. */
/** In code, of what GitHub cannot have as a login. */
const LONGEST$1 = 60;
/** What GitHub links: letters, digits and hyphens, and the underscore of managed users. */
const LOGIN = /^[A-Za-z0-9][A-Za-z0-9_-]{0,38}$/;
/** Names people in one comment. It remembers whom it mentioned, so one is made for each comment. */
function peopleOf(mentions) {
	const waiting = new Map(mentions.filter((login) => LOGIN.test(login)).map((login) => [login.toLowerCase(), login]));
	const name = (login) => {
		const known = waiting.get(login.toLowerCase());
		if (known === void 0) return code(login, LONGEST$1);
		waiting.delete(login.toLowerCase());
		return `@${known}`;
	};
	return {
		name,
		rest: () => [...waiting.values()].map(name)
	};
}
/** Names people where nobody is to be notified. */
const NOBODY = {
	name: (login) => code(login, LONGEST$1),
	rest: () => []
};
// src/report/wording.ts
/** `Critical (`sev1`)`. */
function severityName(severity) {
	return `${plain(severity.name, 80)} (${code(severity.id, 60)})`;
}
function statusWord(status) {
	switch (status) {
		case "open": return "Open, nobody has acknowledged it yet";
		case "acknowledged": return "Acknowledged";
		case "mitigated": return "Mitigated";
		case "resolved": return "Resolved";
		case "reviewed": return "Over";
		default: return status;
	}
}
/** What comes next, and when, unless things change first. `when` says an instant. */
function nextStep(next, current, when) {
	if (next === null) return "nothing is planned.";
	const rule = code(next.trigger, 60);
	const to = next.escalatesTo;
	if (to === null) return `at ${when(next.at)}, unless settled by then: “${prose(next.reason)}” (${rule}).`;
	const again = to.number <= current.number ? " again" : "";
	return `level ${to.number}, ${plain(to.name, 80)}, is called${again} at ${when(next.at)}, unless settled by then (${rule}).`;
}
// src/report/call.ts
const FEW$1 = 3;
const MOST$6 = 10;
const MOST_PEOPLE$1 = 30;
/** Paragraphs; none when nobody is called. */
function callSection(message, people) {
	if (message.calls.length === 0 && !message.nobodyLeft) return [];
	const reached = message.calls.filter((call) => call.people.length > 0);
	const [only] = reached;
	return [
		...reached.length === 1 && only !== void 0 && only.people.length <= FEW$1 ? callOfOne(message, only, people) : callOfMany(message, reached, people),
		...handovers$1(message),
		whatHappened(message),
		...fallThroughs(message)
	];
}
function callOfOne(message, call, people) {
	const names = namesOf(call, people);
	const again = message.engaged.some((engaged) => engaged.again && engaged.level.number === call.level);
	return [`**${names}, ${request(message)}**`, `You are called${again ? " again" : ""} as ${introduce(message, call)}`];
}
function callOfMany(message, reached, people) {
	if (reached.length === 0) return ["**Nobody could be called. If you can help, reply `/ack` to take this incident.**"];
	return [`**You are called: ${message.status === "open" ? "the first to reply `/ack` takes this incident." : request(message)}**`, bullets(reached.map((call) => `${namesOf(call, people)} as ${introduce(message, call)}`))];
}
/** What the people called are asked to do now. */
function request(message) {
	if (message.status === "open") return "please reply `/ack` to take this incident.";
	if (message.status === "resolved" || message.status === "reviewed") return "you are asked to follow up.";
	if (message.calls.every((call) => call.level === null)) {
		if (message.handovers.length > 0) return "please take over: reply `/ack`, or with a comment, to accept.";
		return message.fired.length === 0 ? "you take over: please reply here." : "this incident is assigned to you.";
	}
	return "your help is needed: please reply here when you are on it.";
}
function namesOf(call, people) {
	return enumerate(capped(call.people, MOST_PEOPLE$1, people.name));
}
/** Whoever passes their roles on is free of them only once somebody has said yes. */
function handovers$1(message) {
	if (message.handovers.length === 0) return [];
	return [`${capped(message.handovers, MOST$6, ({ by, to }) => `${code(by)} hands over to ${code(to)}, whose ${code("/ack")} or comment accepts.`).join(" ")} Until then the status above says that nobody has accepted yet.`];
}
/** `Owns the response.` goes on a sentence as `owns the response.`; a name, such as `GitHub`, stays as it is. */
function uncapitalised(does) {
	return does.replace(/^[A-Z](?=[a-z]+s\b)/, (letter) => letter.toLowerCase());
}
/** `**Incident commander** (level 2, Leads): owns the response.` */
function introduce(message, call) {
	const level = message.engaged.find((engaged) => engaged.level.number === call.level)?.level;
	const place = call.level === null ? "" : ` (level ${call.level}${level ? `, ${plain(level.name, 80)}` : ""})`;
	const stand = call.otherwise ? " You stand in: nobody named first could be reached." : "";
	return `**${plain(call.role.name, 80)}**${place}: ${prose(uncapitalised(call.role.does))}${stand}`;
}
/** Levels and roles that yielded nobody, and people GitHub would not assign. */
function fallThroughs(message) {
	const levels = message.engaged.filter((engaged) => !engaged.reached);
	const isSaid = (call) => levels.some(({ level }) => level.number === call.level);
	const calls = message.calls.filter((call) => call.unreachable.length > 0 || call.people.length === 0 && !isSaid(call));
	const all = [...capped(levels, MOST$6, ({ level }) => `Level ${level.number}, ${plain(level.name, 80)}: nobody could be called.`), ...capped(calls, MOST$6, fallThrough)];
	return all.length === 0 ? [] : [`**Not reached:** ${all.join(" ")}`];
}
function fallThrough(call) {
	const name = plain(call.role.name, 80);
	if (call.unreachable.length === 0) return `${name}: nobody holds this role at the moment.`;
	return `${name}: ${enumerate(capped(call.unreachable, MOST$6, NOBODY.name))} could not be assigned in this repository and may not have been reached.`;
}
function whatHappened(message) {
	const reasons = message.fired.slice(0, MOST$6).map(({ reason }) => prose(reason));
	const requests = message.helpRequests.slice(0, FEW$1).map((request) => {
		const why = request.why.trim() === "" ? "" : `: “${plain(request.why, 300)}”`;
		return `${code(request.by)} ${link("asked for help", request.url)}${why}.`;
	});
	const more = message.fired.length > MOST$6 ? `And ${plural(message.fired.length - MOST$6, "more rule")}.` : "";
	const since = `declared at ${clockAndAge(message.declaredAt, message.at)} and is ${severityName(message.severity)}.`;
	return `**What happened:** ${[
		...new Set(reasons),
		more,
		...requests,
		`This incident was ${since}`
	].filter((part) => part !== "").join(" ")}`;
}
// src/report/provenance.ts
/** `checkout@1f3a9c2e` at commit `abc1234`, linked to the file as it was. */
function policyName(policy, issue) {
	const name = link(code(`${policy.name}@${policy.digest}`), fileUrl(policy, issue) ?? "");
	return policy.commit === null ? name : `${name} at commit ${code(policy.commit.slice(0, 7))}`;
}
/** `line 71`, linked to that line of the policy as it was when it decided; empty when the line is not known. */
function policyLine(line, policy, issue) {
	if (line === null) return "";
	const url = fileUrl(policy, issue);
	return link(`line ${line}`, url === null ? "" : `${url}#L${line}`);
}
function fileUrl(policy, issue) {
	const home = issue.url.split(`/${issue.repository}/`)[0];
	if (policy.commit === null || home === void 0 || home === issue.url) return null;
	const path = policy.file.replaceAll(/\p{Cs}/gu, "").split("/").map(encodeURIComponent).join("/").replaceAll(/[()']/g, escapeInUrl);
	return `${home}/${issue.repository}/blob/${encodeURIComponent(policy.commit)}/${path}`;
}
function escapeInUrl(character) {
	return `%${character.charCodeAt(0).toString(16)}`;
}
// src/report/footer.ts
const MOST$5 = 10;
/** What comes next and how to make it stop; nothing when the comment only answers a command. */
function whatNext(message) {
	if (isReplyOnly(message)) return [];
	return [`**What happens next:** ${message.next === null && message.status === "open" ? "nobody else will be called by itself; this incident waits for an answer." : nextStep(message.next, message.level, (at) => clockAndAge(at, message.at))}`, `**To make it stop:** ${howToStop$1(message)}`];
}
/** Said when the run that wrote the comment came a minute or more after what it does was due. */
function lateness(message) {
	if (message.late < 60) return [];
	const due = clockTime(message.at - message.late, message.at);
	return [`This comes ${span(message.late)} late: it was due at ${due}.`];
}
function footer(message) {
	const why = capped(message.fired, MOST$5, (firing) => explain(firing, message));
	return `<sub>${[...why.length === 0 ? [] : [`Why: ${why.join("; ")}`], `Policy: ${policyName(message.policy, message.issue)}`].join(" · ")}${isReplyOnly(message) ? "" : " · `/help` lists the commands"}</sub>`;
}
function explain(firing, message) {
	const reason = message.calls.length > 0 ? "" : `: ${prose(firing.reason)}`;
	const line = policyLine(firing.line, message.policy, message.issue);
	const notes = [firing.nth > 1 ? `${ordinal(firing.nth)} time` : "", line].filter((note) => note !== "");
	return `${code(firing.trigger, 60)}${notes.length > 0 ? ` (${notes.join(", ")})` : ""}${reason}`;
}
function isReplyOnly(message) {
	const { calls, reminders, fired, mentions } = message;
	return calls.length === 0 && reminders.length === 0 && fired.length === 0 && mentions.length === 0 && message.ask === null && message.roseFrom === null && !message.nobodyLeft;
}
function howToStop$1(message) {
	const asksOnly = message.calls.length === 0 && message.reminders.length === 0;
	if (message.ask !== null && asksOnly) return "fill in the sections; that ends the questions.";
	const asks = message.ask === null ? "" : " Filling in the sections ends the questions.";
	switch (message.status) {
		case "open": return `reply ${code("/ack")}. To pause it, ${code("/snooze 30m <why>")}. If this is no incident, close the issue as not planned.${asks}`;
		case "acknowledged":
		case "mitigated": return `post an update, or promise the next one with ${code("/next 2h")}. To pause it, ${code("/snooze 30m <why>")}. When it is over, ${code("/resolved")}.${asks}`;
		case "resolved":
		case "reviewed": return `reply ${code("/reviewed")} when the review is done.${asks}`;
		default: return message.status;
	}
}
// src/report/holding.ts
const MOST$4 = 5;
const WORDS = {
	open: "**Still investigating.** There is nothing new to report yet.",
	acknowledged: "**Still investigating.** There is nothing new to report yet.",
	mitigated: "**The impact is over; the cause is still being worked on.** There is nothing new to report yet.",
	resolved: "**This incident is resolved.** There is nothing new to report.",
	reviewed: "**This incident is over.** There is nothing new to report."
};
function holdingSection(message) {
	const { holding, at } = message;
	if (holding === null) return [];
	const facts = [
		`Severity: ${severityName(message.severity)}, declared at ${clockAndAge(message.declaredAt, at)}`,
		`Status: ${message.status}`,
		`Leads: ${leads(message)}`,
		`Last update: ${lastWords(message)}`,
		...holding.nextUpdate === null ? [] : [`Next update: by ${clockAndAge(holding.nextUpdate, at)}`]
	];
	const by = enumerate(capped(holding.by, MOST$4, (login) => code(login, 60)));
	return [
		WORDS[message.status],
		bullets(facts),
		`<sub>Posted for ${by}, whose \`/update\` had no text.</sub>`
	];
}
function leads({ holding }) {
	if (holding === null || holding.leads.length === 0) return "nobody yet";
	const all = capped(holding.leads, MOST$4, ({ role, people }) => {
		return `${enumerate(capped(people, MOST$4, (login) => code(login, 60)))} as ${plain(role.name, 80)}`;
	});
	return enumerate(all);
}
function lastWords({ holding, at }) {
	const last = holding?.lastWords ?? null;
	if (last === null) return "none in words yet";
	return `${link("in words", last.url)} by ${code(last.by, 60)}, ${clockAndAge(last.at, at)}`;
}
// src/report/reminder.ts
const MOST$3 = 10;
function reminderSection(message, people, templates) {
	return message.reminders.flatMap((reminder) => remind(message, reminder, people, templates));
}
function remind(message, reminder, people, templates) {
	const reason = message.fired.find(({ trigger }) => trigger === reminder.trigger)?.reason ?? reminder.trigger;
	const { template, mentions } = reminder;
	const text = templates.render({
		template,
		message,
		people,
		mentions,
		reason
	});
	if (reminder.empty.length === 0) return [text];
	return [text, `Nobody holds this role at the moment, so nobody was reminded for it: ${enumerate(capped(reminder.empty, MOST$3, (role) => plain(role.name, 80)))}.`];
}
// src/report/reply.ts
/** Answers to commands: why one was refused and who may, or the list of them. */
/** As many as the engine answers at once. */
const MOST$2 = 20;
/** The commands, what each does, in the order in which one needs them. */
const COMMANDS = [
	["/ack", "I take this incident. Stops the calls."],
	["/update <text>", "Posts an update. Any comment of a responder with text counts as well. Without text: the last known facts, for readers."],
	["/next <duration>", "Promises the next update, such as `/next 2h`."],
	["/escalate <why>", "Calls the next level for help."],
	["/severity <id> <why>", "Sets the severity."],
	["/role <role> @login", "Gives a role to somebody."],
	["/handoff @login", "Passes your roles on."],
	["/snooze <duration> <why>", "Pauses calls and reminders. `/unsnooze` ends the pause."],
	["/mitigated", "The impact is over, the cause is not yet fixed."],
	["/resolved", "The incident is over. Closes the issue."],
	["/reviewed", "The review is done. Ends all reminders."]
];
function replySection(replies) {
	const refused = replies.filter((reply) => reply.answer.kind !== "help");
	const lines = capped(refused, MOST$2, refusal);
	const answers = lines.length === 0 ? [] : [lines.length === 1 ? lines.join("") : bullets(lines)];
	return replies.some((reply) => reply.answer.kind === "help") ? [...answers, help()] : answers;
}
function help() {
	const rows = COMMANDS.map(([command, meaning]) => [code(command), meaning]);
	return [
		"Commands, one to a line, in a comment:",
		table(["Command", "What it does"], rows),
		"Responders may use them: assignees, role holders, and people with triage permission. The reporter may use `/update` and `/escalate`."
	].join("\n\n");
}
function refusal(reply) {
	const command = code(`/${reply.command.replace(/^\//, "")}`, 120);
	return `${code(reply.by)}, ${link("your command", reply.url)} ${command} was not carried out: ${why(reply.answer)}`;
}
function why(answer) {
	switch (answer.kind) {
		case "help": return "";
		case "not-allowed": return answer.who === "responders" ? "only responders may use it (assignees, role holders, people with triage permission)." : "only responders and the reporter may use it.";
		case "unknown-command": return `there is no such command.${nearest(answer.nearest, "/")} \`/help\` lists them.`;
		case "bad-argument": {
			const found = answer.found === "" ? "" : `, not ${code(answer.found, 120)}`;
			return `it needs ${prose(answer.expected)}${found}.${nearest(answer.nearest, "")}`;
		}
		case "too-long": return `at this severity the longest is ${code(formatDuration(answer.max))}.`;
		case "not-now": return `${prose(answer.reason)}.`.replace(/\.\.$/, ".");
		default: return answer;
	}
}
function nearest(name, prefix) {
	return name === null ? "" : ` Did you mean ${code(`${prefix}${name}`, 120)}?`;
}
// src/report/review.ts
/** Nothing for a comment that prepares no review. */
function reviewSection({ review, reviewIssue, declaredAt }) {
	if (reviewIssue !== null) return ["## Post-incident review", `Its draft is ${link(`#${reviewIssue.number}`, reviewIssue.url)}: please add there what only people can know, and close it, or reply \`/reviewed\` here, when it is done.${dueBy(reviewIssue.due, declaredAt)}`];
	if (review === null) return [];
	return [
		"## Post-incident review",
		`This draft is yours: edit this comment, add what only people can know, and reply \`/reviewed\` when it is done.${dueBy(review.due, review.declaredAt)} ${BLAMELESS}`,
		...documentOf(review)
	];
}
const BLAMELESS = "It is about what happened and what to change, not about who is to blame.";
const dueBy = (due, declaredAt) => due === null ? "" : ` It is due by ${clockTime(due, declaredAt)}.`;
/** GitHub takes 256. */
const LONGEST_TITLE = 200;
/** Title and text of the review as an issue of its own. */
function renderReviewIssue({ incident, review }) {
	const about = link(`#${incident.number} ${plain(incident.title, 120)}`, incident.url);
	return {
		title: `Post-incident review of #${incident.number}: ${incident.title}`.replaceAll(/\s+/g, " ").slice(0, LONGEST_TITLE),
		body: [
			`This is the draft of the review of ${about}. It is yours: edit it, add what only people can know, and close this issue when it is done, or reply \`/reviewed\` on the incident.${dueBy(review.due, review.declaredAt)} ${BLAMELESS}`,
			...documentOf(review),
			"An action item may be a sub-issue of this one as well: its assignee owns it, and a date in its title, such as `2026-12-01`, is when it is due."
		].join("\n\n")
	};
}
/** What the history tells, and the questions. */
function documentOf(review) {
	return [
		numbers(review),
		...path(review),
		...escalations(review),
		"### What happened",
		[...timeline(review)].join("\n"),
		QUESTIONS
	];
}
function numbers(review) {
	const { cadence } = review;
	const rows = [
		["Time to acknowledge", review.toAcknowledge === null ? "never acknowledged" : span(review.toAcknowledge)],
		["Time to mitigate", review.toMitigate === null ? "not recorded (`/mitigated` records it)" : span(review.toMitigate)],
		["Time to resolve", span(review.toResolve)],
		["Time in each severity", review.severities.map(({ severity, spent }) => `${prose(severity.name)}: ${span(spent)}`).join(", ") || "not recorded"],
		["Updates", `${plural(cadence.updates, "update")}; longest silence ${span(cadence.longestSilence)}`],
		...cadence.kept === null ? [] : [["Cadence", `kept in ${cadence.kept.kept} of ${plural(cadence.kept.of, "interval")}`]],
		["Was the path followed?", followed(review)],
		["Was everybody told in time?", inTime(review)]
	];
	return table(["Measure", "Value"], rows);
}
/** A minute is what a run itself takes: less is not late. */
const LATE = 60;
function inTime({ escalations: all }) {
	const late = all.filter((one) => one.late >= LATE);
	if (all.length === 0) return "nobody had to be called";
	if (late.length === 0) return `yes: ${plural(all.length, "call")}, none late`;
	return `no: ${late.length} of ${plural(all.length, "call")} came late, the worst by ${span(Math.max(...late.map((one) => one.late)))}`;
}
const MOST$1 = 40;
function followed({ path: levels }) {
	const reached = levels.flatMap(({ level, reached: how }) => how === null ? [] : [{
		...how,
		number: level.number
	}]);
	const skipped = reached.filter((one) => one.skipped).map(({ number }) => String(number));
	const empty = reached.filter((one) => !one.skipped).flatMap(({ roles }) => roles.filter(({ people }) => people.length === 0).map(({ role }) => prose(role.name)));
	if (reached.length === 0) return "nobody had to be called";
	const gaps = [...skipped.length === 0 ? [] : [`nobody could be reached at level ${enumerate(skipped)}`], ...empty.length === 0 ? [] : [`nobody could be reached as ${enumerate(capped(empty, 5, (name) => name))}`]];
	const called = `${reached.length} of ${plural(levels.length, "level")} called`;
	return gaps.length === 0 ? `yes: ${called}` : `not in full: ${called}; ${gaps.join("; ")}`;
}
/** For each level, how it was first called. Later calls of it are among those that follow. */
function path({ path: levels, declaredAt }) {
	if (levels.length === 0) return [];
	const rows = levels.slice(0, MOST$1).map(({ level, reached }, index) => {
		const name = `${level.number}, ${plain(level.name, 80)}`;
		if (reached === null) return [
			name,
			"not called",
			"",
			"",
			""
		];
		const told = reached.roles.filter(({ people }) => people.length > 0).map(({ role, people }) => `${prose(role.name)}: ${names(people)}`);
		const next = levels[index + 1];
		const nobody = next ? `nobody: skipped, level ${next.level.number} called at once` : "nobody: there is no further level";
		const lost = reached.roles.flatMap(({ role, people, unreachable }) => unreachable.length > 0 ? [`${prose(role.name)}: ${names(unreachable)}`] : people.length === 0 ? [`${prose(role.name)}: nobody in it`] : []);
		return [
			name,
			when(reached, declaredAt),
			inTimeOf(reached, declaredAt),
			told.join("; ") || nobody,
			lost.join("; ")
		];
	});
	return ["### The path", table([
		"Level",
		"First called",
		"In time?",
		"Who was told",
		"Who could not be reached"
	], rows)];
}
const names = (people) => enumerate(capped(people, 10, (login) => code(login)));
const when = ({ at, url }, declaredAt) => url === null ? clockTime(at, declaredAt) : link(clockTime(at, declaredAt), url);
const inTimeOf = ({ at, late }, declaredAt) => late < LATE ? "on time" : `due ${clockTime(at - late, declaredAt)}, ${span(late)} late`;
function escalations({ escalations: all, declaredAt }) {
	if (all.length === 0) return [];
	const rows = all.slice(0, MOST$1).map((one) => {
		const { level, triggers } = one;
		const people = [...new Set(Object.values(one.called).flat())];
		const why = triggers.length === 0 ? "declared" : triggers.map((trigger) => code(trigger)).join(", ");
		return [
			when(one, declaredAt),
			String(level),
			names(people) || "nobody could be called",
			why,
			inTimeOf(one, declaredAt)
		];
	});
	return ["### Who was called", table([
		"When",
		"Level",
		"Who",
		"Why",
		"In time?"
	], rows)];
}
function timeline({ timeline: entries, declaredAt }) {
	return capped(entries, 100, (entry) => {
		const text = `- ${clockTime(entry.at, declaredAt)}: ${who$1(entry)}${what(entry)}`;
		return entry.url === null ? `${text}.` : `${text} (${link("comment", entry.url)}).`;
	});
}
/** The role somebody held, rather than only a name. */
function who$1({ by, role }) {
	if (by === null) return "";
	return role === null ? `${code(by)} ` : `${prose(role.name)} (${code(by)}) `;
}
function what({ what: told, by }) {
	switch (told.kind) {
		case "declared": return by === null ? "declared" : "declared it";
		case "reopened": return by === null ? "reopened" : "reopened it";
		case "acknowledged": return "acknowledged it";
		case "mitigated": return by === null ? "mitigated" : "mitigated it";
		case "resolved": return by === null ? "resolved" : "resolved it";
		case "update": return `wrote: “${plain(told.text, 200)}”`;
		case "severity": return `declared the severity ${prose(told.severity.name)}`;
		case "assigned": return `assigned ${code(told.login)}`;
		case "unassigned": return `unassigned ${code(told.login)}`;
		case "passed": return `gave ${enumerate(capped(told.roles, 5, ({ name }) => prose(name)))} to ${code(told.to)}`;
		case "called": return `level ${told.level}: ${enumerate(told.people.map((login) => code(login)))} called`;
		default: return told;
	}
}
const QUESTIONS = [
	"### For people to answer",
	"**What went well?**",
	"**What did not go well?**",
	"**Where did we get lucky?**",
	"**What contributed to it?**",
	"### Action items",
	"One to a line, with an owner and a date, as `- [ ] what to do @owner 2026-12-01`. Open ones past their date are followed up until they are ticked."
].join("\n\n");
// src/report/rise.ts
function riseSection(message) {
	const { roseFrom, updateEvery, acknowledgeWithin } = message;
	if (roseFrom === null) return [];
	return [[`**This incident is now ${severityName(message.severity)}.** It was ${severityName(roseFrom)}.`, ...[
		acknowledgeWithin !== null && message.status === "open" ? `It should be acknowledged within ${span(acknowledgeWithin)}.` : "",
		updateEvery === null ? "" : `Updates are due every ${span(updateEvery)} from now on.`,
		`If that is not right, reply ${code("/severity <id> <why>")}.`
	]].filter((part) => part !== "").join(" ")];
}
// src/report/templates.ts
/** Id → wording, after the people it addresses. */
const SHIPPED = /* @__PURE__ */ new Map([
	["update-due", updateDue],
	["ownership", ownership],
	["review-due", reviewDue],
	["actions-due", actionsDue],
	["missing-details", missingDetails]
]);
[...SHIPPED.keys()];
const shippedTemplates = { render: renderShipped };
/** The shipped wording; for an id that is not shipped, the reason of the trigger. */
function renderShipped(request) {
	const wording = request.template === null ? void 0 : SHIPPED.get(request.template);
	return wording ? wording(request) : `${address(request, "please look at this incident.")} ${prose(request.reason)}`;
}
function updateDue(request) {
	const { message } = request;
	const { lastUpdate, at } = message;
	const last = lastUpdate ? `The last one, by ${code(lastUpdate.by)}, is from ${clockAndAge(lastUpdate.at, at)}.` : `There has been none yet; the incident was declared at ${clockAndAge(message.declaredAt, at)}.`;
	return [
		address(request, "please post an update."),
		`${last}${promise(message)}`,
		`One line each is enough: impact now, what was done, the next step, when the next update comes (${code("/next 45m")}). “No change” is an update too.`
	].join("\n\n");
}
/** What readers were told to expect: by the severity, or by somebody's `/next`. */
function promise({ updateDue: due, updateEvery, severity, at }) {
	if (due === null || updateEvery === null) return "";
	const verb = due.at > at ? "is" : "was";
	const when = clockAndAge(due.at, at);
	if (due.promised) return ` The next ${verb} promised for ${when}.`;
	return ` ${plain(severity.name, 80)} promises one every ${span(updateEvery)}, so the next ${verb} due at ${when}.`;
}
function ownership(request) {
	return [address(request, "please settle who owns this incident."), `Name one owner with ${code("/role <role> @login")}, or take it with ${code("/ack")}.`].join("\n\n");
}
function reviewDue(request) {
	return [address(request, "the post-incident review is due."), `It should hold: what happened and when, what contributed, what went well, where we were lucky, and action items with an owner and a date. Causes, not culprits. Reply ${code("/reviewed")} when it is done.`].join("\n\n");
}
function actionsDue(request) {
	const overdue = numberAt(request.message, "count", "overdue-actions");
	return [address(request, `${overdue === null ? "action items of the review are" : overdue === 1 ? "1 action item of the review is" : `${overdue} action items of the review are`} past ${overdue === 1 ? "its date" : "their dates"}.`), "For each of them: tick it when it is done, give it a new date, or hand it to somebody who can do it."].join("\n\n");
}
function missingDetails(request) {
	return [address(request, "the responders need a little more from you."), "Please edit the description of this issue and answer below these headings. A rough answer now beats an exact one later."].join("\n\n");
}
/** `**@dan and @heidi, …**`; the sentence alone, capitalised, when nobody is addressed. */
function address(request, sentence) {
	if (request.mentions.length === 0) return `**${capitalise(sentence)}**`;
	return `**${enumerate(request.mentions.map(request.people.name))}, ${sentence}**`;
}
function numberAt(message, group, name) {
	const values = message.facts[group];
	if (typeof values !== "object" || values === null || Array.isArray(values)) return null;
	const value = values[name];
	return typeof value === "number" ? value : null;
}
// src/report/comment.ts
/** GitHub takes 65,536; the hidden line of the ledger needs room as well. */
const LONGEST = 5e4;
const FEW = 5;
/**
* Markdown of a new comment, without the ledger's hidden line. Exactly `message.mentions` are mentioned, each once; a login
* that GitHub cannot have is shown in code.
*/
function renderComment(message, templates) {
	const text = render(message, templates);
	return text.length <= LONGEST ? text : render(brief(message), shippedTemplates);
}
function render(message, templates) {
	return [
		...paragraphs(message, templates),
		...whatNext(message),
		footer(message)
	].join("\n\n");
}
/** What is to be said, without what comes next and where it comes from, at most `LONGEST` characters of it. */
function firstParts(message, templates) {
	const parts = paragraphs(message, templates);
	return parts.join("\n\n").length <= LONGEST / 2 ? parts : paragraphs(brief(message), shippedTemplates);
}
/** Less of everything, and nobody's own wording; who is mentioned stays. */
function brief(message) {
	const { ask } = message;
	return {
		...message,
		calls: message.calls.slice(0, FEW),
		fired: message.fired.slice(0, FEW),
		reminders: message.reminders.slice(0, FEW),
		replies: message.replies.slice(0, FEW),
		ask: ask && {
			...ask,
			missing: ask.missing.slice(0, FEW),
			present: []
		}
	};
}
function paragraphs(message, templates) {
	const people = peopleOf(message.mentions);
	const parts = sections(message, templates, people);
	const rest = people.rest();
	return [...parts, ...rest.length === 0 ? [] : [`For your information: ${rest.join(" ")}`]];
}
function sections(message, templates, people) {
	return [
		...callSection(message, people),
		...riseSection(message),
		...reminderSection(message, people, templates),
		...askSection(message, people, templates),
		...holdingSection(message),
		...reviewSection(message),
		...replySection(message.replies),
		...lateness(message)
	];
}
// src/report/log.ts
/** Characters of older entries: a comment holds 65,536 in all. */
const FOLDED = 8e3;
const MOST = 4;
function logSection(message) {
	if (message.log.length === 0) return [];
	const told = message.log.filter((entry, index) => tells(entry, message.log[index - 1] ?? null));
	const lines = told.map((entry, index) => line(entry, told[index - 1] ?? null, message));
	const recent = lines.slice(-4);
	const earlier = newest(lines.slice(0, -4), FOLDED);
	const lost = lines.length - recent.length - earlier.length;
	const folded = `<details><summary>${`${earlier.length} earlier ${earlier.length === 1 ? "entry" : "entries"}`}</summary>\n\n${lost > 0 ? `The ${lost} before these are told in the comments below.\n\n` : ""}${bullets(earlier)}\n\n</details>`;
	return [
		"**What was done and why**",
		...earlier.length > 0 ? [folded] : [],
		bullets(recent)
	];
}
/** An answer to a command is a record too, but nothing that was done about the incident. */
function tells(entry, before) {
	return before === null || before.severity !== entry.severity || before.level !== entry.level || entry.fired.length > 0 || Object.keys(entry.called).length > 0;
}
/** The last lines that together have at most `budget` characters. */
function newest(lines, budget) {
	let left = budget;
	const first = lines.findLastIndex((text) => (left -= text.length) < 0);
	return lines.slice(first + 1);
}
function line(entry, before, message) {
	const passed = entry.at - message.declaredAt;
	return `${`${clockTime(entry.at, message.declaredAt)}${passed < 60 ? "" : ` (${span(passed)} in)`}`}: ${[deeds(entry, before, message), ...entry.fired.slice(0, MOST).map(({ trigger, reason, line: at }) => {
		const place = policyLine(at, message.policy, message.issue);
		return `${prose(reason, 120)} (${code(trigger, 60)}${place === "" ? "" : `, ${place}`})`;
	})].filter((part) => part !== "").join(" ")}`;
}
function deeds(entry, before, message) {
	const names = Object.entries(entry.called).slice(0, MOST).map(([role, people]) => `${roleName(role, message)} ${whoOf(people)}`);
	const rose = before !== null && before.severity !== entry.severity ? [`severity is now ${code(entry.severity, 60)}`] : [];
	const level = before === null || entry.level !== before.level ? `level ${entry.level} called` : "called";
	const calls = names.length === 0 ? [] : [`${level}: ${enumerate(names)}`];
	const all = [...rose, ...calls];
	if (all.length === 0) return before === null ? "Declared." : "";
	return `${capitalise(all.join("; "))}.`;
}
function whoOf(people) {
	return people.length === 0 ? "(nobody)" : enumerate(people.slice(0, MOST).map(NOBODY.name));
}
function roleName(id, message) {
	const holder = message.holders.find(({ role }) => role.id === id);
	return holder ? plain(holder.role.name, 80) : code(id, 60);
}
// src/report/status.ts
const MOST_PEOPLE = 5;
const MOST_ROLES = 20;
const MOST_MISSING = 10;
const MOST_SPELLS = 6;
/** Markdown of the status comment, without the ledger's hidden line. */
function renderStatus(message) {
	return [
		glance(message),
		...holders(message),
		...handovers(message),
		...missing(message),
		`**To make it stop:** ${howToStop(message)}`,
		...logSection(message),
		`<sub>This comment is kept up to date; calls and reminders come as new comments. Policy: ${policyName(message.policy, message.issue)}</sub>`
	].join("\n\n");
}
function glance(message) {
	const { severity, level } = message;
	const chosen = severity.declaredBy === null ? "assessed by the policy" : `set by ${NOBODY.name(severity.declaredBy)}`;
	const rows = [
		["Severity", `${severityName(severity)}, ${chosen}${since(message, severity.since)}`],
		...severities(message),
		["Level", `${level.number} of ${level.of}, ${plain(level.name, 80)}${since(message, level.since)}`],
		["Declared", declared(message.declaredAt)],
		["Last update", lastUpdate(message)],
		...review(message),
		["Next", capitalise(nextStep(message.next, level, (at) => clockTime(at, message.declaredAt)))]
	];
	return table(["Status", statusLine(message)], rows);
}
/** Only told when there was more than one. */
function severities(message) {
	const all = message.severities;
	if (all.length < 2) return [];
	const spells = all.slice(-6).map(({ severity, from, to }) => {
		const start = clockTime(from, message.declaredAt);
		const name = plain(severity.name, 80);
		return to === null ? `${name} since ${start}` : `${name} for ${span(to - from)} from ${start}`;
	});
	return [["Severity so far", [...all.length > MOST_SPELLS ? [`${all.length - MOST_SPELLS} before these`] : [], ...spells].join(", then ")]];
}
/** The review that is an issue of its own; when it is due no longer matters once it is done. */
function review({ reviewIssue, status, declaredAt }) {
	if (reviewIssue === null) return [];
	const due = reviewIssue.due === null || status === "reviewed" ? "" : `, due by ${clockTime(reviewIssue.due, declaredAt)}`;
	return [["Review", `${link(`#${reviewIssue.number}`, reviewIssue.url)}${due}`]];
}
/** What the incident is now, since when, and who said so. */
function statusLine(message) {
	const { status, acknowledged, mitigatedAt, resolvedAt, snoozed } = message;
	const word = statusWord(status);
	const said = {
		open: "",
		acknowledged: acknowledged ? ` at ${moment(message, acknowledged.at, acknowledged.by)}` : "",
		mitigated: mitigatedAt === null ? "" : ` at ${moment(message, mitigatedAt)}`,
		resolved: resolvedAt === null ? "" : ` at ${moment(message, resolvedAt)}`,
		reviewed: resolvedAt === null ? "" : `, resolved at ${moment(message, resolvedAt)}`
	}[status];
	const until = snoozed ? clockTime(snoozed.until, message.declaredAt) : "";
	const why = snoozed && snoozed.why !== "" ? `: “${plain(snoozed.why, 200)}”` : "";
	return `${word}${said}${snoozed ? `. Paused until ${until} by ${NOBODY.name(snoozed.by)}${why}` : ""}`;
}
function lastUpdate(message) {
	const due = message.updateDue;
	const promise = due === null ? "" : `; the next is due by ${clockTime(due, message.declaredAt)}`;
	if (message.lastUpdate === null) return `None yet${promise}`;
	const { at, by } = message.lastUpdate;
	return `${moment(message, at, by)}${promise}`;
}
function holders(message) {
	if (message.holders.length === 0) return [];
	const rows = message.holders.slice(0, MOST_ROLES).map((holder) => [
		who(holder),
		plain(holder.role.name, 80),
		prose(holder.role.does, 200)
	]);
	return [table([
		"Who",
		"Role",
		"What the role does"
	], rows)];
}
function who(holder) {
	const names = (logins) => enumerate(capped(logins, MOST_PEOPLE, NOBODY.name));
	const now = holder.people.length === 0 ? "nobody" : names(holder.people);
	if (holder.onCallNow === null) return now;
	return `${now} (on call now: ${holder.onCallNow.length === 0 ? "nobody" : names(holder.onCallNow)})`;
}
function handovers(message) {
	if (message.handovers.length === 0) return [];
	return [`**Handed over:** ${capped(message.handovers, MOST_PEOPLE, ({ by, to, at }) => {
		const when = clockTime(at, message.declaredAt);
		return `handed to ${NOBODY.name(to)} by ${NOBODY.name(by)} at ${when}, not yet accepted`;
	}).join("; ")}.`];
}
function missing(message) {
	if (message.missing.length === 0) return [];
	return [`**Missing from the report:** ${capped(message.missing, MOST_MISSING, (heading) => plain(heading, 200)).join(" · ")}`];
}
function howToStop(message) {
	switch (message.status) {
		case "open": {
			const within = message.acknowledgeWithin;
			const promise = within === null ? "" : ` (due within ${span(within)})`;
			return `reply ${code("/ack")}${promise}. To pause it, ${code("/snooze 30m <why>")}. If this is no incident, close the issue as not planned.`;
		}
		case "acknowledged":
		case "mitigated": return `keep the updates coming, or promise the next one with ${code("/next 2h")}. For help, ${code("/escalate")}. When it is over, ${code("/resolved")}.`;
		case "resolved": return `${reviewEnds(message)}. If it is not over, reopen the issue.`;
		case "reviewed": return "it has stopped. Reopening the issue starts it anew.";
		default: return message.status;
	}
}
const reviewEnds = ({ reviewIssue }) => reviewIssue === null ? `reply ${code("/reviewed")} when the review is done` : `when the review is done, close ${link(`#${reviewIssue.number}`, reviewIssue.url)} or reply ${code("/reviewed")} here`;
const since = (message, at) => at <= message.declaredAt ? "" : `, since ${clockTime(at, message.declaredAt)}`;
/** `14:35 UTC by `dan`, 15 minutes after the declaration`. */
function moment(message, at, by = null) {
	const passed = at - message.declaredAt;
	const who = by === null ? "" : ` by ${NOBODY.name(by)}`;
	return `${clockTime(at, message.declaredAt)}${who}${passed < 60 ? "" : `, ${span(passed)} after the declaration`}`;
}
/** The one time that always has its date: the others are on that day unless they say otherwise. */
function declared(at) {
	const [day, time] = [(/* @__PURE__ */ new Date(at * 1e3)).toISOString().slice(0, 10), clockTime(at, at)];
	return `${day}, ${time}`;
}
// src/report/first.ts
/** Markdown of both in one. What comes next and how to make it stop are said once, in the status part. */
function renderFirst(comment, status, templates) {
	return [...firstParts(comment, templates), renderStatus(status)].join("\n\n");
}
// src/report/effect.ts
/** An effect with its messages turned into the very text that is posted, the hidden line at its end. Pure. */
function renderEffect(effect, templates) {
	if (effect.type === "open-review") {
		const { title, body } = renderReviewIssue(effect);
		return {
			type: "open-review",
			title,
			body: `${body}\n\n${effect.ledger}`,
			label: effect.label,
			because: effect.because
		};
	}
	if (effect.type !== "say") return effect;
	const { comment, status, ledger, ...rest } = effect;
	const marked = (text, line) => line === null ? text : `${text}\n\n${line}`;
	const first = comment !== null && status !== null && status.id === null;
	const text = comment === null ? null : first ? renderFirst(comment, status.message, templates) : renderComment(comment, templates);
	return {
		...rest,
		comment: text === null ? null : marked(text, ledger.comment),
		mentions: comment?.mentions ?? [],
		status: status?.id == null ? null : {
			id: status.id,
			body: marked(renderStatus(status.message), ledger.status)
		}
	};
}
// src/report/headline.ts
function headline(report) {
	const errors = report.diagnostics.filter(({ level }) => level === "error").length;
	if (errors > 0) return `The policy is not valid: ${plural(errors, "error")}. Nothing was done.`;
	if (report.mode === "check") return "The policy is valid.";
	if (report.mode === "report") return report.problems.length === 0 ? "The report is written." : `Not all incidents could be read: ${plural(report.problems.length, "problem")} stood in the way.`;
	return `${[
		...troubles(report),
		...waiting(report),
		...escalated(report),
		end(report)
	].join("; ")}.${nextDue(report)}`.replace(/^[a-z]/, (letter) => letter.toUpperCase());
}
const having = (report, is) => report.incidents.filter(is).length;
function troubles(report) {
	const failed = having(report, ({ outcome }) => outcome.kind === "failed" || outcome.kind === "unread");
	const deferred = having(report, ({ outcome }) => outcome.kind === "deferred");
	return [
		...failed > 0 ? [`${plural(failed, "incident")} could not be handled`] : [],
		...report.problems.length > 0 ? [`${plural(report.problems.length, "problem")} stood in the way`] : [],
		...deferred > 0 ? [`${plural(deferred, "incident")} left for the next run`] : []
	];
}
function waiting(report) {
	const open = having(report, ({ status, outcome }) => status === "open" && outcome.kind !== "left-alone");
	return open === 0 ? [] : [`${plural(open, "incident")} ${open === 1 ? "waits" : "wait"} for somebody to acknowledge`];
}
function escalated(report) {
	const count = having(report, ({ done }) => done.some((effect) => effect.type === "say" && effect.comment?.record.escalated === true));
	if (count === 0) return [];
	return [report.dryRun ? `${count} would be escalated` : `${count} ${count === 1 ? "was" : "were"} escalated`];
}
function end(report) {
	if (report.dryRun) return "this was a dry run, nothing was written";
	if (having(report, ({ outcome }) => [
		"failed",
		"unread",
		"deferred"
	].includes(outcome.kind)) > 0 || report.problems.length > 0) return "everything else due was done";
	return having(report, ({ outcome }) => outcome.kind === "acted") > 0 ? "everything due was done" : "nothing was due";
}
function nextDue(report) {
	const [first] = report.incidents.flatMap(({ next, number }) => next === null ? [] : [{
		at: next.at,
		number
	}]).toSorted((a, b) => a.at - b.at);
	if (first === void 0) return "";
	return ` Next: incident ${first.number} at ${clockTime(first.at, report.at ?? first.at)}.`;
}
// src/report/template-scope.ts
/** Facts that are minutes, besides all of `elapsed`. */
const MINUTES = /* @__PURE__ */ new Set([
	"severity.acknowledge-within",
	"severity.update-every",
	"review.due"
]);
/** The values by name; `mentions` is given, because who is mentioned is settled after the template was rendered. */
function templateScope(request, mentions) {
	const { message, reason } = request;
	const { issue, severity, level, policy, next } = message;
	const facts = Object.fromEntries(Object.entries(message.facts).map(([name, value]) => [name, printable(name, value)]));
	return {
		...facts,
		mentions,
		reason,
		issue: {
			number: issue.number,
			title: issue.title
		},
		severity: {
			...asScope(facts["severity"]),
			id: severity.id,
			name: severity.name,
			rank: severity.rank
		},
		level: {
			number: level.number,
			name: level.name,
			of: level.of,
			...printedAs(level.number, String(level.number))
		},
		policy: { name: policy.name },
		next: { at: next === null ? "no set time" : clockAndAge(next.at, message.at) }
	};
}
function printable(path, value) {
	if (typeof value === "number" && (path.startsWith("elapsed.") || MINUTES.has(path))) return printedAs(value, formatDuration(value * 60));
	if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, printable(`${path}.${name}`, inner)]));
}
/** A number that compares as itself and prints as `text`. */
function printedAs(value, text) {
	return {
		valueOf: () => value,
		toString: () => text
	};
}
function asScope(value) {
	return typeof value === "object" && value !== null ? value : {};
}
// src/report/liquid.ts
/** Stands for the mentions while a template is rendered. A private character: no text of others can hold it (`neutralise`). */
const MENTIONS = "";
const MOST_CHARACTERS = 2e4;
/** Tags that read files. */
const FILE_TAGS = [
	"include",
	"render",
	"layout",
	"block"
];
/**
* The templates of a policy. One that fails is told to `failed`, and the shipped wording (or the reason) is said instead: a
* comment is never lost to its template.
*/
function loadTemplates(policy, failed) {
	if (policy.templates.size === 0) return Promise.resolve(shippedTemplates);
	return import("./liquid.node.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1)).then((language) => templatesIn(policy, strict(language.Liquid), failed));
}
function strict(Language) {
	const liquid = new Language({
		strictVariables: true,
		strictFilters: true,
		ownPropertyOnly: true,
		parseLimit: 1e5,
		renderLimit: 2e3,
		memoryLimit: 1e6,
		templates: {},
		outputEscape: (value) => value === MENTIONS ? MENTIONS : neutralise(String(value))
	});
	for (const tag of FILE_TAGS) delete liquid.tags[tag];
	return liquid;
}
function templatesIn(policy, liquid, failed) {
	return { render: (request) => {
		const source = request.template === null ? void 0 : policy.templates.get(request.template);
		if (source === void 0) return renderShipped(request);
		try {
			return finish(String(liquid.parseAndRenderSync(source, templateScope(request, MENTIONS))), request);
		} catch (error) {
			failed(problemOf(request, error));
			return renderShipped(request);
		}
	} };
}
function problemOf(request, error) {
	const what = error instanceof Error ? error.message.split("\n")[0] : String(error);
	return {
		code: "template-failed",
		message: `The template ${request.template ?? ""} could not be used: ${what ?? ""}. The shipped wording was said instead.`,
		remedy: `Correct templates.${request.template ?? ""} in the policy, or take it out.`
	};
}
/** Puts in whom it mentions, each once, and makes sure that it mentions nobody else and leaves nothing open. */
function finish(rendered, request) {
	if (rendered.length > MOST_CHARACTERS) throw new Error(`it is ${rendered.length} characters long`);
	if (rendered.split("\n").filter((line) => /^\s*(?:```|~~~)/.test(line)).length % 2 === 1) throw new Error("it leaves a code fence open");
	const [before = "", ...after] = defuse(rendered).split(MENTIONS);
	const { mentions, people } = request;
	const live = enumerate(mentions.map(people.name));
	if (after.length === 0) return live === "" ? before.trim() : `${live}, ${before.trim()}`;
	const again = enumerate(mentions.map((login) => code(login)));
	return `${before}${live}${after.join(again)}`.trim();
}
/** Mentions, their entities and HTML comments in the author's own text. */
function defuse(text) {
	return text.replaceAll(/@(?=[A-Za-z0-9])/g, "@​").replaceAll(/&(?=#0*64;|#x0*40;|commat;)/gi, "&amp;").replaceAll("<!--", "&lt;!--");
}
// src/report/summary.ts
const MOST_ROWS = 200;
const MOST_PROBLEMS = 50;
const MOST_RULES = 10;
/** Markdown for `$GITHUB_STEP_SUMMARY`; mentions nobody, below GitHub's 1 MiB. */
function renderSummary(report) {
	return `${[
		`**${headline(report)}**`,
		...incidents(report),
		...problems(report),
		...wouldHave(report),
		...paused(report),
		...leftAlone(report),
		...diagnostics(report),
		origin(report)
	].join("\n\n")}\n`;
}
function incidents(report) {
	const shown = report.incidents.filter(({ outcome }) => outcome.kind !== "left-alone");
	if (shown.length === 0) return [];
	const rows = shown.slice(0, MOST_ROWS).map((incident) => row(incident, report));
	const done = report.dryRun ? "Would be done, and why" : "Done, and why";
	const more = shown.length > MOST_ROWS ? [`… and ${shown.length - MOST_ROWS} more.`] : [];
	return [table([
		"Incident",
		"Severity",
		"Level",
		"Status",
		done,
		"Next",
		"Late"
	], rows), ...more];
}
function row(incident, report) {
	const { severity, level, status, next, late } = incident;
	const when = next === null ? "" : clockTime(next.at, report.at ?? next.at);
	const to = next?.escalatesTo ? `level ${next.escalatesTo.number}, ` : "";
	return [
		incidentName(incident),
		severity ? plain(severity.name, 60) : "–",
		level ? `${level.number} of ${level.of}` : "–",
		status ?? "–",
		whatWasDone(incident, report),
		next === null ? "–" : `${to}${when} (${code(next.trigger, 60)})`,
		late < 60 ? "–" : formatDuration(late)
	];
}
function incidentName({ number, url, title }) {
	return `${link(`\\#\u200B${number}`, url)} ${plain(title, 120)}`;
}
function whatWasDone(incident, report) {
	const policy = report.policies.find(({ name }) => name === incident.policy);
	const rules = incident.fired.slice(0, MOST_RULES).map(({ trigger, line }) => rule(trigger, line, policy, incident, report));
	const more = incident.fired.length > MOST_RULES ? ` and ${incident.fired.length - MOST_RULES} more` : "";
	const why = rules.length > 0 ? ` Because of ${rules.join(", ")}${more}.` : "";
	const deeds = capitalise(deedsOf(incident.done).join("; "));
	switch (incident.outcome.kind) {
		case "acted": return `${deeds === "" ? "Nothing to write" : deeds}.${why}`;
		case "nothing-due": return "Nothing was due";
		case "left-alone": return "Left alone";
		case "deferred": return `**Left for the next run**: the budget of comments was used up.${why}`;
		case "unread": return "**Could not be read**, nothing was decided";
		case "failed": return `**Not all could be done.**${deeds === "" ? "" : ` ${deeds}.`}${why}`;
		default: return incident.outcome;
	}
}
function rule(trigger, line, policy, incident, report) {
	if (policy === void 0 || line === null) return code(trigger, 60);
	const issue = {
		number: incident.number,
		url: incident.url,
		title: incident.title,
		repository: report.repository
	};
	return `${code(trigger, 60)} (${policyLine(line, policy, issue)})`;
}
/** What went wrong, each with its remedy. */
function problems(report) {
	const own = report.incidents.flatMap((incident) => incident.problems.map((problem) => ({
		problem,
		incident
	})));
	const all = [...report.problems.map((problem) => ({
		problem,
		incident: null
	})), ...own];
	if (all.length === 0) return [];
	const lines = capped(all, MOST_PROBLEMS, ({ problem, incident }) => {
		const of = incident === null ? "" : `${incidentName(incident)}: `;
		const remedy = problem.remedy === null ? "" : ` **What to do:** ${prose(problem.remedy)}`;
		return `${of}${code(problem.code, 60)}: ${prose(problem.message)}${remedy}`;
	});
	return ["### What went wrong", bullets(lines)];
}
function wouldHave(report) {
	const all = report.incidents.flatMap((incident) => incident.wouldFire.map((firing) => ({
		firing,
		incident
	})));
	if (all.length === 0) return [];
	const lines = capped(all, MOST_PROBLEMS, ({ firing, incident }) => `${incidentName(incident)}: ${code(firing.trigger, 60)}: ${prose(firing.reason)}`);
	return ["### What would have fired (evaluate mode, nothing of it was done)", bullets(lines)];
}
/** Silence that somebody asked for looks like silence that nobody noticed: it is told apart here. */
function paused(report) {
	const all = report.incidents.flatMap((incident) => incident.snoozed && incident.outcome.kind !== "left-alone" ? [{
		incident,
		...incident.snoozed
	}] : []);
	if (all.length === 0) return [];
	const lines = capped(all, MOST_PROBLEMS, ({ incident, until, by, why }) => {
		const reason = why === "" ? "" : `: “${plain(why, 200)}”`;
		return `${incidentName(incident)}: until ${clockTime(until, report.at ?? until)}, by ${code(by, 60)}${reason}`;
	});
	return ["### Paused by people", bullets(lines)];
}
/** Only what somebody should know about: an issue that is no incident is none of this run's business. */
function leftAlone(report) {
	const named = (why) => report.incidents.filter(({ outcome }) => outcome.kind === "left-alone" && outcome.why === why);
	const list = (all) => capped(all, MOST_PROBLEMS, incidentName).join(", ");
	const [abandoned, unknown] = [named("abandoned"), named("unknown-ledger-version")];
	return [...abandoned.length > 0 ? [`**Abandoned:** open for longer than the policy's ${code("max-age")}, not escalated any more: ${list(abandoned)}. Close them, or take the incident label off.`] : [], ...unknown.length > 0 ? [`**Left alone:** a newer version of this engine has written on ${list(unknown)}. Use one version in all workflows.`] : []];
}
function diagnostics(report) {
	if (report.diagnostics.length === 0) return [];
	const lines = capped(report.diagnostics, MOST_ROWS, ({ level, code: id, message, help, place }) => {
		return `${place === null ? "" : `${code(`${place.file}:${place.line}:${place.col}`)} `}**${level}** ${code(id, 60)}: ${prose(message)}${help === null ? "" : ` ${prose(help)}`}`;
	});
	return [`### The policy: ${countDiagnostics(report.diagnostics)}`, bullets(lines)];
}
function origin(report) {
	const issue = {
		number: 0,
		title: "",
		repository: report.repository,
		url: report.incidents[0]?.url ?? ""
	};
	return `<sub>${[
		report.at === null ? "" : `${clockTime(report.at, 0)} by the clock of GitHub`,
		`mode ${report.mode}${report.dryRun ? ", dry run" : ""}`,
		...report.policies.map((policy) => `policy ${policyName(policy, issue)}`),
		report.requests === null ? "" : plural(report.requests, "request")
	].filter((part) => part !== "").join(" · ")}</sub>`;
}
export { renderFirst as a, shippedTemplates as c, printTrace as d, toAnnotations as f, renderEffect as i, printCases as l, loadTemplates as n, renderStatus as o, headline as r, renderComment as s, renderSummary as t, printTested as u };
