// src/logic/describe.ts
const INFIX = /* @__PURE__ */ new Set([
	"==",
	"!=",
	"<",
	"<=",
	">",
	">=",
	"+",
	"-",
	"*",
	"/",
	"%",
	"in"
]);
/** A rule as a person would say it: `elapsed.since-level >= severity.acknowledge-within`. */
function describeRule(rule) {
	if (typeof rule !== "object" || rule === null) return describeValue(rule);
	if (Array.isArray(rule)) return `[${rule.map(describeRule).join(", ")}]`;
	const [entry] = Object.entries(rule);
	if (entry === void 0) return "{}";
	const [operator, operand] = entry;
	const operands = Array.isArray(operand) ? operand : [operand];
	if (operator === "var" || operator === "duration") return word(operands[0] ?? null);
	if (operator === "!") return `not ${describeInner(operands[0] ?? null)}`;
	if (operator === "!!") return describeInner(operands[0] ?? null);
	if (INFIX.has(operator) && operands.length > 1) return operands.map(describeInner).join(` ${operator} `);
	return `${operator}(${operands.map(describeRule).join(", ")})`;
}
/** A path or a duration: text in any rule that was accepted. The empty path is the element of a list. */
const word = (operand) => typeof operand === "string" ? operand || "it" : describeValue(operand);
function describeInner(rule) {
	const operator = typeof rule === "object" && rule !== null && !Array.isArray(rule) ? Object.keys(rule)[0] ?? "" : "";
	return INFIX.has(operator) ? `(${describeRule(rule)})` : describeRule(rule);
}
/** A value as it is shown beside a rule: numbers rounded, null as `nothing`. */
function describeValue(value) {
	if (typeof value === "number" && !Number.isInteger(value)) return String(Math.round(value * 1e3) / 1e3);
	return value === null ? "nothing" : JSON.stringify(value);
}
export { describeValue as n, describeRule as t };
