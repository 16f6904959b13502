import { p as describeRule } from "./policy.js";
import { i as sharesOf, t as gapsOf } from "./coverage.js";
import { i as code, r as capped, t as bullets } from "./markdown.js";
// src/report/change/coverage.ts
const MOST_GAPS = 30;
const MOST_CASES = 10;
/** Finished Markdown, a paragraph an element: what is covered, and folded away one line for each gap, then cases to paste. */
function coverageLines(coverage) {
	const gaps = coverage.rules.flatMap(({ name, atoms }) => atoms.flatMap((atom) => gapsOf(atom).map((gap) => ({
		name,
		atom,
		gap
	}))));
	const summary = `The tests show ${sharesOf(coverage)} to decide.`;
	if (gaps.length === 0) return [summary];
	const lines = capped(gaps, MOST_GAPS, ({ name, atom: { place, rule }, gap }) => `${code(`${place.file}:${place.line}:${place.col}`)} ${code(name)}: ${code(describeRule(rule))} ${gap}`);
	return [
		summary,
		"<details><summary>What they do not show</summary>",
		bullets(lines),
		"</details>",
		...pasted(coverage)
	];
}
function pasted({ missing }) {
	if (missing.length === 0) return [];
	const text = missing.slice(0, MOST_CASES).map(({ yaml }) => yaml).join("\n");
	const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
	const fence = "`".repeat(longest + 1);
	return [
		"<details><summary>Cases to paste into the tests</summary>",
		"They expect what the policy does now: check that you want it.",
		`${fence}yaml\n${text}${fence}`,
		"</details>"
	];
}
export { coverageLines };
