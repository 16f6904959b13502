require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
const require_expectation = require("./report-expectation.js");
const require_report_words = require("./report-words.js");
// src/report/change/comment.ts
const MOST_LISTED = 30;
const LONGEST = 6e4;
const LONGEST_LIST = 25e3;
const markerOf = (file) => `<!-- tocsin-check ${file.replaceAll(/[^\w./-]/g, "_")} -->`;
function renderChange(parts, longest = LONGEST) {
	const head = [
		headlineOf(parts),
		...problems(parts),
		...failures(parts)
	];
	const sections = [];
	const left = [];
	let length = head.join("\n\n").length;
	for (const { title, lines } of [...parts.sections, ...oldFindings(parts)]) {
		const text = [`### ${title}`, ...lines].join("\n\n");
		length += text.length + 2;
		if (length > longest) left.push(title);
		else sections.push(text);
	}
	const missing = left.length === 0 ? [] : [`Too long to show here: ${left.join(", ")}. The job summary has it.`];
	return `${[
		...head,
		...sections,
		...missing,
		foot(parts)
	].join("\n\n")}\n`;
}
function renderAsIs(parts) {
	const { file, tests, diagnostics } = parts;
	const blocker = blockerIn(parts);
	const headline = `**${require_report_words.code(file)} is valid${blocker === null ? "." : `, but ${blocker}`}**`;
	const foot = `<sub>${require_report_words.code(file)} \u00b7 ${extentOf(tests, diagnostics)}</sub>`;
	return `${[
		headline,
		...problems(parts),
		...failures(parts),
		foot
	].join("\n\n")}\n`;
}
function headlineOf(parts) {
	const { verdict, does } = blockerOf(parts) ?? approvalOf(parts);
	return `**${verdict}**${does === "" ? "" : ` ${does}`}`;
}
function blockerOf(parts) {
	const { file, kind, diagnostics } = parts;
	if (kind === "gone") return {
		verdict: `Look before you merge: ${require_report_words.code(file)} is taken away. Nothing escalates any more.`,
		does: ""
	};
	const errors = countOf("error", diagnostics);
	if (errors > 0) return {
		verdict: `Do not merge: ${require_report_words.code(file)} is not valid (${require_report_words.plural(errors, "error")}), and no run would do anything.`,
		does: ""
	};
	const why = blockerIn(parts);
	return why === null ? null : {
		verdict: `Do not merge yet: ${why}`,
		does: doesOf(parts)
	};
}
const blockerIn = ({ tests, lint }) => blockerInTests(tests) ?? blockerInLint(lint);
function blockerInTests(tests) {
	if (tests === null) return null;
	if (tests.broken.length > 0) return `the tests in ${require_report_words.code(tests.file)} cannot be run.`;
	const failed = tests.cases.filter(({ passed }) => !passed).length;
	if (failed === 0) return null;
	return `${failed} of ${require_report_words.plural(tests.cases.length, "policy test")} ${failed === 1 ? "fails" : "fail"}.`;
}
function blockerInLint(lint) {
	const errors = countOf("error", lint);
	return errors === 0 ? null : `lint has ${require_report_words.plural(errors, "error")}.`;
}
function approvalOf(parts) {
	const { file, kind, verdict } = parts;
	const reasons = reasonsToLook(parts);
	const look = (...more) => [
		"Look before you merge.",
		...reasons,
		...more
	].join(" ");
	const does = doesOf(parts);
	if (kind === "unreadable") return {
		verdict: look("The policy before this change is not valid, so nothing could be compared."),
		does: ""
	};
	if (kind === "unread") return {
		verdict: look("The policy before this change could not be read, so nothing could be compared."),
		does: ""
	};
	if (kind === "new") return {
		verdict: `A new policy: from the merge on, incidents are escalated by ${require_report_words.code(file)}.`,
		does
	};
	if (verdict === null) return {
		verdict: look("What this change does could not be worked out."),
		does
	};
	return {
		verdict: verdict.safe && reasons.length === 0 ? "Safe to merge." : look(),
		does
	};
}
function reasonsToLook({ diagnostics, lint, testsGone, testsFewer = 0, replayed }) {
	const warnings = countOf("warning", [...diagnostics, ...lint]);
	return [
		...testsGone ? ["The policy\u2019s tests are taken away."] : [],
		...testsFewer > 0 ? [`${require_report_words.plural(testsFewer, "policy test")} ${testsFewer === 1 ? "is" : "are"} taken away.`] : [],
		...replayed === void 0 ? [] : noIncidents(replayed),
		...warnings > 0 ? [`Lint has ${require_report_words.plural(warnings, "warning")}.`] : []
	];
}
function noIncidents({ incidentsUnder: { before, after } }) {
	if (after >= before) return [];
	if (before === 1) return ["The one past incident would be none."];
	return [`${after === 0 ? `All ${before}` : `${before - after} of ${before}`} past incidents would be none.`];
}
const doesOf = ({ from, verdict }) => [...from === void 0 ? [] : [`It lay at ${require_report_words.code(from)}.`], ...verdict === null ? [] : [require_report_words.prose(verdict.sentence, 1e3)]].join(" ");
const countOf = (level, diagnostics) => diagnostics.filter((one) => one.level === level).length;
function problems({ diagnostics, lint, tests }) {
	const found = [
		...diagnostics,
		...lint,
		...tests?.broken ?? []
	];
	if (found.length === 0) return [];
	return [require_report_words.bullets(firstThatFit(found, (one) => require_report_words.problemItem(one, 600)))];
}
function failures({ tests }) {
	const failed = (tests?.cases ?? []).filter(({ passed }) => !passed);
	if (failed.length === 0) return [];
	const causes = /* @__PURE__ */ new Map();
	for (const one of failed) causes.set(causeOf(one), [...causes.get(causeOf(one)) ?? [], one]);
	const lines = firstThatFit([...causes], ([cause, cases]) => {
		const tests = require_policy_validation.firstItems(cases, MOST_OF_ONE_CAUSE, ({ name, place }) => `${require_report_words.code(`${place.file}:${place.line}`)} ${require_report_words.plain(name, 120)}`);
		return cause === "" ? tests.join("; ") : `${cause}: ${tests.join("; ")}`;
	});
	return ["Tests that fail, by what they found:", require_report_words.bullets(lines)];
}
const MOST_OF_ONE_CAUSE = 5;
function firstThatFit(all, render) {
	let length = 0;
	const fits = all.slice(0, MOST_LISTED).filter((one) => (length += render(one).length) <= LONGEST_LIST);
	return require_policy_validation.firstItems(all, fits.length, render);
}
function causeOf({ failures: [first], absent }) {
	if (first === void 0) return "";
	const why = absent.length === 0 ? "" : ` (${require_expectation.absence(absent, require_report_words.code)})`;
	return `${require_report_words.code(first.what)} is ${require_report_words.code(require_expectation.expectationText(first.actual))}, expected ${require_report_words.code(require_expectation.expectationText(first.expected))}${why}`;
}
function oldFindings({ oldFindings: old = [] }) {
	if (old.length === 0) return [];
	const listed = require_report_words.bullets(firstThatFit(old, (one) => require_report_words.problemItem(one, 600)));
	return [{
		title: "Lint",
		lines: [require_report_words.foldAway(`${require_report_words.plural(old.length, "finding")} from before this change`, listed)]
	}];
}
function foot({ file, tests, diagnostics }) {
	return `<sub>${require_report_words.code(file)} \u00b7 ${extentOf(tests, diagnostics)} \u00b7 kept up to date with each push</sub>`;
}
function extentOf(tests, diagnostics) {
	if (tests === null) return countOf("error", diagnostics) > 0 ? "its tests were not run" : "no tests beside it";
	if (tests.broken.length > 0) return "its tests could not be run";
	return `${tests.cases.filter((one) => one.passed).length} of ${require_report_words.plural(tests.cases.length, "policy test")} passed`;
}
exports.headlineOf = headlineOf;
exports.markerOf = markerOf;
exports.renderAsIs = renderAsIs;
exports.renderChange = renderChange;
