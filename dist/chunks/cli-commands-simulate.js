require("./rolldown-runtime.js");
const require_program = require("./cli-program.js");
const require_policy_validation = require("./policy-validation.js");
const require_instants = require("./cli-instants.js");
const require_cli_files = require("./cli-files.js");
const require_detail_option = require("./cli-detail-option.js");
const require_no_such = require("./cli-no-such.js");
const require_spans = require("./cli-spans.js");
// src/cli/commands/simulate.ts
function simulateCommand(io) {
	return new require_program.Command("simulate").description("Show what happens to an incident that nobody answers, for each severity.").argument("[policy]", require_cli_files.ONE_POLICY).option(...require_cli_files.POLICY_OPTION).option("--severity <id>", "one severity only (default: all)").option("--at <instant>", "declared at this instant, ISO 8601 (default: next Tuesday, in open hours)").option("--for <duration>", "how far to look", "14d").option("--detail <name=value>", "what the report says; may be given more than once", require_detail_option.collect).option("--label <name>", "a label that the report has; may be given more than once", require_detail_option.collect).option("--json", "print as JSON").option("--mermaid", "print a Mermaid chart").action(require_cli_files.refusing(io, (file, options) => simulate(io, file, options)));
}
async function simulate(io, file, options) {
	const named = require_cli_files.policyNamed(file, options.policy);
	const from = require_cli_files.now();
	const start = readStart(io, options);
	const policy = await require_cli_files.readPolicy(io, named);
	const [{ readDetails, silentLadders, typicalStart }, { drawLadders, printLadders }] = await Promise.all([Promise.resolve().then(() => require("./engine.js")).then((n) => n.engine_exports), Promise.resolve().then(() => require("./report-ladder.js")).then((n) => n.ladder_exports)]);
	const report = {
		details: require_detail_option.detailsFrom(policy, options.detail ?? [], readDetails),
		labels: options.label ?? []
	};
	const found = chooseSeverities(policy, options.severity).map((severity) => {
		const at = start.at ?? typicalStart(policy, severity, from);
		return silentLadders(policy, severity, at, {
			within: start.within,
			report
		});
	});
	const ladders = found.flatMap((one) => one.ladders);
	const hasOthers = found.some(({ isWhole }) => !isWhole);
	const idle = whyIdle(policy, ladders[0]?.declaredAt ?? from);
	if (options.json) io.out(`${JSON.stringify({
		policy: policy.name,
		idle,
		"other-reports": hasOthers,
		ladders: ladders.map(toJson)
	}, null, 2)}\n`);
	else if (options.mermaid) io.out(drawLadders(ladders));
	else io.out(printLadders(ladders, io));
	if (hasOthers) io.err("Other reports may take other courses, too: choose one with --detail name=value or --label name.\n");
	if (idle !== null) io.err(`${idle}\n`);
}
function whyIdle({ evaluateOnly, effectiveFrom }, at) {
	if (evaluateOnly) return "The policy has `mode: evaluate`, so it does nothing: take that out to see what it would do.";
	if (effectiveFrom === null || at >= effectiveFrom) return null;
	return `The policy takes effect at ${require_policy_validation.formatInstant(effectiveFrom)}: see what it does then with --at.`;
}
function chooseSeverities(policy, id) {
	if (id === void 0) return policy.severities;
	const found = policy.severities.filter((severity) => severity.id === id);
	if (found.length > 0) return found;
	throw require_no_such.noSuch("severity", id, policy.severities.map((severity) => severity.id));
}
function readStart(io, options) {
	const { at } = require_instants.readInstants(io, { at: options.at });
	return {
		at,
		within: require_spans.readSpan(options.for, {
			example: "90m, 1d or 1h30m",
			most: require_spans.LONGEST_SPAN
		})
	};
}
function toJson({ severity, assessed, chosen, declaredAt, details, labels, rungs, cut }) {
	return {
		severity: severity.id,
		assessed: assessed?.id ?? null,
		"set-by-person": chosen,
		declared: require_policy_validation.formatInstant(declaredAt),
		details,
		labels,
		steps: rungs.map(({ at, sinceDeclared, fired, level, engages, severity: now, calls, mentions, messages }) => ({
			at: require_policy_validation.formatInstant(at),
			seconds: sinceDeclared,
			fired: fired.map(({ trigger, line }) => ({
				trigger,
				file: line?.file ?? null,
				line: line?.line ?? null
			})),
			level: level.number,
			engages,
			severity: now.id,
			calls,
			mentions,
			messages
		})),
		"cut-at": cut === null ? null : require_policy_validation.formatInstant(cut.at)
	};
}
exports.simulateCommand = simulateCommand;
