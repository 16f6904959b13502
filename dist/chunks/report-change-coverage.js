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
	const lines = require_policy_validation.firstItems(all, MOST_GAPS, (line) => line);
	return [
		summary,
		require_report_words.foldAway("What they do not show", require_report_words.bullets(lines)),
		...casesToPaste(coverage)
	];
}
function casesToPaste({ missing }) {
	if (missing.length === 0) return [];
	const text = missing.slice(0, MOST_CASES).map(({ yaml }) => yaml).join("\n");
	return [require_report_words.foldAway("Cases to paste into the tests", `They expect what the policy does now: check that you want it.\n\n${require_report_words.fence("yaml", text)}`)];
}
exports.coverageLines = coverageLines;
