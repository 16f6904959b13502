import { t as Command } from "./esm.js";
import { a as policyOf, i as isTestName, n as expand, o as readText, s as testsOf, t as TEST_SUFFIX } from "./files.js";
import { dirname, join } from "node:path";
// src/cli/commands/test.ts
const DEFAULT = ".github/escalation-policy.test.yml";
function testCommand(io) {
	return new Command("test").description("Run the tests beside a policy: what must be due when, and who must be called.").argument("[files...]", `test files, policies, or folders (default: ${DEFAULT})`).option("--json", "print the results as JSON").action(async (files, { json }) => {
		const [{ readTests, runCase }, { loadPolicy }, report] = await Promise.all([
			import("./cases.js"),
			import("./policy2.js"),
			import("./report2.js")
		]);
		const sources = /* @__PURE__ */ new Map();
		const read = (file) => {
			const { text } = readText(file);
			if (text !== null) sources.set(file, text);
			return text;
		};
		const run = (file) => {
			const text = read(file);
			if (text === null) return unread(file, policyOf(file), file);
			const tests = readTests(text, file);
			const policyFile = tests.ok && tests.value.policy !== null ? join(dirname(file), tests.value.policy) : policyOf(file);
			const policyText = read(policyFile);
			if (policyText === null) return unread(file, policyFile, policyFile);
			const policy = loadPolicy(policyText, policyFile);
			if (!tests.ok || !policy.ok) return {
				file,
				policy: policyFile,
				cases: [],
				diagnostics: [...tests.ok ? [] : tests.diagnostics, ...policy.ok ? [] : policy.diagnostics],
				unread: null
			};
			return {
				file,
				policy: policyFile,
				cases: tests.value.cases.map((one) => runCase(policy.value, one)),
				diagnostics: [],
				unread: null
			};
		};
		const paths = expand(files.length > 0 ? files : [DEFAULT], isTestName).map((file) => TEST_SUFFIX.test(file) ? file : testsOf(file));
		const tested = [...new Set(paths)].map(run);
		const cases = tested.flatMap((one) => one.cases);
		const failed = cases.filter(({ passed }) => !passed).length;
		if (json) io.out(`${JSON.stringify({
			passed: cases.length - failed,
			failed,
			files: tested
		}, null, 2)}\n`);
		else io.out(report.printTested(tested, sources, { color: io.color }));
		const blocked = tested.length === 0 || tested.some((one) => one.unread !== null || one.diagnostics.length > 0);
		io.exit(blocked ? 2 : failed > 0 ? 1 : 0);
	});
}
function unread(file, policy, missing) {
	const { why } = {
		why: "",
		...readText(missing)
	};
	return {
		file,
		policy,
		cases: [],
		diagnostics: [],
		unread: `${missing}: ${why}`
	};
}
export { testCommand };
