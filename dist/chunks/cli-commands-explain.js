require("./rolldown-runtime.js");
const require_cli_index = require("../cli/index.js");
const require_policy_validation = require("./policy-validation.js");
const require_files = require("./cli-files.js");
// src/cli/commands/explain.ts
const DEFAULT = ".github/escalation-policy.yml";
function explainCommand(io) {
	return new require_cli_index.Command("explain").description("Say why each rule holds or not for an incident: what decided, and where it stands.").argument("[policy]", "the policy", DEFAULT).option("--case <name>", "the incident of this policy test").option("--tests <file>", "the tests (default: those beside the policy)").option("--issue <issue>", "this incident of a history: 42, or owner/name#42").option("--history <file>", "incidents, as `tocsin history` writes them; may be given more than once", (name, others) => [...others ?? [], name]).option("--facts <file>", "facts as YAML or JSON, instead of an incident").option("--at <moment>", "since its declaration, such as 20m, or an instant (default: as far as it is told)").option("--rule <id>", "one trigger or severity only (default: all)").option("--json", "print as JSON").action(async (file, options) => {
		const refused = await explain(io, file, options);
		if (refused === null) return;
		io.err(`${refused.trimEnd()}\n`);
		io.exit(2);
	});
}
async function explain(io, file, options) {
	const { facts, issue, history } = options;
	if ([
		options.case,
		facts,
		issue
	].filter((one) => one !== void 0).length !== 1) return "Name an incident: --case \"<name of a test>\", --issue <number> --history <file>, or --facts <file>, one of them.";
	if (issue === void 0 !== (history === void 0)) return "--issue and --history belong together: `tocsin history --repo owner/name > history.ndjson` writes such a file.";
	if (facts !== void 0 && options.at !== void 0) return "--at is for an incident: facts are those of one instant.";
	const text = read(file);
	if ("refused" in text) return text.refused;
	const [{ loadPolicy, parseYaml }, { printDiagnostics }, { printExplanation }] = await Promise.all([
		Promise.resolve().then(() => require("./policy.js")).then((n) => n.policy_exports),
		Promise.resolve().then(() => require("./report-diagnostics.js")).then((n) => n.diagnostics_exports),
		Promise.resolve().then(() => require("./report-explanation.js"))
	]);
	const policy = loadPolicy(text.text, file);
	if (!policy.ok) return printDiagnostics(policy.diagnostics, /* @__PURE__ */ new Map([[file, text.text]]), { color: io.errColor });
	const under = {
		policy: policy.value,
		yaml: parseYaml(text.text, file),
		color: io.errColor
	};
	const explanation = facts !== void 0 ? await ofFacts(under, facts) : issue !== void 0 ? await ofPastIssue(under, history ?? [], issue, options.at) : await ofCase(under, options.tests ?? require_policy_validation.testsOf(file), options.case ?? "", options.at);
	if (typeof explanation === "string") return explanation;
	const wanted = only(explanation, policy.value, options.rule);
	if (typeof wanted === "string") return wanted;
	if (options.json) io.out(`${JSON.stringify(toJson(wanted), null, 2)}\n`);
	else io.out(printExplanation(wanted, { color: io.color }));
	return null;
}
async function ofFacts({ policy, yaml, color }, file) {
	const written = read(file);
	if ("refused" in written) return written.refused;
	const [{ parseYaml }, { checkFacts, explainFacts }, { printDiagnostics }] = await Promise.all([
		Promise.resolve().then(() => require("./policy.js")).then((n) => n.policy_exports),
		Promise.resolve().then(() => require("./cases.js")).then((n) => n.cases_exports),
		Promise.resolve().then(() => require("./report-diagnostics.js")).then((n) => n.diagnostics_exports)
	]);
	const facts = parseYaml(written.text, file);
	if (facts.value === void 0) return printDiagnostics(facts.diagnostics, /* @__PURE__ */ new Map([[file, written.text]]), { color });
	if (typeof facts.value !== "object" || facts.value === null || Array.isArray(facts.value)) return `${file}: facts are a map, such as { incident: { acknowledged: true } }.`;
	const given = facts.value;
	const wrong = checkFacts(policy, given).map(({ pointer, message }) => {
		const { line, col } = facts.place(pointer);
		return `${file}:${line}:${col}: ${message}`;
	});
	return wrong.length > 0 ? wrong.join("\n") : explainFacts(policy, yaml, given);
}
async function ofCase({ policy, yaml, color }, file, name, moment) {
	const written = read(file);
	if ("refused" in written) return written.refused;
	const [{ explainIssue, issueAt, readTests }, { printDiagnostics }] = await Promise.all([Promise.resolve().then(() => require("./cases.js")).then((n) => n.cases_exports), Promise.resolve().then(() => require("./report-diagnostics.js")).then((n) => n.diagnostics_exports)]);
	const found = readTests(written.text, file);
	if (!found.ok) return printDiagnostics(found.diagnostics, /* @__PURE__ */ new Map([[file, written.text]]), { color });
	const { cases } = found.value;
	const test = cases.find((one) => one.name === name);
	if (!test) return unknown("case", name, cases.map((one) => one.name));
	const at = instantOf(moment, test.declared, "declared", test.story.at(-1)?.at ?? test.declared);
	return typeof at === "string" ? at : explainIssue(policy, yaml, issueAt(policy, test, at), at);
}
async function ofPastIssue({ policy, yaml }, files, name, moment) {
	const [{ findPastIssue }, { fold }, { issueAsOf }, { explainIssue }] = await Promise.all([
		Promise.resolve().then(() => require("./cli-past-issue.js")),
		Promise.resolve().then(() => require("./engine.js")).then((n) => n.engine_exports),
		Promise.resolve().then(() => require("./replay.js")).then((n) => n.replay_exports),
		Promise.resolve().then(() => require("./cases.js")).then((n) => n.cases_exports)
	]);
	const found = await findPastIssue(files, name);
	if ("refused" in found) return found.refused;
	const { issue, at: readAt } = found.got;
	const at = instantOf(moment, fold(policy, issue)?.declaredAt ?? issue.createdAt, "opened", readAt, issue.createdAt);
	if (typeof at === "string") return at;
	return explainIssue(policy, yaml, at < readAt ? issueAsOf(issue, at) : issue, at);
}
function instantOf(moment, from, began, otherwise, earliest = from) {
	if (moment === void 0) return otherwise;
	const span = require_policy_validation.parseDuration(moment);
	const at = span === null ? require_policy_validation.parseInstant(moment) : from + span;
	if (at === null) return `"${moment}" is no moment. Write it as 20m or 2026-11-23T10:00:00Z.`;
	return at < earliest ? `${moment} is before the incident was ${began}, at ${require_policy_validation.formatInstant(earliest)}.` : at;
}
function read(file) {
	const { text, ...rest } = require_files.readText(file);
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
	const near = require_policy_validation.nearest(found, names);
	return `There is no ${what} "${found}". ${near === null ? `There are: ${names.join(", ")}.` : `Did you mean "${near}"?`}`;
}
const toJson = ({ at, ...rest }) => ({
	...rest,
	at: at === null ? null : require_policy_validation.formatInstant(at)
});
exports.explainCommand = explainCommand;
