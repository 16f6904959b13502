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
		`**${headlineOf(parts)}**`,
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
/** Whether to merge, and why; then what the change does. One line without markup of its own. */
function headlineOf({ file, kind, diagnostics, tests, verdict }) {
	const errors = diagnostics.filter(({ level }) => level === "error").length;
	const warnings = diagnostics.filter(({ level }) => level === "warning").length;
	const failed = tests?.cases.filter(({ passed }) => !passed).length ?? 0;
	const does = verdict === null ? "" : ` ${prose(verdict.sentence, 600)}`;
	if (kind === "gone") return `Look before you merge: ${code(file)} is taken away. Nothing escalates any more.`;
	if (errors > 0) return `Do not merge: ${code(file)} is not valid (${plural(errors, "error")}), and no run would do anything.`;
	if (tests !== null && tests.broken > 0) return `Do not merge yet: the tests in ${code(tests.file)} cannot be run.${does}`;
	if (failed > 0) return `Do not merge yet: ${failed} of ${plural(tests?.cases.length ?? 0, "policy test")} fails.${does}`.replace(/fails\./, failed === 1 ? "fails." : "fail.");
	if (kind === "unreadable") return `Look before you merge: the policy before this change is not valid, so nothing could be compared.`;
	if (kind === "new") return `A new policy: from the merge on, incidents are escalated by ${code(file)}.${does}`;
	const warned = warnings > 0 ? ` Lint has ${plural(warnings, "warning")}.` : "";
	if (verdict === null) return `Look before you merge: what this change does could not be worked out.${warned}`;
	return `${verdict.safe && warnings === 0 ? "Safe to merge." : "Look before you merge."}${does}${warned}`;
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
function foot({ file, tests }) {
	const passed = tests?.cases.filter((one) => one.passed).length ?? 0;
	const told = tests === null ? "no tests beside it" : `${passed} of ${plural(tests.cases.length, "policy test")} passed`;
	return `<sub>${code(file)} · ${told} · kept up to date with each push</sub>`;
}
export { headlineOf, markerOf, renderChange };
