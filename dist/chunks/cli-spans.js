const require_policy_validation = require("./policy-validation.js");
// src/cli/spans.ts
const DAY = 86400;
const LONGEST_SPAN = 3653 * DAY;
const LONGEST_WAIT = 90 * DAY;
function spanProblem(from, to) {
	if (to - from <= 315619200) return null;
	return `From ${require_policy_validation.formatInstant(from)} to ${require_policy_validation.formatInstant(to)} is longer than ten years, the longest span. Write --to ${require_policy_validation.formatInstant(from + LONGEST_SPAN)} or earlier, or a later --from.`;
}
function readSpan(text, { example, most }) {
	const seconds = require_policy_validation.parseDuration(text);
	if (seconds === null || seconds === 0) return `"${text}" is no duration. Write it as ${example}.`;
	return seconds > most ? `"${text}" is too long. Write ${most / DAY}d or less, such as ${example}.` : seconds;
}
exports.LONGEST_SPAN = LONGEST_SPAN;
exports.LONGEST_WAIT = LONGEST_WAIT;
exports.readSpan = readSpan;
exports.spanProblem = spanProblem;
