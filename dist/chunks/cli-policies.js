const require_files = require("./cli-files.js");
let node_path = require("node:path");
// src/cli/policies.ts
const DEFAULT_POLICY = ".github/escalation-policy.yml";
async function readPolicies(files, color) {
	const [{ loadPolicy, namesake }, { printDiagnostics }] = await Promise.all([Promise.resolve().then(() => require("./policy.js")).then((n) => n.policy_exports), Promise.resolve().then(() => require("./report-diagnostics.js")).then((n) => n.diagnostics_exports)]);
	const policies = [];
	const refused = [];
	const seen = /* @__PURE__ */ new Set();
	for (const file of files) {
		if (seen.has((0, node_path.resolve)(file))) continue;
		seen.add((0, node_path.resolve)(file));
		const read = require_files.readText(file);
		if (read.text === null) {
			refused.push(`${file}: ${read.why}`);
			continue;
		}
		const loaded = loadPolicy(read.text, file);
		const wrong = loaded.ok ? namesake(loaded.value, read.text, policies) : null;
		if (loaded.ok && wrong === null) policies.push(loaded.value);
		const problems = wrong === null ? loaded.diagnostics : [...loaded.diagnostics, wrong];
		if (!loaded.ok || wrong !== null) refused.push(printDiagnostics(problems, /* @__PURE__ */ new Map([[file, read.text]]), { color }));
	}
	const [first, ...rest] = policies;
	return refused.length > 0 || first === void 0 ? { refused: refused.join("\n") } : { got: [first, ...rest] };
}
Object.defineProperty(exports, "DEFAULT_POLICY", {
	enumerable: true,
	get: function() {
		return DEFAULT_POLICY;
	}
});
Object.defineProperty(exports, "readPolicies", {
	enumerable: true,
	get: function() {
		return readPolicies;
	}
});
