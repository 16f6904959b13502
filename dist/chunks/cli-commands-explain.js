require("./rolldown-runtime.js");
const require_program = require("./cli-program.js");
const require_policy_validation = require("./policy-validation.js");
const require_cli_files = require("./cli-files.js");
const require_instants = require("./cli-instants.js");
const require_detail_option = require("./cli-detail-option.js");
const require_no_such = require("./cli-no-such.js");
let node_fs = require("node:fs");
// src/cli/commands/explain.ts
function explainCommand(io) {
	return new require_program.Command("explain").description("Say why each rule holds or not for an incident: what decided, and where it stands.").argument("[policy]", require_cli_files.ONE_POLICY).option(...require_cli_files.POLICY_OPTION).option("--case <name>", "the incident of this policy test").option("--tests <file>", "the tests (default: those beside the policy)").option("--issue <issue>", "this incident of a history: 42, or owner/name#42").option("--history <file>", "incidents, as `tocsin history` writes them; may be given more than once", require_detail_option.collect).option("--facts <file>", "facts as YAML or JSON, instead of an incident").option("--at <moment>", "since its declaration, such as 20m, or an instant (default: the end of its story)").option("--rule <id>", "one trigger or severity only (default: all)").option("--json", "print as JSON").action(require_program.refusing(io, (file, options) => explain(io, file, options)));
}
async function explain(io, argument, options) {
	const named = require_cli_files.policyNamed(argument, options.policy);
	if (!named.ok) return named.refusal;
	const file = named.value;
	const { facts, issue, history } = options;
	if ([
		options.case,
		facts,
		issue
	].filter((one) => one !== void 0).length !== 1) return "Name an incident: --case \"<name of a test>\", --issue <number> --history <file>, or --facts <file>, one of them.";
	if (issue === void 0 !== (history === void 0)) return "--issue and --history belong together: `tocsin history --repo owner/name > history.ndjson` writes such a file.";
	if (facts !== void 0 && options.at !== void 0) return "--at is for an incident: facts are those of one instant.";
	const read = await require_cli_files.readPolicy(io, file);
	if (!read.ok) return read.refusal;
	const [{ parsePolicy }, { printExplanation }] = await Promise.all([Promise.resolve().then(() => require("./policy.js")).then((n) => n.policy_exports), Promise.resolve().then(() => require("./report-explanation.js"))]);
	const policy = read.value;
	const under = {
		io,
		policy,
		yaml: parsePolicy(policy.texts)
	};
	const explanation = facts !== void 0 ? await ofFacts(under, facts) : issue !== void 0 ? await ofPastIssue(under, history ?? [], issue, options.at) : await ofCase(under, options.tests ?? require_policy_validation.testsOf(file), options.case ?? "", options.at);
	if (typeof explanation === "string") return explanation;
	const wanted = only(explanation, policy, options.rule);
	if (typeof wanted === "string") return wanted;
	if (options.json) io.out(`${JSON.stringify(toJson(wanted), null, 2)}\n`);
	else io.out(printExplanation(wanted, io));
	return null;
}
async function ofFacts({ io, policy, yaml }, file) {
	const read = require_cli_files.readText(file);
	if (!read.ok) return read.refusal;
	const [{ parseYaml }, { checkFacts, explainFacts }] = await Promise.all([Promise.resolve().then(() => require("./policy.js")).then((n) => n.policy_exports), Promise.resolve().then(() => require("./cases.js")).then((n) => n.cases_exports)]);
	const facts = parseYaml(read.value, file);
	if (facts.value === void 0 || facts.diagnostics.length > 0) return require_cli_files.explainProblems(io, [{
		file,
		text: read.value
	}], facts.diagnostics);
	if (typeof facts.value !== "object" || facts.value === null || Array.isArray(facts.value)) return `${file}: facts are a map, such as { incident: { acknowledged: true } }.`;
	const values = facts.value;
	const wrong = checkFacts(policy, values).map(({ pointer, message }) => {
		const { line, col } = facts.place(pointer);
		return `${file}:${line}:${col}: ${message}`;
	});
	return wrong.length > 0 ? wrong.join("\n") : explainFacts(policy, yaml, values);
}
async function ofCase({ io, policy, yaml }, file, name, moment) {
	const read = require_cli_files.readText(file);
	if (!read.ok && (0, node_fs.existsSync)(file)) return read.refusal;
	if (!read.ok) return `${read.refusal}. \`tocsin test\` prints the first tests of a policy that has none.`;
	const { explainIssue, issueAt, readTests } = await Promise.resolve().then(() => require("./cases.js")).then((n) => n.cases_exports);
	const tests = readTests(read.value, file);
	if (!tests.ok) return require_cli_files.explainProblems(io, [{
		file,
		text: read.value
	}], tests.diagnostics);
	const { cases } = tests.value;
	const test = cases.find((one) => one.name === name);
	if (!test) return require_no_such.noSuch("case", name, cases.map((one) => one.name));
	const { declared, story } = test;
	const at = moment === void 0 ? story.at(-1)?.at ?? declared : instantOf(io, moment, declared, "declared");
	return typeof at === "string" ? at : explainIssue(policy, yaml, issueAt(policy, test, at), at);
}
async function ofPastIssue({ io, policy, yaml }, files, name, moment) {
	const [{ findPastIssue }, { asTrusted, fold }, { issueAsOf }, { explainIssue }] = await Promise.all([
		Promise.resolve().then(() => require("./cli-past-issue.js")),
		Promise.resolve().then(() => require("./engine.js")).then((n) => n.engine_exports),
		Promise.resolve().then(() => require("./replay.js")).then((n) => n.replay_exports),
		Promise.resolve().then(() => require("./cases.js")).then((n) => n.cases_exports)
	]);
	const found = await findPastIssue(files, name);
	if (!found.ok) return found.refusal;
	const { at: readAt } = found.value;
	const issue = asTrusted(policy, found.value.issue);
	const declared = fold(policy, issue)?.declaredAt ?? issue.createdAt;
	const at = moment === void 0 ? readAt : instantOf(io, moment, declared, "opened", issue.createdAt);
	if (typeof at === "string") return at;
	return explainIssue(policy, yaml, at < readAt ? issueAsOf(issue, at) : issue, at);
}
function instantOf(io, moment, from, began, earliest = from) {
	const span = require_policy_validation.parseDuration(moment);
	const instants = require_instants.readInstants(io, { at: span === null ? moment : void 0 });
	if (!instants.ok) return `${instants.refusal} Since the declaration it is a duration, such as 20m.`;
	const at = instants.value.at ?? from + (span ?? 0);
	if (require_policy_validation.whyOutOfTime(at) !== null) return `--at ${moment} is too late. Write a duration since the declaration, such as 20m.`;
	return at < earliest ? `${moment} is before the incident was ${began}, at ${require_policy_validation.formatInstant(earliest)}.` : at;
}
function only(explanation, policy, id) {
	if (id === void 0) return explanation;
	const rules = explanation.rules.filter(({ name }) => name.split(" ").at(-1) === id);
	if (rules.length > 0) return {
		...explanation,
		rules,
		reaches: []
	};
	const ids = [...policy.triggers, ...policy.severities.filter(({ when }) => when !== null)].map((one) => one.id);
	return require_no_such.noSuch("rule", id, ids);
}
const choiceToJson = (choice) => choice === null ? null : {
	...choice,
	at: require_policy_validation.formatInstant(choice.at)
};
const toJson = ({ at, severity, reaches, ...rest }) => ({
	...rest,
	at: at === null ? null : require_policy_validation.formatInstant(at),
	severity: severity === null ? null : {
		...severity,
		since: require_policy_validation.formatInstant(severity.since),
		choice: choiceToJson(severity.choice),
		replaced: choiceToJson(severity.replaced)
	},
	reaches: reaches.map(({ called, steps, ...one }) => ({
		...one,
		called: require_policy_validation.formatInstant(called),
		steps: steps.map(({ due, by, state }) => ({
			due: require_policy_validation.formatInstant(due),
			by,
			state
		}))
	}))
});
exports.explainCommand = explainCommand;
