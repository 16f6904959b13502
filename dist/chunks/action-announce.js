require("./rolldown-runtime.js");
const require_action_index = require("../action/index.js");
const require_policy_validation = require("./policy-validation.js");
const require_clock = require("./report-text-clock.js");
const require_diagnostics = require("./report-diagnostics.js");
const require_plan_json = require("./report-run-plan-json.js");
const require_markdown = require("./report-text-markdown.js");
const require_provenance = require("./report-comment-provenance.js");
// src/report/run/annotations.ts
const PER_LEVEL = 10;
const LONGEST = 4096;
const LEVELS = {
	error: "error",
	warning: "warning",
	advice: "notice"
};
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
			title: require_clock.plural(rest, `more ${level}`).replace("advices", "advice"),
			message: "GitHub shows ten for each step. The job summary lists all of them."
		};
		return [...all.slice(0, 9).map(annotate), more];
	});
}
function annotate({ level, code, message, help, place }) {
	const text = help === null || help === "" ? message : `${message}\n${help}`;
	const annotation = {
		level: LEVELS[level],
		title: code,
		message: cut(text)
	};
	if (place === null) return annotation;
	const lines = {
		file: place.file,
		startLine: place.line,
		endLine: place.endLine
	};
	if (place.line !== place.endLine) return {
		...annotation,
		...lines
	};
	return {
		...annotation,
		...lines,
		startColumn: place.col,
		endColumn: Math.max(place.col, place.endCol - 1)
	};
}
function cut(text) {
	if (text.length <= LONGEST) return text;
	return `${text.slice(0, 4095).replace(/[\uD800-\uDBFF]$/, "")}\u2026`;
}
// src/report/run/headline.ts
function headline(report) {
	const fault = policyFault(report);
	if (fault !== null) return `${fault} Nothing was done.`;
	if (report.mode === "check") return "The policy is valid.";
	if (report.mode === "report") return report.problems.length === 0 ? "The report is written." : `Not all incidents could be read: ${require_clock.plural(report.problems.length, "problem")} stood in the way.`;
	return `${[
		...troubles(report),
		...waiting(report),
		...escalated(report),
		end(report)
	].join("; ")}.${nextDue(report)}`.replace(/^[a-z]/, (letter) => letter.toUpperCase());
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
function escalated(report) {
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
// src/report/run/summary.ts
const MOST_ROWS = 200;
const MOST_PROBLEMS = 50;
const MOST_RULES = 10;
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
	const incidents = report.incidents.filter(({ outcome }) => outcome.kind !== "left-alone");
	if (incidents.length === 0) return [];
	const rows = incidents.slice(0, MOST_ROWS).map((incident) => row(incident, report));
	const done = report.dryRun ? "Would be done, and why" : "Done, and why";
	const more = incidents.length > MOST_ROWS ? [`\u2026 and ${incidents.length - MOST_ROWS} more.`] : [];
	return [require_markdown.table([
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
	const when = next === null ? "" : require_clock.clockTime(next.at, report.at ?? next.at);
	const to = next?.escalatesTo ? `level ${next.escalatesTo.number}, ` : "";
	return [
		incidentName(incident),
		severity ? require_markdown.plain(severity.name, 60) : "\u2013",
		level ? `${level.number} of ${level.of}` : "\u2013",
		status ?? "\u2013",
		whatWasDone(incident, report),
		next === null ? "\u2013" : `${to}${when} (${require_markdown.code(next.trigger, 60)})`,
		late < 60 ? "\u2013" : require_policy_validation.formatDuration(late)
	];
}
function incidentName({ number, url, title }) {
	return `${require_markdown.link(`\\#\u200B${number}`, url)} ${require_markdown.plain(title, 120)}`;
}
function whatWasDone(incident, report) {
	const policy = report.policies.find(({ name }) => name === incident.policy);
	const rules = incident.fired.slice(0, MOST_RULES).map(({ trigger, line }) => rule(trigger, line, policy, incident, report));
	const more = incident.fired.length > MOST_RULES ? ` and ${incident.fired.length - MOST_RULES} more` : "";
	const why = rules.length > 0 ? ` Because of ${rules.join(", ")}${more}.` : "";
	const describeEffect = require_markdown.capitalise(require_plan_json.describeRun(incident.done).join("; "));
	switch (incident.outcome.kind) {
		case "acted": return `${describeEffect === "" ? "Nothing to write" : describeEffect}.${why}`;
		case "nothing-due": return "Nothing was due";
		case "left-alone": return "Left alone";
		case "deferred": return `**Left for the next run**: the budget of comments was used up.${why}`;
		case "unread": return "**Could not be read**, nothing was decided";
		case "failed": return `**Not all could be done.**${describeEffect === "" ? "" : ` ${describeEffect}.`}${why}`;
		default: return incident.outcome;
	}
}
function rule(trigger, line, policy, incident, report) {
	if (policy === void 0 || line === null) return require_markdown.code(trigger, 60);
	const issue = {
		number: incident.number,
		url: incident.url,
		title: incident.title,
		repository: report.repository
	};
	return `${require_markdown.code(trigger, 60)} (${require_provenance.policyLine(line, policy, issue)})`;
}
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
	const lines = require_markdown.capped(all, MOST_PROBLEMS, ({ problem, incident }) => {
		const of = incident === null ? "" : `${incidentName(incident)}: `;
		const remedy = problem.remedy === null ? "" : ` **What to do:** ${require_markdown.prose(problem.remedy)}`;
		return `${of}${require_markdown.code(problem.code, 60)}: ${require_markdown.prose(problem.message)}${remedy}`;
	});
	return ["### What went wrong", require_markdown.bullets(lines)];
}
function wouldHave(report) {
	const all = report.incidents.flatMap((incident) => incident.wouldFire.map((firing) => ({
		firing,
		incident
	})));
	if (all.length === 0) return [];
	const lines = require_markdown.capped(all, MOST_PROBLEMS, ({ firing, incident }) => `${incidentName(incident)}: ${require_markdown.code(firing.trigger, 60)}: ${require_markdown.prose(firing.reason)}`);
	return ["### What would have fired (evaluate mode, nothing of it was done)", require_markdown.bullets(lines)];
}
function paused(report) {
	const all = report.incidents.flatMap((incident) => incident.snoozed && incident.outcome.kind !== "left-alone" ? [{
		incident,
		...incident.snoozed
	}] : []);
	if (all.length === 0) return [];
	const lines = require_markdown.capped(all, MOST_PROBLEMS, ({ incident, until, by, why }) => {
		const reason = why === "" ? "" : `: \u201c${require_markdown.plain(why, 200)}\u201d`;
		return `${incidentName(incident)}: until ${require_clock.clockTime(until, report.at ?? until)}, by ${require_markdown.code(by, 60)}${reason}`;
	});
	return ["### Paused by people", require_markdown.bullets(lines)];
}
function leftAlone(report) {
	const abandoned = report.incidents.filter(({ outcome }) => outcome.kind === "left-alone" && outcome.why === "abandoned");
	if (abandoned.length === 0) return [];
	const names = require_markdown.capped(abandoned, MOST_PROBLEMS, incidentName).join(", ");
	return [`**Abandoned:** open for longer than the policy's ${require_markdown.code("max-age")}, not escalated any more: ${names}. Close them, or take the incident label off.`];
}
function diagnostics(report) {
	if (report.diagnostics.length === 0) return [];
	const lines = require_markdown.capped(report.diagnostics, MOST_ROWS, ({ level, code: id, message, help, place }) => {
		return `${place === null ? "" : `${require_markdown.code(`${place.file}:${place.line}:${place.col}`)} `}**${level}** ${require_markdown.code(id, 60)}: ${require_markdown.prose(message)}${help === null ? "" : ` ${require_markdown.prose(help)}`}`;
	});
	return [`### The policy: ${require_diagnostics.countDiagnostics(report.diagnostics)}`, require_markdown.bullets(lines)];
}
function origin(report) {
	const issue = {
		number: 0,
		title: "",
		repository: report.repository,
		url: report.incidents[0]?.url ?? ""
	};
	return `<sub>${[
		report.at === null ? "" : `${require_clock.clockTime(report.at, 0)} by the clock of GitHub`,
		`mode ${report.mode}${report.dryRun ? ", dry run" : ""}`,
		...report.policies.map((policy) => `policy ${require_provenance.policyName(policy, issue)}`),
		report.requests === null ? "" : require_clock.plural(report.requests, "request")
	].filter((part) => part !== "").join(" \u00b7 ")}</sub>`;
}
// src/action/outputs.ts
function outputsOf(report) {
	const { incidents, dryRun } = report;
	const written = incidents.filter(({ done }) => done.length > 0);
	const unhandled = incidents.filter(({ outcome: { kind } }) => kind === "unread" || kind === "failed");
	const next = incidents.flatMap((incident) => incident.next ? [incident.next.at] : []).toSorted((a, b) => a - b)[0];
	const late = Math.max(0, ...incidents.map((incident) => incident.late));
	return {
		plan: JSON.stringify(require_plan_json.planOf(report)),
		acted: String(dryRun ? 0 : written.length),
		"next-at": next === void 0 ? "" : require_policy_validation.formatInstant(next),
		lateness: String(Math.floor(late / 60)),
		failed: String(unhandled.length + report.problems.length)
	};
}
// src/action/announce.ts
const ANNOTATE = {
	error: require_action_index.error,
	warning: require_action_index.warning,
	notice: require_action_index.notice
};
async function announce(report) {
	note(report);
	await summarise(renderSummary(report));
	require_action_index.info(require_policy_validation.forLog(headline(report)));
	for (const incident of report.incidents) tell(incident);
	failJob(report);
}
async function announceCheck(checked) {
	const { report, changes, untold, findings, failures: further } = checked;
	note(report, findings);
	const rest = changes.length === 0 || untold.length > 0 ? [renderSummary({
		...report,
		diagnostics: untold
	})] : [];
	await summarise([...changes, ...rest].join("\n"));
	require_action_index.info(require_policy_validation.forLog(headline(report)));
	failJob(report, further);
}
async function announceReport({ report, statistics }) {
	const { renderReport } = await Promise.resolve().then(() => require("./report-period.js"));
	note(report);
	await summarise([...report.problems.length + report.diagnostics.length === 0 && statistics !== null ? [] : [renderSummary(report)], ...statistics === null ? [] : [renderReport(statistics)]].join("\n"));
	require_action_index.info(require_policy_validation.forLog(headline(report)));
	failJob(report);
}
function note(report, further = []) {
	for (const { level, message, ...place } of toAnnotations([...report.diagnostics, ...further])) ANNOTATE[level](safeLines(message), place);
	for (const [name, value] of Object.entries(outputsOf(report))) require_action_index.setOutput(name, value);
}
function failJob(report, further = []) {
	const problems = [...failures(report), ...further];
	if (problems.length > 0) require_action_index.setFailed(capped(problems).join("\n"));
}
const MOST = 20;
const capped = (lines) => lines.length <= MOST ? lines : [...lines.slice(0, MOST), `\u2026 and ${lines.length - MOST} more. The job summary has them.`];
function tell({ number, title, outcome, fired }) {
	if (outcome.kind === "left-alone" || outcome.kind === "nothing-due") return;
	const why = fired.length > 0 ? ` because of ${fired.map(({ trigger }) => trigger).join(", ")}` : "";
	require_action_index.info(require_policy_validation.forLog(`#${number} (${title}): ${outcome.kind}${why}`));
	if (outcome.kind === "deferred") require_action_index.warning(`#${number} is left for the next run: this run\u2019s budget of comments was used up.`);
}
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
const problemText = ({ code, message, remedy }) => `${code}: ${message}${remedy === null ? "" : `${/[.!?\u2026]$/.test(message) ? "" : "."} ${remedy}`}`;
const safeLines = (text) => text.split("\n").map((line) => require_policy_validation.forLog(line, 2e3)).join("\n");
async function summarise(markdown) {
	const { writeSummary } = await Promise.resolve().then(() => require("./action-job-summary.js"));
	await writeSummary(markdown);
}
exports.announce = announce;
exports.announceCheck = announceCheck;
exports.announceReport = announceReport;
exports.failures = failures;
