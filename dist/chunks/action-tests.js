const require_cases = require("./cases.js");
const require_policy_validation = require("./policy-validation.js");
const require_action_index = require("../action/index.js");
let node_path = require("node:path");
// src/action/tests.ts
const MOST_SIMILAR = 3;
async function findTests(policy, source) {
	const file = require_policy_validation.testsOf(policy);
	const read = await require_action_index.readFrom(source, file);
	if (!require_action_index.isMissing(read)) return {
		file,
		read,
		stray: null,
		unread: []
	};
	const folder = node_path.posix.dirname(node_path.posix.normalize(file));
	const names = (await require_action_index.listFrom(source, folder).catch(() => [])).filter((name) => /^[\w. -]+$/.test(name) && require_policy_validation.seemsMeantFor(name, node_path.posix.basename(file))).toSorted();
	const reads = await Promise.all(names.slice(0, MOST_SIMILAR).map(async (name) => {
		const path = node_path.posix.join(folder, name);
		const similar = await require_action_index.readFrom(source, path);
		return similar.ok ? [{
			file: path,
			text: similar.text
		}] : [];
	}));
	const isPolicy = (named, path) => pathNamed(named, path) === node_path.posix.normalize(policy);
	const { own, stray } = require_cases.similarTests(reads.flat(), isPolicy);
	if (own !== null) return {
		file: own.file,
		read: {
			ok: true,
			text: own.text
		},
		stray: null,
		unread: []
	};
	return {
		file,
		read,
		stray,
		unread: names.slice(MOST_SIMILAR).map((name) => node_path.posix.join(folder, name))
	};
}
function misnamedTests({ file, stray, unread }) {
	const right = node_path.posix.basename(file);
	const problems = [];
	if (stray !== null) problems.push(warningAt(stray.file, {
		message: "This file seems to hold the tests of the policy beside it, and nothing runs it under this name.",
		help: `Name it \`${right}\`, or say in it of which \`policy\` it is.`
	}));
	const [first, ...more] = unread;
	if (first !== void 0) {
		const others = more.length === 0 ? "" : `, or ${more.map((one) => `\`${node_path.posix.basename(one)}\``).join(" or ")},`;
		problems.push(warningAt(first, {
			message: `Nobody looked whether this file${others} holds the tests of the policy beside it: ${MOST_SIMILAR} others have a name like theirs.`,
			help: `Name the tests \`${right}\`, and the other files in another way.`
		}));
	}
	return problems;
}
const warningAt = (file, words) => ({
	code: "misnamed-tests",
	level: "warning",
	...words,
	place: {
		file,
		line: 1,
		col: 1,
		endLine: 1,
		endCol: 1
	},
	path: ""
});
function countOfCases({ file, read }) {
	const tests = read.ok ? require_cases.readTests(read.text, file) : null;
	return tests?.ok ? tests.value.cases.length : 0;
}
async function runTestsOf(policy, { file, read }, source) {
	const resultsOfBroken = (broken, own = null) => ({
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
	} : resultsOfBroken([require_action_index.unavailable(file, read)]);
	const tests = require_cases.readTests(read.text, file);
	const under = await policyUnder(policy, {
		file,
		policy: tests.ok ? tests.value.policy : require_cases.policyNamedIn(read.text, file)
	}, read.text, source);
	if (!under.ok) return resultsOfBroken(tests.ok ? under.diagnostics : tests.diagnostics);
	const broken = require_cases.problemsUnder(under.value, tests, {
		text: read.text,
		file
	});
	if (!tests.ok) return resultsOfBroken(broken);
	const own = under.value === policy ? tests.value : null;
	if (broken.length > 0) return resultsOfBroken(broken, own);
	return {
		results: {
			file,
			cases: tests.value.cases.map((one) => require_cases.runCase(under.value, one)),
			broken
		},
		own
	};
}
const pathNamed = (named, tests) => node_path.posix.normalize(node_path.posix.join(node_path.posix.dirname(tests), named));
async function policyUnder(policy, { file, policy: named }, text, source) {
	if (named === null) return {
		ok: true,
		value: policy,
		diagnostics: []
	};
	const path = pathNamed(named, file);
	if (path === node_path.posix.normalize(policy.file)) return {
		ok: true,
		value: policy,
		diagnostics: []
	};
	if (node_path.posix.isAbsolute(named) || path.startsWith("../")) return {
		ok: false,
		diagnostics: require_cases.withoutPolicy(text, file, named, "is not a file of this repository")
	};
	const { read, bases } = await require_action_index.readWithBases(source, path);
	const found = require_action_index.readOf({
		path,
		read,
		bases
	});
	if (found !== null) return require_policy_validation.validateRead(found);
	const why = require_action_index.isMissing(read) ? `does not exist: there is no ${path}` : `cannot be read: ${read.ok ? "" : read.message}`;
	return {
		ok: false,
		diagnostics: require_cases.withoutPolicy(text, file, named, why.replace(/\.$/, ""))
	};
}
exports.countOfCases = countOfCases;
exports.findTests = findTests;
exports.misnamedTests = misnamedTests;
exports.runTestsOf = runTestsOf;
