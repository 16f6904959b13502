const require_files = require("./files.js");
// src/cli/policies.ts
const DEFAULT_POLICY = ".github/escalation-policy.yml";
async function readPolicies(files, color) {
	const [{ loadPolicy }, { printDiagnostics }] = await Promise.all([Promise.resolve().then(() => require("./policy2.js")).then((n) => n.policy_exports), Promise.resolve().then(() => require("./diagnostics.js")).then((n) => n.diagnostics_exports)]);
	const policies = [];
	const refused = [];
	for (const file of files) {
		const read = require_files.readText(file);
		if (read.text === null) {
			refused.push(`${file}: ${read.why}`);
			continue;
		}
		const loaded = loadPolicy(read.text, file);
		if (loaded.ok) policies.push(loaded.value);
		else refused.push(printDiagnostics(loaded.diagnostics, /* @__PURE__ */ new Map([[file, read.text]]), { color }));
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
