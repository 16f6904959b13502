require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
const require_reply = require("./report-comment-reply.js");
const require_coverage = require("./report-coverage.js");
const require_report_words = require("./report-words.js");
const require_expectation = require("./report-expectation.js");
// src/report/trace.ts
const DEEPEST = 20;
function printTrace(trace, depth = 0) {
	const indent = "  ".repeat(depth);
	const parts = require_policy_validation.decisive(trace);
	if (depth < DEEPEST && (isJunction(trace.operator) || trace.operator === "var" && parts.length > 0)) {
		const head = trace.operator === "var" ? require_policy_validation.describeRule(trace.rule) : trace.operator;
		const inner = parts.map((part) => printTrace(part, depth + 1));
		return [`${indent}${head} \u2192 ${require_policy_validation.describeValue(trace.value)}`, ...inner].join("\n");
	}
	const read = [...values(trace)].map(([name, value]) => require_policy_validation.describeFact(name, value)).join(", ");
	const isVariable = trace.operator === "var";
	return `${indent}${require_policy_validation.describeRule(trace.rule)} \u2192 ${require_policy_validation.describeValue(trace.value)}${read === "" || isVariable ? "" : ` (${read})`}`;
}
const isJunction = (operator) => operator === "and" || operator === "or" || operator === "if";
function values(trace) {
	if (trace.operator === "var") return /* @__PURE__ */ new Map([[require_policy_validation.describeRule(trace.rule), trace.value]]);
	return new Map(trace.parts.flatMap((part) => [...values(part)]));
}
// src/report/cases.ts
function printTested(tested, sources, options) {
	const style = require_report_words.styleOf(options);
	return `${tested.map(({ file, cases, diagnostics, unread, firstTests, coverage, mutations }) => [
		`${style.bold(require_report_words.visible(file))}\n`,
		unread === null ? "" : `  ${style.red("could not be read")}: ${require_report_words.visible(unread)}\n`,
		firstTests === void 0 ? "" : printBeginning(file, firstTests),
		require_report_words.printDiagnostics(diagnostics, sources, options),
		...cases.map((one) => printCase(one, style)),
		coverage === void 0 ? "" : `\n${require_coverage.printCoverage(coverage, style)}`,
		mutations === void 0 ? "" : `\n${require_coverage.printMutations(mutations, style)}`
	].join("")).join("\n")}\n${counts(tested.flatMap(({ cases }) => cases), style)}\n`;
}
const printBeginning = (file, text) => `  The policy has no tests yet. Write this into ${require_report_words.visible(file)}, change what it expects to what you want, and\n  let \`tocsin test --coverage\` print the cases that are missing:\n\n${require_report_words.visibleLines(text)}`;
function counts(results, style) {
	const failed = results.filter(({ passed }) => !passed).length;
	const text = `${results.length - failed} passed, ${failed} failed`;
	return failed > 0 ? style.red(style.bold(text)) : style.bold(text);
}
function printCase(result, style) {
	const mark = result.passed ? style.green("\u2713") : style.red("\u2717");
	const where = result.passed ? "" : style.dim(`  ${require_report_words.visible(result.place.file)}:${result.place.line}`);
	const failures = printFailures(result, style);
	const absent = result.absent.length === 0 ? "" : `      ${style.bold(require_expectation.absence(result.absent, require_report_words.visible))}\n`;
	const refusals = result.refusals.map((one) => `      ${style.bold(refusal(one))}\n`).join("");
	const alone = result.leftAlone === null ? "" : `      ${style.bold(whyLeftAlone(result.leftAlone))}\n`;
	return `  ${mark} ${require_report_words.visible(result.name)}${where}\n${absent}${alone}${refusals}${failures}`;
}
const refusal = ({ offset, by, command, answer }) => require_report_words.visible(`${command} of ${by} at ${require_policy_validation.formatDuration(offset)} was not carried out: ${require_reply.refusedBecause(answer)}`);
const whyLeftAlone = (why) => why === "before-effective-from" ? "the issue was declared before `effective-from` of the policy, and is left alone" : why === "unconfirmed" ? "the issue is an incident only once somebody with triage permission reports or labels it: look at `people:` of this file" : "the issue is no incident of the policy here: look at its labels, and at `incident` of the policy";
function printFailures({ failures, leftAlone }, style) {
	const decided = /* @__PURE__ */ new Set();
	const lines = [];
	for (const failure of failures) {
		const names = failure.rules.map(({ name }) => name);
		const follows = leftAlone !== null && lines.length > 0 || names.length > 0 && names.every((name) => decided.has(name));
		lines.push(follows ? printConsequence(failure, style) : printFailure(failure, style));
		for (const name of names) decided.add(name);
	}
	return lines.map((line) => `${line}\n`).join("");
}
const printConsequence = ({ what, offset, place, expected, actual }, style) => `      ${style.bold(what)} at ${require_policy_validation.formatDuration(offset)}, line ${place.line}, follows: expected ${style.green(show(expected))}, actual ${style.red(show(actual))}`;
function printFailure(failure, style) {
	const at = `at ${require_policy_validation.formatDuration(failure.offset)} (${require_policy_validation.formatInstant(failure.at)}), line ${failure.place.line}`;
	return [
		`      ${style.bold(failure.what)} ${at}`,
		`        expected  ${style.green(show(failure.expected))}`,
		`        actual    ${style.red(show(failure.actual))}`,
		...failure.rules.map((rule) => {
			const place = rule.place === null ? "" : `, ${require_report_words.visible(rule.place.file)}:${rule.place.line}`;
			const trace = rule.trace === null ? "" : `\n${indent(visibleTrace(printTrace(rule.trace)))}`;
			return `        decided by ${require_report_words.visible(rule.name)}${place}${trace}`;
		})
	].join("\n");
}
const visibleTrace = (text) => text.split("\n").map(require_report_words.visible).join("\n");
const indent = (text) => text.replaceAll(/^/gm, " ".repeat(10));
const show = (value) => require_report_words.visible(require_expectation.expectationText(value));
exports.printTested = printTested;
