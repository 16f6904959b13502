const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_clock = require("./report-text-clock.js");
const require_markdown = require("./report-text-markdown.js");
const require_wording = require("./report-comment-wording.js");
// src/report/comment/not-reached.ts
const MOST$1 = 10;
const notReached = (message) => [...fallThroughs(message), ...overflow(message)];
function fallThroughs(message) {
	const levels = message.engaged.filter((engaged) => !engaged.reached);
	const calls = message.calls.filter(({ unreachable }) => unreachable.length > 0);
	const unreached = message.calls.filter((call) => (call.unreached ?? []).length > 0);
	const all = [
		...require_markdown.capped(levels, MOST$1, ({ level }) => `Level ${level.number}, ${require_markdown.plain(level.name, 80)}: nobody could be called.`),
		...require_markdown.capped(calls, MOST$1, fallThrough),
		...require_markdown.capped(unreached, MOST$1, noChannel)
	];
	return all.length === 0 ? [] : [`**Not reached:** ${all.join(" ")}`];
}
function fallThrough(call) {
	return `${require_markdown.plain(call.role.name, 80)}: ${require_markdown.enumerateSome(call.unreachable, MOST$1, require_wording.NOBODY.name)} could not be assigned in this repository and may not have been reached.`;
}
function noChannel(call) {
	const who = require_markdown.enumerateSome(call.unreached ?? [], MOST$1, require_wording.NOBODY.name);
	return `${require_markdown.plain(call.role.name, 80)}: no message reached ${who}.`;
}
function overflow({ overflow: beyond }) {
	if (beyond === null) return [];
	const { people, limit } = beyond;
	const who = require_markdown.enumerateSome(people, MOST$1, require_wording.NOBODY.name);
	const most = limit === 1 ? "only one person in this repository" : `at most ${limit}`;
	return [`${who} ${people.length === 1 ? "is" : "are"} called but not assigned: GitHub assigns ${most}.`];
}
// src/report/comment/stops.ts
const choices = (...all) => all.filter((one) => one !== "").join(" \u00b7 ");
function stopsIncident({ status, level }) {
	switch (status) {
		case "open": return choices(`${require_markdown.code("/ack")} takes it`, level.number < level.of ? `${require_markdown.code("/escalate")} calls the next level now` : "", `${require_markdown.code("/snooze 30m why")} pauses it`, "no incident: close as not planned");
		case "acknowledged":
		case "mitigated": return choices(`a comment is an update`, `${require_markdown.code("/next 2h")} promises the next one`, `${require_markdown.code("/snooze 30m why")} pauses it`, `over: ${require_markdown.code("/resolved")}`);
		case "resolved":
		case "reviewed": return `${require_markdown.code("/reviewed")} ends it, when the review is done`;
		default: return status;
	}
}
function stopsStatus(message) {
	switch (message.status) {
		case "open": return choices(`${require_markdown.code("/ack")} takes it`, `${require_markdown.code("/snooze 30m why")} pauses it`, "no incident: close as not planned");
		case "acknowledged":
		case "mitigated": return choices(`${require_markdown.code("/update")} or ${require_markdown.code("/next 2h")}`, require_markdown.code("/escalate"), require_markdown.code("/resolved"));
		case "resolved": return choices(reviewEnds(message), "not over: reopen the issue");
		case "reviewed": return "nothing; reopening the issue starts it anew";
		default: return message.status;
	}
}
function reviewEnds({ reviewIssue, needsReview, next }) {
	const reviewed = require_markdown.code("/reviewed");
	if (reviewIssue !== null) return `when the review is done, close ${require_markdown.link(`#${reviewIssue.number}`, reviewIssue.url)} or reply ${reviewed} here`;
	if (needsReview) return `${reviewed} when the review is done`;
	return next === null ? "nothing" : `${reviewed} ends it`;
}
// src/report/comment/call.ts
const FEW = 3;
const MOST = 10;
const MOST_PEOPLE = 30;
function callSection(message, people) {
	if (message.calls.length === 0 && !message.nobodyLeft) return [];
	if (isAgain(message)) return [callAgain(message, people)];
	const reached = message.calls.filter((call) => call.people.length > 0);
	const all = new Set(reached.flatMap((call) => call.people));
	const named = all.size <= FEW ? require_markdown.enumerate([...all].map(people.name)) : `${all.size} people`;
	const [only] = reached;
	return [
		`${lead(message, reached.length === 0 ? null : named)}\n> ${broken(message)}`,
		[whatHappened(message), reached.length === 1 && only && all.size <= FEW ? `You are called as ${introduce(message, only)}` : ""].filter((part) => part !== "").join(" "),
		...reached.length > 1 || all.size > FEW ? [require_markdown.bullets(reached.map((call) => `${namesOf(call, people)} as ${introduce(message, call)}`))] : [],
		...handovers(message),
		...late(message),
		...notReached(message),
		stopsIncident(message)
	].filter((part) => part !== "");
}
const isAgain = ({ callAgain, status, helpRequests, roseFrom }) => callAgain !== null && status === "open" && helpRequests.length === 0 && roseFrom === null;
function callAgain(message, people) {
	const { callAgain: again, severity, calls, next, at } = message;
	const names = require_markdown.enumerateSome([...new Set(calls.flatMap((call) => call.people))], MOST_PEOPLE, people.name);
	const since = again === null || at - again.since < 60 ? "No answer yet" : `${require_clock.span(at - again.since)} without an answer`;
	const then = next?.escalatesTo == null ? require_wording.nextStep(message, (instant) => require_clock.clockTime(instant, at)).replace(/\.$/, "") : next.escalatesTo.number === message.level.number ? `again at ${require_clock.clockTime(next.at, at)}` : `${require_wording.nextCalled(next)} ${require_wording.isOrAre(next)} called at ${require_clock.clockTime(next.at, at)}`;
	return `**${require_wording.markedSeverity(severity)} \u00b7 ${names}, ${require_clock.ordinal(again?.nth ?? 2)} call: reply \`/ack\`.** ${since}; ${then}.`;
}
function lead(message, named) {
	const whom = named === null ? nobody(message) : `${named}: ${request(message, named)}`;
	return `**${require_wording.markedSeverity(message.severity)} \u00b7 ${whom}** ${otherwise(message)}`.trimEnd();
}
function otherwise(message) {
	const { next, at, level, status } = message;
	if (next === null) return status === "open" ? "Nobody else is called by itself." : "";
	if (next.escalatesTo === null) return "";
	const again = next.escalatesTo.number <= level.number ? " again" : "";
	return `Else ${require_wording.nextCalled(next)} ${require_wording.isOrAre(next)} called${again} at **${require_clock.clockTime(next.at, at)}**, ${require_wording.within(next.at, at)}.`;
}
function nobody(message) {
	if (message.status === "open") return "nobody could be called. If you can help, reply `/ack` to take this.";
	const roles = require_markdown.enumerateSome([...new Set(message.calls.map(({ role }) => role.name))], MOST, (name) => require_markdown.plain(name, 80));
	return `nobody could be called${roles === "" ? "" : ` as ${roles}`}. Give it to somebody with ${require_markdown.code("/role <role> @login")}, or reply here if you can help.`;
}
function request(message, named) {
	const several = named.includes(" ");
	if (message.status === "open") return several ? "the first to reply `/ack` takes this." : "reply `/ack` to take this.";
	if (message.status === "resolved" || message.status === "reviewed") return "please follow up.";
	if (message.calls.every((call) => call.level === null)) {
		if (message.handovers.length > 0) return "reply `/ack` or comment to take over.";
		return message.fired.length === 0 ? "you take over, please reply here." : "this incident is assigned to you.";
	}
	return "your help is needed, reply here when you are on it.";
}
function broken(message) {
	const { reporter, declaredAt, reopenedAt, at } = message;
	const by = reporter === null ? "declared" : `reported by ${require_markdown.code(reporter, 60)}`;
	const since = reopenedAt === null ? "" : `, reopened ${require_wording.ago(reopenedAt, at)}`;
	return `${require_wording.headlineOf(message)} \u00b7 ${by} ${require_wording.ago(declaredAt, at)}${since}`;
}
function namesOf(call, people) {
	return require_markdown.enumerateSome(call.people, MOST_PEOPLE, people.name);
}
function handovers(message) {
	if (message.handovers.length === 0) return [];
	return [`${require_markdown.capped(message.handovers, MOST, ({ by, to }) => `${require_markdown.code(by)} hands over to ${require_markdown.code(to)}, whose ${require_markdown.code("/ack")} or comment accepts.`).join(" ")} Until then the status above says that nobody has accepted yet.`];
}
function uncapitalised(does) {
	return does.replace(/^[A-Z](?=[a-z]+s\b)/, (letter) => letter.toLowerCase());
}
function introduce({ calls, engaged }, call) {
	const levels = new Set(calls.map(({ level }) => level));
	const level = engaged.find((one) => one.level.number === call.level)?.level;
	const place = levels.size < 2 || call.level === null ? "" : ` (level ${call.level}${level ? `, ${require_markdown.plain(level.name, 80)}` : ""})`;
	const does = call.role.does.trim() === "" ? "." : `: ${require_markdown.prose(uncapitalised(call.role.does))}`;
	const stand = call.otherwise ? " You stand in: nobody named first could be reached." : "";
	return `**${require_markdown.plain(call.role.name, 80)}**${place}${does}${stand}`;
}
const LATE = 60;
function late({ callsLate, at }) {
	return callsLate < LATE ? [] : [`This call comes ${require_clock.span(callsLate)} late: it was due at ${require_clock.clockTime(at - callsLate, at)}.`];
}
function whatHappened(message) {
	const { calledBefore, status, roseFrom } = message;
	const others = [...message.reminders.filter(({ mentions }) => mentions.length > 0).map(({ trigger }) => trigger), ...message.ask?.because ?? []];
	const fired = message.fired.filter(({ trigger }) => !others.includes(trigger));
	const reasons = fired.slice(0, MOST).map(({ reason }) => require_markdown.prose(reason));
	const requests = message.helpRequests.slice(0, FEW).map((request) => {
		const why = request.why.trim() === "" ? "" : `: \u201c${require_markdown.plain(request.why, 300)}\u201d`;
		return `${require_markdown.code(request.by)} ${require_markdown.link("asked for help", request.url)}${why}.`;
	});
	const more = fired.length > MOST ? `And ${require_clock.plural(fired.length - MOST, "more rule")}.` : "";
	const before = status === "open" && calledBefore !== null ? `${require_markdown.enumerateSome(calledBefore.people, FEW, require_wording.NOBODY.name)} ${calledBefore.people.length > 1 ? "were" : "was"} called at ${require_clock.clockTime(calledBefore.at, message.at)}.` : "";
	const rose = roseFrom === null ? "" : `It was ${require_wording.severityName(roseFrom)} before.`;
	return [
		...new Set(reasons),
		more,
		...requests,
		before,
		rose
	].filter((part) => part !== "").join(" ");
}
// src/report/comment/templates.ts
var templates_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	SHIPPED_TEMPLATES: () => SHIPPED_TEMPLATES,
	renderShipped: () => renderShipped,
	shippedTemplates: () => shippedTemplates
});
const SHIPPED = /* @__PURE__ */ new Map([
	["update-due", updateDue],
	["ownership", ownership],
	["review-due", reviewDue],
	["actions-due", actionsDue],
	["missing-details", missingDetails]
]);
const SHIPPED_TEMPLATES = [...SHIPPED.keys()];
const shippedTemplates = { render: renderShipped };
function renderShipped(request) {
	const wording = request.template === null ? void 0 : SHIPPED.get(request.template);
	if (wording) return wording(request);
	return [`${address(request, "please look at this.")} ${require_markdown.prose(request.reason)}${quote(request)}`, `handled: a comment says so`].join("\n\n");
}
function updateDue(request) {
	const { lastUpdate, at, reopenedAt, declaredAt } = request.message;
	const words = lastUpdate === null || lastUpdate.words === "" ? "" : `: \u201c${require_markdown.plain(lastUpdate.words, 200)}\u201d`;
	const since = reopenedAt === null ? `declared at ${when(declaredAt, at)}` : `reopened at ${when(reopenedAt, at)}`;
	const last = lastUpdate ? `Last update at ${when(lastUpdate.at, at)}, by ${require_markdown.code(lastUpdate.by)}${words}` : `No update yet; ${since}`;
	return [`${address(request, "post an update.")} ${promise(request.message)}`.trimEnd() + `\n> ${last}`, `${require_markdown.code("/update")} and a line each: impact, what was done, what comes next \u00b7 no change: ${require_markdown.code("/next 45m")} \u00b7 over: ${require_markdown.code("/resolved")}`].join("\n\n");
}
const when = (then, at) => `${require_clock.clockTime(then, at)}, ${require_wording.ago(then, at)}`;
function promise({ updateDue: due, updateEvery, at }) {
	if (due === null || updateEvery === null) return "";
	return `It ${due.at > at ? "is" : "was"} ${due.promised ? "promised for" : "due at"} ${due.at > at ? `${require_clock.clockTime(due.at, at)}, ${require_wording.within(due.at, at)}` : when(due.at, at)}.`;
}
function ownership(request) {
	return [`${address(request, "settle who owns this.")}${reasonOf(request)}${quote(request)}`, `${require_markdown.code("/ack")} takes it \u00b7 ${require_markdown.code("/role <role> @login")} gives a role to somebody`].join("\n\n");
}
function reviewDue(request) {
	return [
		`${address(request, "the post-incident review is due.")}${quote(request)}`,
		"It should hold what happened and when, what contributed, what went well and where we were lucky. Each action item has an owner and a date. Causes, not culprits.",
		`${require_markdown.code("/reviewed")} ends it, when the review is done`
	].join("\n\n");
}
function actionsDue(request) {
	const overdue = numberAt(request.message, "count", "overdue-actions");
	return [`${address(request, `${overdue === null ? "action items of the review are" : overdue === 1 ? "1 action item of the review is" : `${overdue} action items of the review are`} past ${overdue === 1 ? "its date" : "their dates"}.`)}${quote(request)}`, `tick each that is done, give it a new date or another owner \u00b7 ${require_markdown.code("/reviewed")} ends all reminders`].join("\n\n");
}
function missingDetails(request) {
	return `${address(request, "the responders need a little more from you.")} Please edit the description of this issue and answer below these headings: that ends the questions. A rough answer now beats an exact one later.`;
}
function address({ mentions, people, lead }, sentence) {
	if (mentions.length > 0) return `**${lead}${require_markdown.enumerate(mentions.map(people.name))}: ${sentence}**`;
	return `**${lead}${lead === "" ? require_markdown.capitalise(sentence) : sentence}**`;
}
const quote = ({ message, lead }) => lead === "" ? "" : `\n> ${broken(message)}`;
const reasonOf = ({ message, reason }) => message.calls.length > 0 ? "" : ` ${require_markdown.prose(reason)}`;
function numberAt(message, group, name) {
	const values = message.facts[group];
	if (typeof values !== "object" || values === null || Array.isArray(values)) return null;
	const value = values[name];
	return typeof value === "number" ? value : null;
}
Object.defineProperty(exports, "broken", {
	enumerable: true,
	get: function() {
		return broken;
	}
});
Object.defineProperty(exports, "callSection", {
	enumerable: true,
	get: function() {
		return callSection;
	}
});
Object.defineProperty(exports, "isAgain", {
	enumerable: true,
	get: function() {
		return isAgain;
	}
});
Object.defineProperty(exports, "renderShipped", {
	enumerable: true,
	get: function() {
		return renderShipped;
	}
});
Object.defineProperty(exports, "shippedTemplates", {
	enumerable: true,
	get: function() {
		return shippedTemplates;
	}
});
Object.defineProperty(exports, "stopsStatus", {
	enumerable: true,
	get: function() {
		return stopsStatus;
	}
});
Object.defineProperty(exports, "templates_exports", {
	enumerable: true,
	get: function() {
		return templates_exports;
	}
});
