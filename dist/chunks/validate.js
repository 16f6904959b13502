import { t as loadParsed } from "./load.js";
import { r as asMap } from "./explain.js";
import { t as parseYaml } from "./yaml2.js";
// src/policy/untimed.ts
/** True for a document with a section of schedules or calendars, whatever is in it. Pure. */
function isTimed(document) {
	const sections = asMap(document) ?? {};
	return Object.hasOwn(sections, "schedules") || Object.hasOwn(sections, "calendars");
}
/** What there is to build for a document that is not timed. Pure. */
const untimed = () => ({
	schedules: /* @__PURE__ */ new Map(),
	calendars: /* @__PURE__ */ new Map(),
	problems: []
});
// src/validate.ts
/** Loads a policy as `loadPolicy` does. Time zones are loaded only for a policy that has schedules or calendars. */
async function loadLean(text, file, options = {}) {
	const yaml = parseYaml(text, file);
	const build = isTimed(yaml.value) ? (await import("./timetables.js")).buildTimetables : untimed;
	return loadParsed(yaml, file, build, options);
}
/**
* Loads a policy and checks its templates too, which a run does not wait for: a template that fails there falls back to the
* shipped wording. The template language is loaded only for a policy that has templates.
*/
async function validatePolicy(text, file, options = {}) {
	const loaded = await loadLean(text, file, options);
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
/** What `auditPolicy` says of a valid policy. Only one with schedules waits for it to be loaded. */
async function auditLean(policy, text, now) {
	if (policy.schedules.size === 0) return [];
	const { auditPolicy } = await import("./audit.js");
	return auditPolicy(policy, text, now);
}
export { loadLean as n, validatePolicy as r, auditLean as t };
