const require_policy_validation = require("./policy-validation.js");
// src/cli/detail-option.ts
const collect = (value, others) => [...others ?? [], value];
function readDetails(policy, texts) {
	const { details } = policy.incident;
	const answers = {};
	for (const text of texts) {
		const at = text.indexOf("=");
		const name = at < 0 ? text : text.slice(0, at);
		const detail = details.find((one) => one.name === name);
		if (detail === void 0) {
			const names = details.map((one) => one.name);
			const near = require_policy_validation.nearest(name, names);
			return `There is no detail "${name}". ${names.length === 0 ? "This policy has none." : near === null ? `There are: ${names.join(", ")}.` : `Did you mean "${near}"?`}`;
		}
		if (at < 0) return `--detail is written as name=value, such as --detail ${name}=\u2026`;
		const answer = readAnswer(detail, text.slice(at + 1));
		if (answer === null) return `--detail ${text}: \`${name}\` is a ${detail.type}.`;
		answers[name] = answer;
	}
	return answers;
}
function readAnswer({ type }, text) {
	if (type === "number") return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : null;
	if (type === "boolean") return /^(?:yes|true)$/i.test(text) ? true : /^(?:no|false)$/i.test(text) ? false : null;
	return type === "list" ? text.split(",").map((item) => item.trim()) : text;
}
Object.defineProperty(exports, "collect", {
	enumerable: true,
	get: function() {
		return collect;
	}
});
Object.defineProperty(exports, "readDetails", {
	enumerable: true,
	get: function() {
		return readDetails;
	}
});
