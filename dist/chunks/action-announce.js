require("./rolldown-runtime.js");
const require_action_index = require("../action/index.js");
const require_policy_validation = require("./policy-validation.js");
const require_summary = require("./report-run-summary.js");
const require_plan_json = require("./report-run-plan-json.js");
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
	await summarise(require_summary.renderSummary(report));
	require_action_index.info(require_policy_validation.forLog(require_summary.headline(report)));
	for (const incident of report.incidents) tell(incident);
	failJob(report);
}
async function announceCheck(checked) {
	const { report, changes, untold, findings, failures: further } = checked;
	note(report, findings);
	const rest = changes.length === 0 || untold.length > 0 ? [require_summary.renderSummary({
		...report,
		diagnostics: untold
	})] : [];
	await summarise([...changes, ...rest].join("\n"));
	require_action_index.info(require_policy_validation.forLog(require_summary.headline(report)));
	failJob(report, further);
}
async function announceReport({ report, statistics }) {
	const { renderReport } = await Promise.resolve().then(() => require("./report-period.js"));
	note(report);
	await summarise([...report.problems.length + report.diagnostics.length === 0 && statistics !== null ? [] : [require_summary.renderSummary(report)], ...statistics === null ? [] : [renderReport(statistics)]].join("\n"));
	require_action_index.info(require_policy_validation.forLog(require_summary.headline(report)));
	failJob(report);
}
function note(report, further = []) {
	for (const { level, message, ...place } of require_summary.toAnnotations([...report.diagnostics, ...further])) ANNOTATE[level](safeLines(message), place);
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
	const fault = require_summary.policyFault(report);
	const failed = incidents.flatMap(({ number, outcome, problems: own }) => {
		if (outcome.kind !== "failed" && outcome.kind !== "unread") return [];
		return [require_policy_validation.forLog(`#${number} ${outcome.kind === "failed" ? "could not be handled" : "could not be read"}. ${own.map(said).join(" ")}`, 1e3)];
	});
	return [
		...fault === null ? [] : [`${fault} Nothing was done.`],
		...problems.map((problem) => require_policy_validation.forLog(said(problem), 1e3)),
		...failed
	];
}
const said = ({ code, message, remedy }) => `${code}: ${message}${remedy === null ? "" : `${/[.!?\u2026]$/.test(message) ? "" : "."} ${remedy}`}`;
const safeLines = (text) => text.split("\n").map((line) => require_policy_validation.forLog(line, 2e3)).join("\n");
async function summarise(markdown) {
	const { writeSummary } = await Promise.resolve().then(() => require("./action-job-summary.js"));
	await writeSummary(markdown);
}
exports.announce = announce;
exports.announceCheck = announceCheck;
exports.announceReport = announceReport;
exports.failures = failures;
