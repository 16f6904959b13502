require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
const require_report_words = require("./report-words.js");
// src/report/change/replay-words.ts
function sentenceOf(replay) {
	const { before, incidents, changed, noise } = replay;
	if (incidents === 0) return "There are no past incidents to replay.";
	if (before === null) {
		const called = changed.filter(({ calls }) => calls.after.length > 0).length;
		const comments = `${require_report_words.plural(noise.after.comments, "comment")} in all`;
		if (incidents === 1) return `In the one past incident ${called === 1 ? "somebody" : "nobody"} would have been called, with ${comments}.`;
		return `In ${called} of ${incidents} past incidents somebody would have been called, with ${comments}.`;
	}
	if (changed.length === 0 && incidents === 1) return "The one past incident would not have gone differently.";
	if (changed.length === 0) return `None of ${incidents} past incidents would have gone differently.`;
	return `${incidents === 1 ? "The one past incident" : `Of ${incidents} past incidents ${changed.length}`} would have gone differently: ${require_policy_validation.enumerate(countsOf(changed))}.`;
}
const timeSentence = ({ incidents, seconds }) => `${require_report_words.plural(incidents, "past incident")} ${incidents === 1 ? "was" : "were"} replayed in ${seconds.toFixed(1)} s, once read.`;
function countsOf(changed) {
	const changes = changed.flatMap((one) => one.changes);
	const calls = changes.flatMap((change) => change.kind === "call" ? [change.at] : []);
	const messages = changes.flatMap((change) => change.kind === "message" ? [change.at] : []);
	const severities = changed.filter((one) => one.changes.some(({ kind }) => kind === "severity")).length;
	const counts = [
		...COURSES.flatMap(([how, is]) => tell(calls.filter(is).length, `call ${how}`, `calls ${how}`)),
		...COURSES.flatMap(([how, is]) => tell(messages.filter(is).length, `message ${how}`, `messages ${how}`)),
		...tell(severities, "incident of another severity", "incidents of another severity")
	];
	return counts.length > 0 ? counts : ["nobody is called otherwise, only triggers, mentions, labels or comments differ"];
}
const COURSES = [
	["more", ({ before }) => before === null],
	["fewer", ({ after }) => after === null],
	["earlier", (at) => order(at) < 0],
	["later", (at) => order(at) > 0]
];
const tell = (count, one, many) => count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
const order = ({ before, after }) => before === null || after === null ? 0 : after - before;
function tellChange(change, { declaredAt }, name, alone) {
	const since = (at) => at <= declaredAt ? "at once" : `after ${require_policy_validation.formatDuration(at - declaredAt)}`;
	const changeOf = (what, at) => {
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
		case "level": return changeOf(`level ${change.level.number} ${name(change.level.name)} reached`, change.at);
		case "call": return changeOf(`${name(change.login)} called`, change.at);
		case "message": return changeOf(change.to === null ? `${name(change.channel)} notified` : `${name(change.to)} reached by ${name(change.channel)}`, change.at);
		case "firing": return changeOf(`${name(change.trigger)} fires`, change.at);
		case "mention": return changeOf(`${name(change.login)} mentioned`, change.at);
		case "label": return changeOf(`label ${name(change.label)} ${change.set ? "set" : "removed"}`, change.at);
		case "comment": return changeOf("a comment", change.at);
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
exports.busiest = busiest;
exports.calledIn = calledIn;
exports.sentenceOf = sentenceOf;
exports.tellChange = tellChange;
exports.timeSentence = timeSentence;
