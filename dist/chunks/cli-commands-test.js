require("./rolldown-runtime.js");
const require_program = require("./cli-program.js");
const require_cli_files = require("./cli-files.js");
const require_policy_validation = require("./policy-validation.js");
const require_progress = require("./cli-progress.js");
let node_fs = require("node:fs");
let node_path = require("node:path");
// src/cli/misnamed-tests.ts
async function testsBeside(policy) {
	const file = require_policy_validation.testsOf(policy);
	return (0, node_fs.existsSync)(file) ? file : (await similarTo(file)).own?.file ?? file;
}
async function misnamedTests(file) {
	const folder = (0, node_path.dirname)(file);
	if ((0, node_fs.existsSync)(file) || !(0, node_fs.existsSync)(folder)) return null;
	const names = (0, node_fs.readdirSync)(folder);
	const seems = (path, what) => `there is no such file. ${path} seems to hold ${what}`;
	const policy = require_policy_validation.policyOf(file);
	const text = require_cli_files.readText(policy);
	if (text.ok && require_policy_validation.holdsTests(text.value)) {
		const right = require_policy_validation.rightNameOf((0, node_path.basename)(policy), names);
		return right === null ? seems(policy, "tests: say in it of which policy, such as with `policy: escalation-policy.yml`.") : seems(policy, `the tests: name it ${right}.`);
	}
	const { stray } = await similarTo(file);
	return stray === null ? null : seems(stray.file, `the tests: name it ${(0, node_path.basename)(file)}.`);
}
async function similarTo(file) {
	const { similarTests } = await Promise.resolve().then(() => require("./cases.js")).then((n) => n.cases_exports);
	const folder = (0, node_path.dirname)(file);
	return similarTests(((0, node_fs.existsSync)(folder) ? (0, node_fs.readdirSync)(folder) : []).filter((name) => require_policy_validation.seemsMeantFor(name, (0, node_path.basename)(file))).flatMap((name) => {
		const text = require_cli_files.readText((0, node_path.join)(folder, name));
		return text.ok ? [{
			file: (0, node_path.join)(folder, name),
			text: text.value
		}] : [];
	}), (named, one) => (0, node_path.resolve)(require_cli_files.policyUnder(one, named)) === (0, node_path.resolve)(require_policy_validation.policyOf(file)));
}
// src/cli/commands/test.ts
function testCommand(io) {
	return new require_program.Command("test").description("Run the tests beside a policy: what must be due when, and who must be called.").argument("[files...]", "test files, policies, or folders (default: the tests of this repository\u2019s policy)").option(...require_cli_files.POLICIES_OPTION).option("--coverage", "show which conditions the tests never see decide, and cases that do").option("--mutate", "make small mistakes in the policy, and list those that no test notices").option("--json", "print the results as JSON").action(require_cli_files.refusing(io, (files, options) => test(io, files, options)));
}
async function test(io, files, options) {
	const named = require_cli_files.policiesNamed(files, options.policy);
	const { printTested } = await Promise.resolve().then(() => require("./report-cases.js"));
	const readPinned = require_cli_files.withToken(io);
	const { paths, empty } = await testsIn(named, readPinned, io.err);
	if (paths.length === 0) {
		const none = require_cli_files.expand(empty, require_policy_validation.isPolicyName).length === 0 ? require_cli_files.NO_POLICY : "No file in these folders is a valid policy: see `tocsin validate`.";
		throw new require_cli_files.Refusal(`${none} The tests of escalation-policy.yml are escalation-policy.test.yml beside it.`);
	}
	for (const folder of empty) io.err(`${folder}: nothing in it is a test, or a valid policy that one could be for.\n`);
	const progress = await require_progress.progressBar("Changing the policy", options.mutate === true && process.stderr.isTTY);
	const sources = /* @__PURE__ */ new Map();
	const tested = [];
	for (const file of paths) tested.push(await testFile(file, sources, readPinned, options, progress));
	progress.end();
	const cases = tested.flatMap((one) => one.cases);
	const failed = cases.filter(({ passed }) => !passed).length;
	if (options.json) io.out(`${JSON.stringify({
		passed: cases.length - failed,
		failed,
		files: tested
	}, null, 2)}\n`);
	else io.out(printTested(tested, sources, io));
	const blocked = tested.some((one) => one.unread !== null || one.diagnostics.length > 0);
	io.exit(blocked ? 2 : failed > 0 || tested.some(hasGaps) ? 1 : 0);
}
async function testsIn(named, readPinned, say) {
	const found = [];
	const empty = [];
	for (const path of require_cli_files.skipForms(named, say)) {
		const files = require_cli_files.expand([path], (name) => require_policy_validation.isTestName(name) || require_policy_validation.isPolicyName(name));
		if (files[0] === path) {
			found.push(require_cli_files.isTestFile(path) ? path : await testsBeside(path));
			continue;
		}
		const tests = files.filter(require_cli_files.isTestFile);
		const policies = tests.length > 0 ? [] : files;
		const valid = await Promise.all(policies.map(async (file) => await policyAt(file, readPinned) !== null));
		const untested = policies.filter((_, index) => valid[index]);
		if (tests.length + untested.length === 0) empty.push(path);
		found.push(...tests, ...untested.map(require_policy_validation.testsOf));
	}
	return {
		paths: require_cli_files.eachOnce(found),
		empty
	};
}
async function testFile(file, sources, readPinned, { coverage, mutate }, progress) {
	const { coverageOf, mutationsOf, policyNamedIn, problemsUnder, readTests, runCase, withoutPolicy } = await Promise.resolve().then(() => require("./cases.js")).then((n) => n.cases_exports);
	const { loadPolicy, parsePolicy } = await Promise.resolve().then(() => require("./policy.js")).then((n) => n.policy_exports);
	const text = require_cli_files.readText(file);
	if (!text.ok) return withoutTests(file, text.refusal, readPinned);
	sources.set(file, text.value);
	const tests = readTests(text.value, file);
	const named = tests.ok ? tests.value.policy : policyNamedIn(text.value, file);
	const policyFile = require_cli_files.policyUnder(file, named);
	const result = {
		file,
		policy: policyFile,
		cases: [],
		diagnostics: tests.diagnostics,
		unread: null
	};
	const policyText = await require_cli_files.readPolicyFile(policyFile, readPinned);
	if (!policyText.ok) {
		const missing = withoutPolicy(text.value, file, policyFile, `cannot be read: ${policyText.why}`);
		const isCertain = tests.ok || named !== null;
		return {
			...result,
			diagnostics: [...tests.diagnostics, ...isCertain ? missing : []]
		};
	}
	for (const { file: name, text: one } of require_cli_files.textsOf(policyText.value)) sources.set(name, one);
	const policy = loadPolicy(policyText.value.text, policyFile, require_policy_validation.optionsOf(policyText.value));
	const diagnostics = policy.ok ? problemsUnder(policy.value, tests, {
		text: text.value,
		file
	}) : [...tests.ok ? [] : tests.diagnostics, ...policy.diagnostics];
	if (!tests.ok || !policy.ok || diagnostics.length > 0) return {
		...result,
		diagnostics
	};
	const cases = tests.value.cases.map((one) => runCase(policy.value, one));
	const yaml = parsePolicy(policy.value.texts);
	return {
		...result,
		cases,
		diagnostics,
		...coverage ? { coverage: coverageOf(policy.value, yaml, tests.value) } : {},
		...mutate && cases.every((one) => one.passed) ? { mutations: mutationsOf(policy.value, yaml, tests.value, (done, total) => progress.to(done, total)) } : {}
	};
}
async function withoutTests(file, refusal, readPinned) {
	const elsewhere = await misnamedTests(file);
	const unread = elsewhere ?? refusal;
	const result = {
		file,
		policy: require_policy_validation.policyOf(file),
		cases: [],
		diagnostics: [],
		unread
	};
	const policy = elsewhere !== null || (0, node_fs.existsSync)(file) ? null : await policyAt(require_policy_validation.policyOf(file), readPinned);
	if (policy === null) return result;
	const { firstTests } = await Promise.resolve().then(() => require("./cases.js")).then((n) => n.cases_exports);
	return {
		...result,
		firstTests: firstTests(policy)
	};
}
async function policyAt(file, readPinned) {
	const read = await require_cli_files.readPolicyFile(file, readPinned);
	if (!read.ok) return null;
	const { loadPolicy } = await Promise.resolve().then(() => require("./policy.js")).then((n) => n.policy_exports);
	const policy = loadPolicy(read.value.text, file, require_policy_validation.optionsOf(read.value));
	return policy.ok ? policy.value : null;
}
const hasGaps = ({ coverage, mutations }) => coverage !== void 0 && ([coverage.atoms, coverage.boundaries].some(({ covered, total }) => covered < total) || coverage.ways.some(({ by }) => by === null)) || mutations !== void 0 && mutations.survivors.length > 0;
exports.testCommand = testCommand;
