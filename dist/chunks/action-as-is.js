require("./rolldown-runtime.js");
const require_lint = require("./lint.js");
const require_policy_validation = require("./policy-validation.js");
const require_tests = require("./action-tests.js");
// src/action/as-is.ts
async function assessAsIs(policy, diagnostics, source) {
	const beside = besidePolicy(policy, source);
	const tests = await require_tests.findTests(policy.file, beside);
	const { results } = await require_tests.runTestsOf(policy, tests, beside);
	const lint = require_lint.lintPolicy(policy, Math.floor(Date.now() / 1e3)).filter(({ level }) => level === "error");
	return {
		file: policy.file,
		diagnostics,
		lint: [...lint, ...require_tests.misnamedTests(tests)],
		tests: results
	};
}
function besidePolicy({ file }, source) {
	const { workspace } = source;
	if (workspace === null || require_policy_validation.readInside({
		path: workspace,
		called: "workspace"
	}, file) === null) return source;
	const fetch = (path) => Promise.resolve({
		ok: false,
		code: "policy-not-found",
		message: `There is no ${path} in the workspace.`
	});
	return {
		...source,
		fetch
	};
}
exports.assessAsIs = assessAsIs;
