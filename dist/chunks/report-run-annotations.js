require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
const require_diagnostics = require("./report-diagnostics.js");
// src/report/run/annotations.ts
const PER_LEVEL = 10;
const LONGEST = 4096;
const LEVELS = {
	error: "error",
	warning: "warning",
	advice: "notice"
};
function toAnnotations(diagnostics) {
	return [
		"error",
		"warning",
		"advice"
	].flatMap((level) => {
		const all = diagnostics.filter((diagnostic) => diagnostic.level === level);
		if (all.length <= PER_LEVEL) return all.map(annotate);
		const rest = all.length - PER_LEVEL + 1;
		const more = {
			level: LEVELS[level],
			title: require_diagnostics.countLevel(rest, level, "more "),
			message: "GitHub shows ten for each step. The job summary lists all of them."
		};
		return [...all.slice(0, 9).map(annotate), more];
	});
}
function annotate({ level, code, message, help, place }) {
	const text = help === null || help === "" ? message : `${message}\n${help}`;
	const annotation = {
		level: LEVELS[level],
		title: code,
		message: cut(text)
	};
	if (place === null) return annotation;
	if (require_policy_validation.elsewhere(place.file) !== null) return {
		...annotation,
		message: cut(`${place.file}:${place.line}:${place.col}: ${text}`)
	};
	const lines = {
		file: place.file,
		startLine: place.line,
		endLine: place.endLine
	};
	if (place.line !== place.endLine) return {
		...annotation,
		...lines
	};
	return {
		...annotation,
		...lines,
		startColumn: place.col,
		endColumn: Math.max(place.col, place.endCol - 1)
	};
}
function cut(text) {
	if (text.length <= LONGEST) return text;
	return `${text.slice(0, 4095).replace(/[\uD800-\uDBFF]$/, "")}\u2026`;
}
exports.toAnnotations = toAnnotations;
