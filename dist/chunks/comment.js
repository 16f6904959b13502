import { i as plural } from "./clock.js";
import { c as plain, i as code, l as prose, r as capped, t as bullets } from "./markdown.js";
// src/report/change/comment.ts
const MOST_LISTED = 30;
/** GitHub takes 65,536 characters; the rest is for what every comment has. */
const LONGEST = 6e4;
/** How the comment on a pull request about this file begins: it is found again by it. */
const markerOf = (file) => `<!-- tocsin-check ${file.replaceAll(/[^\w./-]/g, "_")} -->`;
/** The comment, or, with a `longest` of GitHub's 1 MiB, the summary. */
function renderChange(parts, longest = LONGEST) {
	const head = [
		headlineOf(parts),
		...problems(parts.diagnostics),
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
/** Whether to merge, and why, in bold; then, on the same line, what the change does. */
function headlineOf(parts) {
	const { does, ...said } = sayOf(parts);
	return `**${said.verdict}**${does === "" ? "" : ` ${does}`}`;
}
function sayOf(parts) {
	const { file, kind, diagnostics, tests, testsGone, verdict } = parts;
	const count = (level) => diagnostics.filter((one) => one.level === level).length;
	const failed = tests?.cases.filter(({ passed }) => !passed).length ?? 0;
	const does = verdict === null ? "" : prose(verdict.sentence, 600);
	const say = (text, what = does) => ({
		verdict: text,
		does: what
	});
	if (kind === "gone") return say(`Look before you merge: ${code(file)} is taken away. Nothing escalates any more.`, "");
	if (count("error") > 0) return say(`Do not merge: ${code(file)} is not valid (${plural(count("error"), "error")}), and no run would do anything.`, "");
	if (tests !== null && tests.broken > 0) return say(`Do not merge yet: the tests in ${code(tests.file)} cannot be run.`);
	if (failed > 0) return say(`Do not merge yet: ${failed} of ${plural(tests?.cases.length ?? 0, "policy test")} ${failed === 1 ? "fails" : "fail"}.`);
	const reasons = [...testsGone ? ["The policy’s tests are taken away."] : [], ...count("warning") > 0 ? [`Lint has ${plural(count("warning"), "warning")}.`] : []];
	const look = (...more) => [
		"Look before you merge.",
		...reasons,
		...more
	].join(" ");
	if (kind === "unreadable") return say(look("The policy before this change is not valid, so nothing could be compared."), "");
	if (kind === "new") return say(`A new policy: from the merge on, incidents are escalated by ${code(file)}.`);
	if (verdict === null) return say(look("What this change does could not be worked out."));
	return say(verdict.safe && reasons.length === 0 ? "Safe to merge." : look());
}
function problems(diagnostics) {
	if (diagnostics.length === 0) return [];
	const lines = capped(diagnostics, MOST_LISTED, ({ level, code: id, message, help, place }) => {
		return `${place === null ? "" : `${code(`${place.file}:${place.line}:${place.col}`)} `}**${level}** ${code(id, 60)}: ${prose(message, 600)}${help === null ? "" : ` ${prose(help, 600)}`}`;
	});
	return [bullets(lines)];
}
function failures({ tests }) {
	const failed = (tests?.cases ?? []).filter(({ passed }) => !passed);
	if (failed.length === 0) return [];
	const lines = capped(failed, MOST_LISTED, ({ name, place, failures: all }) => {
		const [first] = all;
		const what = first === void 0 ? "" : `: ${code(first.what)} is ${code(JSON.stringify(first.actual))}, expected ${code(JSON.stringify(first.expected))}`;
		return `${code(`${place.file}:${place.line}`)} ${plain(name, 120)}${what}`;
	});
	return ["Tests that fail:", bullets(lines)];
}
function foot({ file, tests, diagnostics }) {
	const passed = tests?.cases.filter((one) => one.passed).length ?? 0;
	const without = diagnostics.some(({ level }) => level === "error") ? "its tests were not run" : "no tests beside it";
	const told = tests === null ? without : `${passed} of ${plural(tests.cases.length, "policy test")} passed`;
	return `<sub>${code(file)} · ${told} · kept up to date with each push</sub>`;
}
export { headlineOf, markerOf, renderChange };
