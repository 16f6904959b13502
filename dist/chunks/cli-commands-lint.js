require("./rolldown-runtime.js");
const require_cli_index = require("../cli/index.js");
const require_policies = require("./cli-policies.js");
const require_files = require("./cli-files.js");
const require_policy_validation = require("./policy-validation.js");
const require_terminal = require("./report-text-terminal.js");
const require_repository = require("./cli-repository.js");
const require_policy_argument = require("./cli-policy-argument.js");
const require_no_such = require("./cli-no-such.js");
// src/cli/commands/lint.ts
function lintCommand(io) {
	return new require_cli_index.Command("lint").description("Find what is valid but wrong in a policy: rules that never hold, ladders that lead nowhere.").argument("[files...]", require_policy_argument.MORE_POLICIES).option(...require_policy_argument.POLICIES_OPTION).option("--rule <ids...>", "only these rules").option("--explain <id>", "print the page of a rule: what it finds, and why (`all`: list the rules)").option("--online", "ask GitHub too: can these people be assigned, can these teams be read, is each way proved by a drill").option("--repo <owner/name>", "the repository for --online").option("--json", "print as JSON").addHelpText("after", "\nSwitch a rule off for a line: # tocsin-disable-next-line <rule>: <why>").action(require_cli_index.refusing(io, (files, options) => lint(io, files, options)));
}
async function lint(io, files, options) {
	const { formProblems, lintPolicy, METAS } = await Promise.resolve().then(() => require("./lint.js"));
	const rules = require_policy_argument.withoutPolicies(options.rule ?? []);
	for (const id of [...rules.values, ...options.explain ? [options.explain] : []]) {
		const wrong = id === "all" && id === options.explain ? null : unknown(id, METAS);
		if (wrong) return wrong;
	}
	if (options.explain) return explainRules(io, METAS, options.explain, options.json === true);
	if (options.online && !options.repo) return "Say which repository: --online --repo owner/name.";
	const [{ validateRead }, around] = await Promise.all([Promise.resolve().then(() => require("./policy-validation.js")).then((n) => n.load_lazily_exports), Promise.resolve().then(() => require("./cli-lint-surroundings.js"))]);
	const { askGithub, liesWithForms, readForms, readIncidentLabels, readWorkflows, withOwnContacts } = around;
	const loaded = [];
	const unread = [];
	const sources = require_policy_argument.policiesNamed([...files, ...rules.policies], options.policy);
	if (!sources.ok) return sources.refusal;
	const named = require_files.skipForms(require_files.expand(sources.value, require_policy_validation.isPolicyName), io.err);
	const readPinned = require_policies.withToken(io);
	for (const file of named.filter((name) => !require_policy_validation.isTestName(name))) {
		const read = await require_policies.readPolicyFile(file, readPinned);
		if (!read.ok) {
			unread.push(read.refusal);
			continue;
		}
		const result = await validateRead(read.value);
		const policy = result.ok ? await withOwnContacts(result.value, process.env, io.err) : null;
		loaded.push({
			file,
			texts: require_policies.textsOf(read.value),
			policy,
			problems: result.diagnostics
		});
	}
	if (loaded.length + unread.length === 0) return require_files.NO_POLICY;
	const known = loaded.flatMap(({ policy }) => policy ?? []);
	const online = options.online ? await askGithub(known, options.repo ?? "", process.env, io.err) : OFFLINE;
	if (typeof online === "string") return online;
	const forms = readForms();
	const workflows = readWorkflows();
	const incidentLabels = await readIncidentLabels(require_repository.repositoryRoot(), readPinned);
	const optionsFor = (file) => ({
		surroundings: {
			workflows,
			forms: liesWithForms(file) ? forms : [],
			incidentLabels,
			...online
		},
		...options.rule && { only: rules.values }
	});
	const results = loaded.map((one) => {
		const problems = one.problems.map(withoutWitness);
		return {
			...one,
			found: [...problems, ...one.policy ? lintPolicy(one.policy, require_cli_index.now(), optionsFor(one.file)) : []]
		};
	});
	const broken = options.rule ? [] : forms.map((form) => ({
		...brokenForm(form),
		found: formProblems(form).map(withoutWitness)
	}));
	results.push(...broken.filter(({ found }) => found.length > 0));
	await print(io, results, forms, unread, options.json === true);
	io.exit(results.some(({ found }) => found.some(({ level }) => level !== "advice")) ? 1 : 0);
	if (unread.length === 0) return null;
	io.err(`${unread.join("\n")}\n`);
	io.exit(2);
	return null;
}
const OFFLINE = {
	people: null,
	drills: null
};
const withoutWitness = (problem) => ({
	...problem,
	witness: null
});
const brokenForm = ({ file, text }) => ({
	file,
	texts: [{
		file,
		text
	}],
	policy: null,
	problems: []
});
async function explainRules(io, all, rule, json) {
	const { lintPage } = await Promise.resolve().then(() => require("./cli-package-files.js"));
	const metas = all.filter(({ id }) => rule === "all" || id === rule);
	if (json) {
		const rules = metas.map(({ id, level, summary }) => ({
			id,
			level,
			summary,
			page: lintPage(id)
		}));
		io.out(`${JSON.stringify({ rules }, null, 2)}\n`);
	} else io.out(rule === "all" ? listRules(metas) : lintPage(rule));
	return null;
}
async function print(io, results, forms, unread, json) {
	const [{ witnessCase }, { printDiagnostics }, { visibleLines }] = await Promise.all([
		Promise.resolve().then(() => require("./cases.js")).then((n) => n.cases_exports),
		Promise.resolve().then(() => require("./report-diagnostics.js")).then((n) => n.diagnostics_exports),
		Promise.resolve().then(() => require("./report-text-terminal.js")).then((n) => n.terminal_exports)
	]);
	const caseOf = ({ policy }, { code, place, witness }) => policy && witness ? witnessCase(policy, witness, `${code}, line ${place?.line ?? 1}`) : null;
	if (json) {
		const output = results.map((result) => ({
			file: result.file,
			valid: result.policy !== null,
			findings: result.found.map((one) => ({
				...one,
				case: caseOf(result, one)
			}))
		}));
		io.out(`${JSON.stringify({
			files: output,
			unread
		}, null, 2)}\n`);
		return;
	}
	const texts = forms.map(({ file, text }) => [file, text]);
	for (const result of results) {
		if (result.found.length === 0) {
			io.out(`${result.file}: nothing found\n`);
			continue;
		}
		io.out(printDiagnostics(result.found, new Map([...texts, ...require_policies.sourcesOf(result.texts)]), io));
		for (const one of result.found) {
			const example = caseOf(result, one);
			if (example === null) continue;
			io.out(`\n\`${one.code}\` at ${result.file}:${one.place?.line ?? 1} as a case for the policy\u2019s tests:\n`);
			io.out(visibleLines(example));
		}
	}
}
function unknown(id, metas) {
	const ids = metas.map((meta) => meta.id);
	if (ids.includes(id)) return null;
	return require_no_such.noSuch("rule", id, ids, "`tocsin lint --explain all` lists them.");
}
const listRules = (metas) => `${require_terminal.alignColumns(metas.map(({ id, level, summary }) => [
	id,
	level,
	summary
])).join("\n")}\n`;
exports.lintCommand = lintCommand;
