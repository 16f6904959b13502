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
	return new require_program.Command("explain").description("Say why each rule holds or not for an incident: what decided, and where it stands.").argument("[policy]", require_cli_files.ONE_POLICY).option(...require_cli_files.POLICY_OPTION).option("--case <name>", "the incident of this policy test").option("--tests <file>", "the tests (default: those beside the policy)").option("--issue <issue>", "this incident of a history: 42, or owner/name#42").option("--history <file>", "incidents, as `tocsin history` writes them; may be given more than once", require_detail_option.collect).option("--facts <file>", "facts as YAML or JSON, instead of an incident").option("--at <moment>", "since its declaration, such as 20m, or an instant (default: the end of its story)").option("--rule <id>", "one trigger or severity only (default: all)").option("--json", "print as JSON").action(require_cli_files.refusing(io, (file, options) => explain(io, file, options)));
}
async function explain(io, argument, options) {
	const file = require_cli_files.policyNamed(argument, options.policy);
	const { facts, issue, history } = options;
	if ([
		options.case,
		facts,
		issue
	].filter((one) => one !== void 0).length !== 1) throw new require_cli_files.Refusal("Name an incident: --case \"<name of a test>\", --issue <number> --history <file>, or --facts <file>, one of them.");
	if (issue === void 0 !== (history === void 0)) throw new require_cli_files.Refusal("--issue and --history belong together: `tocsin history --repo owner/name > history.ndjson` writes such a file.");
	if (facts !== void 0 && options.at !== void 0) throw new require_cli_files.Refusal("--at is for an incident: facts are those of one instant.");
	const policy = await require_cli_files.readPolicy(io, file);
	const [{ parsePolicy }, { printExplanation }] = await Promise.all([Promise.resolve().then(() => require("./policy.js")).then((n) => n.policy_exports), Promise.resolve().then(() => require("./report-explanation.js"))]);
	const under = {
		io,
		policy,
		yaml: parsePolicy(policy.texts)
	};
	const wanted = only(facts !== void 0 ? await ofFacts(under, facts) : issue !== void 0 ? await ofPastIssue(under, history ?? [], issue, options.at) : await ofCase(under, options.tests ?? require_policy_validation.testsOf(file), options.case ?? "", options.at), policy, options.rule);
	if (options.json) io.out(`${JSON.stringify(toJson(wanted), null, 2)}\n`);
	else io.out(printExplanation(wanted, io));
}
async function ofFacts({ io, policy, yaml }, file) {
	const text = require_cli_files.orRefuse(require_cli_files.readText(file));
	const [{ parseYaml }, { checkFacts, explainFacts }] = await Promise.all([Promise.resolve().then(() => require("./policy.js")).then((n) => n.policy_exports), Promise.resolve().then(() => require("./cases.js")).then((n) => n.cases_exports)]);
	const facts = parseYaml(text, file);
	if (facts.value === void 0 || facts.diagnostics.length > 0) throw new require_cli_files.Refusal(await require_cli_files.explainProblems(io, [{
		file,
		text
	}], facts.diagnostics));
	if (typeof facts.value !== "object" || facts.value === null || Array.isArray(facts.value)) throw new require_cli_files.Refusal(`${file}: facts are a map, such as { incident: { acknowledged: true } }.`);
	const values = facts.value;
	const wrong = checkFacts(policy, values).map(({ pointer, message }) => {
		const { line, col } = facts.place(pointer);
		return `${file}:${line}:${col}: ${message}`;
	});
	if (wrong.length > 0) throw new require_cli_files.Refusal(wrong.join("\n"));
	return explainFacts(policy, yaml, values);
}
async function ofCase({ io, policy, yaml }, file, name, moment) {
	const read = require_cli_files.readText(file);
	if (!read.ok && !(0, node_fs.existsSync)(file)) throw new require_cli_files.Refusal(`${read.refusal}. \`tocsin test\` prints the first tests of a policy that has none.`);
	const text = require_cli_files.orRefuse(read);
	const { explainIssue, issueAt, readTests } = await Promise.resolve().then(() => require("./cases.js")).then((n) => n.cases_exports);
	const tests = readTests(text, file);
	if (!tests.ok) throw new require_cli_files.Refusal(await require_cli_files.explainProblems(io, [{
		file,
		text
	}], tests.diagnostics));
	const { cases } = tests.value;
	const test = cases.find((one) => one.name === name);
	if (!test) throw require_no_such.noSuch("case", name, cases.map((one) => one.name));
	const { declared, story } = test;
	const at = moment === void 0 ? story.at(-1)?.at ?? declared : instantOf(io, moment, declared, "declared");
	return explainIssue(policy, yaml, issueAt(policy, test, at), at);
}
async function ofPastIssue({ io, policy, yaml }, files, name, moment) {
	const [{ findPastIssue }, { asTrusted, fold }, { issueAsOf }, { explainIssue }] = await Promise.all([
		Promise.resolve().then(() => require("./cli-past-issue.js")),
		Promise.resolve().then(() => require("./engine.js")).then((n) => n.engine_exports),
		Promise.resolve().then(() => require("./replay.js")).then((n) => n.replay_exports),
		Promise.resolve().then(() => require("./cases.js")).then((n) => n.cases_exports)
	]);
	const found = await findPastIssue(files, name);
	const { at: readAt } = found;
	const issue = asTrusted(policy, found.issue);
	const declared = fold(policy, issue)?.declaredAt ?? issue.createdAt;
	const at = moment === void 0 ? readAt : instantOf(io, moment, declared, "opened", issue.createdAt);
	return explainIssue(policy, yaml, at < readAt ? issueAsOf(issue, at) : issue, at);
}
function instantOf(io, moment, from, began, earliest = from) {
	const span = require_policy_validation.parseDuration(moment);
	const at = span === null ? instantNamed(io, moment) ?? from : from + span;
	if (require_policy_validation.whyOutOfTime(at) !== null) throw new require_cli_files.Refusal(`--at ${moment} is too late. Write a duration since the declaration, such as 20m.`);
	if (at < earliest) throw new require_cli_files.Refusal(`${moment} is before the incident was ${began}, at ${require_policy_validation.formatInstant(earliest)}.`);
	return at;
}
function instantNamed(io, moment) {
	try {
		return require_instants.readInstants(io, { at: moment }).at;
	} catch (error) {
		throw new require_cli_files.Refusal(`${require_cli_files.refusalIn(error).message} Since the declaration it is a duration, such as 20m.`);
	}
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
	throw require_no_such.noSuch("rule", id, ids);
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
