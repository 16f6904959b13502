require("./rolldown-runtime.js");
const require_cases = require("./cases.js");
const require_policy = require("./policy.js");
const require_action_index = require("../action/index.js");
// src/action/change.ts
async function readChange(file, options) {
	const { path, read: after, result: now } = file;
	const testsPath = require_policy.testsOf(path);
	const [before, oldTests, tests] = await Promise.all([
		require_action_index.readFrom(options.base, path),
		require_action_index.readFrom(options.base, testsPath),
		require_action_index.readFrom(options.head, testsPath)
	]);
	const testsGone = oldTests.ok && isMissing(tests);
	const nothing = {
		file: path,
		diagnostics: [],
		lint: [],
		tests: null,
		testsGone,
		verdict: null,
		sections: []
	};
	if (!after.ok && !isMissing(after)) return {
		...nothing,
		kind: "changed",
		diagnostics: [require_action_index.unavailable(path, after)]
	};
	if (textOf(before) === textOf(after) && textOf(oldTests) === textOf(tests)) return null;
	if (!after.ok || now === null) return before.ok ? {
		...nothing,
		kind: "gone"
	} : null;
	const { text } = after;
	const was = before.ok ? await require_policy.validatePolicy(before.text, path) : null;
	const kind = was === null ? isMissing(before) ? "new" : "unread" : was.ok ? "changed" : "unreadable";
	if (!now.ok) return {
		...nothing,
		kind,
		diagnostics: now.diagnostics
	};
	const policy = now.value;
	const older = was?.ok ? was.value : null;
	const read = readTestsFrom(tests, testsPath);
	const { verdict, sections } = await compare(older, policy, options.now);
	return {
		file: path,
		kind,
		diagnostics: now.diagnostics,
		lint: await lint(policy, text, options),
		tests: read === null ? null : runTests(read, {
			file: testsPath,
			text: textOf(tests) ?? ""
		}, policy),
		testsGone,
		verdict,
		sections: [
			...sections,
			await replay(older, policy, options),
			...read?.ok ? [await coverage(policy, text, read.value)] : []
		]
	};
}
const textOf = (file) => file.ok ? file.text : null;
const isMissing = (file) => !file.ok && file.code === "policy-not-found";
function readTestsFrom(read, file) {
	if (read.ok) return require_cases.readTests(read.text, file);
	return isMissing(read) ? null : {
		ok: false,
		diagnostics: [require_action_index.unavailable(file, read)]
	};
}
function runTests(read, { file, text }, policy) {
	const broken = read.ok ? require_cases.checkNames(text, file, policy) : read.diagnostics;
	if (!read.ok || broken.length > 0) return {
		file,
		cases: [],
		broken
	};
	return {
		file,
		cases: read.value.cases.map((one) => require_cases.runCase(policy, one)),
		broken
	};
}
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
