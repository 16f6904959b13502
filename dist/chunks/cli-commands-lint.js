require("./rolldown-runtime.js");
const require_program = require("./cli-program.js");
const require_cli_files = require("./cli-files.js");
const require_report_words = require("./report-words.js");
const require_no_such = require("./cli-no-such.js");
// src/cli/commands/lint.ts
function lintCommand(io) {
	return new require_program.Command("lint").description("Find what is valid but wrong in a policy: rules that never hold, ladders that lead nowhere.").argument("[files...]", require_cli_files.MORE_POLICIES).option(...require_cli_files.POLICIES_OPTION).option("--rule <ids...>", "only these rules").option("--explain <id>", "print the page of a rule: what it finds, and why (`all`: list the rules)").option("--online", "ask GitHub too: can these people be assigned, can these teams be read, is each way proved by a drill").option("--repo <owner/name>", "the repository for --online").option("--json", "print as JSON").addHelpText("after", "\nSwitch a rule off for a line: # tocsin-disable-next-line <rule>: <why>").action(require_cli_files.refusing(io, (files, options) => lint(io, files, options)));
}
async function lint(io, files, options) {
	const { METAS } = await Promise.resolve().then(() => require("./lint.js")).then((n) => n.lint_exports);
	const rules = require_cli_files.withoutPolicies("--rule", options.rule);
	requireRules(rules.values, options.explain, METAS);
	if (options.explain) return explainRules(io, METAS, options.explain, options.json === true);
	if (options.online && !options.repo) throw new require_cli_files.Refusal("Say which repository: --online --repo owner/name.");
	const sources = require_cli_files.policiesNamed([...files, ...rules.policies], options.policy);
	const readPinned = require_cli_files.withToken(io);
	const { loaded, unread } = await load(io, sources, readPinned);
	if (loaded.length + unread.length === 0) throw require_cli_files.noPolicyIn(sources);
	const surroundings = await readSurroundings(io, loaded.flatMap(({ policy }) => policy ?? []), options, readPinned);
	const results = await findProblems(loaded, surroundings, options.rule && rules.values);
	await (options.json ? printJson(io, results, unread) : printFindings(io, results, surroundings.forms));
	io.exit(results.some(({ found }) => found.some(({ level }) => level !== "advice")) ? 1 : 0);
	if (unread.length === 0) return;
	io.err(`${unread.join("\n")}\n`);
	io.exit(2);
}
async function load(io, names, readPinned) {
	const [{ validateRead }, { withOwnContacts }] = await Promise.all([Promise.resolve().then(() => require("./policy-validation.js")).then((n) => n.load_lazily_exports), Promise.resolve().then(() => require("./cli-lint-surroundings.js"))]);
	const loaded = [];
	const unread = [];
	for (const file of require_cli_files.policiesIn(names, io.err)) {
		const read = await require_cli_files.readPolicyFile(file, readPinned);
		if (!read.ok) {
			unread.push(read.refusal);
			continue;
		}
		const result = await validateRead(read.value);
		const policy = result.ok ? await withOwnContacts(io, result.value) : null;
		loaded.push({
			file,
			texts: require_cli_files.textsOf(read.value),
			policy,
			problems: result.diagnostics
		});
	}
	return {
		loaded,
		unread
	};
}
async function readSurroundings(io, policies, { online, repo = "" }, readPinned) {
	const { askGithub, pathInRepository, readForms, readOwn, readWorkflows } = await Promise.resolve().then(() => require("./cli-lint-surroundings.js"));
	const answer = online ? await askGithub(io, policies, repo) : OFFLINE;
	const [forms, workflows] = [readForms(), readWorkflows()];
	const { labels } = await readOwn(require_cli_files.repositoryRoot(), readPinned);
	return {
		workflows,
		pathOf: pathInRepository,
		forms,
		incidentLabels: labels,
		...answer
	};
}
async function findProblems(loaded, surroundings, only) {
	const [{ formProblems, lintPolicy }, { liesWithForms }] = await Promise.all([Promise.resolve().then(() => require("./lint.js")).then((n) => n.lint_exports), Promise.resolve().then(() => require("./cli-lint-surroundings.js"))]);
	const findingsOf = (policy, file) => lintPolicy(policy, require_cli_files.now(), {
		surroundings: liesWithForms(file) ? surroundings : {
			...surroundings,
			forms: []
		},
		...only && { only }
	});
	const results = loaded.map((one) => {
		const problems = one.problems.map(withoutWitness);
		return {
			...one,
			found: [...problems, ...one.policy ? findingsOf(one.policy, one.file) : []]
		};
	});
	const forms = only ? [] : surroundings.forms.map((form) => ({
		...brokenForm(form),
		found: formProblems(form).map(withoutWitness)
	}));
	return [...results, ...forms.filter(({ found }) => found.length > 0)];
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
}
async function printJson(io, results, unread) {
	const { witnessCase } = await Promise.resolve().then(() => require("./cases.js")).then((n) => n.cases_exports);
	const files = results.map((result) => ({
		file: result.file,
		valid: result.policy !== null,
		findings: result.found.map((one) => ({
			...one,
			case: caseOf(witnessCase, result, one)
		}))
	}));
	io.out(`${JSON.stringify({
		files,
		unread
	}, null, 2)}\n`);
}
async function printFindings(io, results, forms) {
	const [{ witnessCase }, { printDiagnostics }] = await Promise.all([Promise.resolve().then(() => require("./cases.js")).then((n) => n.cases_exports), Promise.resolve().then(() => require("./report-words.js")).then((n) => n.diagnostics_exports)]);
	const texts = [...forms.map(({ file, text }) => [file, text]), ...results.flatMap((result) => [...require_cli_files.sourcesOf(result.texts)])];
	for (const { file, found } of results) if (found.length === 0) io.out(`${file}: nothing found\n`);
	io.out(printDiagnostics(results.flatMap(({ found }) => found), new Map(texts), io));
	for (const result of results) for (const one of result.found) {
		const example = caseOf(witnessCase, result, one);
		if (example === null) continue;
		io.out(`\n\`${one.code}\` at ${result.file}:${one.place?.line ?? 1} as a case for the policy\u2019s tests:\n`);
		io.out(require_report_words.visibleLines(example));
	}
}
const caseOf = (witnessCase, { policy }, { code, place, witness }) => policy && witness ? witnessCase(policy, witness, `${code}, line ${place?.line ?? 1}`) : null;
function requireRules(rules, explain, metas) {
	const known = metas.map(({ id }) => id);
	const id = [...rules, ...explain ? [explain] : []].filter((id) => id !== "all" || explain !== "all").find((one) => !known.includes(one));
	if (id !== void 0) throw require_no_such.noSuch("rule", id, known, "`tocsin lint --explain all` lists them.");
}
const listRules = (metas) => `${require_report_words.alignColumns(metas.map(({ id, level, summary }) => [
	id,
	level,
	summary
])).join("\n")}\n`;
exports.lintCommand = lintCommand;
