require("./rolldown-runtime.js");
const require_announcement = require("./announcement.js");
const require_policy_validation = require("./policy-validation.js");
const require_action_index = require("../action/index.js");
let node_fs = require("node:fs");
// src/action/crash.ts
const REMEDY = "What it had done stands on the issues, and the next run goes on from there. If that ends so as well, report it, with the log of a run with debug logging.";
async function crash(error, environment) {
	const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
	require_announcement.setFailed(`${require_policy_validation.forLog(require_policy_validation.sentence(what), 1e3)} ${REMEDY}`);
	if (error instanceof Error && error.stack) require_announcement.debug(require_policy_validation.forLog(error.stack, 4e3));
	const result = require_action_index.readInputs(environment);
	const { mode, dryRun } = result.ok ? result.value : result;
	const report = require_action_index.reportWithoutPolicies({
		mode,
		dryRun,
		repository: environment["GITHUB_REPOSITORY"] ?? ""
	});
	const problems = [{
		code: "crash",
		message: what,
		remedy: REMEDY
	}];
	const [{ note }, { writeSummary }, { prose }] = await Promise.all([
		Promise.resolve().then(() => require("./announcement.js")).then((n) => n.announce_exports),
		Promise.resolve().then(() => require("./action-job-summary.js")),
		Promise.resolve().then(() => require("./report-words.js")).then((n) => n.markdown_exports)
	]);
	if (!hasOutputs(environment)) note({
		...report,
		problems
	});
	await writeSummary(`**The run ended by an error.** ${prose(require_policy_validation.sentence(what), 1e3)}\n\n${REMEDY}\n`);
}
const hasOutputs = ({ GITHUB_OUTPUT: file = "" }) => file !== "" && ((0, node_fs.statSync)(file, { throwIfNoEntry: false })?.size ?? 0) > 0;
exports.crash = crash;
