import { n as readTests, t as runCase } from "./cases.js";
import { r as validatePolicy, t as auditLean } from "./validate.js";
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
	const nothing = {
		file: path,
		diagnostics: [],
		tests: null,
		verdict: null,
		sections: [],
		after: null
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
	return {
		file: path,
		kind,
		after: policy,
		diagnostics: [...now.diagnostics, ...await auditLean(policy, text, options.now)],
		tests: tests === null ? null : runTests(tests, testsPath, policy),
		...await compare(was?.ok ? was.value : null, policy, options)
	};
}
function runTests(text, file, policy) {
	const read = readTests(text, file);
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
async function compare(before, after, options) {
	return {
		verdict: null,
		sections: []
	};
}
export { readChange };
