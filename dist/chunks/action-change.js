require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
const require_action_index = require("../action/index.js");
const require_cases = require("./cases.js");
let node_path = require("node:path");
// src/action/tests.ts
async function runTestsOf(policy, file, read, source) {
	const blocked = (broken, own = null) => ({
		results: {
			file,
			cases: [],
			broken
		},
		own
	});
	if (!read.ok) return require_action_index.isMissing(read) ? {
		results: null,
		own: null
	} : blocked([require_action_index.unavailable(file, read)]);
	const tests = require_cases.readTests(read.text, file);
	if (!tests.ok) return blocked(tests.diagnostics);
	const under = await policyUnder(policy, tests.value, read.text, source);
	if (!under.ok) return blocked(under.diagnostics);
	const own = under.value === policy ? tests.value : null;
	const broken = require_cases.checkNames(tests.value, under.value);
	if (broken.length > 0) return blocked(broken, own);
	return {
		results: {
			file,
			cases: tests.value.cases.map((one) => require_cases.runCase(under.value, one)),
			broken
		},
		own
	};
}
async function policyUnder(policy, { file, policy: named }, text, source) {
	if (named === null) return {
		ok: true,
		value: policy,
		diagnostics: []
	};
	const path = node_path.posix.normalize(node_path.posix.join(node_path.posix.dirname(file), named));
	if (path === node_path.posix.normalize(policy.file)) return {
		ok: true,
		value: policy,
		diagnostics: []
	};
	if (node_path.posix.isAbsolute(named) || path.startsWith("../")) return {
		ok: false,
		diagnostics: require_cases.withoutPolicy(text, file, named, "is not a file of this repository")
	};
	const read = await require_action_index.readFrom(source, path);
	if (read.ok) return require_policy_validation.validatePolicy(read.text, path);
	const why = require_action_index.isMissing(read) ? `does not exist: there is no ${path}` : `cannot be read: ${read.message}`;
	return {
		ok: false,
		diagnostics: require_cases.withoutPolicy(text, file, named, why.replace(/\.$/, ""))
	};
}
// src/action/change.ts
async function readChange(file, options) {
	const { path, read: after, result: now } = file;
	const testsPath = require_policy_validation.testsOf(path);
	const [before, oldTests, tests, forms] = await Promise.all([
		require_action_index.readFrom(options.base, path),
		require_action_index.readFrom(options.base, testsPath),
		require_action_index.readFrom(options.head, testsPath),
		options.forms()
	]);
	const testsGone = oldTests.ok && require_action_index.isMissing(tests);
	const nothing = {
		file: path,
		diagnostics: [],
		lint: [],
		tests: null,
		testsGone,
		verdict: null,
		sections: []
	};
	if (!after.ok && !require_action_index.isMissing(after)) return {
		...nothing,
		kind: "changed",
		diagnostics: [require_action_index.unavailable(path, after)]
	};
	if (textOf(before) === textOf(after) && textOf(oldTests) === textOf(tests) && !forms.differs) return null;
	if (!after.ok || now === null) return before.ok ? {
		...nothing,
		kind: "gone"
	} : null;
	const { text } = after;
	const was = before.ok ? await require_policy_validation.validatePolicy(before.text, path) : null;
	const kind = was === null ? require_action_index.isMissing(before) ? "new" : "unread" : was.ok ? "changed" : "unreadable";
	if (!now.ok) return {
		...nothing,
		kind,
		diagnostics: now.diagnostics
	};
	const policy = now.value;
	const older = was?.ok ? was.value : null;
	const { results, own } = await runTestsOf(policy, testsPath, tests, options.head);
	const { verdict, sections } = await compare(older, policy, options.now);
	return {
		file: path,
		kind,
		diagnostics: now.diagnostics,
		...await newFindings(policy, text, older, before.ok ? before.text : "", options),
		tests: results,
		testsGone,
		verdict,
		sections: [
			...sections,
			await replay(older, policy, options),
			...own === null ? [] : [await coverage(policy, text, own)]
		]
	};
}
const textOf = (file) => file.ok ? file.text : null;
async function compare(before, after, now) {
	const [{ comparePolicies }, { diffSections, verdictOf }] = await Promise.all([Promise.resolve().then(() => require("./compare.js")), Promise.resolve().then(() => require("./report-change-diff.js"))]);
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
	const [{ mergeReplays, replayer }, { renderReplay }] = await Promise.all([Promise.resolve().then(() => require("./replay.js")).then((n) => n.replay_exports), Promise.resolve().then(() => require("./report-change-replay.js"))]);
	const player = replayer(before, after);
	return {
		title: "Past incidents",
		lines: renderReplay(mergeReplays(player.nothing, found.issues.map((issue) => player.one(issue, found.now))))
	};
}
async function coverage(policy, text, tests) {
	const [{ coverageOf }, { parseYaml }, { coverageLines }] = await Promise.all([
		Promise.resolve().then(() => require("./cases.js")).then((n) => n.cases_exports),
		Promise.resolve().then(() => require("./policy.js")).then((n) => n.policy_exports),
		Promise.resolve().then(() => require("./report-change-coverage.js"))
	]);
	return {
		title: "Coverage of the tests",
		lines: coverageLines(coverageOf(policy, parseYaml(text, policy.file), tests))
	};
}
async function newFindings(policy, text, older, oldText, options) {
	const found = await lint(policy, text, options);
	if (older === null) return { lint: found };
	const key = ({ code, message }) => `${code} ${message}`;
	const before = new Set((await lint(older, oldText, options)).map(key));
	const fresh = found.filter((one) => one.level === "error" || !before.has(key(one)));
	return {
		lint: fresh,
		oldFindings: found.length - fresh.length
	};
}
const WORKFLOW = ".github/workflows/escalation.yml";
async function lint(policy, text, options) {
	const { head, now } = options;
	const [{ lintPolicy }, workflow, forms, drills] = await Promise.all([
		Promise.resolve().then(() => require("./lint.js")),
		require_action_index.readFrom(head, WORKFLOW),
		options.forms(),
		policy.channels.size === 0 ? null : options.drills()
	]);
	return lintPolicy(policy, text, now, { surroundings: {
		workflows: workflow.ok ? [{
			file: WORKFLOW,
			text: workflow.text
		}] : [],
		forms: forms.after,
		people: null,
		drills
	} });
}
exports.readChange = readChange;
