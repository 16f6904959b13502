require("./rolldown-runtime.js");
const require_announcement = require("./announcement.js");
const require_policy_validation = require("./policy-validation.js");
const require_report_words = require("./report-words.js");
const require_machine = require("./runner-machine.js");
const require_action_start = require("./action-start.js");
// src/action/watch-limit.ts
const HOSTED = 5 * require_policy_validation.HOUR + 3e3;
const SELF_HOSTED = 23 * require_policy_validation.HOUR + 3e3;
const APP_TOKEN = 3e3;
const JOB_TOKEN = "github-actions[bot]";
function limitWatch(watchFor, { isSelfHosted, viewer }) {
	const isApp = viewer !== null && viewer.endsWith("[bot]") && viewer !== JOB_TOKEN;
	const job = isSelfHosted ? SELF_HOSTED : HOSTED;
	const most = isApp ? Math.min(job, APP_TOKEN) : job;
	if (watchFor <= most) return {
		watchFor,
		warning: null
	};
	const why = isApp ? "the token of an App lives for an hour" : `GitHub ends a job after ${isSelfHosted ? "a day, with its token" : "six hours"}`;
	return {
		watchFor: most,
		warning: `\`watch-for\` is ${require_policy_validation.formatDuration(watchFor)}, and ${why}: this run stays for ${require_policy_validation.formatDuration(most)} and then starts its successor.`
	};
}
const pollWarning = (poll) => poll >= 5 ? null : `\`poll\` is ${require_policy_validation.formatDuration(poll)}: ${(require_policy_validation.HOUR / poll).toLocaleString("en")} requests an hour. GitHub may slow the token down, and then everybody is called late.`;
// src/action/keep-time.ts
async function stayAwake(options, before) {
	const { inputs, environment, clients, warn } = options;
	const limits = {
		isSelfHosted: environment["RUNNER_ENVIRONMENT"] === "self-hosted",
		viewer: await viewerOf(clients)
	};
	const { watchFor, warning } = limitWatch(inputs.watchFor, limits);
	for (const message of [warning, pollWarning(inputs.poll)]) if (message !== null) warn(message);
	const { watchIncidents } = await Promise.resolve().then(() => require("./action-watch.js"));
	const stop = stopOnSignal();
	return watchIncidents({
		...options,
		watchFor,
		poll: inputs.poll,
		runs: await runsOf(environment, clients),
		before,
		heartbeat: heartbeatOf(inputs, warn),
		time: require_machine.REAL_TIME,
		stop,
		connect: () => clients.fresh(stop)
	});
}
async function afterSweep(report, options) {
	const { inputs, clients } = options;
	if (inputs.dryRun || report.mode !== "sweep") return report;
	if (inputs.mode !== "auto" || inputs.watchFor === 0) return withHeartbeat(report, options);
	const { findKeeper, withKeeper } = await Promise.resolve().then(() => require("./action-timekeeping.js"));
	const timekeeping = {
		...options,
		watchFor: inputs.watchFor,
		runs: await runsOf(options.environment, clients),
		isDispatched: options.event.name === "workflow_dispatch",
		time: require_machine.REAL_TIME,
		stop: new AbortController().signal,
		connect: () => clients.fresh()
	};
	const { keeper, refusal } = await findKeeper(report, timekeeping);
	if (keeper !== "this-run") return withHeartbeat(await withKeeper(report, {
		keeper,
		refusal
	}, timekeeping), options);
	require_announcement.info(require_policy_validation.forLog(`No watcher could be started (${refusal ?? "the runner does not name the workflow"}), so this run stays.`));
	return stayAwake(options, report);
}
async function withHeartbeat(report, { inputs, warn }) {
	const isWell = require_announcement.failures(report).length === 0 && !require_report_words.isAbandonedByRun(report);
	if (isWell && require_report_words.isAnyLeft(report)) return report;
	const heartbeat = heartbeatOf(inputs, warn);
	heartbeat?.beat(isWell);
	await heartbeat?.idle();
	return report;
}
async function tellOfCrash({ inputs, warn }) {
	const heartbeat = heartbeatOf(inputs, warn);
	heartbeat?.end(false);
	await heartbeat?.idle();
}
async function runsOf(environment, clients) {
	const file = /\/\.github\/workflows\/([^/@]+)@/.exec(environment["GITHUB_WORKFLOW_REF"] ?? "")?.[1];
	const run = Number(environment["GITHUB_RUN_ID"]);
	const branch = environment["GITHUB_REF_NAME"] || environment["GITHUB_REF"]?.replace(/^refs\/heads\//, "");
	if (file === void 0 || !Number.isSafeInteger(run) || run === 0 || !branch) return null;
	const { createWorkflowRuns } = await Promise.resolve().then(() => require("./github.js"));
	return createWorkflowRuns(() => clients.fresh(), {
		file,
		branch,
		run,
		inputs: { watch: "true" }
	});
}
function heartbeatOf({ heartbeat }, warn) {
	if (heartbeat === null) return null;
	require_announcement.setSecret(heartbeat);
	return require_action_start.createHeartbeat(heartbeat, require_machine.REAL_TIME, require_machine.sendHeartbeat, warn);
}
async function viewerOf(clients) {
	const client = await clients.fresh();
	try {
		const { data } = await client.query("query { viewer { login } }", {});
		return data?.viewer.login ?? null;
	} catch {
		return null;
	}
}
const GRACE = 6500;
function stopOnSignal() {
	const stop = new AbortController();
	const signals = ["SIGTERM", "SIGINT"];
	const end = (signal) => {
		if (stop.signal.aborted) return;
		stop.abort();
		const endByForce = () => {
			for (const one of signals) process.off(one, end);
			process.kill(process.pid, signal);
		};
		setTimeout(endByForce, GRACE).unref();
	};
	for (const signal of signals) process.on(signal, end);
	return stop.signal;
}
exports.afterSweep = afterSweep;
exports.stayAwake = stayAwake;
exports.tellOfCrash = tellOfCrash;
