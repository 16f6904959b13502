const require_policy_validation = require("./policy-validation.js");
const require_clock = require("./report-text-clock.js");
const require_markdown = require("./report-text-markdown.js");
// src/report/run/headline.ts
function headline(report) {
	const fault = policyFault(report);
	if (fault !== null) return `${fault} Nothing was done.`;
	if (report.mode === "check") return "The policy is valid.";
	if (report.mode === "report") return report.problems.length === 0 ? "The report is written." : `Not all incidents could be read: ${require_clock.plural(report.problems.length, "problem")} stood in the way.`;
	if (report.drill) return drillLine(report, report.drill);
	return `${[troubles(report), [
		...waiting(report),
		...escalationsNote(report),
		end(report)
	]].filter((parts) => parts.length > 0).map((parts) => `${require_markdown.capitalise(parts.join("; "))}.`).join(" ")}${nextDue(report)}`;
}
function drillLine({ problems, dryRun }, { sent, ways, unproved }) {
	return `${problems.length === 0 ? "" : `${require_clock.plural(problems.length, "problem")} stood in the way; `}${`${require_clock.plural(sent, "test message")} ${dryRun ? "would be sent" : sent === 1 ? "was sent" : "were sent"}`}; ${ways - unproved} of ${require_clock.plural(ways, "way")} to reach people proved.`;
}
const DEAF = "token-of-a-responder";
function mustLook(report) {
	if (policyFault(report) !== null || report.problems.length > 0 || report.timekeeping?.keeper === "nobody") return true;
	if (report.diagnostics.some(({ code }) => code === DEAF)) return true;
	return report.incidents.some(({ outcome, status, next, snoozed, problems }) => problems.length > 0 || outcome.kind === "failed" || outcome.kind === "unread" || status === "open" && next === null && snoozed === null && outcome.kind !== "left-alone");
}
function policyFault({ diagnostics }) {
	const errors = diagnostics.filter(({ level }) => level === "error");
	if (errors.length === 0) return null;
	return errors.every(({ code }) => code === "policy-unread" || code === "policy-not-found") ? "The policy could not be read." : `The policy is not valid: ${require_clock.plural(errors.length, "error")}.`;
}
const having = (report, is) => report.incidents.filter(is).length;
function troubles(report) {
	const failed = having(report, ({ outcome }) => outcome.kind === "failed" || outcome.kind === "unread");
	const deferred = having(report, ({ outcome }) => outcome.kind === "deferred");
	return [
		...failed > 0 ? [`${require_clock.plural(failed, "incident")} could not be handled`] : [],
		...report.problems.length > 0 ? [`${require_clock.plural(report.problems.length, "problem")} stood in the way`] : [],
		...deferred > 0 ? [`${require_clock.plural(deferred, "incident")} left for the next run`] : []
	];
}
function waiting(report) {
	const open = having(report, ({ status, outcome }) => status === "open" && outcome.kind !== "left-alone");
	return open === 0 ? [] : [`${require_clock.plural(open, "incident")} ${open === 1 ? "waits" : "wait"} for somebody to acknowledge`];
}
function escalationsNote(report) {
	const count = having(report, ({ done }) => done.some((effect) => effect.type === "say" && effect.comment?.record.escalated === true));
	if (count === 0) return [];
	return [report.dryRun ? `${count} would be escalated` : `${count} ${count === 1 ? "was" : "were"} escalated`];
}
function end(report) {
	if (report.at === null) return "nothing was done";
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
	return ` Next: incident ${first.number} at ${require_clock.clockTime(first.at, report.at ?? first.at)}.`;
}
// src/action/failures.ts
function failures(report) {
	const { problems, incidents } = report;
	const fault = policyFault(report);
	const failed = incidents.flatMap(({ number, outcome, problems: own }) => {
		if (outcome.kind !== "failed" && outcome.kind !== "unread") return [];
		return [require_policy_validation.forLog(`#${number} ${outcome.kind === "failed" ? "could not be handled" : "could not be read"}. ${own.map(problemText).join(" ")}`, 1e3)];
	});
	return [
		...fault === null ? [] : [`${fault} Nothing was done.`],
		...problems.map((problem) => require_policy_validation.forLog(problemText(problem), 1e3)),
		...failed
	];
}
const problemText = ({ code, message, remedy }) => remedy === null ? `${code}: ${message}` : `${code}: ${require_policy_validation.sentence(message)} ${remedy}`;
Object.defineProperty(exports, "failures", {
	enumerable: true,
	get: function() {
		return failures;
	}
});
Object.defineProperty(exports, "headline", {
	enumerable: true,
	get: function() {
		return headline;
	}
});
Object.defineProperty(exports, "mustLook", {
	enumerable: true,
	get: function() {
		return mustLook;
	}
});
