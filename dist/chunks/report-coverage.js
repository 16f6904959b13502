const require_policy_validation = require("./policy-validation.js");
const require_report_words = require("./report-words.js");
// src/report/coverage.ts
function gapsOf({ decided, boundary }) {
	const isMissing = ({ kind }) => kind === "missing";
	const labels = [
		[decided.whenTrue, "never decides while it holds"],
		[decided.whenFalse, "never decides while it does not hold"],
		...boundary === null ? [] : [[boundary.holding, "not seen at the first value at which it holds"], [boundary.failing, "not seen at the last value at which it does not hold"]]
	];
	const isNever = isMissing(decided.whenTrue) || isMissing(decided.whenFalse);
	return labels.filter(([sight], index) => isMissing(sight) && !(isNever && index > 1)).map(([, text]) => text);
}
function sharesOf({ atoms, boundaries, ways }) {
	const of = ({ covered, total }, one, many) => total === 0 ? [] : [`${covered} of ${total} ${total === 1 ? one : many}`];
	const waysShare = {
		covered: ways.filter(({ by }) => by !== null).length,
		total: ways.length
	};
	return [
		...of(atoms, "condition", "conditions"),
		...of(boundaries, "boundary", "boundaries"),
		...of(waysShare, "way to send", "ways to send")
	].join(", ");
}
function printCoverage(coverage, style) {
	const gaps = coverage.rules.flatMap(({ name, atoms }) => atoms.flatMap((atom) => gapsOf(atom).map((gap) => `  ${labels(atom.place)}  ${require_report_words.visible(name)}: ${style.bold(require_report_words.visible(require_policy_validation.describeRule(atom.rule)))} ${gap}`)));
	const never = coverage.rules.flatMap(({ name, atoms }) => atoms.filter(({ decided }) => [decided.whenTrue, decided.whenFalse].some(({ kind }) => kind === "impossible")).map((atom) => `  ${labels(atom.place)}  ${require_report_words.visible(name)}: ${require_report_words.visible(require_policy_validation.describeRule(atom.rule))}`));
	return `${[...[
		`${style.bold("Coverage")}  ${sharesOf(coverage)}`,
		...gaps,
		...coverage.ways.filter(({ by }) => by === null).map(({ place, name }) => `  ${labels(place)}  ${style.bold(require_report_words.visible(name))} is used by no message`),
		...never.length > 0 ? ["No incident lets these decide both ways:", ...never] : []
	], ...unmadeLines(coverage)].join("\n")}\n${casesToPaste(coverage)}`;
}
function unmadeLines({ unmade }) {
	if (unmade.length === 0) return [];
	return ["No case was found that shows these; it takes:", ...unmade.map(({ place, facts }) => {
		const it = facts === null ? "what it takes is not known" : require_policy_validation.describeFacts(facts).join(", ");
		return `  ${labels(place)}  ${require_report_words.visible(it)}`;
	})];
}
function casesToPaste({ missing }) {
	if (missing.length === 0) return "";
	return `\nTo see them, paste these under \`cases:\`. They expect what the policy does now: check that you want it.\n\n${missing.map(({ yaml }) => require_report_words.visibleLines(yaml)).join("\n")}`;
}
function printMutations({ tried, equivalent, survivors }, style) {
	const same = equivalent > 0 ? ` (${equivalent} proved to mean the same)` : "";
	if (survivors.length === 0) return `${style.bold("Mutants")}  each of ${require_report_words.plural(tried, "small change")} of the policy fails a test${same}\n`;
	return [
		`${style.bold("Mutants")}  ${survivors.length} of ${require_report_words.plural(tried, "small change")} of the policy fail no test${same}:`,
		...survivors.map(({ part, place, was, became }) => `  ${labels(place)}  ${require_report_words.visible(part)}: ${style.red(require_report_words.visible(was))} \u2192 ${style.green(require_report_words.visible(became))}`),
		""
	].join("\n");
}
const labels = ({ file, line, col }) => `${require_report_words.visible(file)}:${line}:${col}`;
exports.gapsOf = gapsOf;
exports.printCoverage = printCoverage;
exports.printMutations = printMutations;
exports.sharesOf = sharesOf;
