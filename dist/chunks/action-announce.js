require("./rolldown-runtime.js");
const require_action_index = require("../action/index.js");
const require_policy_validation = require("./policy-validation.js");
const require_diagnostics = require("./report-diagnostics.js");
const require_failures = require("./action-failures.js");
const require_clock = require("./report-text-clock.js");
const require_plan_json = require("./report-run-plan-json.js");
const require_markdown = require("./report-text-markdown.js");
const require_provenance = require("./report-comment-provenance.js");
const require_wording = require("./report-comment-wording.js");
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
			title: require_diagnostics.countLevel(rest, level, "more "),
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
	if (require_policy_validation.elsewhere(place.file) !== null) return {
		...annotation,
		message: cut(`${place.file}:${place.line}:${place.col}: ${text}`)
	};
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
// src/report/run/timekeeping.ts
function timekeeping({ timekeeping: by, lateness, at }) {
	const lines = [
		...by?.watch ? [spanLine(by.watch)] : [],
		...by ? keeperLine(by, at ?? 0) : [],
		...lateness ? [...latenessLine(WAITED, lateness.watched), ...latenessLine(UNWATCHED, lateness.unwatched)] : []
	];
	return lines.length === 0 ? [] : ["### Time", require_markdown.bullets(lines)];
}
const WAITED = "Firings that a watcher waited for";
const UNWATCHED = "Firings that fell due while nobody watched";
const ENDS = {
	"nothing-due": "until nothing more was due soon",
	"time-over": "until its own time was over",
	"younger-watcher": "until another watcher ran",
	stopped: "until it was told to stop",
	unauthorised: "until GitHub no longer took its token"
};
function spanLine({ from, to, end, isStandIn, polls }) {
	const why = isStandIn ? " It stayed because its token may not start another run (`actions: write`)." : "";
	return `This run kept time from ${require_clock.clockTime(from, from)} to ${require_clock.clockTime(to, from)}, ${ENDS[end]}, with ${require_clock.plural(polls, "poll")}.${why}`;
}
function keeperLine({ keeper, nobodyAfter, refusal, watch }, at) {
	switch (keeper) {
		case "unneeded": return watch === null ? ["Nothing is due soon: nobody has to keep time."] : [];
		case "watcher": return watch === null ? ["A watcher keeps time."] : [];
		case "new-watcher": return ["A watcher was started, which keeps time from now on."];
		case "nobody": return [`**Nobody keeps time after ${require_clock.clockTime(nobodyAfter ?? at, at)}.**${refusal === null ? "" : ` ${require_markdown.prose(refusal)}`}`];
		default: return keeper;
	}
}
function latenessLine(what, late) {
	if (late.length === 0) return [];
	const ascending = late.toSorted((a, b) => a - b);
	const within = (share) => lateBy(ascending[Math.ceil(ascending.length * share) - 1] ?? 0);
	return [`${what}: ${late.length}, half of them at most ${within(1 / 2)} late, nine in ten at most ${within(9 / 10)}, the latest ${within(1)}.`];
}
const lateBy = (seconds) => seconds < 60 ? `${seconds} s` : require_clock.span(seconds);
// src/report/run/summary.ts
const MOST_ROWS = 200;
const MOST_PROBLEMS = 50;
const MOST_RULES = 10;
function renderSummary(report) {
	return `${[
		firstLine(report),
		...incidents(report),
		...timekeeping(report),
		...problems(report),
		...wouldHave(report),
		...pauses(report),
		...leftAlone(report),
		...diagnostics(report),
		origin(report)
	].join("\n\n")}\n`;
}
function firstLine(report) {
	if ([
		"check",
		"report",
		"drill"
	].includes(report.mode)) return `**${require_failures.headline(report)}**`;
	return `**${require_failures.mustLook(report) ? "Somebody must look." : "Nobody has to look."}** ${require_failures.headline(report)}`;
}
function incidents(report) {
	const incidents = report.incidents.filter(({ outcome }) => outcome.kind !== "left-alone");
	if (incidents.length === 0) return [];
	const rows = incidents.slice(0, MOST_ROWS).map((incident) => row(incident, report));
	const done = report.dryRun ? "Would be done, and why" : "Done, and why";
	const more = incidents.length > MOST_ROWS ? [`\u2026 and ${incidents.length - MOST_ROWS} more.`] : [];
	return [require_markdown.table(["Incident \u00b7 State", `${done} \u00b7 Next`], rows), ...more];
}
function row(incident, report) {
	const { next, late } = incident;
	const lateness = late < 60 ? "" : ` ${require_policy_validation.formatDuration(late)} late.`;
	const state = stateOf(incident);
	return [`${incidentName(incident)}${state === "" ? "" : `<br>${state}`}`, `${whatWasDone(incident, report)}${lateness}${next === null ? "" : `<br>Next: ${nextOf(next, report)}`}`];
}
function stateOf({ severity, level, status }) {
	return [
		severity ? require_wording.markedSeverity(severity) : "",
		level ? `${level.number} of ${level.of}` : "",
		status ?? ""
	].filter((part) => part !== "").join(", ");
}
function nextOf(next, report) {
	const when = require_clock.clockTime(next.at, report.at ?? next.at);
	return next.escalatesTo === null ? `${when}: ${next.trigger === null ? require_wording.reachOf(next) : require_markdown.code(next.trigger, 60)}` : `${when}: ${require_wording.nextCalled(next)} ${require_wording.isOrAre(next)} called`;
}
function incidentName({ number, url, title }) {
	return `${require_markdown.link(`\\#\u200B${number}`, url)} ${require_markdown.plain(title, 120)}`;
}
function whatWasDone(incident, report) {
	const policy = report.policies.find(({ name }) => name === incident.policy);
	const rules = incident.fired.slice(0, MOST_RULES).map(({ trigger, line }) => rule(trigger, line, policy, incident, report));
	const more = incident.fired.length > MOST_RULES ? ` and ${incident.fired.length - MOST_RULES} more` : "";
	const why = rules.length > 0 ? ` Because of ${rules.join(", ")}${more}.` : "";
	const messages = require_plan_json.describeMessages(incident.messages);
	const done = require_plan_json.describeRun(incident.done).join("; ");
	const effects = report.dryRun && done !== "" ? `would have ${done}` : done;
	const describeEffect = require_markdown.capitalise([effects, messages].filter((words) => words !== "").join("; "));
	switch (incident.outcome.kind) {
		case "acted": return `${describeEffect === "" ? "Nothing to write" : describeEffect}.${why}`;
		case "nothing-due": return "Nothing was due";
		case "left-alone": return "Left alone";
		case "deferred": return `**Left for the next run**: the budget of writes was used up.${why}`;
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
	const lines = require_markdown.firstItems(all, MOST_PROBLEMS, ({ problem, incident }) => {
		const of = incident === null ? "" : `${incidentName(incident)}: `;
		const remedy = problem.remedy === null ? "" : ` **What to do:** ${require_markdown.prose(problem.remedy)}`;
		return `${of}${require_markdown.code(problem.code, 60)}: ${require_markdown.prose(require_policy_validation.sentence(problem.message))}${remedy}`;
	});
	return ["### What went wrong", require_markdown.bullets(lines)];
}
function wouldHave(report) {
	const all = report.incidents.flatMap((incident) => incident.wouldFire.map((firing) => ({
		firing,
		incident
	})));
	if (all.length === 0) return [];
	const lines = require_markdown.firstItems(all, MOST_PROBLEMS, ({ firing, incident }) => `${incidentName(incident)}: ${require_markdown.code(firing.trigger, 60)}: ${require_markdown.prose(firing.reason)}`);
	return ["### What would have fired (evaluate mode, nothing of it was done)", require_markdown.bullets(lines)];
}
function pauses(report) {
	const all = report.incidents.flatMap((incident) => incident.snoozed && incident.outcome.kind !== "left-alone" ? [{
		incident,
		...incident.snoozed
	}] : []);
	if (all.length === 0) return [];
	const lines = require_markdown.firstItems(all, MOST_PROBLEMS, ({ incident, until, by, why }) => {
		const reason = why === "" ? "" : `: \u201c${require_markdown.plain(why, 200)}\u201d`;
		return `${incidentName(incident)}: until ${require_clock.clockTime(until, report.at ?? until)}, by ${require_markdown.code(by, 60)}${reason}`;
	});
	return ["### Paused by people", require_markdown.bullets(lines)];
}
function leftAlone(report) {
	const abandoned = report.incidents.filter(({ outcome }) => outcome.kind === "left-alone" && outcome.why === "abandoned");
	if (abandoned.length === 0) return [];
	const names = require_markdown.firstItems(abandoned, MOST_PROBLEMS, incidentName).join(", ");
	return [`**Abandoned:** open for longer than the policy's ${require_markdown.code("max-age")}, not escalated any more: ${names}. Close them, or take the incident label off.`];
}
function diagnostics(report) {
	if (report.diagnostics.length === 0) return [];
	const lines = require_markdown.firstItems(report.diagnostics, MOST_ROWS, ({ level, code: id, message, help, place }) => {
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
		"lateness-watched": String(Math.max(0, ...report.lateness?.watched ?? [])),
		failed: String(unhandled.length + report.problems.length),
		unproved: report.drill === void 0 ? "" : String(report.drill.unproved)
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
	require_action_index.info(require_policy_validation.forLog(require_failures.headline(report)));
	for (const incident of report.incidents) tell(incident);
	failJob(report);
}
async function announceCheck(checked) {
	const { report, changes, notes, untold, findings, failures: further } = checked;
	note(report, findings);
	const rest = changes.length === 0 || untold.length > 0 ? [renderSummary({
		...report,
		diagnostics: untold
	})] : [];
	await summarise([...changes, ...rest].join("\n"));
	require_action_index.info(require_policy_validation.forLog(require_failures.headline(report)));
	for (const line of notes) require_action_index.info(require_policy_validation.forLog(line));
	failJob(report, further);
}
async function announceReport({ report, statistics }) {
	const { renderReport } = await Promise.resolve().then(() => require("./report-period.js"));
	note(report);
	await summarise([...report.problems.length + report.diagnostics.length === 0 && statistics !== null ? [] : [renderSummary(report)], ...statistics === null ? [] : [renderReport(statistics)]].join("\n"));
	require_action_index.info(require_policy_validation.forLog(require_failures.headline(report)));
	failJob(report);
}
async function announceDrill({ report, drill }) {
	note(report);
	const { renderDrill } = await Promise.resolve().then(() => require("./report-run-drill.js"));
	await summarise([renderSummary(report), ...drill === null ? [] : [renderDrill(drill)]].join("\n"));
	require_action_index.info(require_policy_validation.forLog(require_failures.headline(report)));
	failJob(report);
}
function note(report, further = []) {
	for (const { level, message, ...place } of toAnnotations([...report.diagnostics, ...further])) ANNOTATE[level](safeLines(message), place);
	for (const [name, value] of Object.entries(outputsOf(report))) require_action_index.setOutput(name, value);
}
function failJob(report, further = []) {
	const problems = [...require_failures.failures(report), ...further];
	if (problems.length > 0) require_action_index.setFailed(firstLines(problems).join("\n"));
}
const MOST = 20;
const firstLines = (lines) => lines.length <= MOST ? lines : [...lines.slice(0, MOST), `\u2026 and ${lines.length - MOST} more. The job summary has them.`];
function tell({ number, title, outcome, fired }) {
	if (outcome.kind === "left-alone" || outcome.kind === "nothing-due") return;
	const why = fired.length > 0 ? ` because of ${fired.map(({ trigger }) => trigger).join(", ")}` : "";
	require_action_index.info(require_policy_validation.forLog(`#${number} (${title}): ${outcome.kind}${why}`));
	if (outcome.kind === "deferred") require_action_index.warning(`#${number} is left for the next run: this run\u2019s budget of writes was used up.`);
}
const safeLines = (text) => text.split("\n").map((line) => require_policy_validation.forLog(line, 2e3)).join("\n");
async function summarise(markdown) {
	const { writeSummary } = await Promise.resolve().then(() => require("./action-job-summary.js"));
	await writeSummary(markdown);
}
exports.announce = announce;
exports.announceCheck = announceCheck;
exports.announceDrill = announceDrill;
exports.announceReport = announceReport;
