import { n as loadPolicy } from "./policy.js";
// src/validate.ts
/**
* Loads a policy and checks its templates too, which a run does not wait for: a template that fails there falls back to the
* shipped wording. The template language is loaded only for a policy that has templates.
*/
async function validatePolicy(text, file, options = {}) {
	const loaded = loadPolicy(text, file, options);
	if (!loaded.ok || loaded.value.templates.size === 0) return loaded;
	const { checkTemplates } = await import("./templates.js");
	const problems = checkTemplates(text, file);
	const diagnostics = [...loaded.diagnostics, ...problems];
	return problems.some(({ level }) => level === "error") ? {
		ok: false,
		diagnostics
	} : {
		...loaded,
		diagnostics
	};
}
export { validatePolicy as t };
