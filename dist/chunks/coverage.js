import { m as describeValue, p as describeRule } from "./policy.js";
import { i as plural } from "./clock.js";
import { n as visible, r as visibleLines, t as styleOf } from "./terminal2.js";
// src/report/coverage.ts
/** What is to be said of one atom; empty when everything was seen of it that an incident can show. */
function gapsOf({ decided, boundary }) {
	const isMissing = ({ kind }) => kind === "missing";
	const told = [
		[decided.whenTrue, "never decides while it holds"],
		[decided.whenFalse, "never decides while it does not hold"],
		...boundary === null ? [] : [[boundary.holding, "not seen at the first value at which it holds"], [boundary.failing, "not seen at the last value at which it does not hold"]]
	];
	const isNever = isMissing(decided.whenTrue) || isMissing(decided.whenFalse);
	return told.filter(([sight], index) => isMissing(sight) && !(isNever && index > 1)).map(([, text]) => text);
}
/** `18 of 20 conditions, 7 of 8 boundaries`. */
function sharesOf({ atoms, boundaries }) {
	const of = ({ covered, total }, one, many) => total === 0 ? [] : [`${covered} of ${total} ${total === 1 ? one : many}`];
	return [...of(atoms, "condition", "conditions"), ...of(boundaries, "boundary", "boundaries")].join(", ");
}
function printCoverage(coverage, { color }) {
	const style = styleOf(color);
	const gaps = coverage.rules.flatMap(({ name, atoms }) => atoms.flatMap((atom) => gapsOf(atom).map((gap) => `  ${told(atom.place)}  ${visible(name)}: ${style.bold(visible(describeRule(atom.rule)))} ${gap}`)));
	const never = coverage.rules.flatMap(({ name, atoms }) => atoms.filter(({ decided }) => [decided.whenTrue, decided.whenFalse].some(({ kind }) => kind === "impossible")).map((atom) => `  ${told(atom.place)}  ${visible(name)}: ${visible(describeRule(atom.rule))}`));
	return `${[...[
		`${style.bold("Coverage")}  ${sharesOf(coverage)}`,
		...gaps,
		...never.length > 0 ? ["No incident lets these decide both ways:", ...never] : []
	], ...unmadeLines(coverage)].join("\n")}\n${pasted(coverage)}`;
}
function unmadeLines({ unmade }) {
	if (unmade.length === 0) return [];
	return ["No case was found that shows these; it takes:", ...unmade.map(({ place, facts }) => {
		const it = facts === null ? "what it takes is not known" : factsInWords(facts).join(", ");
		return `  ${told(place)}  ${visible(it)}`;
	})];
}
/** `count.overdue-actions = 1`, one for each fact. */
function factsInWords(facts) {
	return Object.entries(facts).flatMap(([group, value]) => typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value).map(([name, inner]) => `${group}.${name} = ${describeValue(inner)}`) : [`${group} = ${describeValue(value)}`]);
}
function pasted({ missing }) {
	if (missing.length === 0) return "";
	return `\nTo see them, paste these under \`cases:\`. They expect what the policy does now: check that you want it.\n\n${missing.map(({ yaml }) => visibleLines(yaml)).join("\n")}`;
}
function printMutations({ tried, equivalent, survivors }, { color }) {
	const style = styleOf(color);
	const same = equivalent > 0 ? ` (${equivalent} proved to mean the same)` : "";
	if (survivors.length === 0) return `${style.bold("Mutants")}  each of ${plural(tried, "small change")} of the policy fails a test${same}\n`;
	return [
		`${style.bold("Mutants")}  ${survivors.length} of ${plural(tried, "small change")} of the policy fail no test${same}:`,
		...survivors.map(({ part, place, was, became }) => `  ${told(place)}  ${visible(part)}: ${style.red(visible(was))} → ${style.green(visible(became))}`),
		""
	].join("\n");
}
const told = ({ file, line, col }) => `${visible(file)}:${line}:${col}`;
export { sharesOf as i, printCoverage as n, printMutations as r, gapsOf as t };
