require("./rolldown-runtime.js");
const require_report_words = require("./report-words.js");
// src/report/change/comment.ts
const MOST_LISTED = 30;
const LONGEST = 6e4;
const markerOf = (file) => `<!-- tocsin-check ${file.replaceAll(/[^\w./-]/g, "_")} -->`;
function renderChange(parts, longest = LONGEST) {
	const found = [
		...parts.diagnostics,
		...parts.lint,
		...parts.tests?.broken ?? []
	];
	const head = [
		headlineOf(parts),
		...problems(found),
		...failures(parts)
	];
	const sections = [];
	const left = [];
	let length = head.join("\n\n").length;
	for (const { title, lines } of parts.sections) {
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
function headlineOf(parts) {
	const { does, ...rest } = sayOf(parts);
	return `**${rest.verdict}**${does === "" ? "" : ` ${does}`}`;
}
function sayOf(parts) {
	const { file, kind, diagnostics, lint, tests, testsGone, verdict } = parts;
	const errors = countOf("error", diagnostics);
	const [wrong, warnings] = [countOf("error", lint), countOf("warning", [...diagnostics, ...lint])];
	const failed = tests?.cases.filter(({ passed }) => !passed).length ?? 0;
	const does = [...parts.from === void 0 ? [] : [`It lay at ${require_report_words.code(parts.from)}.`], ...verdict === null ? [] : [require_report_words.prose(verdict.sentence, 600)]].join(" ");
	const say = (text, what = does) => ({
		verdict: text,
		does: what
	});
	if (kind === "gone") return say(`Look before you merge: ${require_report_words.code(file)} is taken away. Nothing escalates any more.`, "");
	if (errors > 0) return say(`Do not merge: ${require_report_words.code(file)} is not valid (${require_report_words.plural(errors, "error")}), and no run would do anything.`, "");
	if (tests !== null && tests.broken.length > 0) return say(`Do not merge yet: the tests in ${require_report_words.code(tests.file)} cannot be run.`);
	if (failed > 0) return say(`Do not merge yet: ${failed} of ${require_report_words.plural(tests?.cases.length ?? 0, "policy test")} ${failed === 1 ? "fails" : "fail"}.`);
	if (wrong > 0) return say(`Do not merge yet: lint has ${require_report_words.plural(wrong, "error")}.`);
	const reasons = [...testsGone ? ["The policy\u2019s tests are taken away."] : [], ...warnings > 0 ? [`Lint has ${require_report_words.plural(warnings, "warning")}.`] : []];
	const look = (...more) => [
		"Look before you merge.",
		...reasons,
		...more
	].join(" ");
	if (kind === "unreadable") return say(look("The policy before this change is not valid, so nothing could be compared."), "");
	if (kind === "unread") return say(look("The policy before this change could not be read, so nothing could be compared."), "");
	if (kind === "new") return say(`A new policy: from the merge on, incidents are escalated by ${require_report_words.code(file)}.`);
	if (verdict === null) return say(look("What this change does could not be worked out."));
	return say(verdict.safe && reasons.length === 0 ? "Safe to merge." : look());
}
const countOf = (level, diagnostics) => diagnostics.filter((one) => one.level === level).length;
function problems(diagnostics) {
	if (diagnostics.length === 0) return [];
	const lines = require_report_words.firstItems(diagnostics, MOST_LISTED, ({ level, code: id, message, help, place }) => {
		return `${place === null ? "" : `${require_report_words.code(`${place.file}:${place.line}:${place.col}`)} `}**${level}** ${require_report_words.code(id, 60)}: ${require_report_words.prose(message, 600)}${help === null ? "" : ` ${require_report_words.prose(help, 600)}`}`;
	});
	return [require_report_words.bullets(lines)];
}
function failures({ tests }) {
	const failed = (tests?.cases ?? []).filter(({ passed }) => !passed);
	if (failed.length === 0) return [];
	const causes = /* @__PURE__ */ new Map();
	for (const one of failed) causes.set(causeOf(one), [...causes.get(causeOf(one)) ?? [], one]);
	const lines = require_report_words.firstItems([...causes], MOST_LISTED, ([cause, cases]) => {
		const tests = require_report_words.firstItems(cases, MOST_OF_ONE_CAUSE, ({ name, place }) => `${require_report_words.code(`${place.file}:${place.line}`)} ${require_report_words.plain(name, 120)}`);
		return cause === "" ? tests.join("; ") : `${cause}: ${tests.join("; ")}`;
	});
	return ["Tests that fail, by what they found:", require_report_words.bullets(lines)];
}
const MOST_OF_ONE_CAUSE = 5;
function causeOf({ failures: [first] }) {
	if (first === void 0) return "";
	return `${require_report_words.code(first.what)} is ${require_report_words.code(JSON.stringify(first.actual))}, expected ${require_report_words.code(JSON.stringify(first.expected))}`;
}
function foot({ file, tests, diagnostics, oldFindings = 0 }) {
	const old = oldFindings === 0 ? "" : ` \u00b7 ${require_report_words.plural(oldFindings, "finding")} of lint from before`;
	return `<sub>${require_report_words.code(file)} \u00b7 ${extentOf(tests, diagnostics)}${old} \u00b7 kept up to date with each push</sub>`;
}
function extentOf(tests, diagnostics) {
	if (tests === null) return countOf("error", diagnostics) > 0 ? "its tests were not run" : "no tests beside it";
	if (tests.broken.length > 0) return "its tests could not be run";
	return `${tests.cases.filter((one) => one.passed).length} of ${require_report_words.plural(tests.cases.length, "policy test")} passed`;
}
exports.headlineOf = headlineOf;
exports.markerOf = markerOf;
exports.renderChange = renderChange;
