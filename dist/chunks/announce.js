import { a as notice, i as info, l as warning, o as setFailed, r as error, s as setOutput, t as summarise } from "./summarise.js";
import { B as forLog, E as formatInstant } from "./policy.js";
import { f as toAnnotations, r as headline, t as renderSummary } from "./report.js";
import { t as planOf } from "./json.js";
// src/action/outputs.ts
function outputsOf(report) {
	const { incidents, dryRun } = report;
	const count = (...kinds) => incidents.filter(({ outcome, done }) => kinds.includes(outcome.kind) || kinds.includes("acted") && done.length > 0).length;
	const next = incidents.flatMap((incident) => incident.next ? [incident.next.at] : []).toSorted((a, b) => a - b)[0];
	const late = Math.max(0, ...incidents.map((incident) => incident.late));
	return {
		plan: JSON.stringify(planOf(report)),
		acted: String(dryRun ? 0 : count("acted")),
		"next-at": next === void 0 ? "" : formatInstant(next),
		lateness: String(Math.floor(late / 60)),
		failed: String(count("unread", "failed") + report.problems.length)
	};
}
// src/action/announce.ts
/** Tells the runner what a run came to: annotations, the job summary, outputs, and whether the job is red. */
/** Named one by one: a namespace of `@actions/core` would keep its HTTP client, most of a cold start, in the bundle. */
const ANNOTATE = {
	error,
	warning,
	notice
};
async function announce(report) {
	note(report);
	await summarise(renderSummary(report));
	info(forLog(headline(report)));
	for (const incident of report.incidents) tell(incident);
	redden(report);
}
/** Of `mode: check`: what a change does is the summary; what is said there of a policy is not said again. */
async function announceCheck({ report, changes, untold, failures: further }) {
	note(report);
	const rest = changes.length === 0 || untold.length > 0 ? [renderSummary({
		...report,
		diagnostics: untold
	})] : [];
	await summarise([...changes, ...rest].join("\n"));
	info(forLog(headline(report)));
	redden(report, further);
}
/** Of `mode: report`: what happened is the summary, below what could not be read. */
async function announceReport({ report, statistics }) {
	const { renderReport } = await import("./period.js");
	note(report);
	const parts = [...report.problems.length + report.diagnostics.length === 0 && statistics !== null ? [] : [renderSummary(report)], ...statistics === null ? [] : [renderReport(statistics)]];
	await summarise(parts.join("\n"));
	info(forLog(headline(report)));
	redden(report);
}
function note(report) {
	for (const { level, message, ...place } of toAnnotations(report.diagnostics)) ANNOTATE[level](safeLines(message), place);
	for (const [name, value] of Object.entries(outputsOf(report))) setOutput(name, value);
}
function redden(report, further = []) {
	const problems = [...failures(report), ...further];
	if (problems.length > 0) setFailed(capped(problems).join("\n"));
}
const MOST = 20;
const capped = (lines) => lines.length <= MOST ? lines : [...lines.slice(0, MOST), `… and ${lines.length - MOST} more. The job summary has them.`];
function tell({ number, title, outcome, problems, fired }) {
	if (outcome.kind === "left-alone" || outcome.kind === "nothing-due") return;
	const why = fired.length > 0 ? ` because of ${fired.map(({ trigger }) => trigger).join(", ")}` : "";
	info(forLog(`#${number} (${title}): ${outcome.kind}${why}`));
	if (outcome.kind === "deferred") warning(`#${number} is left for the next run: this run’s budget of comments was used up.`);
	for (const problem of problems) warning(forLog(`#${number}: ${said(problem)}`));
}
/** Why the job is red; empty when everything due was done. */
function failures({ diagnostics, problems, incidents }) {
	const errors = diagnostics.filter(({ level }) => level === "error").length;
	const invalid = errors > 0 ? [`The policy is invalid (${errors} ${errors === 1 ? "error" : "errors"}), so nothing was done.`] : [];
	const failed = incidents.flatMap(({ number, outcome, problems: own }) => {
		if (outcome.kind !== "failed" && outcome.kind !== "unread") return [];
		return [forLog(`#${number} ${outcome.kind === "failed" ? "could not be handled" : "could not be read"}. ${own.map(said).join(" ")}`, 1e3)];
	});
	return [
		...invalid,
		...problems.map((problem) => forLog(said(problem), 1e3)),
		...failed
	];
}
const said = ({ code, message, remedy }) => `${code}: ${message}${remedy === null ? "" : ` ${remedy}`}`;
const safeLines = (text) => text.split("\n").map((line) => forLog(line, 2e3)).join("\n");
export { announce, announceCheck, announceReport, failures };
