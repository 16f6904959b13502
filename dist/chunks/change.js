require("./rolldown-runtime.js");
const require_cases = require("./cases.js");
const require_policy = require("./policy.js");
const require_action_index = require("../action/index.js");
// src/action/change.ts
async function readChange(file, options) {
	const { path, text, result: now } = file;
	const testsPath = require_policy.testsOf(path);
	const [old, oldTests, tests] = await Promise.all([
		textFrom(options.base, path),
		textFrom(options.base, testsPath),
		textFrom(options.head, testsPath)
	]);
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
	if (text === null || now === null) return old === null ? null : {
		...nothing,
		kind: "gone"
	};
	const was = old === null ? null : await require_policy.validatePolicy(old, path);
	const kind = was === null ? "new" : was.ok ? "changed" : "unreadable";
	if (!now.ok) return {
		...nothing,
		kind,
		diagnostics: now.diagnostics
	};
	const policy = now.value;
	const older = was?.ok ? was.value : null;
	const read = tests === null ? null : require_cases.readTests(tests, testsPath);
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
async function textFrom(source, path) {
	const read = await require_action_index.readFrom(source, path);
	return read.ok ? read.text : null;
}
function runTests(read, file, policy) {
	if (!read.ok) return {
		file,
		cases: [],
		broken: countErrors(read.diagnostics)
	};
	return {
		file,
		cases: read.value.cases.map((one) => require_cases.runCase(policy, one)),
		broken: 0
	};
}
const countErrors = (diagnostics) => diagnostics.filter(({ level }) => level === "error").length;
async function compare(before, after, now) {
	const [{ comparePolicies }, { diffSections, verdictOf }] = await Promise.all([Promise.resolve().then(() => require("./compare.js")), Promise.resolve().then(() => require("./diff2.js"))]);
	const diff = comparePolicies(before, after, now);
	return {
		verdict: verdictOf(diff),
		sections: diffSections(diff)
	};
}
async function replay(before, after, options) {
	const found = await options.past(before === null ? [after] : [before, after]);
	if (typeof found === "string") return {
		title: "Past incidents",
		lines: [found]
	};
	const [{ mergeReplays, replayer }, { renderReplay }] = await Promise.all([Promise.resolve().then(() => require("./replay.js")).then((n) => n.replay_exports), Promise.resolve().then(() => require("./replay3.js"))]);
	const player = replayer(before, after);
	return {
		title: "Past incidents",
		lines: renderReplay(mergeReplays(player.nothing, found.issues.map((issue) => player.one(issue, found.now))))
	};
}
async function coverage(policy, text, tests) {
	const [{ coverageOf }, { parseYaml }, { coverageLines }] = await Promise.all([
		Promise.resolve().then(() => require("./cases.js")).then((n) => n.cases_exports),
		Promise.resolve().then(() => require("./policy2.js")).then((n) => n.policy_exports),
		Promise.resolve().then(() => require("./coverage2.js"))
	]);
	return {
		title: "Coverage of the tests",
		lines: coverageLines(coverageOf(policy, parseYaml(text, policy.file), tests))
	};
}
const WORKFLOW = ".github/workflows/escalation.yml";
async function lint(policy, text, { head, now }) {
	const [{ lintPolicy }, workflow] = await Promise.all([Promise.resolve().then(() => require("./lint2.js")), require_action_index.readFrom(head, WORKFLOW)]);
	return lintPolicy(policy, text, now, { surroundings: {
		workflows: workflow.ok ? [{
			file: WORKFLOW,
			text: workflow.text
		}] : [],
		people: null
	} });
}
exports.readChange = readChange;
