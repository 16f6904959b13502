import { t as Command } from "./esm.js";
import { D as parseDuration, E as formatInstant, O as parseInstant, j as nearest } from "./policy.js";
import { o as readText, s as testsOf } from "./files.js";
// src/cli/commands/explain.ts
const DEFAULT = ".github/escalation-policy.yml";
function explainCommand(io) {
	return new Command("explain").description("Say why each rule holds or not for an incident: what decided, and where it stands.").argument("[policy]", "the policy", DEFAULT).option("--case <name>", "the incident of this policy test").option("--at <moment>", "since its declaration, such as 20m, or an instant (default: the end of its story)").option("--tests <file>", "the tests (default: those beside the policy)").option("--facts <file>", "facts as YAML or JSON, instead of a test").option("--rule <id>", "one trigger or severity only (default: all)").option("--json", "print as JSON").action(async (file, options) => {
		const refused = await explain(io, file, options);
		if (refused === null) return;
		io.err(`${refused.trimEnd()}\n`);
		io.exit(2);
	});
}
/** Prints the explanation; what stood in its way otherwise. */
async function explain(io, file, options) {
	if (options.case === void 0 === (options.facts === void 0)) return "Name an incident: --case \"<name of a test>\" or --facts <file>, one of them.";
	const text = read(file);
	if ("refused" in text) return text.refused;
	const [{ loadPolicy, parseYaml }, cases, { printDiagnostics }, { printExplanation }] = await Promise.all([
		import("./policy3.js"),
		import("./cases2.js"),
		import("./diagnostics.js"),
		import("./explanation.js")
	]);
	const policy = loadPolicy(text.text, file);
	if (!policy.ok) return printDiagnostics(policy.diagnostics, /* @__PURE__ */ new Map([[file, text.text]]), { color: io.color });
	const yaml = parseYaml(text.text, file);
	const explanation = (() => {
		if (options.facts !== void 0) {
			const given = read(options.facts);
			if ("refused" in given) return given.refused;
			const facts = parseYaml(given.text, options.facts);
			if (facts.value === void 0) return printDiagnostics(facts.diagnostics, /* @__PURE__ */ new Map([[options.facts, given.text]]), { color: io.color });
			if (typeof facts.value !== "object" || facts.value === null || Array.isArray(facts.value)) return `${options.facts}: facts are a map, such as { incident: { acknowledged: true } }.`;
			return cases.explainFacts(policy.value, yaml, facts.value);
		}
		const tests = options.tests ?? testsOf(file);
		const written = read(tests);
		if ("refused" in written) return written.refused;
		const found = cases.readTests(written.text, tests);
		if (!found.ok) return printDiagnostics(found.diagnostics, /* @__PURE__ */ new Map([[tests, written.text]]), { color: io.color });
		const names = found.value.cases.map(({ name }) => name);
		const test = found.value.cases.find(({ name }) => name === options.case);
		if (!test) return unknown("case", options.case ?? "", names);
		const span = options.at === void 0 ? null : parseDuration(options.at);
		const at = span !== null ? test.declared + span : options.at === void 0 ? test.story.at(-1)?.at : parseInstant(options.at);
		if (at === void 0 || at === null) return `"${options.at}" is no moment. Write it as 20m or 2026-11-23T10:00:00Z.`;
		if (at < test.declared) return `${options.at} is before the incident was declared, at ${formatInstant(test.declared)}.`;
		return cases.explainIssue(policy.value, yaml, cases.issueAt(policy.value, test, at), at);
	})();
	if (typeof explanation === "string") return explanation;
	const wanted = only(explanation, policy.value, options.rule);
	if (typeof wanted === "string") return wanted;
	if (options.json) io.out(`${JSON.stringify(toJson(wanted), null, 2)}\n`);
	else io.out(printExplanation(wanted, { color: io.color }));
	return null;
}
function read(file) {
	const { text, ...rest } = readText(file);
	return text === null ? { refused: `${file}: ${"why" in rest ? rest.why : "unread"}` } : { text };
}
function only(explanation, policy, id) {
	if (id === void 0) return explanation;
	const rules = explanation.rules.filter(({ name }) => name.split(" ").at(-1) === id);
	if (rules.length > 0) return {
		...explanation,
		rules
	};
	return unknown("rule", id, [...policy.triggers, ...policy.severities.filter(({ when }) => when !== null)].map((one) => one.id));
}
function unknown(what, found, names) {
	const near = nearest(found, names);
	return `There is no ${what} "${found}". ${near === null ? `There are: ${names.join(", ")}.` : `Did you mean "${near}"?`}`;
}
/** As in `schemas/explain.v1.schema.json`. */
const toJson = ({ at, ...rest }) => ({
	...rest,
	at: at === null ? null : formatInstant(at)
});
export { explainCommand };
