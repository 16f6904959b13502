import { c as loadParsed, s as parseYaml } from "./policy.js";
import { t as buildTimetables } from "./timetables2.js";
import "./audit2.js";
// src/policy/load-text.ts
/** Reads a policy from its text, as `loadParsed` does. Pure, never throws. */
function loadPolicy(text, file, options = {}) {
	return loadParsed(parseYaml(text, file), file, buildTimetables, options);
}
export { loadPolicy as t };
