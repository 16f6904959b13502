require("./rolldown-runtime.js");
const require_cli_index = require("../cli/index.js");
const require_policy_validation = require("./policy-validation.js");
const require_files = require("./cli-files.js");
// src/cli/commands/diff.ts
const NONE = "none";
function diffCommand(io) {
	return new require_cli_index.Command("diff").description("Compare two policies by meaning: what they decide, whom they call, and when.").argument("<before>", `the policy as it was; - reads standard input, "${NONE}" is no policy at all`).argument("<after>", "the policy as it is to be; - reads standard input").option("--at <instant>", "who is called in the two weeks from this instant, ISO 8601 (default: now)").option("--json", "print as JSON").option("--markdown", "print Markdown, as for a pull request").addHelpText("after", "\nExits with 0 when nothing changes in meaning, 1 when something does.\n  git show main:policy.yml | tocsin diff - policy.yml").action(async (before, after, options) => {
		const refused = await diff(io, {
			before,
			after
		}, options);
		if (refused === null) return;
		io.err(`${refused}\n`);
		io.exit(2);
	});
}
async function diff(io, files, options) {
	const at = options.at === void 0 ? Math.floor(Date.now() / 1e3) : require_policy_validation.parseInstant(options.at);
	if (at === null) return `"${options.at}" is no instant. Write it as 2026-11-23T10:00:00Z.`;
	if (files.before === "-" && files.after === "-") return "Only one of the two can be read from standard input.";
	if (files.after === NONE) return `"${NONE}" stands for no policy before: tocsin diff ${NONE} ${files.before}. A file of that name is ./${NONE}.`;
	const after = await load(io, files.after);
	if (typeof after === "string") return after;
	const before = files.before === NONE ? null : await load(io, files.before);
	if (typeof before === "string") return before;
	const [{ comparePolicies }, { diffJson, printDiff, renderDiff, verdictOf }] = await Promise.all([Promise.resolve().then(() => require("./compare.js")), Promise.resolve().then(() => require("./report-change-diff.js"))]);
	const found = comparePolicies(before, after, at);
	const verdict = verdictOf(found);
	if (options.json) io.out(`${JSON.stringify(diffJson(found), null, 2)}\n`);
	else if (options.markdown) io.out(renderDiff(found));
	else io.out(printDiff(found, { color: io.color }));
	io.exit(verdict.same ? 0 : 1);
	return null;
}
async function load(io, file) {
	const { text, ...rest } = require_files.readText(file);
	if (text === null) return `${file}: ${"why" in rest ? rest.why : "unread"}`;
	const [{ loadPolicy }, { printDiagnostics }] = await Promise.all([Promise.resolve().then(() => require("./policy.js")).then((n) => n.policy_exports), Promise.resolve().then(() => require("./report-diagnostics.js")).then((n) => n.diagnostics_exports)]);
	const policy = loadPolicy(text, file);
	return policy.ok ? policy.value : printDiagnostics(policy.diagnostics, /* @__PURE__ */ new Map([[file, text]]), { color: io.errColor });
}
exports.diffCommand = diffCommand;
