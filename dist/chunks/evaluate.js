import { a as parseDuration } from "./time.js";
// src/logic/node.ts
/** Null for anything but an object with at least one key; only the first key is read. */
function entryOf(rule) {
	if (typeof rule !== "object" || rule === null || Array.isArray(rule)) return null;
	const [entry] = Object.entries(rule);
	if (entry === void 0) return null;
	const [operator, operands] = entry;
	return Array.isArray(operands) ? {
		operator,
		operands,
		listed: true
	} : {
		operator,
		operands: [operands],
		listed: false
	};
}
/** The depth of a rule, counted without recursion and no further than needed to know that it is too deep. */
function isTooDeep(rule) {
	let level = [rule];
	for (let depth = 0; depth <= 64; depth += 1) {
		level = level.flatMap((node) => typeof node === "object" && node !== null ? Object.values(node) : []);
		if (level.length === 0) return false;
	}
	return true;
}
/** A JSON value as it would be written, for messages. */
const written = (value) => typeof value === "string" ? value : JSON.stringify(value ?? null);
// src/logic/arithmetic.ts
/** What an operator makes of its operands' values. */
function apply(operator) {
	switch (operator) {
		case "==": return ([a, b]) => a == b;
		case "!=": return ([a, b]) => a != b;
		case "<": return between((a, b) => a < b);
		case "<=": return between((a, b) => a <= b);
		case ">": return between((a, b) => a > b);
		case ">=": return between((a, b) => a >= b);
		case "in": return ([needle = null, list]) => Array.isArray(list) && list.indexOf(needle) !== -1;
		case "+": return (values) => values.reduce((sum, value) => sum + float(value), 0);
		case "*": return (values) => values.reduce((product, value) => float(product) * float(value));
		default: return numbers(operator);
	}
}
function numbers(operator) {
	const fold = (calculate) => calculate;
	switch (operator) {
		case "-": return fold(([a = 0, b]) => b === void 0 ? -a : a - b);
		case "/": return fold(([a = 0, b = 0]) => a / b);
		case "%": return fold(([a = 0, b = 0]) => a % b);
		case "min": return fold((values) => Math.min(...values));
		case "max": return fold((values) => Math.max(...values));
		default: return () => null;
	}
}
/** Two operands, or three in order. */
function between(test) {
	return ([a, b, c]) => test(a, b) && (c === void 0 || test(b, c));
}
/** JSON logic reads the operands of `+` and `*` from their text: null is no number there, and no zero is negative. */
const float = (value) => typeof value === "number" ? value + 0 : NaN;
// src/logic/evaluate.ts
/** Truth as JSON logic counts it: an empty list is false, `"0"` is true. */
function truthy(value) {
	return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
/** Compiles the node at `path`, a JSON pointer from the rule's root. */
function build(rule, path) {
	if (Array.isArray(rule)) {
		const items = rule.map((item, index) => build(item, `${path}/${index}`));
		return (data, parts) => items.map((item) => item(data, parts));
	}
	const entry = entryOf(rule);
	if (entry === null) return constant(rule);
	const { operator, operands, listed } = entry;
	const at = `${path}/${operator.replaceAll("~", "~0").replaceAll("/", "~1")}`;
	const run = operation(operator, operands, operands.map((operand, index) => build(operand, listed ? `${at}/${index}` : at)));
	return (data, parts) => {
		const inner = [];
		const value = run(data, parts && inner);
		parts?.push({
			path,
			operator,
			rule,
			value,
			parts: inner
		});
		return value;
	};
}
function operation(operator, operands, built) {
	const [first = constant(null), second = constant(null)] = built;
	switch (operator) {
		case "var": return variable(written(operands[0] ?? ""), built[1] ?? null);
		case "duration": return constant((parseDuration(written(operands[0])) ?? NaN) / 60);
		case "and":
		case "or": return chain(operator, built);
		case "if": return choose(built);
		case "!": return (data, parts) => !truthy(first(data, parts));
		case "!!": return (data, parts) => truthy(first(data, parts));
		case "some":
		case "none":
		case "all": return quantify(operator, first, second);
		default: {
			const operate = apply(operator);
			return (data, parts) => operate(built.map((operand) => operand(data, parts)));
		}
	}
}
const constant = (value) => () => value;
function variable(path, otherwise) {
	const keys = path === "" ? [] : path.split(".");
	return (data, parts) => {
		let value = data;
		for (const key of keys) {
			if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) {
				value = void 0;
				break;
			}
			value = value[key];
		}
		if (value === void 0) return otherwise ? otherwise(data, parts) : null;
		return value;
	};
}
/** The first operand that settles it, or the last: the value, not its truth, as in JSON logic. */
function chain(operator, operands) {
	const settles = operator === "or";
	return (data, parts) => {
		let value = null;
		for (const operand of operands) {
			value = operand(data, parts);
			if (truthy(value) === settles) return value;
		}
		return value;
	};
}
function choose(operands) {
	return (data, parts) => {
		for (let index = 0; index + 1 < operands.length; index += 2) if (truthy(operands[index]?.(data, parts))) return operands[index + 1]?.(data, parts) ?? null;
		return operands.length % 2 === 1 ? operands.at(-1)?.(data, parts) ?? null : null;
	};
}
function quantify(operator, list, test) {
	return (data, parts) => {
		const items = list(data, parts);
		const passing = Array.isArray(items) ? items.filter((item) => truthy(test(item, null))).length : 0;
		if (operator === "all") return Array.isArray(items) && items.length > 0 && passing === items.length;
		return operator === "some" ? passing > 0 : passing === 0;
	};
}
export { written as a, isTooDeep as i, truthy as n, entryOf as r, build as t };
