const require_policy_validation = require("./policy-validation.js");
const require_report_words = require("./report-words.js");
// src/report/change/words.ts
function ruleName({ section, name }) {
	return section === "incident" ? "incident.when" : `${section} ${name}`;
}
function newsOf({ change, section }) {
	switch (change.kind) {
		case "equal": return {
			what: change.renamedFrom === null ? "equal" : `renamed from ${change.renamedFrom}, equal`,
			sides: []
		};
		case "added": return {
			what: change.holds.kind === "none" ? "new, and never holds" : "new",
			sides: [change.holds]
		};
		case "removed": return {
			what: change.held.kind === "none" ? "removed, and never held" : "removed",
			sides: [change.held]
		};
		case "changed": {
			const [more = "", less = ""] = section === "trigger" ? ["fires earlier, or anew", "fires later, or no more"] : ["takes more incidents", "takes fewer incidents"];
			return {
				what: [...heading(more, change.gained), ...heading(less, change.lost)].join(", "),
				sides: [change.gained, change.lost]
			};
		}
		default: return change;
	}
}
const heading = (word, side) => side.kind === "none" ? [] : [side.kind === "unknown" ? `${word}: not proved` : word];
function timesToLevel({ before, after }) {
	const [was, is] = [timeToLevel(before, require_report_words.toTheMinute), timeToLevel(after, require_report_words.toTheMinute)];
	return was !== is || before === after ? [was, is] : [timeToLevel(before, require_policy_validation.formatDuration), timeToLevel(after, require_policy_validation.formatDuration)];
}
const timeToLevel = (after, print) => after === null ? "not called" : print(after);
const lookedAt = ({ within }) => within === null ? "14 days" : require_report_words.toTheMinute(within.seconds);
const cutLines = (ladders, name) => ladders.flatMap(({ severity, within }) => within === null ? [] : [`Of ${name(severity)} only the first ${lookedAt({ within })} are compared: something comes due about every ${require_report_words.toTheMinute(within.every)}.`]);
const movesLevels = ({ levels }) => levels.some(({ before, after }) => before !== after);
function otherCourses(changed, name) {
	const names = changed.filter((ladder) => !movesLevels(ladder)).map(({ severity }) => name(severity));
	return names.length === 0 ? null : `Each level is called when it was; who or how often differs: ${names.join(", ")}.`;
}
function peopleChanges(ladders, name) {
	const changes = ladders.filter(({ before, after }) => before !== null && after !== null).flatMap(({ severity, within, people, messages }) => [...people.map((one) => ({
		...one,
		severity,
		within,
		who: one.person,
		sent: false,
		words: personWords(one)
	})), ...messages.map((one) => ({
		...one,
		severity,
		within,
		who: one.to ?? one.channel,
		sent: true,
		words: sentWords(one, name)
	}))]);
	return unique(changes.map(({ who }) => who)).map((who) => {
		const own = changes.filter((change) => change.who === who);
		const each = unique(own.map(({ words }) => words)).map((words) => {
			const severities = own.filter((change) => change.words === words).map((change) => `${name(change.severity)}${change.within === null ? "" : ` within ${lookedAt(change)}`}`);
			return `${words} for ${require_report_words.enumerate(severities)}`;
		});
		return {
			who,
			fewer: own.some(({ before, after }) => after < before),
			messages: own.some(({ sent, before, after }) => sent && after > before),
			words: each.map((one, index) => index === 0 ? one : withoutVerb(one, each[0] ?? "")).join(", ")
		};
	});
}
const withoutVerb = (words, first) => first.startsWith("is called ") ? words.replace(/^is (?:called |(?=no longer))/, "").replace(/^no longer called/, "no longer") : words;
const peopleLines = (ladders, name) => peopleChanges(ladders, name).map(({ who, words }) => `${name(who)} ${words}.`);
const unique = (texts) => [...new Set(texts)];
function personWords({ before, after }) {
	if (after === 0) return `is no longer called (${times(before)} before)`;
	return `is called ${times(after)}${before === 0 ? "" : ` instead of ${times(before)}`}`;
}
function sentWords({ channel, to, before, after }, name) {
	const by = to === null ? "" : ` by ${name(channel)}`;
	if (after === 0) return `is sent nothing${by} any more (${require_report_words.plural(before, "message")} before)`;
	return `is sent ${require_report_words.plural(after, "message")}${by}${before === 0 ? "" : ` instead of ${before}`}`;
}
const times = (count) => count === 1 ? "once" : count === 2 ? "twice" : `${count} times`;
function rosterTitle({ kind, name, condition, timezone }) {
	return `${kind} ${name}${condition === null ? "" : `, when ${condition}`} (${timezone})`;
}
function witnessLines({ facts }) {
	const [before, after] = [require_policy_validation.describeFacts(facts.before ?? {}), require_policy_validation.describeFacts(facts.after ?? {})];
	if (facts.before === null || facts.after === null) return [...before, ...after];
	const both = after.filter((line) => before.includes(line));
	return [
		...both,
		...before.filter((line) => !both.includes(line)).map((line) => `before: ${line}`),
		...after.filter((line) => !both.includes(line)).map((line) => `after: ${line}`)
	];
}
function rosterGroups(rosters) {
	const schedules = rosters.filter(({ kind }) => kind === "schedule");
	const spans = (roster) => JSON.stringify(roster.spans);
	const follows = (role) => role.kind === "role" && role.condition === null && role.unknown === null ? schedules.find((schedule) => spans(schedule) === spans(role)) : void 0;
	return rosters.filter((roster) => follows(roster) === void 0).map((roster) => {
		const roles = rosters.filter((role) => follows(role) === roster).map(({ name }) => name);
		return {
			roster,
			title: roles.length === 0 ? rosterTitle(roster) : `${rosterTitle(roster)}, and so role ${roles.join(", ")}`
		};
	});
}
function reportedRules({ rules, before }) {
	return rules.filter(({ change }) => change.kind === "equal" ? change.renamedFrom !== null : before !== null || change.kind !== "added" || change.holds.kind !== "witness");
}
function otherRules({ rules, before }) {
	if (before === null) return [`New: ${rules.map(ruleName).join(", ")}.`];
	const equal = rules.filter(({ change }) => change.kind === "equal");
	if (equal.length === 0) return [];
	const touched = equal.filter(({ change }) => change.kind === "equal" && change.by === "proof").map(ruleName);
	const which = touched.length === 0 ? "" : `; the change touches, and leaves as they were: ${touched.join(", ")}`;
	return [`${require_report_words.plural(equal.length, "rule")} proved equal${which}.`];
}
function reportedSides(rules) {
	const seen = /* @__PURE__ */ new Set();
	return new Map(rules.map((rule) => {
		return [rule, newsOf(rule).sides.filter((side) => {
			if (rule.section !== "severity" || side.kind !== "witness") return true;
			const key = `${side.witness.before} ${side.witness.after}`;
			return !seen.has(key) && seen.add(key);
		})];
	}));
}
exports.cutLines = cutLines;
exports.lookedAt = lookedAt;
exports.movesLevels = movesLevels;
exports.newsOf = newsOf;
exports.otherCourses = otherCourses;
exports.otherRules = otherRules;
exports.peopleChanges = peopleChanges;
exports.peopleLines = peopleLines;
exports.reportedRules = reportedRules;
exports.reportedSides = reportedSides;
exports.rosterGroups = rosterGroups;
exports.ruleName = ruleName;
exports.times = times;
exports.timesToLevel = timesToLevel;
exports.witnessLines = witnessLines;
