import { a as notice, i as info, l as warning, o as setFailed, r as error, s as setOutput, t as summarise } from "./summarise.js";
import { t as forLog } from "./neutralise.js";
import { p as toAnnotations, r as headline, t as renderSummary } from "./report.js";
import { i as formatInstant } from "./time.js";
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
/** The run as plain JSON, as `schemas/plan.v1.schema.json` has it. Titles in it are as written: hostile text. */
function planOf(report) {
	return {
		version: 1,
		at: report.at === null ? null : formatInstant(report.at),
		mode: report.mode,
		"dry-run": report.dryRun,
		repository: report.repository,
		policies: report.policies.map(({ name, digest, file, commit }) => ({
			name,
			digest,
			file,
			commit
		})),
		incidents: report.incidents.filter(({ outcome }) => outcome.kind !== "left-alone").map(incidentOf),
		problems: report.problems
	};
}
function incidentOf(incident) {
	const { next, outcome } = incident;
	return {
		number: incident.number,
		url: incident.url,
		title: incident.title,
		policy: incident.policy,
		severity: incident.severity?.id ?? null,
		level: incident.level?.number ?? null,
		status: incident.status,
		outcome: outcome.kind,
		fired: incident.fired.map(({ trigger, due, nth, line }) => ({
			trigger,
			due: formatInstant(due),
			nth,
			line
		})),
		"would-fire": incident.wouldFire.map(({ trigger }) => trigger),
		effects: incident.done.map(effectOf),
		next: next === null ? null : {
			at: formatInstant(next.at),
			trigger: next.trigger
		},
		"late-seconds": incident.late,
		problems: incident.problems
	};
}
function effectOf(effect) {
	switch (effect.type) {
		case "label": return {
			type: "label",
			add: effect.add,
			remove: effect.remove,
			because: effect.because
		};
		case "assign": return {
			type: "assign",
			logins: effect.logins,
			because: effect.because
		};
		case "say": return {
			type: "say",
			comment: effect.comment !== null,
			status: effect.status !== null,
			mentions: effect.comment?.mentions ?? [],
			reactions: effect.react.length,
			minimised: effect.minimise.length,
			because: effect.because
		};
		case "close": return {
			type: "close",
			reason: effect.reason,
			because: effect.because
		};
		default: return effect;
	}
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
	for (const { level, message, ...place } of toAnnotations(report.diagnostics)) ANNOTATE[level](safeLines(message), place);
	for (const [name, value] of Object.entries(outputsOf(report))) setOutput(name, value);
	await summarise(renderSummary(report));
	info(forLog(headline(report)));
	for (const incident of report.incidents) tell(incident);
	const problems = failures(report);
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
export { announce };
