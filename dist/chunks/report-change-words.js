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
const times = (count) => count === 1 ? "once" : count === 2 ? "twice" : `${count} times`;
function rosterTitle({ kind, name, condition, timezone }) {
	return `${kind === "levels" ? "" : `${kind} `}${name}${forWhich(condition)} (${timezone})`;
}
const forWhich = (condition) => condition === null ? "" : condition === "some incidents" ? `, for ${condition}` : `, when ${condition}`;
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
const withoutTest = ({ section }, witness) => witness.case === null && section !== "condition" ? "No test of it: no story was found that shows it." : null;
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
exports.forWhich = forWhich;
exports.newsOf = newsOf;
exports.otherRules = otherRules;
exports.reportedRules = reportedRules;
exports.reportedSides = reportedSides;
exports.rosterGroups = rosterGroups;
exports.ruleName = ruleName;
exports.times = times;
exports.timesToLevel = timesToLevel;
exports.withoutTest = withoutTest;
exports.witnessLines = witnessLines;
