require("./rolldown-runtime.js");
const require_program = require("./cli-program.js");
const require_instants = require("./cli-instants.js");
const require_cli_files = require("./cli-files.js");
// src/cli/commands/diff.ts
const NONE = "none";
function diffCommand(io) {
	return new require_program.Command("diff").description("Compare two policies by meaning: what they decide, whom they call, and when.").argument("<before>", `the policy as it was; - reads standard input, "${NONE}" is no policy at all`).argument("[after]", "the policy as it is to be; - reads standard input (default: that of this repository)").option(...require_cli_files.POLICY_OPTION).option("--at <instant>", "who is called in the two weeks from this instant, ISO 8601 (default: now)").option("--json", "print as JSON").option("--markdown", "print Markdown, as for a pull request").addHelpText("after", "\nExits with 0 when nothing changes in meaning, 1 when something does.\n  git show main:policy.yml | tocsin diff - policy.yml").action(require_cli_files.refusing(io, async (before, argument, options) => diff(io, {
		before,
		after: require_cli_files.policyNamed(argument, options.policy)
	}, options)));
}
async function diff(io, files, options) {
	const at = require_instants.readInstants(io, { at: options.at }).at ?? require_cli_files.now();
	if (files.before === "-" && files.after === "-") throw new require_cli_files.Refusal("Only one of the two can be read from standard input.");
	if (files.after === NONE) throw new require_cli_files.Refusal(`"${NONE}" stands for no policy before: tocsin diff ${NONE} ${files.before}. A file of that name is ./${NONE}.`);
	const after = await require_cli_files.readPolicy(io, files.after);
	const before = files.before === NONE ? null : await require_cli_files.readPolicy(io, files.before);
	const [{ comparePolicies }, { diffJson, printDiff, renderDiff, verdictOf }] = await Promise.all([Promise.resolve().then(() => require("./compare.js")), Promise.resolve().then(() => require("./report-change-diff.js"))]);
	const found = comparePolicies(before, after, at);
	const verdict = verdictOf(found);
	if (options.json) io.out(`${JSON.stringify(diffJson(found), null, 2)}\n`);
	else if (options.markdown) io.out(renderDiff(found));
	else io.out(printDiff(found, io));
	io.exit(verdict.same ? 0 : 1);
}
exports.diffCommand = diffCommand;
