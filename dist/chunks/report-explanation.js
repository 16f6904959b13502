require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
const require_report_words = require("./report-words.js");
// src/report/explanation.ts
const IDLE = {
	"other-phase": "not evaluated in this phase of the incident",
	snoozed: "not evaluated while the incident is snoozed",
	fired: "not evaluated: it has fired, and its repeat or limit keeps it from firing again",
	over: "not evaluated: the incident is reviewed",
	"decided-above": "not evaluated: a more severe one holds",
	"no-incident": "not evaluated: this is no incident of this policy"
};
function printExplanation({ at, severity, rules, reaches }, options) {
	const style = require_report_words.styleOf(options);
	const when = at === null ? "" : `${style.bold(`At ${require_policy_validation.formatInstant(at)}`)}\n`;
	const parts = [...rules.map((rule) => printRule(rule, style)), ...reaches.map((one) => printReach(one, style))];
	return `${when}${severity === null ? "" : `${style.wrap(printSeverity(severity, style), 0, 4)}\n\n`}${parts.join("\n")}`;
}
const CHOSEN = {
	label: () => "set its label",
	opening: () => "opened the issue with its label, by a form or by hand,",
	command: (severity) => `said \`/severity ${severity}\``
};
function printSeverity({ id, since, by, triggers, choice, replaced, assessed }, style) {
	const why = choice === null ? byPolicy(by, triggers) : `${require_report_words.visible(choice.login)} ${CHOSEN[choice.by](choice.severity)} at ${require_policy_validation.formatInstant(choice.at)}`;
	const besides = [...assessed === id ? [] : [`The rules alone make it ${assessed}.`], ...replaced === null ? [] : [`What ${require_report_words.visible(replaced.login)} chose at ${require_policy_validation.formatInstant(replaced.at)}, ${replaced.severity}, is less severe and does not stand.`]];
	return [`Severity ${style.bold(id)}: ${why}, in force since ${require_policy_validation.formatInstant(since)}.`, ...besides].join(" ");
}
function byPolicy(by, triggers) {
	if (by === "rest") return "no rule of another holds, and it is for the rest";
	if (by !== "trigger") return "its rule holds";
	if (triggers.length === 0) return "a trigger raised it";
	return `raised by the ${triggers.length === 1 ? "trigger" : "triggers"} ${require_policy_validation.enumerate(triggers)}`;
}
const ENDED = {
	over: "ended: the incident is over",
	paused: "paused with the incident",
	answered: "ended: somebody answered since",
	acknowledged: "notified once: it was acknowledged before the call",
	"passed-on": "ended: they no longer hold the role"
};
const STEPS = {
	taken: "taken",
	due: "due now",
	upcoming: "to come",
	"no-way": "no address for it: the next is taken at once",
	"not-needed": "not needed any more"
};
function printReach({ login, called, reach, ended, steps }, style) {
	const note = ended === null ? style.green("goes on") : ENDED[ended];
	return [
		`${style.bold(`reach ${require_report_words.visible(reach)} of ${require_report_words.visible(login)}`)} ${note}  ${style.dim(`called ${require_policy_validation.formatInstant(called)}`)}`,
		...steps.map(({ due, by, state }) => `  ${require_policy_validation.formatInstant(due)}  by ${require_policy_validation.enumerate(by.map(require_report_words.visible))}: ${STEPS[state]}`),
		""
	].join("\n");
}
function printRule({ name, place, holds, idle, because }, style) {
	const verdict = holds === null ? style.yellow("cannot be decided") : holds ? style.green("holds") : style.red("does not hold");
	const note = idle === null ? "" : `, ${IDLE[idle]}`;
	return [
		style.wrap(`${style.bold(require_report_words.visible(name))} ${verdict}${note}  ${style.dim(`${require_report_words.visible(place.file)}:${place.line}`)}`, 0, 4),
		...because.map((reason) => `  ${style.wrap(printReason(reason, place.file, style), 2, 4)}`),
		""
	].join("\n");
}
function printReason({ place, rule, holds, read, notGiven: missing, condition }, own, style) {
	const facts = Object.entries(read).map(([fact, value]) => missing.includes(fact) ? `${fact} is not given` : require_policy_validation.describeFact(fact, value));
	const verdict = holds === null ? "cannot be decided" : `is ${holds}`;
	const within = condition === null ? "" : ` in condition ${condition}`;
	return `${place.file === own ? "" : `${require_report_words.visible(place.file)}:`}${place.line}:${place.col}  ${require_report_words.visible(require_policy_validation.describeRule(rule))} ${verdict}${require_report_words.visible(within)}  ${style.dim(require_report_words.visible(`(${facts.join(", ")})`))}`;
}
exports.printExplanation = printExplanation;
