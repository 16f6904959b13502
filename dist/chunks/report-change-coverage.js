require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
const require_coverage = require("./report-coverage.js");
const require_report_words = require("./report-words.js");
// src/report/change/coverage.ts
const MOST_GAPS = 30;
const MOST_CASES = 10;
function coverageLines(coverage) {
	const gaps = coverage.rules.flatMap(({ name, atoms }) => atoms.flatMap((atom) => require_coverage.gapsOf(atom).map((gap) => ({
		name,
		atom,
		gap
	}))));
	const summary = `The tests show ${require_coverage.sharesOf(coverage)} at work.`;
	const at = ({ file, line, col }) => require_report_words.code(`${file}:${line}:${col}`);
	const all = [...gaps.map(({ name, atom: { place, rule }, gap }) => `${at(place)} ${require_report_words.code(name)}: ${require_report_words.code(require_policy_validation.describeRule(rule))} ${gap}`), ...coverage.ways.filter(({ by }) => by === null).map(({ place, name }) => `${at(place)} ${require_report_words.code(name)} is used by no message`)];
	if (all.length === 0) return [summary];
	const lines = require_report_words.firstItems(all, MOST_GAPS, (line) => line);
	return [
		summary,
		"<details><summary>What they do not show</summary>",
		require_report_words.bullets(lines),
		"</details>",
		...casesToPaste(coverage)
	];
}
function casesToPaste({ missing }) {
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
exports.coverageLines = coverageLines;
