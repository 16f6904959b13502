import { l as readTests, o as runCase } from "./cases.js";
import { o as validatePolicy } from "./policy.js";
import { n as readFrom } from "./policies.js";
// src/action/change.ts
/** What a pull request does to a policy: both texts read, compared, tested and played over past incidents. */
/** What happens to one policy; null when neither it nor its tests are touched. */
async function readChange(path, options) {
	const testsPath = path.replace(/\.ya?ml$/, (suffix) => `.test${suffix}`);
	const [before, after, testsBefore, testsAfter] = await Promise.all([
		readFrom(options.base, path),
		readFrom(options.head, path),
		readFrom(options.base, testsPath),
		readFrom(options.head, testsPath)
	]);
	const [old, text] = [before, after].map((file) => file.ok ? file.text : null);
	const [oldTests, tests] = [testsBefore, testsAfter].map((file) => file.ok ? file.text : null);
	if (old === text && oldTests === tests) return null;
	const testsGone = oldTests !== null && tests === null;
	const nothing = {
		file: path,
		diagnostics: [],
		tests: null,
		testsGone,
		verdict: null,
		sections: []
	};
	if (text === null) return old === null ? null : {
		...nothing,
		kind: "gone"
	};
	const now = await validatePolicy(text, path);
	const was = old === null ? null : await validatePolicy(old, path);
	const kind = was === null ? "new" : was.ok ? "changed" : "unreadable";
	if (!now.ok) return {
		...nothing,
		kind,
		diagnostics: now.diagnostics
	};
	const policy = now.value;
	const older = was?.ok ? was.value : null;
	const read = tests === null ? null : readTests(tests, testsPath);
	const { verdict, sections } = await compare(older, policy, options.now);
	return {
		file: path,
		kind,
		diagnostics: [...now.diagnostics, ...await lint(policy, text, options)],
		tests: read === null ? null : runTests(read, testsPath, policy),
		testsGone,
		verdict,
		sections: [
			...sections,
			await replay(older, policy, options),
			...read?.ok ? [await coverage(policy, text, read.value)] : []
		]
	};
}
function runTests(read, file, policy) {
	if (!read.ok) return {
		file,
		cases: [],
		broken: countErrors(read.diagnostics)
	};
	return {
		file,
		cases: read.value.cases.map((one) => runCase(policy, one)),
		broken: 0
	};
}
const countErrors = (diagnostics) => diagnostics.filter(({ level }) => level === "error").length;
/** What the change does, proved; null for what there is nothing to compare with. */
async function compare(before, after, now) {
	const [{ comparePolicies }, { diffSections, verdictOf }] = await Promise.all([import("./compare.js"), import("./diff2.js")]);
	const diff = comparePolicies(before, after, now);
	return {
		verdict: verdictOf(diff),
		sections: diffSections(diff)
	};
}
/** Both policies over what has happened: which incidents would have gone differently. */
async function replay(before, after, options) {
	const found = await options.past(before === null ? [after] : [before, after]);
	if (typeof found === "string") return {
		title: "Past incidents",
		lines: [found]
	};
	const [{ mergeReplays, replayer }, { renderReplay }] = await Promise.all([import("./replay2.js"), import("./replay4.js")]);
	const player = replayer(before, after);
	return {
		title: "Past incidents",
		lines: renderReplay(mergeReplays(player.nothing, found.issues.map((issue) => player.one(issue, found.now))))
	};
}
async function coverage(policy, text, tests) {
	const [{ coverageOf }, { parseYaml }, { coverageLines }] = await Promise.all([
		import("./cases2.js"),
		import("./policy3.js"),
		import("./coverage2.js")
	]);
	return {
		title: "Coverage of the tests",
		lines: coverageLines(coverageOf(policy, parseYaml(text, policy.file), tests))
	};
}
/** The workflow that runs the policy, for what is only wrong beside it. */
const WORKFLOW = ".github/workflows/escalation.yml";
async function lint(policy, text, { head, now }) {
	const [{ lintPolicy }, workflow] = await Promise.all([import("./lint2.js"), readFrom(head, WORKFLOW)]);
	return lintPolicy(policy, text, now, { surroundings: {
		workflows: workflow.ok ? [{
			file: WORKFLOW,
			text: workflow.text
		}] : [],
		people: null
	} });
}
export { readChange };
