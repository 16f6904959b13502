require("./rolldown-runtime.js");
const require_cli_index = require("../cli/index.js");
const require_policy_validation = require("./policy-validation.js");
const require_io = require("./cli-io.js");
const require_policies = require("./cli-policies.js");
// src/cli/commands/simulate.ts
const MOST_RUNGS = 400;
function simulateCommand(io) {
	return new require_cli_index.Command("simulate").description("Show what happens to an incident that nobody answers, for each severity.").argument("[policy]", "the policy", require_policy_validation.DEFAULT_POLICY).option("--severity <id>", "one severity only (default: all)").option("--at <instant>", "declared at this instant, ISO 8601 (default: now): it decides who is on call").option("--for <duration>", "how far to look", "1d").option("--json", "print as JSON").option("--mermaid", "print a Mermaid chart").action(require_io.refusing(io, (file, options) => simulate(io, file, options)));
}
async function simulate(io, file, options) {
	const start = readStart(options, require_io.now());
	if (typeof start === "string") return start;
	const read = await require_policies.readPolicy(io, file);
	if (!read.ok) return read.refusal;
	const { policy } = read.value;
	const [{ silentLadder }, { drawLadders, printLadder }] = await Promise.all([Promise.resolve().then(() => require("./engine.js")).then((n) => n.engine_exports), Promise.resolve().then(() => require("./report-ladder.js")).then((n) => n.ladder_exports)]);
	const severities = chosen(policy, options.severity);
	if (typeof severities === "string") return severities;
	const ladders = severities.map((severity) => silentLadder(policy, severity, start.at, start.within, MOST_RUNGS));
	if (options.json) io.out(`${JSON.stringify({
		policy: policy.name,
		ladders: ladders.map(toJson)
	}, null, 2)}\n`);
	else if (options.mermaid) io.out(drawLadders(ladders));
	else io.out(ladders.map((ladder) => printLadder(ladder, { color: io.color })).join("\n"));
	const idle = whyIdle(policy, start.at);
	if (idle !== null) io.err(`${idle}\n`);
	return null;
}
function whyIdle({ evaluateOnly, effectiveFrom }, at) {
	if (evaluateOnly) return "The policy has `mode: evaluate`, so it does nothing: take that out to see what it would do.";
	if (effectiveFrom === null || at >= effectiveFrom) return null;
	return `The policy takes effect at ${require_policy_validation.formatInstant(effectiveFrom)}: see what it does then with --at.`;
}
function chosen(policy, id) {
	if (id === void 0) return policy.severities;
	const found = policy.severities.filter((severity) => severity.id === id);
	if (found.length > 0) return found;
	const ids = policy.severities.map((severity) => severity.id);
	const near = require_policy_validation.nearest(id, ids);
	return `There is no severity "${id}". ${near === null ? `There are: ${ids.join(", ")}.` : `Did you mean "${near}"?`}`;
}
function readStart(options, now) {
	const at = options.at === void 0 ? now : require_policy_validation.parseInstant(options.at);
	if (at === null) return `"${options.at}" is no instant. Write it as 2026-11-23T10:00:00Z.`;
	const within = require_policy_validation.parseDuration(options.for);
	if (within === null || within === 0) return `"${options.for}" is no duration. Write it as 90m, 1d or 1h30m.`;
	return {
		at,
		within
	};
}
function toJson({ severity, assessed, declaredAt, rungs, cutAt }) {
	return {
		severity: severity.id,
		assessed: assessed?.id ?? null,
		declared: require_policy_validation.formatInstant(declaredAt),
		steps: rungs.map(({ at, sinceDeclared, fired, level, engages, severity: now, calls, mentions }) => ({
			at: require_policy_validation.formatInstant(at),
			seconds: sinceDeclared,
			fired: fired.map(({ trigger, line }) => ({
				trigger,
				line
			})),
			level: level.number,
			engages,
			severity: now.id,
			calls,
			mentions
		})),
		"cut-at": cutAt === null ? null : require_policy_validation.formatInstant(cutAt)
	};
}
exports.simulateCommand = simulateCommand;
