import { E as formatInstant, m as describeValue, p as describeRule } from "./policy.js";
import { n as visible, t as styleOf } from "./terminal2.js";
// src/report/explanation.ts
const IDLE = {
	"other-phase": "not asked in this phase of the incident",
	snoozed: "not asked while the incident is snoozed",
	fired: "not asked: it has fired, and its repeat or limit keeps it from firing again",
	over: "not asked: the incident is reviewed",
	"decided-above": "not asked: a more severe one holds",
	"no-incident": "not asked: this is no incident of this policy"
};
function printExplanation({ at, rules }, { color }) {
	const style = styleOf(color);
	return `${at === null ? "" : `${style.bold(`At ${formatInstant(at)}`)}\n`}${rules.map((rule) => printRule(rule, style)).join("\n")}`;
}
function printRule({ name, place, holds, idle, because }, style) {
	const verdict = holds ? style.green("holds") : style.red("does not hold");
	const note = idle === null ? "" : `, ${IDLE[idle]}`;
	return [
		`${style.bold(visible(name))} ${verdict}${note}  ${style.dim(`${visible(place.file)}:${place.line}`)}`,
		...because.map((reason) => `  ${printReason(reason, style)}`),
		""
	].join("\n");
}
function printReason({ place, rule, holds, read, condition }, style) {
	const facts = Object.entries(read).map(([fact, value]) => `${fact} = ${describeValue(value)}`);
	const verdict = holds ? "true" : "false";
	const within = condition === null ? "" : ` in condition ${condition}`;
	return `${place.line}:${place.col}  ${visible(describeRule(rule))} is ${verdict}${visible(within)}  ${style.dim(visible(`(${facts.join(", ")})`))}`;
}
export { printExplanation };
