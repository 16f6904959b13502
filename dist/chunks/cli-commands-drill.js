require("./rolldown-runtime.js");
const require_program = require("./cli-program.js");
const require_policy_validation = require("./policy-validation.js");
const require_report_words = require("./report-words.js");
const require_action_start = require("./action-start.js");
const require_cli_files = require("./cli-files.js");
// src/cli/commands/drill.ts
function drillCommand(io) {
	return new require_program.Command("drill").description("Send a message marked as a test by each way that a policy has, and say what each service answers.").argument("[policy]", require_cli_files.ONE_POLICY).option(...require_cli_files.POLICY_OPTION).option("--person <login>", "the ways to this person only").option("--channel <name>", "this channel only").option("--repo <owner/name>", "with a code that whoever gets it confirms on an issue of this repository").option("--dry-run", "send nothing, and say what would be sent").option("--json", "print as JSON, by schemas/drill.v1.schema.json").addHelpText("after", "\nSecrets stand in the variables that the policy names, such as TOCSIN_SMTP_URL.").action(require_cli_files.refusing(io, (file, options) => drill(io, file, options)));
}
async function drill(io, file, options) {
	const named = require_cli_files.policyNamed(file, options.policy);
	if (options.repo !== void 0) require_cli_files.requireRepositories(options.repo);
	const opened = await require_action_start.openChannels([await require_cli_files.readPolicy(io, named)], process.env, () => void 0);
	for (const { message } of opened.problems) io.err(`${require_report_words.visible(message)}\n`);
	const scope = {
		person: options.person ?? null,
		channel: options.channel ?? null
	};
	const { scopeProblem } = await Promise.resolve().then(() => require("./engine-drill.js")).then((n) => n.drill_exports);
	const nothing = scopeProblem(opened.policies, scope);
	if (nothing !== null) throw new require_cli_files.Refusal(nothing);
	const drillOptions = {
		policies: opened.policies,
		messenger: opened.messenger,
		environment: process.env,
		scope,
		dryRun: options.dryRun === true,
		warn: (message) => io.err(`${require_report_words.visible(message)}\n`)
	};
	const report = options.repo === void 0 ? await (await Promise.resolve().then(() => require("./runner-drill.js"))).testAlone(drillOptions, require_cli_files.now()) : await onGithub(io, options.repo, drillOptions);
	const { unreachedPeople } = await Promise.resolve().then(() => require("./lint.js")).then((n) => n.lint_exports);
	for (const { message } of opened.policies.flatMap((policy) => unreachedPeople(policy, report.at))) io.err(`${require_report_words.visible(message)}\n`);
	await print(io, report, options);
	const isTaken = report.sent.every(({ outcome }) => outcome === null || outcome.kind === "sent");
	io.exit(isTaken && report.problems.length + opened.problems.length === 0 ? 0 : 1);
}
async function print(io, report, { json = false, dryRun = false }) {
	const { describeTest, drillJson } = await Promise.resolve().then(() => require("./report-run-drill.js"));
	if (json) return io.out(drillJson(report));
	for (const { code, message } of report.problems) if (code !== "drill-failed") io.err(`${require_report_words.visible(`${code}: ${message}`)}\n`);
	for (const { way, outcome } of report.sent) io.out(`${require_policy_validation.wayName(way)}: ${require_report_words.visible(describeTest(outcome, dryRun))}\n`);
	io.out(ending(report));
}
function ending({ issue, ways, waiting, at }) {
	const rest = waiting === 0 ? "" : `${waiting} more wait for the next drill: the policy's limits allow no more at once.\n`;
	if (issue === null) return rest;
	return `${rest}${ways.filter((way) => require_policy_validation.isProved(way, at)).length} of ${ways.length} ways are proved: ${require_report_words.visible(issue.url)}\n`;
}
async function onGithub(io, repository, options) {
	const client = await require_cli_files.connect(io, repository);
	const { drill: hold, drillLabelProblem } = await Promise.resolve().then(() => require("./runner-drill.js"));
	const wrong = drillLabelProblem(options.policies);
	if (wrong !== null) throw new require_cli_files.Refusal(`${wrong.message} ${wrong.remedy ?? ""}`);
	try {
		return await hold(client, options);
	} catch (error) {
		if (!require_action_start.isGithubError(error)) throw error;
		throw new require_cli_files.Refusal(`Nothing was sent. ${error.message}`);
	}
}
exports.drillCommand = drillCommand;
