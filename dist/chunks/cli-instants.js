const require_policy_validation = require("./policy-validation.js");
const require_cli_files = require("./cli-files.js");
// src/cli/instants.ts
function readInstants(io, flags) {
	const read = Object.entries(flags).map(([name, text]) => ({
		name,
		text,
		at: text === void 0 ? null : require_policy_validation.parseInstant(text)
	}));
	const wrong = read.flatMap(({ name, text, at }) => text !== void 0 && at === null ? [refuse(name, text)] : []);
	if (wrong.length > 0) throw new require_cli_files.Refusal(wrong.join("\n"));
	const beyond = read.flatMap(({ name, text, at }) => {
		const found = at === null ? null : require_policy_validation.whyOutOfTime(at);
		return found === null ? [] : [`--${name} "${text}" ${found.why}. Write ${found.instead}.`];
	});
	if (beyond.length > 0) throw new require_cli_files.Refusal(beyond.join("\n"));
	for (const { name, text, at } of read) if (text !== void 0 && at !== null && NO_ZONE.test(text.trim())) io.err(`--${name} ${text.trim()} names no zone and is read in UTC: ${require_policy_validation.formatInstant(at)}.\n`);
	return Object.fromEntries(read.map(({ name, at }) => [name, at]));
}
const NO_ZONE = /T[\d:.]+$/;
const FORM = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;
function refuse(name, text) {
	const meant = respell(text);
	return `--${name} "${text}" is no instant. ${FORM.test(text.trim()) ? "No calendar or clock shows it." : "Write it as 2026-11-23T10:00:00Z, with an offset as 2026-11-23T10:00+01:00, or as a day, 2026-11-23."}${meant === null ? "" : ` Did you mean ${meant}?`}`;
}
function respell(text) {
	const [, year, month = "", day = "", hour, minute, second = "", zone = ""] = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ t](\d{1,2}):?(\d{2})(:\d{2})?)? ?(z|utc|gmt|[+-]\d{2}:?\d{2})?$/i.exec(text.trim().replace(/^(\d{4})(\d{2})(\d{2})(?!\d)/, "$1-$2-$3")) ?? [];
	if (year === void 0) return null;
	const offset = /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(-2)}` : zone === "" ? "" : "Z";
	const time = hour === void 0 ? "" : `T${hour.padStart(2, "0")}:${minute}${second}${offset}`;
	const meant = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}${time}`;
	return require_policy_validation.parseInstant(meant) === null ? null : meant;
}
exports.readInstants = readInstants;
