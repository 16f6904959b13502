import { o as readText } from "./files.js";
// src/cli/policies.ts
const DEFAULT_POLICY = ".github/escalation-policy.yml";
async function readPolicies(files, color) {
	const [{ loadPolicy }, { printDiagnostics }] = await Promise.all([import("./policy3.js"), import("./diagnostics.js")]);
	const policies = [];
	const refused = [];
	for (const file of files) {
		const read = readText(file);
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
export { readPolicies as n, DEFAULT_POLICY as t };
