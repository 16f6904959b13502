require("./rolldown-runtime.js");
const require_cli_index = require("../cli/index.js");
const require_files = require("./cli-files.js");
const require_policy_validation = require("./policy-validation.js");
const require_progress = require("./cli-progress.js");
let node_path = require("node:path");
// src/cli/commands/test.ts
const DEFAULT = ".github/escalation-policy.test.yml";
function testCommand(io) {
	return new require_cli_index.Command("test").description("Run the tests beside a policy: what must be due when, and who must be called.").argument("[files...]", `test files, policies, or folders (default: ${DEFAULT})`).option("--coverage", "show which conditions the tests never see decide, and cases that do").option("--mutate", "make small mistakes in the policy, and list those that no test notices").option("--json", "print the results as JSON").action(async (files, { coverage, mutate, json }) => {
		const [{ checkNames, coverageOf, mutationsOf, policyNamedIn, readTests, runCase }, { loadPolicy, parseYaml }, report] = await Promise.all([
			Promise.resolve().then(() => require("./cases.js")).then((n) => n.cases_exports),
			Promise.resolve().then(() => require("./policy.js")).then((n) => n.policy_exports),
			Promise.resolve().then(() => require("./report.js"))
		]);
		const progress = await require_progress.progressBar("Changing the policy", mutate === true && process.stderr.isTTY);
		const sources = /* @__PURE__ */ new Map();
		const read = (file) => {
			const { text } = require_files.readText(file);
			if (text !== null) sources.set(file, text);
			return text;
		};
		const run = (file) => {
			const text = read(file);
			if (text === null) return unread(file, require_policy_validation.policyOf(file), file);
			const tests = readTests(text, file);
			const named = tests.ok ? tests.value.policy : policyNamedIn(text, file);
			const policyFile = named === null ? require_policy_validation.policyOf(file) : (0, node_path.isAbsolute)(named) ? named : (0, node_path.join)((0, node_path.dirname)(file), named);
			const blockedBy = (diagnostics) => {
				return {
					file,
					policy: policyFile,
					cases: [],
					diagnostics,
					unread: null
				};
			};
			const policyText = read(policyFile);
			if (policyText === null) return tests.ok ? unread(file, policyFile, policyFile) : blockedBy(tests.diagnostics);
			const policy = loadPolicy(policyText, policyFile);
			if (!tests.ok || !policy.ok) return blockedBy([...tests.ok ? [] : tests.diagnostics, ...policy.ok ? [] : policy.diagnostics]);
			const strangers = checkNames(tests.value, policy.value);
			if (strangers.length > 0) return blockedBy(strangers);
			const cases = tests.value.cases.map((one) => runCase(policy.value, one));
			const yaml = parseYaml(policyText, policyFile);
			const passed = cases.every((one) => one.passed);
			return {
				file,
				policy: policyFile,
				cases,
				diagnostics: [],
				unread: null,
				...coverage ? { coverage: coverageOf(policy.value, yaml, tests.value) } : {},
				...mutate && passed ? { mutations: mutationsOf(policy.value, yaml, tests.value, (done, total) => progress.to(done, total)) } : {}
			};
		};
		const paths = require_files.skipForms(require_files.expand(files.length > 0 ? files : [DEFAULT], require_policy_validation.isTestName), io.err).map((file) => require_policy_validation.isTestName(file) ? file : require_policy_validation.testsOf(file));
		const tested = [...new Set(paths)].map(run);
		progress.end();
		if (tested.length === 0) {
			io.err("There are no policy tests in these folders: their names end with .test.yml.\n");
			io.exit(2);
			return;
		}
		const cases = tested.flatMap((one) => one.cases);
		const failed = cases.filter(({ passed }) => !passed).length;
		if (json) io.out(`${JSON.stringify({
			passed: cases.length - failed,
			failed,
			files: tested
		}, null, 2)}\n`);
		else io.out(report.printTested(tested, sources, { color: io.color }));
		const blocked = tested.some((one) => one.unread !== null || one.diagnostics.length > 0);
		io.exit(blocked ? 2 : failed > 0 || tested.some(hasGaps) ? 1 : 0);
	});
}
const hasGaps = ({ coverage, mutations }) => coverage !== void 0 && [coverage.atoms, coverage.boundaries].some(({ covered, total }) => covered < total) || mutations !== void 0 && mutations.survivors.length > 0;
function unread(file, policy, missing) {
	const { why } = {
		why: "",
		...require_files.readText(missing)
	};
	return {
		file,
		policy,
		cases: [],
		diagnostics: [],
		unread: `${missing}: ${why}`
	};
}
exports.testCommand = testCommand;
