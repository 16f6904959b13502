const require_cli_files = require("./cli-files.js");
const require_policy_validation = require("./policy-validation.js");
// src/cli/spans.ts
const LONGEST_SPAN = 3653 * require_policy_validation.DAY;
const LONGEST_WAIT = 90 * require_policy_validation.DAY;
function requireSpan(from, to) {
	if (to - from <= LONGEST_SPAN) return;
	throw new require_cli_files.Refusal(`From ${require_policy_validation.formatInstant(from)} to ${require_policy_validation.formatInstant(to)} is longer than ten years, the longest span. Write --to ${require_policy_validation.formatInstant(from + LONGEST_SPAN)} or earlier, or a later --from.`);
}
function readSpan(text, { example, most }) {
	const seconds = require_policy_validation.parseDuration(text);
	if (seconds === null || seconds === 0) throw new require_cli_files.Refusal(`"${text}" is no duration. Write it as ${example}.`);
	if (seconds > most) throw new require_cli_files.Refusal(`"${text}" is too long. Write ${most / require_policy_validation.DAY}d or less, such as ${example}.`);
	return seconds;
}
exports.LONGEST_SPAN = LONGEST_SPAN;
exports.LONGEST_WAIT = LONGEST_WAIT;
exports.readSpan = readSpan;
exports.requireSpan = requireSpan;
