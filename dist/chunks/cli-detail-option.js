const require_cli_files = require("./cli-files.js");
const require_no_such = require("./cli-no-such.js");
// src/cli/detail-option.ts
const collect = (value, others) => [...others ?? [], value];
function detailsFrom(policy, texts, read) {
	const { details } = policy.incident;
	const answers = {};
	for (const text of texts) {
		const at = text.indexOf("=");
		const name = at < 0 ? text : text.slice(0, at);
		const detail = details.find((one) => one.name === name);
		if (detail === void 0) {
			const names = details.map((one) => one.name);
			throw require_no_such.noSuch("detail", name, names, names.length === 0 ? "This policy has none." : void 0);
		}
		if (at < 0) throw new require_cli_files.Refusal(`--detail is written as name=value, such as --detail ${name}=\u2026`);
		const answer = read(policy, `### ${detail.heading}\n\n${text.slice(at + 1)}`)[name] ?? null;
		if (answer === null) throw new require_cli_files.Refusal(`--detail ${text}: ${describeDetail(detail)}`);
		answers[name] = answer;
	}
	return answers;
}
function describeDetail({ name, type, values }) {
	if (values === null && (type === "text" || type === "string")) return "this is no answer: what is empty, a placeholder, an HTML comment or a heading counts as none.";
	if (values === null) return `\`${name}\` is a ${type}.`;
	return `\`${name}\` is one of ${values.map((value) => `"${value}"`).join(", ")}.`;
}
exports.collect = collect;
exports.detailsFrom = detailsFrom;
