const require_policy_validation = require("./policy-validation.js");
// src/report/expectation.ts
const FEWEST = 4;
function expectationText(value) {
	if (typeof value !== "object" || value === null) return String(value);
	if (Array.isArray(value)) return `[${countRepeats(value.map(expectationText)).join(", ")}]`;
	return `{ ${Object.entries(value).map(([key, inner]) => `${key}: ${expectationText(inner)}`).join(", ")} }`;
}
const absence = (logins, name) => `${require_policy_validation.enumerate(logins.map((login) => name(login)))} ${logins.length === 1 ? "is" : "are"} absent from \`people:\` of this file, and so can neither be assigned nor acknowledge`;
function countRepeats(texts) {
	const runs = [];
	for (const text of texts) {
		const last = runs.at(-1);
		if (last?.text === text) last.times += 1;
		else runs.push({
			text,
			times: 1
		});
	}
	return runs.flatMap(({ text, times }) => times < FEWEST ? Array.from({ length: times }, () => text) : [`${text} (${times} times)`]);
}
exports.absence = absence;
exports.expectationText = expectationText;
