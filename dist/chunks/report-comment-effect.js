require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
const require_report_words = require("./report-words.js");
const require_reply = require("./report-comment-reply.js");
const require_templates = require("./report-comment-templates.js");
// src/report/comment/reminder.ts
const MOST$10 = 10;
const isSame = (some, others) => some.length > 0 && keyOf(some) === keyOf(others);
const keyOf = (logins) => [...new Set(logins.map((login) => login.toLowerCase()))].toSorted().join("\n");
function reminderSection(message, people, templates, { lead, before }) {
	const { reminders } = message;
	return reminders.map((reminder, index) => remind(message, reminder, people, templates, {
		lead: index === 0 ? lead : "",
		before: reminders[index - 1]?.mentions ?? before
	}));
}
function together(reminders, before) {
	const [first] = reminders;
	if (first === void 0) return [];
	const next = reminders.find(({ mentions }) => isSame(mentions, before)) ?? first;
	return [next, ...together(reminders.filter((one) => one !== next), next.mentions)];
}
function remind(message, reminder, people, templates, { lead, before }) {
	const firing = message.fired.find(({ trigger }) => trigger === reminder.trigger);
	const { template, mentions } = reminder;
	const late = firing === void 0 ? 0 : message.at - firing.due;
	const reason = firing?.reason ?? reminder.trigger;
	return templates.render({
		template,
		message,
		people,
		mentions,
		lead,
		goesOn: isSame(mentions, before),
		reason,
		delay: late < 60 ? null : `This reminder comes ${require_report_words.span(late)} late.`,
		notes: empty(reminder)
	});
}
function empty({ empty: roles }) {
	if (roles.length === 0) return [];
	return [`Nobody holds this role now, so nobody was reminded for it: ${require_policy_validation.enumerateSome(roles, MOST$10, (role) => require_report_words.plain(role.name, 80))}.`];
}
// src/report/comment/ask.ts
const MOST$9 = 20;
const MEANS = {
	string: "text",
	text: "text",
	number: "a number, such as `5,000`",
	boolean: "`Yes` or `No`",
	time: "a date and a time, such as `2026-11-23 10:00 UTC`",
	list: "a list: tick at least one box, or write one item on each line"
};
function describeValue({ needs, values }) {
	if (values === null) return MEANS[needs];
	return `one of ${[...values.slice(0, MOST$9).map((value) => require_report_words.code(value, 100)), ...values.length > MOST$9 ? ["\u2026"] : []].join(", ")}`;
}
function askSection(message, people, templates, { lead, before }) {
	const { ask } = message;
	if (ask === null) return [];
	const mentions = ask.reporter === null ? [] : [ask.reporter];
	const request = templates.render({
		template: "missing-details",
		message,
		people,
		mentions,
		lead,
		goesOn: isSame(mentions, before),
		reason: "The report lacks what the responders need.",
		delay: null,
		notes: []
	});
	const missing = require_policy_validation.firstItems(ask.missing, MOST$9, (heading) => {
		const found = ask.unreadable.find((one) => one.heading === heading);
		const why = found === void 0 ? "" : ` What stands there does not read as ${describeValue(found)}.`;
		return `\u2b1c **${require_report_words.plain(heading, 200)}**${why}`;
	});
	const present = require_policy_validation.firstItems(ask.present, MOST$9, (heading) => `\u2705 ${require_report_words.plain(heading, 200)} (thank you)`);
	return [request, require_report_words.bullets([...missing, ...present])];
}
// src/report/comment/deliveries.ts
const MOST$8 = 20;
function renderDeliveries(message, reference) {
	const { deliveries = [], messagesLostBefore: lost, beyondReach = 0, withoutWay = [] } = message;
	const beyond = beyondReach === 0 ? [] : [`${beyondReach} more called **on GitHub alone**: too many for channels`];
	const none = withoutWay.length === 0 ? [] : [`**no channel reaches** ${require_policy_validation.enumerateSome(withoutWay, MOST$8, (login) => require_report_words.code(login, 60))}`];
	const time = require_report_words.inTurn(reference);
	const parts = [...require_policy_validation.groupBy(deliveries, ({ to }) => to ?? "")].flatMap(([login, own]) => login === "" ? waysOf(own, time) : [messagesTo(login, own, time)]);
	const gone = lost === void 0 ? [] : [`what was sent before ${time(lost)} **is not known any more**: its comment was edited or deleted`];
	return [
		...require_policy_validation.firstItems(parts, MOST$8, (part) => part),
		...none,
		...beyond,
		...gone
	].join(" \u00b7 ");
}
const messagesTo = (login, messages, time) => `${require_report_words.code(login, 60)}: ${waysOf(messages, time).join(", ")}`;
const waysOf = (messages, time) => messages.map((one) => `${require_report_words.code(one.channel, 60)} ${stateOf(one, time)}`);
function stateOf({ state, at, code: why, until }, clock) {
	switch (state) {
		case "sent": return clock(at);
		case "intended": return `${clock(at)}, being sent`;
		case "doubt": return `${clock(at)}, **may not have arrived**`;
		case "waiting":
			if (why === "limit") return until === void 0 ? "left for the next run" : "held back, to be summed up";
			return until === void 0 ? "not taken yet" : `not taken before ${clock(until)}`;
		case "failed": return `**failed**${why === null ? "" : ` (${require_report_words.code(why, 40)})`}`;
		case "dropped": return "**may never have arrived**";
		case "not-needed": return why === "doubt" ? `${clock(at)}, **may not have arrived**, not needed any more` : "not needed any more";
		default: return state;
	}
}
// src/report/comment/not-reached.ts
const MOST$7 = 10;
const notReached = (message) => [
	...fallThroughs(message),
	...inVain(message),
	...overflow(message)
];
function fallThroughs(message) {
	const levels = message.engaged.filter((engaged) => !engaged.isReached);
	const calls = message.calls.filter(({ unassignable }) => unassignable.length > 0);
	const all = [
		...require_policy_validation.firstItems(levels, MOST$7, ({ level }) => `Level ${level.number}, ${require_report_words.plain(level.name, 80)}: nobody could be called.`),
		...require_policy_validation.firstItems(calls, MOST$7, fallThrough),
		...require_policy_validation.firstItems(message.calls.flatMap((call) => noChannel(message, call)), MOST$7, (line) => line)
	];
	return all.length === 0 ? [] : [`**Not reached:** ${all.join(" ")}`];
}
function fallThrough(call) {
	const names = (logins) => require_policy_validation.enumerateSome(logins, MOST$7, require_report_words.NOBODY.name);
	const teams = call.unassignable.filter(require_policy_validation.isTeam);
	const people = call.unassignable.filter((login) => !require_policy_validation.isTeam(login));
	const reasons = [...people.length === 0 ? [] : [`${names(people)} cannot be assigned in this repository, and ${people.length === 1 ? "was" : "were"} not called`], ...teams.length === 0 ? [] : [`GitHub does not tell who is in ${names(teams)}, so nobody of ${teams.length === 1 ? "it" : "them"} was called`]];
	return `${require_report_words.plain(call.role.name, 80)}: ${reasons.join("; ")}.`;
}
function noChannel({ declaredAt }, { role, unreached = [] }) {
	const people = unreached.filter(({ mayBeReached }) => !mayBeReached);
	if (people.length === 0) return [];
	const who = require_policy_validation.enumerateSome(people, MOST$7, ({ login }) => require_report_words.NOBODY.name(login));
	const tried = people.filter(({ messages }) => messages.length > 0);
	const why = tried.length === 0 ? "." : ` (${messagesOf(tried, declaredAt)}).`;
	return [`${require_report_words.plain(role.name, 80)}: no message reached ${who}${why}`];
}
function inVain({ calls, declaredAt }) {
	const all = calls.flatMap(({ unreached = [] }) => unreached.filter(({ mayBeReached }) => mayBeReached));
	const people = [...new Map(all.map((one) => [one.login, one])).values()];
	return people.length === 0 ? [] : [`**Messages so far:** ${messagesOf(people, declaredAt)}.`];
}
function messagesOf(people, declaredAt) {
	const time = require_report_words.inTurn(declaredAt);
	return require_policy_validation.firstItems(people, MOST$7, ({ login, messages }) => messagesTo(login, messages, time)).join(" \u00b7 ");
}
function overflow({ overflow: beyond }) {
	if (beyond === null) return [];
	const { people, limit } = beyond;
	const who = require_policy_validation.enumerateSome(people, MOST$7, require_report_words.NOBODY.name);
	const most = limit === 1 ? "only one person in this repository" : `at most ${limit}`;
	return [`${who} ${people.length === 1 ? "is" : "are"} called but not assigned: GitHub assigns ${most}.`];
}
// src/report/comment/stops.ts
const choices = (...all) => all.filter((one) => one !== "").join(" \u00b7 ");
function stopsIncident(message) {
	switch (message.status) {
		case "open": return choices(`${require_report_words.code("/ack")} takes it`, asksForHelp(message), pauses(message), "no incident: close as not planned");
		case "acknowledged":
		case "mitigated": return choices("A comment is an update", `${require_report_words.code("/next 2h")} promises the next one`, pauses(message), `over: ${require_report_words.code("/resolved")}`);
		case "resolved":
		case "reviewed": return `${require_report_words.code("/reviewed")} ends it, when the review is done`;
		default: return message.status;
	}
}
const PAUSES = `${require_report_words.code("/snooze 30m why")} pauses it`;
const GOES_ON = `${require_report_words.code("/unsnooze")} ends the pause`;
const pauses = ({ snoozed }) => snoozed === void 0 ? PAUSES : GOES_ON;
function asksForHelp({ help, level }) {
	if (help === "none") return "";
	if (help === "asks") return `${require_report_words.code("/escalate")} asks for help`;
	return level.number < level.of ? `${require_report_words.code("/escalate")} calls the next level now` : "";
}
function stopsStatus(message) {
	const goesOn = message.snoozed === null ? "" : GOES_ON;
	switch (message.status) {
		case "open": return choices(goesOn, `${require_report_words.code("/ack")} takes it`, asksForHelp(message), message.snoozed === null ? PAUSES : "", "no incident: close as not planned");
		case "acknowledged":
		case "mitigated": return choices(goesOn, require_policy_validation.workerOf(message) === null ? `${require_report_words.code("/ack")} takes it` : "", `${require_report_words.code("/update")} or ${require_report_words.code("/next 2h")}`, message.help === "none" ? "" : require_report_words.code("/escalate"), require_report_words.code("/resolved"));
		case "resolved": return choices(reviewEnds(message), "not over: reopen the issue");
		case "reviewed": return "nothing; reopening the issue starts it anew";
		default: return message.status;
	}
}
function reviewEnds({ reviewIssue, needsReview, next }) {
	const reviewed = require_report_words.code("/reviewed");
	if (reviewIssue !== null) return `when the review is done, close ${require_report_words.link(`#${reviewIssue.number}`, reviewIssue.url)} or reply ${reviewed} here`;
	if (needsReview) return `${reviewed} when the review is done`;
	return next === null ? "nothing" : `${reviewed} ends it`;
}
// src/report/comment/call.ts
const FEW$1 = 3;
const MOST$6 = 10;
const MOST_PEOPLE$1 = 30;
function callSection(message, people, templates) {
	if (message.calls.length === 0 && !message.isNobodyLeft) return [];
	const mentions = mentionsIn(message);
	if (isSameCallAgain(message)) return [templates.own({
		id: "call-again",
		message,
		people,
		mentions,
		parts: () => againParts(message)
	}) ?? callAgain(message, mentions, people)];
	const own = templates.own({
		id: "call",
		message,
		people,
		mentions,
		parts: () => callParts(message, require_report_words.NOBODY)
	});
	return own === null ? shippedCall(message, mentions, people) : [own];
}
const mentionsIn = ({ calls }) => [...new Set(calls.flatMap(({ people }) => people))];
function shippedCall(message, mentions, people) {
	const named = mentions.length <= FEW$1 ? require_policy_validation.enumerate(mentions.map(people.name)) : `${mentions.length} people`;
	const { request, otherwise, broken: what, why, roles, notes, stops } = callParts(message, people);
	const whom = mentions.length === 0 ? request : `${named}: ${request}`;
	const isSentence = !roles.includes("\n") && !roles.startsWith("- ");
	return [
		`${`**${require_report_words.markedSeverity(message.severity)} \u00b7 ${whom}** ${otherwise}`.trimEnd()}\n> ${what}`,
		...isSentence ? [`${why} ${roles}`.trim()] : [why, roles],
		notes,
		stops
	].filter((part) => part !== "");
}
function callParts(message, people) {
	const reached = message.calls.filter((call) => call.people.length > 0);
	const all = new Set(reached.flatMap((call) => call.people));
	const [only] = reached;
	return {
		request: reached.length === 0 ? nobody(message) : request(message, all.size > 1),
		otherwise: otherwise(message),
		broken: require_report_words.situationOf(message),
		why: whatHappened(message),
		roles: only && reached.length === 1 && all.size <= FEW$1 ? `You are called as ${introduce(message, only)}` : require_report_words.bullets(reached.map((call) => `${namesOf(call, people)} as ${introduce(message, call)}`)),
		notes: [
			...handovers$1(message),
			...pauseNote(message),
			...late(message),
			...notReached(message)
		].join("\n\n"),
		stops: stopsIncident(message)
	};
}
const isSameCallAgain = ({ callAgain, status, helpRequests, roseFrom }) => callAgain !== null && status === "open" && helpRequests.length === 0 && roseFrom === null;
function callAgain(message, mentions, people) {
	const { nth, request, silence, otherwise: then, delay } = againParts(message);
	const names = require_policy_validation.enumerateSome(mentions, MOST_PEOPLE$1, people.name);
	return `**${require_report_words.markedSeverity(message.severity)} \u00b7 ${names}, ${nth} call: ${request}.** ${silence}; ${then}. ${delay}`.trimEnd();
}
function againParts(message) {
	const { callAgain: again, at } = message;
	const call = require_report_words.nextCallOf(message.next);
	const inAnyCase = call?.inAnyCase ? ", in any case" : "";
	const then = call?.escalatesTo == null ? require_report_words.sayNext(message, at).replace(/\.$/, "") : call.escalatesTo.number === message.level.number ? `again ${require_report_words.atTime(call.at, at)}${inAnyCase}` : `${require_report_words.nextCallTo(mentionsIn(message), message, call)} ${require_report_words.atTime(call.at, at)}${inAnyCase}`;
	return {
		nth: require_report_words.ordinal(again?.nth ?? 2),
		request: `reply ${require_report_words.code("/ack")}`,
		silence: again === null || at - again.since < 60 ? "No answer yet" : `${require_report_words.span(at - again.since)} without an answer`,
		otherwise: then,
		delay: late(message).join(" ")
	};
}
function otherwise(message) {
	const { next, at, status } = message;
	if (next === null) return status === "open" ? "Nobody else is called by itself." : "";
	const call = require_report_words.nextCallOf(next);
	if (call?.escalatesTo == null) return "";
	const when = call.at - at < 60 ? "next" : `${require_report_words.atTime(call.at, at, (time) => `**${time}**`)}, ${require_report_words.within(call.at, at)}`;
	const then = `${require_report_words.nextCallTo(mentionsIn(message), message, call)} ${when}`;
	return call.inAnyCase ? `${require_policy_validation.capitalise(then)}, in any case.` : `Else ${then}.`;
}
function nobody(message) {
	const none = message.calls.some(({ unreached = [] }) => unreached.some(({ mayBeReached }) => mayBeReached)) ? "nobody else could be called" : "nobody could be called";
	if (message.status === "open") return `${none}. If you can help, reply ${require_report_words.code("/ack")} to take this.`;
	const roles = require_policy_validation.enumerateSome([...new Set(message.calls.map(({ role }) => role.name))], MOST$6, (name) => require_report_words.plain(name, 80));
	return `${none}${roles === "" ? "" : ` as ${roles}`}. Give it to somebody with ${require_report_words.code("/role <role> @login")}, or reply here if you can help.`;
}
function request(message, several) {
	if (message.status === "open") return several ? "the first to reply `/ack` takes this." : "reply `/ack` to take this.";
	if (message.status === "resolved" || message.status === "reviewed") return "please follow up.";
	if (message.calls.every((call) => call.level === null)) {
		if (mentionsIn(message).every((login) => isToAccept(message, login))) return "reply `/ack` or comment to take over.";
		if (message.fired.length > 0) return "this incident is assigned to you, reply here when you are on it.";
		const isTaken = message.handovers.length > 0 && message.handovers.every(({ by, to }) => require_policy_validation.sameName(by, to));
		const what = message.calls.length > 1 ? "these roles" : "this role";
		return isTaken ? `you have ${what} now.` : `please take ${what}, and reply here.`;
	}
	if (isCallForHelp(message)) return "your help is needed, reply here when you are on it.";
	const by = takenAtOnceBy(message);
	if (by === null) return "you have taken this, reply here with how it stands.";
	return isCalledAlone(message, by) ? "you have taken this, reply here with what you find." : `${require_report_words.code(by)} has taken this, reply here if you can help.`;
}
const takenAtOnceBy = ({ acknowledged, calledBefore, fired, helpRequests }) => calledBefore === null && fired.length + helpRequests.length === 0 ? acknowledged?.by ?? null : null;
function isCallForHelp(message) {
	const { status, calls, helpRequests } = message;
	if (status !== "acknowledged" && status !== "mitigated") return false;
	if (calls.every(({ level }) => level === null) || takenAtOnceBy(message) !== null) return false;
	const worker = require_policy_validation.workerOf(message);
	return worker === null || helpRequests.length > 0 || !isCalledAlone(message, worker);
}
function company(message) {
	const worker = require_policy_validation.workerOf(message);
	const isInCall = [...message.helpRequests.map(({ by }) => by), ...mentionsIn(message)].some((login) => require_policy_validation.sameName(login, worker));
	return worker === null || isInCall || !isCallForHelp(message) ? "" : `${require_report_words.code(worker)} ${isUpdateLate(message) ? "has it" : "is working on it"}.`;
}
const isUpdateLate = ({ updateDue, at }) => updateDue !== null && updateDue.at <= at;
const isToAccept = ({ handovers }, login) => handovers.some(({ to, toAccept }) => toAccept && require_policy_validation.sameName(to, login));
const isCalledAlone = ({ calls }, login) => calls.every(({ people }) => people.every((one) => require_policy_validation.sameName(one, login)));
function namesOf(call, people) {
	return require_policy_validation.enumerateSome(call.people, MOST_PEOPLE$1, people.name);
}
function handovers$1(message) {
	const others = message.handovers.filter(({ by, to }) => !require_policy_validation.sameName(by, to));
	if (others.length === 0) return [];
	const isAwaited = others.some(({ toAccept }) => toAccept);
	return [`${require_policy_validation.firstItems(others, MOST$6, ({ by, to, toAccept, roles }) => toAccept ? `${require_report_words.code(by)} hands over to ${require_report_words.code(to)}, whose ${require_report_words.code("/ack")} or comment accepts.` : `${require_report_words.code(by)} gives ${require_report_words.rolesInWords(roles)} to ${require_report_words.code(to)}.`).join(" ")}${isAwaited ? " Until then the status above says that nobody has accepted yet." : ""}`];
}
function lowerFirst(does) {
	return does.replace(/^[A-Z](?=[a-z]+s\b)/, (letter) => letter.toLowerCase());
}
function introduce({ calls, engaged }, call) {
	const levels = new Set(calls.map(({ level }) => level));
	const level = engaged.find((one) => one.level.number === call.level)?.level;
	const place = levels.size < 2 || call.level === null ? "" : ` (level ${call.level}${level ? `, ${require_report_words.plain(level.name, 80)}` : ""})`;
	const does = call.role.does.trim() === "" ? "." : `: ${require_report_words.prose(lowerFirst(call.role.does))}`;
	return `**${require_report_words.plain(call.role.name, 80)}**${place}${does}${standIn(call)}`;
}
function standIn({ isStandIn, unreached = [] }) {
	if (!isStandIn) return "";
	if (!unreached.some(({ mayBeReached }) => mayBeReached)) return " You stand in: nobody named first could be reached.";
	return ` You stand in for ${require_policy_validation.enumerateSome(unreached, FEW$1, ({ login }) => require_report_words.NOBODY.name(login))}, whom the last message may not have reached.`;
}
function pauseNote({ snoozed, at }) {
	return snoozed === void 0 ? [] : [`**Paused** ${require_report_words.pauseText(snoozed, require_report_words.clockTime(snoozed.until, at))}`];
}
function late({ callsLate, at }) {
	return callsLate < 60 ? [] : [`This call comes ${require_report_words.span(callsLate)} late: it was due ${require_report_words.atTime(at - callsLate, at)}.`];
}
function whatHappened(message) {
	const { roseFrom } = message;
	const others = [...message.reminders.filter(({ mentions }) => mentions.length > 0).map(({ trigger }) => trigger), ...message.ask?.because ?? []];
	const fired = message.fired.filter(({ trigger }) => !others.includes(trigger));
	const reasons = fired.slice(0, MOST$6).map(({ reason }) => require_report_words.prose(reason));
	const requests = message.helpRequests.slice(0, FEW$1).map((request) => {
		const why = request.why.trim() === "" ? "." : `: ${require_report_words.quote(require_report_words.plain(request.why, 300))}`;
		return `${require_report_words.code(request.by)} ${require_report_words.link("asked for help", request.url)}${why}`;
	});
	const more = fired.length > MOST$6 ? `And ${require_report_words.plural(fired.length - MOST$6, "more rule")}.` : "";
	const rose = roseFrom === null ? "" : `It was ${require_report_words.severityName(roseFrom)} before.`;
	return [
		...new Set(reasons),
		more,
		...requests,
		earlierCall(message),
		company(message),
		rose
	].filter((part) => part !== "").join(" ");
}
function earlierCall(message) {
	const { calledBefore, status, at } = message;
	if (status !== "open" || calledBefore === null) return "";
	const others = require_report_words.othersBeside(mentionsIn(message), calledBefore.people);
	const names = (others ?? calledBefore.people).map(require_report_words.NOBODY.name);
	const all = others === null ? names : ["You", ...names];
	const verb = all.length === 1 && others === null ? "was" : "were";
	return `${require_policy_validation.enumerateSome(all, FEW$1, (name) => name)} ${verb} called ${require_report_words.atTime(calledBefore.at, at)}.`;
}
// src/report/comment/footer.ts
const MOST$5 = 10;
function footer(message) {
	if (isLine(message)) return "";
	const why = require_policy_validation.firstItems(message.fired, MOST$5, (firing) => explain(firing, message));
	const parts = [
		...why.length === 0 ? [] : [`Why: ${why.join("; ")}`],
		...next(message),
		`policy ${require_report_words.policyName(message.policy, message.issue)}`,
		...isReplyOnly(message) ? [] : ["`/help`"]
	];
	return `<sub>${require_policy_validation.capitalise(parts.join(" \u00b7 "))}</sub>`;
}
const isLine = (message) => isSameCallAgain(message) && message.reminders.length + message.replies.length === 0 && message.ask === null && message.holding === null && message.review === null;
function next(message) {
	if (message.next === null || isReplyOnly(message)) return [];
	const { escalatesTo, at, trigger } = message.next;
	if (escalatesTo !== null && message.calls.length > 0) return [];
	const again = message.fired.some((firing) => firing.trigger === trigger);
	const what = trigger === null ? require_report_words.reachOf(message.next) : require_report_words.code(trigger, 60);
	return [`${again ? "again" : `next: ${what}`} ${require_report_words.atTime(at, message.at)}`];
}
function explain(firing, message) {
	const reason = message.calls.length > 0 || message.ask?.because.includes(firing.trigger) ? "" : `: ${require_report_words.prose(firing.reason).replace(/\.$/, "")}`;
	const line = require_report_words.policyLine(firing.line, message.policy, message.issue);
	const notes = [firing.nth > 1 ? `${require_report_words.ordinal(firing.nth)} time` : "", line].filter((note) => note !== "");
	return [require_report_words.code(firing.trigger, 60), ...notes].join(", ") + reason;
}
function isReplyOnly(message) {
	const { calls, reminders, fired, mentions } = message;
	return calls.length === 0 && reminders.length === 0 && fired.length === 0 && mentions.length === 0 && message.ask === null && message.roseFrom === null && !message.isNobodyLeft;
}
// src/report/comment/holding.ts
const MOST$4 = 5;
const WORDS = {
	open: "**Nobody has taken this yet.** There is nothing new to report.",
	acknowledged: "**Still investigating.** There is nothing new to report yet.",
	mitigated: "**The impact is over; the cause is still being worked on.** There is nothing new to report yet.",
	resolved: "**This incident is resolved.** There is nothing new to report.",
	reviewed: "**This incident is over.** There is nothing new to report."
};
function holdingSection(message, people, templates) {
	const { holding } = message;
	if (holding === null) return [];
	const parts = holdingParts(message, holding);
	const own = templates.own({
		id: "holding-statement",
		message,
		people,
		mentions: [],
		parts: () => parts
	});
	return own === null ? [
		parts.state,
		parts.known,
		`<sub>${parts.requester}</sub>`
	] : [own];
}
function holdingParts(message, holding) {
	const { at, status } = message;
	const people = leads(message);
	const facts = [
		`Severity: ${require_report_words.severityName(message.severity)}, declared ${require_report_words.atTime(message.declaredAt, at)} (${require_report_words.ago(message.declaredAt, at)})`,
		...status === "open" ? people === "" ? [] : [`Called: ${people}`] : [`Leads: ${people || "nobody yet"}`],
		`Last update: ${lastWords(message)}`,
		...holding.nextUpdate === null ? [] : [`Next update: by ${require_report_words.clockAndAge(holding.nextUpdate, at)}`]
	];
	const by = require_policy_validation.enumerateSome(holding.by, MOST$4, (login) => require_report_words.code(login, 60));
	return {
		state: WORDS[status],
		known: require_report_words.bullets(facts),
		requester: `Posted for ${by}, whose \`/update\` had no text.`
	};
}
function leads({ holding }) {
	if (holding === null) return "";
	return require_policy_validation.enumerateSome(holding.leads, MOST$4, ({ role, people }) => {
		return `${require_policy_validation.enumerateSome(people, MOST$4, (login) => require_report_words.code(login, 60))} as ${require_report_words.plain(role.name, 80)}`;
	});
}
function lastWords({ holding, at }) {
	const last = holding?.lastWords ?? null;
	if (last === null) return "none in words yet";
	return `${require_report_words.link("in words", last.url)} by ${require_report_words.code(last.by, 60)}, ${require_report_words.clockAndAge(last.at, at)}`;
}
// src/report/comment/reached.ts
const MOST$3 = 40;
const MOST_TIMES = 6;
function reachedSection({ messages, declaredAt }) {
	if (messages.length === 0) return [];
	const rows = [...require_policy_validation.groupBy(messages, ({ to, channel, state, code: why }) => JSON.stringify([
		to?.toLowerCase() ?? [channel],
		state,
		why
	])).values()];
	const lines = rows.slice(0, MOST$3).map((group) => {
		const [{ to, channel }] = group;
		const ways = to === null ? [group] : require_policy_validation.groupBy(group, (one) => one.channel).values();
		const by = Array.from(ways, (way) => {
			const times = [...new Set(way.map(({ at }) => require_report_words.timeInUtc(at, declaredAt)))];
			const when = require_policy_validation.firstItems(times, MOST_TIMES, (time) => time).join(", ");
			return to === null ? when : `${require_report_words.code(way[0].channel, 60)} ${when}`;
		});
		return [
			require_report_words.code(to ?? channel, 60),
			by.join("; "),
			outcomeOf(group)
		];
	});
	const rest = rows.length > MOST$3 ? [`\u2026 and ${rows.length - MOST$3} more.`] : [];
	return [
		"### Who was reached by what, times in UTC",
		require_report_words.table([
			"Who or where",
			"When",
			"What became of it"
		], lines),
		...rest
	];
}
function outcomeOf([one, ...others]) {
	const { state, code: why } = one;
	const text = state === "failed" && why !== null ? `failed (${require_report_words.code(why, 40)})` : require_report_words.stateInWords(one);
	const isUnsure = require_policy_validation.mayHaveArrived(one) && state !== "sent";
	const marked = state === "failed" || isUnsure ? `**${text}**` : text;
	return others.length === 0 ? marked : `${marked}, ${require_report_words.plural(others.length + 1, "message")}`;
}
// src/report/comment/review.ts
function reviewSection(message, people, templates) {
	const { review, reviewIssue, declaredAt } = message;
	if (reviewIssue !== null) return ["## Post-incident review", `Its draft is ${require_report_words.link(`#${reviewIssue.number}`, reviewIssue.url)}: please add there what only people can know, and close it, or reply \`/reviewed\` here, when it is done.${dueBy(reviewIssue.due, declaredAt)}`];
	if (review === null) return [];
	const parts = partsOf(review, `This draft is yours: edit this comment, add what only people can know, and reply \`/reviewed\` when it is done.${dueBy(review.due, review.declaredAt)} ${BLAMELESS}`);
	const own = templates.own({
		id: "review",
		message,
		people,
		mentions: [],
		parts: () => parts
	});
	return own === null ? ["## Post-incident review", ...shippedParts(parts)] : [own];
}
const BLAMELESS = "It is about what happened and what to change, not about who is to blame.";
const dueBy = (due, declaredAt) => due === null ? "" : ` It is due by ${require_report_words.clockTime(due, declaredAt)}.`;
const LONGEST_TITLE = 200;
function renderReviewIssue({ incident, review }, templates) {
	const parts = partsOf(review, `This is the draft of the review of ${require_report_words.link(`#${incident.number} ${require_report_words.plain(incident.title, 120)}`, incident.url)}. It is yours: edit it, add what only people can know, and close this issue when it is done, or reply \`/reviewed\` on the incident.${dueBy(review.due, review.declaredAt)} ${BLAMELESS}`);
	const message = {
		kind: "issue",
		issue: incident
	};
	const own = templates.own({
		id: "review",
		message,
		people: require_report_words.NOBODY,
		mentions: [],
		parts: () => parts
	});
	return {
		title: `Post-incident review of #${incident.number}: ${incident.title}`.replaceAll(/\s+/g, " ").slice(0, LONGEST_TITLE),
		body: [own ?? shippedParts(parts).join("\n\n"), "An action item may be a sub-issue of this one as well: its assignee owns it, and a date in its title, such as `2026-12-01`, is when it is due."].join("\n\n")
	};
}
function partsOf(review, introduction) {
	return {
		introduction,
		numbers: numbers(review),
		path: path(review).join("\n\n"),
		reached: reachedSection(review).join("\n\n"),
		happened: `### What happened\n\n${timeline(review).join("\n")}`,
		questions: QUESTIONS
	};
}
const shippedParts = (parts) => [
	parts.introduction,
	parts.numbers,
	parts.path,
	parts.reached,
	parts.happened,
	parts.questions
].filter((part) => part !== "");
function numbers(review) {
	const { cadence } = review;
	const rows = [
		["Time to acknowledge", review.toAcknowledge === null ? "never acknowledged" : require_report_words.span(review.toAcknowledge)],
		["Time to mitigate", review.toMitigate === null ? "not recorded (`/mitigated` records it)" : require_report_words.span(review.toMitigate)],
		["Time to resolve", require_report_words.span(review.toResolve)],
		["Time in each severity", review.severities.map(({ severity, spent }) => `${require_report_words.prose(severity.name)}: ${require_report_words.span(spent)}`).join(", ") || "not recorded"],
		["Updates", `${require_report_words.plural(cadence.updates, "update")}; longest silence ${require_report_words.span(cadence.longestSilence)}`],
		...cadence.promises === null ? [] : [["Cadence", `kept in ${cadence.promises.inTime} of ${require_report_words.plural(cadence.promises.of, "interval")}`]],
		["Was the path followed?", followUp(review)],
		["Did all calls come in time?", inTime(review)]
	];
	return require_report_words.table(["Measure", "Value"], rows);
}
function inTime({ escalations: all }) {
	const late = all.filter((one) => one.late >= 60);
	if (all.length === 0) return "nobody had to be called";
	if (late.length === 0) return `yes: ${require_report_words.plural(all.length, "call")}, none late`;
	return `no: ${late.length} of ${require_report_words.plural(all.length, "call")} came late, the worst by ${require_report_words.span(Math.max(...late.map((one) => one.late)))}`;
}
const MOST$2 = 40;
function followUp({ path: levels }) {
	const reached = levels.flatMap(({ level, reached: how }) => how === null ? [] : [{
		...how,
		number: level.number
	}]);
	const skipped = reached.filter((one) => one.skipped).map(({ number }) => String(number));
	const empty = reached.filter((one) => !one.skipped).flatMap(({ roles }) => roles.filter(({ people }) => people.length === 0).map(({ role }) => require_report_words.prose(role.name)));
	if (reached.length === 0) return "nobody had to be called";
	const gaps = [...skipped.length === 0 ? [] : [`nobody could be reached at level ${require_policy_validation.enumerate(skipped)}`], ...empty.length === 0 ? [] : [`nobody could be reached as ${require_policy_validation.enumerateSome(empty, 5, (name) => name)}`]];
	const called = `${reached.length} of ${require_report_words.plural(levels.length, "level")} called`;
	return gaps.length === 0 ? `yes: ${called}` : `not in full: ${called}; ${gaps.join("; ")}`;
}
function path({ path: levels, declaredAt }) {
	if (levels.length === 0) return [];
	const rows = levels.slice(0, MOST$2).map(({ level, reached }, index) => {
		const name = `${level.number}, ${require_report_words.plain(level.name, 80)}`;
		if (reached === null) return [
			name,
			"not called",
			"\u2013"
		];
		const next = levels[index + 1];
		const nobody = next ? `nobody, so level ${next.level.number} at once` : "nobody, and no level is left";
		const people = reached.roles.flatMap((role) => role.people);
		const answer = people.length === 0 ? nobody : answerOf(reached, people, declaredAt);
		return [
			name,
			callTime(reached, declaredAt),
			[answer, ...unassignableNotes(reached)].join("; ")
		];
	});
	return ["### The path, times in UTC", require_report_words.table([
		"Level",
		"Due, and called",
		"Who, and who answered"
	], rows)];
}
function callTime(reached, declaredAt) {
	const at = when(reached, declaredAt);
	if (reached.late < 60) return at;
	return `due ${require_report_words.timeInUtc(reached.at - reached.late, declaredAt)}, called ${at}, ${require_report_words.span(reached.late)} late`;
}
const unassignableNotes = ({ roles }) => roles.flatMap(({ role, people, unassignable }) => unassignable.length > 0 ? [`not reached: ${names(unassignable)} as ${require_report_words.prose(role.name)}`] : people.length === 0 ? [`nobody is ${require_report_words.prose(role.name)}`] : []);
function answerOf({ answer }, people, declaredAt) {
	if (answer === null) return people.length === 1 ? `${names(people)}, no answer` : `${names(people)}; nobody answered`;
	return `${people.length === 1 ? "" : `${names(people)}; `}${require_report_words.code(answer.by)} answered ${when(answer, declaredAt)}`;
}
const names = (people) => require_policy_validation.enumerateSome(people, 10, (login) => require_report_words.code(login));
const when = ({ at, url }, declaredAt) => url === null ? require_report_words.timeInUtc(at, declaredAt) : require_report_words.link(require_report_words.timeInUtc(at, declaredAt), url);
function timeline(review) {
	const lines = linesOf(review.timeline);
	return require_policy_validation.firstItems(lines, 100, (entries) => {
		const [first] = entries;
		if (first === void 0) return "";
		const did = require_policy_validation.enumerate(entries.map((entry) => what(entry, review)));
		const text = `- ${require_report_words.clockTime(first.at, review.declaredAt)}: ${who$1(first)}${did}`;
		return first.url === null ? `${text}.` : `${text} (${require_report_words.link("comment", first.url)}).`;
	});
}
function linesOf(entries) {
	const lines = [];
	for (const entry of entries) {
		const before = lines.at(-1)?.[0];
		if (before !== void 0 && entry.url !== null && before.url === entry.url && before.by === entry.by) lines.at(-1)?.push(entry);
		else lines.push([entry]);
	}
	return lines;
}
function who$1({ by, role }) {
	if (by === null) return "";
	return role === null ? `${require_report_words.code(by)} ` : `${require_report_words.prose(role.name)} (${require_report_words.code(by)}) `;
}
function what({ what: event, by, at }, { escalations }) {
	switch (event.kind) {
		case "declared": return by === null ? "declared" : "declared it";
		case "reopened": return by === null ? "reopened" : "reopened it";
		case "acknowledged": return "acknowledged it";
		case "mitigated": return by === null ? "mitigated" : "mitigated it";
		case "resolved": return by === null ? "resolved" : "resolved it";
		case "update": return `wrote: \u201c${require_report_words.plain(event.text, 200)}\u201d`;
		case "severity": return `declared the severity ${require_report_words.prose(event.severity.name)}`;
		case "assigned": return `assigned ${require_report_words.code(event.login)}`;
		case "unassigned": return `unassigned ${require_report_words.code(event.login)}`;
		case "passed": {
			const roles = require_policy_validation.enumerateSome(event.roles, 5, ({ name }) => require_report_words.prose(name));
			return `gave ${roles === "" ? "the incident" : roles} to ${require_report_words.code(event.to)}`;
		}
		case "accepted": return `accepted what ${require_report_words.code(event.from)} handed over`;
		case "rose": return `the severity rose to ${require_report_words.prose(event.severity.name)}`;
		case "reminded": return `${require_policy_validation.enumerate(event.triggers.map((trigger) => require_report_words.code(trigger)))} fired`;
		case "called": return `level ${event.level}: ${names(event.people)} called${why(escalations.find((one) => one.at === at))}`;
		default: return event;
	}
}
function why(call) {
	if (call === void 0 || call.triggers.length === 0) return "";
	const late = call.late < 60 ? "" : `, ${require_report_words.span(call.late)} late`;
	return ` because of ${require_policy_validation.enumerate(call.triggers.map((trigger) => require_report_words.code(trigger)))}${late}`;
}
const QUESTIONS = [
	"### For people to answer",
	"- What went well?\n- What did not go well?\n- Where did we get lucky?\n- What contributed to it?",
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
	return withSmallPrint(paragraphs(message, templates), footer(message)).join("\n\n");
}
const BLOCK = /^\s*(?:[-|#>:<]|[*+] |\d+[.)]|\[|```|~~~|$)/;
function withSmallPrint(parts, smallPrint) {
	const last = parts.at(-1) ?? "";
	if (smallPrint === "") return parts;
	if (BLOCK.test(last.slice(last.lastIndexOf("\n") + 1))) return [...parts, smallPrint];
	return [...parts.slice(0, -1), `${last}\n${smallPrint}`];
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
		unansweredCommands: message.unansweredCommands + require_policy_validation.countRefused(message.replies.slice(FEW)),
		ask: ask && {
			...ask,
			missing: ask.missing.slice(0, FEW),
			present: []
		}
	};
}
function paragraphs(message, templates) {
	const people = require_report_words.peopleOf(message.mentions);
	const parts = sections(message, templates, people);
	const rest = people.rest();
	return [...parts, ...rest.length === 0 ? [] : [`For your information: ${rest.join(" ")}`]];
}
function sections(unordered, templates, people) {
	const called = unordered.calls.flatMap((call) => call.people);
	const message = {
		...unordered,
		reminders: together(unordered.reminders, called)
	};
	const calls = callSection(message, people, templates);
	const rise = riseSection(message, people, templates);
	const severity = `${require_report_words.markedSeverity(message.severity)} \u00b7 `;
	const isFirst = calls.length + rise.length === 0;
	const last = message.reminders.at(-1);
	const parts = [
		...rise,
		...calls,
		...reminderSection(message, people, templates, {
			lead: isFirst ? severity : "",
			before: called
		}),
		...askSection(message, people, templates, {
			lead: isFirst && last === void 0 ? severity : "",
			before: last?.mentions ?? called
		}),
		...holdingSection(message, people, templates),
		...reviewSection(message, people, templates)
	];
	return [...parts, ...require_reply.replySection(message, parts)];
}
function riseSection(message, people, templates) {
	const { roseFrom, calls, isNobodyLeft } = message;
	if (roseFrom === null || calls.length > 0 || isNobodyLeft) return [];
	const parts = riseParts(message, roseFrom);
	const own = templates.own({
		id: "severity-rise",
		message,
		people,
		mentions: [],
		parts: () => parts
	});
	if (own !== null) return [own];
	const { before, promises, broken: what, stops } = parts;
	return [`${`${`**${require_report_words.markedSeverity(message.severity)} from now on, ${before} before.**`} ${promises}`.trimEnd()}\n> ${what}`, stops];
}
function riseParts(message, roseFrom) {
	const { updateEvery, acknowledgeWithin } = message;
	const promises = [acknowledgeWithin !== null && message.status === "open" ? `It should be acknowledged within ${require_report_words.span(acknowledgeWithin)}.` : "", updateEvery === null ? "" : `Updates are due every ${require_report_words.span(updateEvery)}.`];
	return {
		before: require_report_words.markedSeverity(roseFrom),
		promises: promises.filter((part) => part !== "").join(" "),
		broken: require_report_words.situationOf(message),
		stops: `Wrong severity: ${require_report_words.code(`/severity ${roseFrom.id} why`)} sets it back`
	};
}
// src/report/comment/log.ts
const FOLDED = 12e3;
const MOST$1 = 4;
function logSection(message) {
	const entries = message.log.filter((entry, index) => tells(entry, message.log[index - 1] ?? null));
	const lines = [
		...reopenings(message),
		...entries.map((entry, index) => ({
			at: entry.at,
			text: line(entry, entries[index - 1] ?? null, message)
		})),
		...milestones(message),
		...(message.handoverEnds ?? []).flatMap((end) => milestone(end.at, handoverEnd(end), message))
	].toSorted((a, b) => a.at - b.at).map(({ text }) => text);
	const head = [declarationLine(message), ...severities(message)];
	const recent = newest(lines, FOLDED);
	const rest = lines.length - recent.length;
	const { level } = message;
	const title = `Timeline: level ${level.number} of ${level.of}, ${require_report_words.plural(head.length + lines.length, "entry").replace("entrys", "entries")}, and why each`;
	const parts = [...rest > 0 ? [`The ${rest} before these are in the comments below.`] : [], require_report_words.bullets([...head, ...recent])];
	return require_report_words.foldAway(title, parts.join("\n\n"));
}
function declarationLine({ declaredAt: at, reporter, declarer = reporter }) {
	return `${require_policy_validation.dateOf(at).toISOString().slice(0, 10)}, ${require_report_words.clockTime(at, at)}: declared${byWhom(declarer)}.`;
}
const byWhom = (login) => login === null ? "" : ` by ${require_report_words.NOBODY.name(login)}`;
const milestone = (at, what, message) => at === null ? [] : [{
	at,
	text: `${timeOf(at, message)}: ${what}.`
}];
const reopenings = (message) => (message.lives ?? []).slice(1).flatMap(({ at, by }) => milestone(at, `Reopened${byWhom(by)}`, message));
const handoverEnd = ({ from, to, isTakenBack }) => isTakenBack ? `${require_report_words.NOBODY.name(from)} took back what was handed over to ${require_report_words.NOBODY.name(to)}` : `${require_report_words.NOBODY.name(to)} accepted what ${require_report_words.NOBODY.name(from)} handed over`;
const MOST_SPELLS = 6;
function severities(message) {
	const all = message.severities;
	const start = message.lives?.at(-1)?.at ?? message.declaredAt;
	if (all.every(({ from }) => from === start)) return [];
	const spells = all.slice(-6).map(({ severity, from, to }) => {
		const start = require_report_words.clockTime(from, message.declaredAt);
		const name = require_report_words.plain(severity.name, 80);
		return to === null ? `${name} since ${start}` : `${name} for ${require_report_words.span(to - from)} from ${start}`;
	});
	return [`Severity: ${[...all.length > MOST_SPELLS ? [`${all.length - MOST_SPELLS} before these`] : [], ...spells].join(", then ")}.`];
}
function tells(entry, before) {
	return before === null || before.severity !== entry.severity || before.level !== entry.level || entry.fired.length + (entry.handovers ?? []).length > 0 || Object.keys(entry.called).length > 0;
}
function newest(lines, budget) {
	let left = budget;
	const first = lines.findLastIndex((text) => (left -= text.length) < 0);
	return lines.slice(first + 1);
}
const milestones = (message) => [...(message.lives ?? []).slice(0, -1), message].flatMap(({ acknowledged, mitigatedAt, resolvedAt, dismissal }) => [
	...milestone(acknowledged?.at ?? null, `Acknowledged${byWhom(acknowledged?.by ?? null)}`, message),
	...milestone(mitigatedAt, "Mitigated", message),
	...milestone(resolvedAt, "Resolved", message),
	...dismissal ? milestone(dismissal.at, require_policy_validation.capitalise(require_policy_validation.closedAs(dismissal.reason)) + byWhom(dismissal.by), message) : []
]);
function timeOf(at, { declaredAt }) {
	const passed = at - declaredAt;
	return `${require_report_words.clockTime(at, declaredAt)}${passed < 60 ? "" : ` (${require_report_words.span(passed)} in)`}`;
}
function line(entry, before, message) {
	const time = timeOf(entry.at, message);
	const done = describeEntry(entry, before, message);
	const isCall = Object.keys(entry.called).length > 0;
	const [causes, others] = [true, false].map((calls) => entry.fired.slice(0, MOST$1).flatMap((one) => (!isCall || one.callsNobody !== true) === calls ? [reasonOf(one, message)] : []));
	const besides = others?.length ? ["Besides:", ...others] : [];
	return `${time}: ${[
		done,
		...(entry.handovers ?? []).filter(({ by, to }) => !require_policy_validation.sameName(by, to)).slice(0, MOST$1).map(({ by, to, roles }) => roles === void 0 ? `${require_report_words.NOBODY.name(by)} handed over to ${require_report_words.NOBODY.name(to)}.` : `${require_report_words.NOBODY.name(by)} gave ${require_report_words.rolesInWords(roles)} to ${require_report_words.NOBODY.name(to)}.`),
		...causes ?? [],
		...besides
	].filter((part) => part !== "").join(" ")}`;
}
function reasonOf({ trigger, reason, line: at }, message) {
	const place = require_report_words.policyLine(at, message.policy, message.issue);
	const rule = `(${require_report_words.code(trigger, 60)}${place === "" ? "" : `, ${place}`})`;
	return reason === "" ? rule : `${require_report_words.prose(reason, 120)} ${rule}`;
}
function describeEntry(entry, before, message) {
	const names = Object.entries(entry.called).slice(0, MOST$1).map(([role, people]) => `${roleName(role, message)} ${whoOf(people)}`);
	const rose = before !== null && before.severity !== entry.severity ? [severityOf(entry, message)] : [];
	const level = before === null || entry.level !== before.level ? `level ${entry.level} called` : "called";
	const calls = names.length === 0 ? [] : [`${level}: ${require_policy_validation.enumerate(names)}`];
	const all = [...rose, ...calls];
	if (all.length === 0) return before === null ? "Declared." : "";
	return `${require_policy_validation.capitalise(all.join("; "))}.`;
}
function severityOf({ severity, since, at }, { declaredAt }) {
	const id = require_report_words.code(severity, 60);
	return at - since < 60 ? `severity is now ${id}` : `severity is ${id} since ${require_report_words.clockTime(since, declaredAt)}`;
}
function whoOf(people) {
	return people.length === 0 ? "(nobody)" : require_policy_validation.enumerateSome(people, MOST$1, require_report_words.NOBODY.name);
}
function roleName(id, message) {
	const holder = message.holders.find(({ role }) => role.id === id);
	return holder ? require_report_words.plain(holder.role.name, 80) : require_report_words.code(id, 60);
}
// src/report/comment/severity-reason.ts
const MOST = 3;
function severityReason(message) {
	const { severity, policy, issue } = message;
	const id = require_report_words.code(severity.id, 60);
	if (severity.declaredBy !== null) return `${id} as ${require_report_words.NOBODY.name(severity.declaredBy)} set it`;
	if (severity.because === null) return `${id} as no other fits`;
	if (severity.because === "raised") return `${id} as a trigger raised it`;
	const reasons = withoutGuards(reasonsIn(severity.because));
	const first = reasons.slice(0, MOST).map((reason) => require_report_words.plain(reason, 80));
	const why = reasons.length > MOST ? [...first, "more"] : first;
	const line = require_report_words.policyLine(severity.line, policy, issue);
	return `${id} because ${why.join(" and ")}${line === "" ? "" : ` (${line})`}`;
}
const withoutGuards = (reasons) => reasons.filter(({ guards }) => guards === null || !reasons.some((one) => one.guards === null && one.text.startsWith(guards))).map(({ text }) => text);
function reasonsIn(trace) {
	const { operator } = trace;
	const isJunction = operator === "and" || operator === "or" || operator === "if";
	const isCondition = operator === "var" && trace.parts.length > 0;
	return isJunction || isCondition ? require_policy_validation.decisive(trace).flatMap(reasonsIn) : [reason(trace)];
}
const SIGNS = {
	">=": "\u2265",
	"<=": "\u2264",
	"==": "is",
	"!=": "is not",
	">": ">",
	"<": "<",
	in: "in"
};
function reason(trace) {
	const [left, right] = operandsOf(trace);
	if (!(trace.operator === "!=" && left !== void 0 && right !== void 0 && right.value === null)) return {
		text: comparison(trace, left, right),
		guards: null
	};
	const named = side(left, false);
	return {
		text: `${named} is known`,
		guards: named
	};
}
function comparison({ operator, rule }, left, right) {
	const sign = SIGNS[operator];
	if (operator === "var") return short(require_policy_validation.describeRule(rule));
	if (operator === "!" && left !== void 0 && "operator" in left && left.operator === "var") return `no ${short(require_policy_validation.describeRule(left.rule))}`;
	if (sign === void 0 || left === void 0 || right === void 0) return short(require_policy_validation.describeRule(rule));
	if (operator === "in") return side("operator" in right ? right : left, false);
	const areMinutes = [left, right].some(isSpan);
	return `${side(left, areMinutes)} ${sign} ${side(right, areMinutes)}`;
}
function operandsOf({ operator, rule, parts }) {
	const written = typeof rule === "object" && rule !== null && !Array.isArray(rule) ? rule[operator] : null;
	const all = Array.isArray(written) ? written : [written ?? null];
	const traced = [...parts];
	return all.map((value) => (typeof value === "object" && value !== null && !Array.isArray(value) ? traced.shift() : null) ?? { value });
}
function side(operand, areMinutes) {
	if (!("operator" in operand) || operand.operator !== "var") return words(operand.value, areMinutes);
	const name = require_policy_validation.describeRule(operand.rule);
	return name.startsWith("elapsed.") ? short(name) : `${short(name)} ${words(operand.value, areMinutes)}`;
}
const isSpan = (operand) => "operator" in operand && (operand.operator === "duration" || operand.operator === "var" && require_policy_validation.describeRule(operand.rule).startsWith("elapsed."));
const short = (name) => name.replaceAll(/\belapsed\.since-(?:detail\.)?/g, "since ").replaceAll(/\b(?:details|incident)\./g, "");
function words(value, areMinutes) {
	if (typeof value === "number" && areMinutes) return require_policy_validation.formatDuration(value * 60);
	return typeof value === "string" ? value : value === null ? "nothing" : JSON.stringify(value);
}
// src/report/comment/status.ts
const MOST_PEOPLE = 5;
const MOST_ROLES = 20;
const MOST_MISSING = 10;
function renderStatus(message, templates = require_templates.shippedTemplates) {
	const parts = statusParts(message);
	return templates.own({
		id: "status",
		message,
		people: require_report_words.NOBODY,
		mentions: [],
		parts: () => parts
	}) ?? shippedStatus(message, parts);
}
function shippedStatus(message, parts) {
	const line = (name, text) => text === "" ? "" : `**${name}:** ${text}`;
	return [[
		`### ${[
			require_report_words.markedSeverity(message.severity),
			parts.state,
			parts.overdue
		].filter((part) => part !== "").join(" \u00b7 ")}`,
		line("Now", parts.now),
		line("Paused", parts.paused),
		line("Handed over", parts.handovers),
		line("Missing from the report", parts.missing),
		line("Review", parts.review),
		line("Messages", parts.messages),
		line("Next", parts.next),
		parts.unwatched,
		line("Do", parts.do)
	].filter((part) => part !== "").join("\n"), ...folds(parts)].join("\n\n");
}
function statusParts(message) {
	return {
		state: state(message),
		overdue: overdue(message),
		now: now(message),
		paused: message.snoozed === null ? "" : require_report_words.pauseText(message.snoozed, timeIn(message, message.snoozed.until)),
		handovers: handovers(message),
		missing: missing(message),
		review: review(message),
		messages: renderDeliveries(message, dayOf(message)),
		next: require_policy_validation.capitalise(require_report_words.sayNext(message, dayOf(message))),
		unwatched: unwatchedLine(message),
		do: stopsStatus(message),
		...foldedParts(message),
		...message.lost && {
			...LOST[message.lost],
			overdue: "",
			paused: "",
			do: ""
		}
	};
}
const LOST = {
	"no-incident": {
		state: `no incident by ${require_report_words.code("incident.when")}`,
		next: `By this policy nobody is called unless ${require_report_words.code("incident.when")} holds again.`
	},
	"another-policy": {
		state: "another policy has it",
		next: "By this policy nobody is called while another one has it."
	}
};
function foldedParts(message) {
	return {
		people: holders(message),
		timeline: logSection(message),
		answers: require_reply.repliesInStatus(message),
		origin: `${severityReason(message)} \u00b7 kept up to date, while calls come as new comments \u00b7 policy ${require_report_words.policyName(message.policy, message.issue)}`
	};
}
const folds = ({ people, timeline, answers, origin }) => [
	people,
	timeline,
	answers,
	`<sub>${origin}</sub>`
].filter((part) => part !== "");
const foldedStatus = (message) => folds({
	...foldedParts(message),
	answers: ""
});
const unwatchedLine = (message) => message.unwatchedAfter === void 0 ? "" : `**Nobody keeps time after ${timeIn(message, message.unwatchedAfter)}.**`;
function state(message) {
	const { status, dismissal, snoozed } = message;
	const who = require_policy_validation.workerOf(message);
	const work = who === null ? "nobody has it now" : `being worked on by ${require_report_words.NOBODY.name(who)}`;
	if (snoozed !== null) return `paused until ${timeIn(message, snoozed.until)}`;
	switch (status) {
		case "open": return "nobody has acknowledged it";
		case "acknowledged": return who === null ? `acknowledged, but ${work}` : work;
		case "mitigated": return `impact over, ${work}`;
		case "resolved": return "resolved";
		case "reviewed": return dismissal === null ? "over" : `over, ${require_policy_validation.closedAs(dismissal.reason)}`;
		default: return status;
	}
}
function overdue(message) {
	const { overdue: late, updateDue, status } = message;
	if (!late || updateDue === null || status === "open") return "";
	return `update overdue since ${timeIn(message, updateDue)}`;
}
function now(message) {
	const { status, acknowledged, mitigatedAt, resolvedAt, resolvedBy = null, dismissal } = message;
	const time = require_report_words.inTurn(dayOf(message));
	const parts = [
		status === "open" ? openLine(message, time) : "",
		acknowledged && (status === "acknowledged" || status === "mitigated") ? `acknowledged ${moment(message, acknowledged.at, time, acknowledged.by === require_policy_validation.workerOf(message) ? null : acknowledged.by)}` : "",
		mitigatedAt === null ? "" : `mitigated ${moment(message, mitigatedAt, time)}`,
		resolvedAt === null ? "" : `resolved ${moment(message, resolvedAt, time, resolvedBy)}`,
		dismissal === null ? "" : `closed ${moment(message, dismissal.at, time, dismissal.by)}`
	].filter((part) => part !== "");
	return `${parts.length === 0 ? "" : `${parts.join(", ")}. `}${lastUpdate(message, time)}`.trimEnd();
}
function openLine(message, time) {
	const { declaredAt, reopenedAt, acknowledgeBy, isAcknowledgementOverdue } = message;
	const start = `${reopenedAt === null ? "declared" : "reopened"} ${time(reopenedAt ?? declaredAt, require_report_words.atTime)}`;
	if (acknowledgeBy === null) return start;
	return `${start}, ${isAcknowledgementOverdue ? "acknowledgement overdue since" : "to be acknowledged by"} ${time(acknowledgeBy)}`;
}
function lastUpdate(message, time) {
	const { lastUpdate: last, updateDue, overdue: late, status } = message;
	const update = last === null ? status === "acknowledged" || status === "mitigated" ? "No update yet." : "" : updateIn(message, last, time);
	return `${update}${updateDue === null || late || update === "" ? "" : ` The ${last === null ? "first" : "next"} is due by ${time(updateDue)}.`}`;
}
function updateIn(message, { at, by, words, wordsOf }, time) {
	return `Last update ${[{
		at,
		by
	}, ...wordsOf ? [wordsOf] : []].map((one) => `${time(one.at, require_report_words.atTime)}${one.by === require_policy_validation.workerOf(message) ? "" : ` by ${require_report_words.NOBODY.name(one.by)}`}`).join(", in words ")}${words === "" ? "." : `: ${require_report_words.quote(require_report_words.plain(words, 160))}`}`;
}
function review(message) {
	const { reviewIssue, status } = message;
	if (reviewIssue === null) return "";
	const due = reviewIssue.due === null || status === "reviewed" ? "" : `, due by ${timeIn(message, reviewIssue.due)}`;
	return `${require_report_words.link(`#${reviewIssue.number}`, reviewIssue.url)}${due}`;
}
function holders(message) {
	if (message.holders.length === 0) return "";
	const rows = message.holders.slice(0, MOST_ROLES).map((holder) => [
		who(holder, message),
		require_report_words.plain(holder.role.name, 80),
		require_report_words.prose(holder.role.does, 200)
	]);
	const { owner, earlierTakers = [] } = message;
	const worker = message.status === "open" ? null : require_policy_validation.workerOf(message);
	const leading = [worker, owner].filter((login) => login !== null);
	const called = message.holders.flatMap(({ people }) => people);
	const all = [.../* @__PURE__ */ new Set([
		...leading,
		...earlierTakers,
		...called,
		...message.silent
	])];
	const isAwaited = (login) => message.status === "open" || message.awaited?.includes(login) === true;
	const silence = (login) => isAwaited(login) ? "no answer yet" : "did not answer";
	const names = require_policy_validation.firstItems(all, 10, (login) => {
		const notes = login === worker ? ["took it"] : login === owner ? ["owner"] : [];
		if (login !== worker && message.silent.includes(login)) notes.push(silence(login));
		return `${require_report_words.inSummary(login, 60)}${notes.length === 0 ? "" : ` (${notes.join(", ")})`}`;
	});
	const title = names.length === 0 ? "Who is in it: nobody" : `Who is in it: ${names.join(", ")}`;
	return require_report_words.foldAway(title, require_report_words.table([
		"Who",
		"Role",
		"What the role does"
	], rows));
}
function who({ people: holders, onCall }, message) {
	const names = (logins) => require_policy_validation.enumerateSome(logins, MOST_PEOPLE, require_report_words.NOBODY.name);
	const people = holders.length === 0 ? "nobody" : names(holders);
	return onCall === null ? people : `${people} (on call ${require_report_words.atTime(onCall.at, dayOf(message))}: ${names(onCall.people)})`;
}
function handovers(message) {
	if (message.handovers.length === 0) return "";
	const time = require_report_words.inTurn(dayOf(message));
	return require_policy_validation.firstItems(message.handovers, MOST_PEOPLE, ({ by, to, at }) => {
		return `to ${require_report_words.NOBODY.name(to)} by ${require_report_words.NOBODY.name(by)} ${time(at, require_report_words.atTime)}, not yet accepted with ${require_report_words.code("/ack")}`;
	}).join("; ");
}
function missing(message) {
	if (message.missing.length === 0) return "";
	return require_policy_validation.firstItems(message.missing, MOST_MISSING, (heading) => require_report_words.plain(heading, 200)).join(" \u00b7 ");
}
function moment({ declaredAt }, at, time, by = null) {
	const passed = at - declaredAt;
	const name = by === null ? "" : ` by ${require_report_words.NOBODY.name(by)}`;
	return `${time(at, require_report_words.atTime)}${name}${passed < 60 ? "" : `, ${require_report_words.span(passed)} in`}`;
}
const timeIn = (message, at) => require_report_words.clockTime(at, dayOf(message));
function dayOf(message) {
	const { acknowledged, mitigatedAt, lastUpdate, updateDue, snoozed, next, declaredAt, reopenedAt } = message;
	if (message.resolvedAt !== null || message.dismissal !== null) return declaredAt - require_policy_validation.DAY;
	return [
		...[
			reopenedAt,
			acknowledged?.at,
			mitigatedAt,
			lastUpdate?.at,
			lastUpdate?.wordsOf?.at
		],
		updateDue,
		snoozed?.until,
		next?.at,
		require_report_words.nextCallOf(next)?.at
	].every((at) => at == null || require_report_words.isSameDay(at, declaredAt)) ? declaredAt : declaredAt - require_policy_validation.DAY;
}
// src/report/comment/effect.ts
function renderEffect(effect, templates) {
	if (effect.type === "open-review") {
		const { title, body } = renderReviewIssue(effect, templates);
		return {
			type: "open-review",
			title,
			body: `${body}\n\n${effect.ledger}`,
			label: effect.label
		};
	}
	if (effect.type !== "say") return effect;
	const { comment, status, ledger, ...rest } = effect;
	const withLine = (text, line) => line === null ? text : require_policy_validation.withLedger(text, line);
	const message = status?.message ?? null;
	const text = comment === null ? null : status?.id === null && message !== null ? renderFirst(comment, message, templates) : renderComment(comment, templates);
	return {
		...rest,
		comment: text === null ? null : withLine(text, ledger.comment),
		mentions: comment?.mentions ?? [],
		status: status?.id == null || message === null ? null : {
			id: status.id,
			body: withLine(renderStatus(message, templates), ledger.status)
		}
	};
}
function renderFirst(comment, status, templates) {
	const parts = firstParts(comment, templates);
	if (parts.length === 0) return renderStatus(status, templates);
	return [...parts, ...foldedStatus(status)].join("\n\n");
}
exports.renderEffect = renderEffect;
exports.renderFirst = renderFirst;
