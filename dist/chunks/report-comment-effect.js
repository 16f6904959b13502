require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
const require_clock = require("./report-text-clock.js");
const require_markdown = require("./report-text-markdown.js");
const require_provenance = require("./report-comment-provenance.js");
const require_templates = require("./report-comment-templates.js");
// src/report/comment/ask.ts
const MOST$6 = 20;
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
	const missing = require_markdown.capped(ask.missing, MOST$6, (heading) => {
		const found = ask.unreadable.find((one) => one.heading === heading);
		const why = found === void 0 ? "" : ` What stands there does not read as ${MEANS[found.needs]}.`;
		return `\u2b1c **${require_markdown.plain(heading, 200)}**${why}`;
	});
	const present = require_markdown.capped(ask.present, MOST$6, (heading) => `\u2705 ${require_markdown.plain(heading, 200)} (thank you)`);
	return [request, require_markdown.bullets([...missing, ...present])];
}
// src/report/comment/mentions.ts
const LONGEST$1 = 60;
const LOGIN = /^[A-Za-z0-9][A-Za-z0-9_-]{0,38}$/;
function peopleOf(mentions) {
	const waiting = new Map(mentions.filter((login) => LOGIN.test(login)).map((login) => [login.toLowerCase(), login]));
	const name = (login) => {
		const known = waiting.get(login.toLowerCase());
		if (known === void 0) return require_markdown.code(login, LONGEST$1);
		waiting.delete(login.toLowerCase());
		return `@${known}`;
	};
	return {
		name,
		rest: () => [...waiting.values()].map(name)
	};
}
const NOBODY = {
	name: (login) => require_markdown.code(login, LONGEST$1),
	rest: () => []
};
// src/report/comment/wording.ts
function severityName(severity) {
	return `${require_markdown.plain(severity.name, 80)} (${require_markdown.code(severity.id, 60)})`;
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
function nextStep(message, when) {
	const { next, level: current, status } = message;
	if (next === null && status === "open") return "nobody else will be called by itself; this incident waits for an answer.";
	if (next === null) return "nothing is planned.";
	const rule = require_markdown.code(next.trigger, 60);
	const to = next.escalatesTo;
	if (to === null) return `at ${when(next.at)}, unless settled by then: \u201c${require_markdown.prose(next.reason)}\u201d (${rule}).`;
	const again = to.number <= current.number ? " again" : "";
	return `level ${to.number}, ${require_markdown.plain(to.name, 80)}, is called${again} at ${when(next.at)}, unless settled by then (${rule}).`;
}
// src/report/comment/call.ts
const FEW$1 = 3;
const MOST$5 = 10;
const MOST_PEOPLE$1 = 30;
function callSection(message, people) {
	if (message.calls.length === 0 && !message.nobodyLeft) return [];
	const reached = message.calls.filter((call) => call.people.length > 0);
	const [only] = reached;
	return [
		...reached.length === 1 && only !== void 0 && only.people.length <= FEW$1 ? callOfOne(message, only, people) : callOfMany(message, reached, people),
		...handovers$1(message),
		whatHappened(message),
		...fallThroughs(message),
		...overflow(message)
	];
}
function callOfOne(message, call, people) {
	const names = namesOf(call, people);
	const again = message.engaged.some((engaged) => engaged.again && engaged.level.number === call.level);
	return [`**${names}, ${request(message)}**`, `You are called${again ? " again" : ""} as ${introduce(message, call)}`];
}
function callOfMany(message, reached, people) {
	if (reached.length === 0) return [nobody(message)];
	return [`**You are called: ${message.status === "open" ? "the first to reply `/ack` takes this incident." : request(message)}**`, require_markdown.bullets(reached.map((call) => `${namesOf(call, people)} as ${introduce(message, call)}`))];
}
function nobody(message) {
	if (message.status === "open") return "**Nobody could be called. If you can help, reply `/ack` to take this incident.**";
	const roles = require_markdown.capped([...new Set(message.calls.map(({ role }) => role.name))], MOST$5, (name) => require_markdown.plain(name, 80));
	return `**Nobody could be called${roles.length === 0 ? "" : ` as ${require_markdown.enumerate(roles)}`}. Give it to somebody with ${require_markdown.code("/role <role> @login")}, or reply here if you can help.**`;
}
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
	return require_markdown.enumerate(require_markdown.capped(call.people, MOST_PEOPLE$1, people.name));
}
function handovers$1(message) {
	if (message.handovers.length === 0) return [];
	return [`${require_markdown.capped(message.handovers, MOST$5, ({ by, to }) => `${require_markdown.code(by)} hands over to ${require_markdown.code(to)}, whose ${require_markdown.code("/ack")} or comment accepts.`).join(" ")} Until then the status above says that nobody has accepted yet.`];
}
function uncapitalised(does) {
	return does.replace(/^[A-Z](?=[a-z]+s\b)/, (letter) => letter.toLowerCase());
}
function introduce(message, call) {
	const level = message.engaged.find((engaged) => engaged.level.number === call.level)?.level;
	const place = call.level === null ? "" : ` (level ${call.level}${level ? `, ${require_markdown.plain(level.name, 80)}` : ""})`;
	const stand = call.otherwise ? " You stand in: nobody named first could be reached." : "";
	return `**${require_markdown.plain(call.role.name, 80)}**${place}: ${require_markdown.prose(uncapitalised(call.role.does))}${stand}`;
}
function fallThroughs(message) {
	const levels = message.engaged.filter((engaged) => !engaged.reached);
	const calls = message.calls.filter(({ unreachable }) => unreachable.length > 0);
	const all = [...require_markdown.capped(levels, MOST$5, ({ level }) => `Level ${level.number}, ${require_markdown.plain(level.name, 80)}: nobody could be called.`), ...require_markdown.capped(calls, MOST$5, fallThrough)];
	return all.length === 0 ? [] : [`**Not reached:** ${all.join(" ")}`];
}
function fallThrough(call) {
	return `${require_markdown.plain(call.role.name, 80)}: ${require_markdown.enumerate(require_markdown.capped(call.unreachable, MOST$5, NOBODY.name))} could not be assigned in this repository and may not have been reached.`;
}
function overflow({ overflow: beyond }) {
	if (beyond === null) return [];
	const { people, limit } = beyond;
	const who = require_markdown.enumerate(require_markdown.capped(people, MOST$5, NOBODY.name));
	const most = limit === 1 ? "only one person in this repository" : `at most ${limit}`;
	return [`${who} ${people.length === 1 ? "is" : "are"} called but not assigned: GitHub assigns ${most}.`];
}
function whatHappened(message) {
	const fired = message.fired.filter(({ trigger }) => !message.ask?.because.includes(trigger));
	const reasons = fired.slice(0, MOST$5).map(({ reason }) => require_markdown.prose(reason));
	const requests = message.helpRequests.slice(0, FEW$1).map((request) => {
		const why = request.why.trim() === "" ? "" : `: \u201c${require_markdown.plain(request.why, 300)}\u201d`;
		return `${require_markdown.code(request.by)} ${require_markdown.link("asked for help", request.url)}${why}.`;
	});
	const more = fired.length > MOST$5 ? `And ${require_clock.plural(fired.length - MOST$5, "more rule")}.` : "";
	const severity = severityName(message.severity);
	const declared = `declared at ${require_clock.clockAndAge(message.declaredAt, message.at)}`;
	const since = message.reopenedAt === null ? `${declared} and is ${severity}.` : `reopened at ${require_clock.clockAndAge(message.reopenedAt, message.at)}, first ${declared}, and is ${severity}.`;
	return `**What happened:** ${[
		...new Set(reasons),
		more,
		...requests,
		`This incident was ${since}`
	].filter((part) => part !== "").join(" ")}`;
}
// src/report/comment/footer.ts
const MOST$4 = 10;
const ASK_STOPS = " Filling in the sections ends the questions.";
function whatNext(message) {
	if (isReplyOnly(message)) return [];
	return [`**What happens next:** ${nextStep(message, (at) => require_clock.clockAndAge(at, message.at))}`, `**To make it stop:** ${howToStop$1(message)}`];
}
function lateness(message) {
	if (message.late < 60) return [];
	const due = require_clock.clockTime(message.at - message.late, message.at);
	return [`This comes ${require_clock.span(message.late)} late: it was due at ${due}.`];
}
function footer(message) {
	const why = require_markdown.capped(message.fired, MOST$4, (firing) => explain(firing, message));
	return `<sub>${[...why.length === 0 ? [] : [`Why: ${why.join("; ")}`], `Policy: ${require_provenance.policyName(message.policy, message.issue)}`].join(" \u00b7 ")}${isReplyOnly(message) ? "" : " \u00b7 `/help` lists the commands"}</sub>`;
}
function explain(firing, message) {
	const reason = message.calls.length > 0 ? "" : `: ${require_markdown.prose(firing.reason)}`;
	const line = require_provenance.policyLine(firing.line, message.policy, message.issue);
	const notes = [firing.nth > 1 ? `${require_clock.ordinal(firing.nth)} time` : "", line].filter((note) => note !== "");
	return `${require_markdown.code(firing.trigger, 60)}${notes.length > 0 ? ` (${notes.join(", ")})` : ""}${reason}`;
}
function isReplyOnly(message) {
	const { calls, reminders, fired, mentions } = message;
	return calls.length === 0 && reminders.length === 0 && fired.length === 0 && mentions.length === 0 && message.ask === null && message.roseFrom === null && !message.nobodyLeft;
}
function howToStop$1(message) {
	const asksOnly = message.calls.length === 0 && message.reminders.length === 0;
	if (message.ask !== null && asksOnly) return "fill in the sections; that ends the questions.";
	const asks = message.ask === null ? "" : ASK_STOPS;
	switch (message.status) {
		case "open": return `reply ${require_markdown.code("/ack")}. To pause it, ${require_markdown.code("/snooze 30m <why>")}. If this is no incident, close the issue as not planned.${asks}`;
		case "acknowledged":
		case "mitigated": return `post an update, or promise the next one with ${require_markdown.code("/next 2h")}. To pause it, ${require_markdown.code("/snooze 30m <why>")}. When it is over, ${require_markdown.code("/resolved")}.${asks}`;
		case "resolved":
		case "reviewed": return `reply ${require_markdown.code("/reviewed")} when the review is done.${asks}`;
		default: return message.status;
	}
}
// src/report/comment/holding.ts
const MOST$3 = 5;
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
		`Severity: ${severityName(message.severity)}, declared at ${require_clock.clockAndAge(message.declaredAt, at)}`,
		`Status: ${message.status}`,
		`Leads: ${leads(message)}`,
		`Last update: ${lastWords(message)}`,
		...holding.nextUpdate === null ? [] : [`Next update: by ${require_clock.clockAndAge(holding.nextUpdate, at)}`]
	];
	const by = require_markdown.enumerate(require_markdown.capped(holding.by, MOST$3, (login) => require_markdown.code(login, 60)));
	return [
		WORDS[message.status],
		require_markdown.bullets(facts),
		`<sub>Posted for ${by}, whose \`/update\` had no text.</sub>`
	];
}
function leads({ holding }) {
	if (holding === null || holding.leads.length === 0) return "nobody yet";
	const all = require_markdown.capped(holding.leads, MOST$3, ({ role, people }) => {
		return `${require_markdown.enumerate(require_markdown.capped(people, MOST$3, (login) => require_markdown.code(login, 60)))} as ${require_markdown.plain(role.name, 80)}`;
	});
	return require_markdown.enumerate(all);
}
function lastWords({ holding, at }) {
	const last = holding?.lastWords ?? null;
	if (last === null) return "none in words yet";
	return `${require_markdown.link("in words", last.url)} by ${require_markdown.code(last.by, 60)}, ${require_clock.clockAndAge(last.at, at)}`;
}
// src/report/comment/reminder.ts
const MOST$2 = 10;
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
	return [text, `Nobody holds this role at the moment, so nobody was reminded for it: ${require_markdown.enumerate(require_markdown.capped(reminder.empty, MOST$2, (role) => require_markdown.plain(role.name, 80)))}.`];
}
// src/report/comment/reply.ts
function replySection({ replies, unansweredCommands }) {
	const lines = replies.filter((reply) => reply.answer.kind !== "help").map(refusal);
	if (unansweredCommands > 0) {
		const were = unansweredCommands === 1 ? "command was" : "commands were";
		lines.push(`\u2026 and ${unansweredCommands} more ${were} not answered.`);
	}
	const answers = lines.length === 0 ? [] : [lines.length === 1 ? lines.join("") : require_markdown.bullets(lines)];
	const [list] = replies.flatMap(({ answer }) => answer.kind === "help" ? [answer.commands] : []);
	return list === void 0 ? answers : [...answers, help(list)];
}
function help(commands) {
	const forTheReporter = commands.filter(({ who }) => who === "responders-and-reporter").map(({ name }) => `\`/${name}\``);
	return [
		"Commands, one to a line, in a comment:",
		require_markdown.table(["Command", "What it does"], commands.map(({ usage, help: meaning }) => [require_markdown.code(usage), meaning])),
		`Responders may use them: assignees, role holders, and people with triage permission. The reporter may use ${require_markdown.enumerate(forTheReporter)}.`
	].join("\n\n");
}
function refusal(reply) {
	const command = require_markdown.code(`/${reply.command.replace(/^\//, "")}`, 120);
	return `${require_markdown.code(reply.by)}, ${require_markdown.link("your command", reply.url)} ${command} was not carried out: ${why(reply.answer)}`;
}
function why(answer) {
	switch (answer.kind) {
		case "help": return "";
		case "not-allowed": return answer.who === "responders" ? "only responders may use it (assignees, role holders, people with triage permission)." : "only responders and the reporter may use it.";
		case "unknown-command": return `there is no such command.${nearest(answer.nearest, "/")} \`/help\` lists them.`;
		case "bad-argument": {
			const found = answer.found === "" ? "" : `, not ${require_markdown.code(answer.found, 120)}`;
			return `it needs ${require_markdown.prose(answer.expected)}${found}.${nearest(answer.nearest, "")}`;
		}
		case "too-long": return `at this severity the longest is ${require_markdown.code(require_policy_validation.formatDuration(answer.max))}.`;
		case "not-now": return `${require_markdown.prose(answer.reason)}.`.replace(/\.\.$/, ".");
		default: return answer;
	}
}
function nearest(name, prefix) {
	return name === null ? "" : ` Did you mean ${require_markdown.code(`${prefix}${name}`, 120)}?`;
}
// src/report/comment/review.ts
function reviewSection({ review, reviewIssue, declaredAt }) {
	if (reviewIssue !== null) return ["## Post-incident review", `Its draft is ${require_markdown.link(`#${reviewIssue.number}`, reviewIssue.url)}: please add there what only people can know, and close it, or reply \`/reviewed\` here, when it is done.${dueBy(reviewIssue.due, declaredAt)}`];
	if (review === null) return [];
	return [
		"## Post-incident review",
		`This draft is yours: edit this comment, add what only people can know, and reply \`/reviewed\` when it is done.${dueBy(review.due, review.declaredAt)} ${BLAMELESS}`,
		...documentOf(review)
	];
}
const BLAMELESS = "It is about what happened and what to change, not about who is to blame.";
const dueBy = (due, declaredAt) => due === null ? "" : ` It is due by ${require_clock.clockTime(due, declaredAt)}.`;
const LONGEST_TITLE = 200;
function renderReviewIssue({ incident, review }) {
	const about = require_markdown.link(`#${incident.number} ${require_markdown.plain(incident.title, 120)}`, incident.url);
	return {
		title: `Post-incident review of #${incident.number}: ${incident.title}`.replaceAll(/\s+/g, " ").slice(0, LONGEST_TITLE),
		body: [
			`This is the draft of the review of ${about}. It is yours: edit it, add what only people can know, and close this issue when it is done, or reply \`/reviewed\` on the incident.${dueBy(review.due, review.declaredAt)} ${BLAMELESS}`,
			...documentOf(review),
			"An action item may be a sub-issue of this one as well: its assignee owns it, and a date in its title, such as `2026-12-01`, is when it is due."
		].join("\n\n")
	};
}
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
		["Time to acknowledge", review.toAcknowledge === null ? "never acknowledged" : require_clock.span(review.toAcknowledge)],
		["Time to mitigate", review.toMitigate === null ? "not recorded (`/mitigated` records it)" : require_clock.span(review.toMitigate)],
		["Time to resolve", require_clock.span(review.toResolve)],
		["Time in each severity", review.severities.map(({ severity, spent }) => `${require_markdown.prose(severity.name)}: ${require_clock.span(spent)}`).join(", ") || "not recorded"],
		["Updates", `${require_clock.plural(cadence.updates, "update")}; longest silence ${require_clock.span(cadence.longestSilence)}`],
		...cadence.promises === null ? [] : [["Cadence", `kept in ${cadence.promises.inTime} of ${require_clock.plural(cadence.promises.of, "interval")}`]],
		["Was the path followed?", followed(review)],
		["Was everybody told in time?", inTime(review)]
	];
	return require_markdown.table(["Measure", "Value"], rows);
}
const LATE = 60;
function inTime({ escalations: all }) {
	const late = all.filter((one) => one.late >= LATE);
	if (all.length === 0) return "nobody had to be called";
	if (late.length === 0) return `yes: ${require_clock.plural(all.length, "call")}, none late`;
	return `no: ${late.length} of ${require_clock.plural(all.length, "call")} came late, the worst by ${require_clock.span(Math.max(...late.map((one) => one.late)))}`;
}
const MOST$1 = 40;
function followed({ path: levels }) {
	const reached = levels.flatMap(({ level, reached: how }) => how === null ? [] : [{
		...how,
		number: level.number
	}]);
	const skipped = reached.filter((one) => one.skipped).map(({ number }) => String(number));
	const empty = reached.filter((one) => !one.skipped).flatMap(({ roles }) => roles.filter(({ people }) => people.length === 0).map(({ role }) => require_markdown.prose(role.name)));
	if (reached.length === 0) return "nobody had to be called";
	const gaps = [...skipped.length === 0 ? [] : [`nobody could be reached at level ${require_markdown.enumerate(skipped)}`], ...empty.length === 0 ? [] : [`nobody could be reached as ${require_markdown.enumerate(require_markdown.capped(empty, 5, (name) => name))}`]];
	const called = `${reached.length} of ${require_clock.plural(levels.length, "level")} called`;
	return gaps.length === 0 ? `yes: ${called}` : `not in full: ${called}; ${gaps.join("; ")}`;
}
function path({ path: levels, declaredAt }) {
	if (levels.length === 0) return [];
	const rows = levels.slice(0, MOST$1).map(({ level, reached }, index) => {
		const name = `${level.number}, ${require_markdown.plain(level.name, 80)}`;
		if (reached === null) return [
			name,
			"not called",
			"",
			"",
			""
		];
		const roles = reached.roles.filter(({ people }) => people.length > 0).map(({ role, people }) => `${require_markdown.prose(role.name)}: ${names(people)}`);
		const next = levels[index + 1];
		const nobody = next ? `nobody: skipped, level ${next.level.number} called at once` : "nobody: there is no further level";
		const lost = reached.roles.flatMap(({ role, people, unreachable }) => unreachable.length > 0 ? [`${require_markdown.prose(role.name)}: ${names(unreachable)}`] : people.length === 0 ? [`${require_markdown.prose(role.name)}: nobody in it`] : []);
		return [
			name,
			when(reached, declaredAt),
			inTimeOf(reached, declaredAt),
			roles.join("; ") || nobody,
			lost.join("; ")
		];
	});
	return ["### The path", require_markdown.table([
		"Level",
		"First called",
		"In time?",
		"Who was told",
		"Who could not be reached"
	], rows)];
}
const names = (people) => require_markdown.enumerate(require_markdown.capped(people, 10, (login) => require_markdown.code(login)));
const when = ({ at, url }, declaredAt) => url === null ? require_clock.clockTime(at, declaredAt) : require_markdown.link(require_clock.clockTime(at, declaredAt), url);
const inTimeOf = ({ at, late }, declaredAt) => late < LATE ? "on time" : `due ${require_clock.clockTime(at - late, declaredAt)}, ${require_clock.span(late)} late`;
function escalations({ escalations: all, declaredAt }) {
	if (all.length === 0) return [];
	const rows = all.slice(0, MOST$1).map((one) => {
		const { level, triggers } = one;
		const people = [...new Set(Object.values(one.called).flat())];
		const why = triggers.length === 0 ? "declared" : triggers.map((trigger) => require_markdown.code(trigger)).join(", ");
		return [
			when(one, declaredAt),
			String(level),
			names(people) || "nobody could be called",
			why,
			inTimeOf(one, declaredAt)
		];
	});
	return ["### Who was called", require_markdown.table([
		"When",
		"Level",
		"Who",
		"Why",
		"In time?"
	], rows)];
}
function timeline({ timeline: entries, declaredAt }) {
	return require_markdown.capped(entries, 100, (entry) => {
		const text = `- ${require_clock.clockTime(entry.at, declaredAt)}: ${who$1(entry)}${what(entry)}`;
		return entry.url === null ? `${text}.` : `${text} (${require_markdown.link("comment", entry.url)}).`;
	});
}
function who$1({ by, role }) {
	if (by === null) return "";
	return role === null ? `${require_markdown.code(by)} ` : `${require_markdown.prose(role.name)} (${require_markdown.code(by)}) `;
}
function what({ what: event, by }) {
	switch (event.kind) {
		case "declared": return by === null ? "declared" : "declared it";
		case "reopened": return by === null ? "reopened" : "reopened it";
		case "acknowledged": return "acknowledged it";
		case "mitigated": return by === null ? "mitigated" : "mitigated it";
		case "resolved": return by === null ? "resolved" : "resolved it";
		case "update": return `wrote: \u201c${require_markdown.plain(event.text, 200)}\u201d`;
		case "severity": return `declared the severity ${require_markdown.prose(event.severity.name)}`;
		case "assigned": return `assigned ${require_markdown.code(event.login)}`;
		case "unassigned": return `unassigned ${require_markdown.code(event.login)}`;
		case "passed": return `gave ${require_markdown.enumerate(require_markdown.capped(event.roles, 5, ({ name }) => require_markdown.prose(name)))} to ${require_markdown.code(event.to)}`;
		case "called": return `level ${event.level}: ${require_markdown.enumerate(event.people.map((login) => require_markdown.code(login)))} called`;
		default: return event;
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
// src/report/comment/comment.ts
const LONGEST = 5e4;
const FEW = 5;
function renderComment(message, templates) {
	const text = render(message, templates);
	return text.length <= LONGEST ? text : render(brief(message), require_templates.shippedTemplates);
}
function render(message, templates) {
	return [
		...paragraphs(message, templates),
		...whatNext(message),
		footer(message)
	].join("\n\n");
}
function firstParts(message, templates) {
	const parts = paragraphs(message, templates);
	return parts.join("\n\n").length <= LONGEST / 2 ? parts : paragraphs(brief(message), require_templates.shippedTemplates);
}
function brief(message) {
	const { ask } = message;
	return {
		...message,
		calls: message.calls.slice(0, FEW),
		fired: message.fired.slice(0, FEW),
		reminders: message.reminders.slice(0, FEW),
		replies: message.replies.slice(0, FEW),
		unansweredCommands: message.unansweredCommands + Math.max(0, message.replies.length - FEW),
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
		...replySection(message),
		...lateness(message)
	];
}
function riseSection(message) {
	const { roseFrom, updateEvery, acknowledgeWithin } = message;
	if (roseFrom === null) return [];
	return [[`**This incident is now ${severityName(message.severity)}.** It was ${severityName(roseFrom)}.`, ...[
		acknowledgeWithin !== null && message.status === "open" ? `It should be acknowledged within ${require_clock.span(acknowledgeWithin)}.` : "",
		updateEvery === null ? "" : `Updates are due every ${require_clock.span(updateEvery)} from now on.`,
		`If that is not right, reply ${require_markdown.code("/severity <id> <why>")}.`
	]].filter((part) => part !== "").join(" ")];
}
// src/report/comment/log.ts
const FOLDED = 8e3;
const MOST = 4;
function logSection(message) {
	if (message.log.length === 0) return [];
	const entries = message.log.filter((entry, index) => tells(entry, message.log[index - 1] ?? null));
	const lines = entries.map((entry, index) => line(entry, entries[index - 1] ?? null, message));
	const recent = lines.slice(-4);
	const earlier = newest(lines.slice(0, -4), FOLDED);
	const lost = lines.length - recent.length - earlier.length;
	const folded = `<details><summary>${`${earlier.length} earlier ${earlier.length === 1 ? "entry" : "entries"}`}</summary>\n\n${lost > 0 ? `The ${lost} before these are told in the comments below.\n\n` : ""}${require_markdown.bullets(earlier)}\n\n</details>`;
	return [
		"**What was done and why**",
		...earlier.length > 0 ? [folded] : [],
		require_markdown.bullets(recent)
	];
}
function tells(entry, before) {
	return before === null || before.severity !== entry.severity || before.level !== entry.level || entry.fired.length > 0 || Object.keys(entry.called).length > 0;
}
function newest(lines, budget) {
	let left = budget;
	const first = lines.findLastIndex((text) => (left -= text.length) < 0);
	return lines.slice(first + 1);
}
function line(entry, before, message) {
	const passed = entry.at - message.declaredAt;
	return `${`${require_clock.clockTime(entry.at, message.declaredAt)}${passed < 60 ? "" : ` (${require_clock.span(passed)} in)`}`}: ${[describeEntry(entry, before, message), ...entry.fired.slice(0, MOST).map(({ trigger, reason, line: at }) => {
		const place = require_provenance.policyLine(at, message.policy, message.issue);
		return `${require_markdown.prose(reason, 120)} (${require_markdown.code(trigger, 60)}${place === "" ? "" : `, ${place}`})`;
	})].filter((part) => part !== "").join(" ")}`;
}
function describeEntry(entry, before, message) {
	const names = Object.entries(entry.called).slice(0, MOST).map(([role, people]) => `${roleName(role, message)} ${whoOf(people)}`);
	const rose = before !== null && before.severity !== entry.severity ? [`severity is now ${require_markdown.code(entry.severity, 60)}`] : [];
	const level = before === null || entry.level !== before.level ? `level ${entry.level} called` : "called";
	const calls = names.length === 0 ? [] : [`${level}: ${require_markdown.enumerate(names)}`];
	const all = [...rose, ...calls];
	if (all.length === 0) return before === null ? "Declared." : "";
	return `${require_markdown.capitalise(all.join("; "))}.`;
}
function whoOf(people) {
	return people.length === 0 ? "(nobody)" : require_markdown.enumerate(people.slice(0, MOST).map(NOBODY.name));
}
function roleName(id, message) {
	const holder = message.holders.find(({ role }) => role.id === id);
	return holder ? require_markdown.plain(holder.role.name, 80) : require_markdown.code(id, 60);
}
// src/report/comment/status.ts
const MOST_PEOPLE = 5;
const MOST_ROLES = 20;
const MOST_MISSING = 10;
const MOST_SPELLS = 6;
function renderStatus(message, alsoStops = "") {
	return [
		...owner(message),
		glance(message),
		...holders(message),
		...handovers(message),
		...missing(message),
		`**To make it stop:** ${howToStop(message)}${alsoStops}`,
		...logSection(message),
		`<sub>This comment is kept up to date; calls and reminders come as new comments. Policy: ${require_provenance.policyName(message.policy, message.issue)}</sub>`
	].join("\n\n");
}
function owner(message) {
	return message.owner === null ? [] : [`**Owner:** ${NOBODY.name(message.owner)}`];
}
function glance(message) {
	const { severity, level } = message;
	const chosen = severity.declaredBy === null ? "assessed by the policy" : `set by ${NOBODY.name(severity.declaredBy)}`;
	const rows = [
		["Severity", `${severityName(severity)}, ${chosen}${since(message, severity.since)}`],
		...severities(message),
		["Level", `${level.number} of ${level.of}, ${require_markdown.plain(level.name, 80)}${since(message, level.since)}`],
		["Declared", declared(message)],
		["Last update", lastUpdate(message)],
		...review(message),
		["Next", require_markdown.capitalise(nextStep(message, (at) => require_clock.clockTime(at, message.declaredAt)))]
	];
	return require_markdown.table(["Status", statusLine(message)], rows);
}
function severities(message) {
	const all = message.severities;
	if (all.length < 2) return [];
	const spells = all.slice(-6).map(({ severity, from, to }) => {
		const start = require_clock.clockTime(from, message.declaredAt);
		const name = require_markdown.plain(severity.name, 80);
		return to === null ? `${name} since ${start}` : `${name} for ${require_clock.span(to - from)} from ${start}`;
	});
	return [["Severity so far", [...all.length > MOST_SPELLS ? [`${all.length - MOST_SPELLS} before these`] : [], ...spells].join(", then ")]];
}
function review({ reviewIssue, status, declaredAt }) {
	if (reviewIssue === null) return [];
	const due = reviewIssue.due === null || status === "reviewed" ? "" : `, due by ${require_clock.clockTime(reviewIssue.due, declaredAt)}`;
	return [["Review", `${require_markdown.link(`#${reviewIssue.number}`, reviewIssue.url)}${due}`]];
}
function statusLine(message) {
	const { status, acknowledged, mitigatedAt, resolvedAt, snoozed } = message;
	const word = statusWord(status);
	const sentences = {
		open: "",
		acknowledged: acknowledged ? ` at ${moment(message, acknowledged.at, acknowledged.by)}` : "",
		mitigated: mitigatedAt === null ? "" : ` at ${moment(message, mitigatedAt)}`,
		resolved: resolvedAt === null ? "" : ` at ${moment(message, resolvedAt)}`,
		reviewed: resolvedAt === null ? ", closed as not planned or as a duplicate" : `, resolved at ${moment(message, resolvedAt)}`
	}[status];
	const until = snoozed ? require_clock.clockTime(snoozed.until, message.declaredAt) : "";
	const why = snoozed && snoozed.why !== "" ? `: \u201c${require_markdown.plain(snoozed.why, 200)}\u201d` : "";
	return `${word}${sentences}${snoozed ? `. Paused until ${until} by ${NOBODY.name(snoozed.by)}${why}` : ""}`;
}
function lastUpdate(message) {
	const due = message.updateDue;
	const promise = due === null ? "" : `; the next is due by ${require_clock.clockTime(due, message.declaredAt)}`;
	if (message.lastUpdate === null) return `None yet${promise}`;
	const { at, by } = message.lastUpdate;
	return `${moment(message, at, by)}${promise}`;
}
function holders(message) {
	if (message.holders.length === 0) return [];
	const rows = message.holders.slice(0, MOST_ROLES).map((holder) => [
		who(holder),
		require_markdown.plain(holder.role.name, 80),
		require_markdown.prose(holder.role.does, 200)
	]);
	return [require_markdown.table([
		"Who",
		"Role",
		"What the role does"
	], rows)];
}
function who(holder) {
	const names = (logins) => require_markdown.enumerate(require_markdown.capped(logins, MOST_PEOPLE, NOBODY.name));
	const now = holder.people.length === 0 ? "nobody" : names(holder.people);
	if (holder.onCallNow === null) return now;
	return `${now} (on call now: ${holder.onCallNow.length === 0 ? "nobody" : names(holder.onCallNow)})`;
}
function handovers(message) {
	if (message.handovers.length === 0) return [];
	return [`**Handed over:** ${require_markdown.capped(message.handovers, MOST_PEOPLE, ({ by, to, at }) => {
		const when = require_clock.clockTime(at, message.declaredAt);
		return `handed to ${NOBODY.name(to)} by ${NOBODY.name(by)} at ${when}, not yet accepted`;
	}).join("; ")}.`];
}
function missing(message) {
	if (message.missing.length === 0) return [];
	return [`**Missing from the report:** ${require_markdown.capped(message.missing, MOST_MISSING, (heading) => require_markdown.plain(heading, 200)).join(" \u00b7 ")}`];
}
function howToStop(message) {
	switch (message.status) {
		case "open": {
			const within = message.acknowledgeWithin;
			const promise = within === null ? "" : ` (due within ${require_clock.span(within)})`;
			return `reply ${require_markdown.code("/ack")}${promise}. To pause it, ${require_markdown.code("/snooze 30m <why>")}. If this is no incident, close the issue as not planned.`;
		}
		case "acknowledged":
		case "mitigated": return `keep the updates coming, or promise the next one with ${require_markdown.code("/next 2h")}. For help, ${require_markdown.code("/escalate")}. When it is over, ${require_markdown.code("/resolved")}.`;
		case "resolved": return `${reviewEnds(message)}. If it is not over, reopen the issue.`;
		case "reviewed": return "it has stopped. Reopening the issue starts it anew.";
		default: return message.status;
	}
}
function reviewEnds({ reviewIssue, needsReview, next }) {
	const reviewed = require_markdown.code("/reviewed");
	if (reviewIssue !== null) return `when the review is done, close ${require_markdown.link(`#${reviewIssue.number}`, reviewIssue.url)} or reply ${reviewed} here`;
	if (needsReview) return `reply ${reviewed} when the review is done`;
	return next === null ? "it has stopped" : `reply ${reviewed}`;
}
const since = (message, at) => at <= message.declaredAt ? "" : `, since ${require_clock.clockTime(at, message.declaredAt)}`;
function moment(message, at, by = null) {
	const passed = at - message.declaredAt;
	const who = by === null ? "" : ` by ${NOBODY.name(by)}`;
	return `${require_clock.clockTime(at, message.declaredAt)}${who}${passed < 60 ? "" : `, ${require_clock.span(passed)} after the declaration`}`;
}
function declared({ declaredAt: at, reopenedAt }) {
	const [day, time] = [(/* @__PURE__ */ new Date(at * 1e3)).toISOString().slice(0, 10), require_clock.clockTime(at, at)];
	return `${day}, ${time}${reopenedAt === null ? "" : `; reopened at ${require_clock.clockTime(reopenedAt, at)}`}`;
}
// src/report/comment/effect.ts
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
	const marked = (text, line) => line === null ? text : require_policy_validation.withLedger(text, line);
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
function renderFirst(comment, status, templates) {
	return [...firstParts(comment, templates), renderStatus(status, comment.ask === null ? "" : ASK_STOPS)].join("\n\n");
}
exports.renderEffect = renderEffect;
exports.renderFirst = renderFirst;
