const require_policy_validation = require("./policy-validation.js");
// src/analysis/domain.ts
function domainOf(policy, scope) {
	return {
		scope,
		invariants: [
			...definitionsOf(new Map(policy.conditions.map(({ name, rule }) => [name, rule.source]))),
			...policy.incident.when === null ? [] : [policy.incident.when.source],
			...STATUS,
			...AGES,
			...ASSIGNEES,
			...answers(policy),
			...severityTable(policy),
			...reviewFacts(policy),
			...detailFacts(policy),
			within("level", 1, policy.levels.length),
			...labelFacts(policy)
		]
	};
}
const fact = (path) => ({ var: path });
const is = (path, value) => ({ "==": [fact(path), value] });
const not$1 = (rule) => ({ "!": rule });
const implies = (rule, then) => ({ or: [not$1(rule), then] });
const exactlyWhen = (rule, other) => ({ if: [
	rule,
	other,
	not$1(other)
] });
const within = (path, min, max) => ({ and: [{ ">=": [fact(path), min] }, { "<=": [fact(path), max] }] });
const hasHappened = (path) => ({ "!=": [fact(path), null] });
const status = (...values) => ({ in: [fact("incident.status"), values] });
const SINCE = {
	acknowledged: "elapsed.since-acknowledged",
	mitigated: "elapsed.since-mitigated",
	resolved: "elapsed.since-resolved"
};
const ACKNOWLEDGED = fact("incident.acknowledged");
const STATUS = [
	exactlyWhen(ACKNOWLEDGED, hasHappened(SINCE.acknowledged)),
	implies(status("open"), not$1(ACKNOWLEDGED)),
	implies(status("acknowledged"), ACKNOWLEDGED),
	implies(status("open"), not$1(hasHappened(SINCE.acknowledged))),
	implies(status("acknowledged"), hasHappened(SINCE.acknowledged)),
	implies(status("open", "acknowledged"), not$1(hasHappened(SINCE.mitigated))),
	implies(status("mitigated"), hasHappened(SINCE.mitigated)),
	implies(status("open", "acknowledged", "mitigated"), not$1(hasHappened(SINCE.resolved))),
	implies(status("resolved"), hasHappened(SINCE.resolved)),
	implies(fact("review.done"), status("reviewed"))
];
const [DECLARED, OPENED] = ["elapsed.since-declared", "elapsed.since-opened"];
const noOlder = (path, start) => ({ "<=": [fact(path), fact(start)] });
const GOES_ON = /* @__PURE__ */ new Set([OPENED, "elapsed.since-severity"]);
const AGES = [...Object.keys(require_policy_validation.FACT_TABLE).filter((path) => path.startsWith("elapsed.") && path !== DECLARED).flatMap((path) => (GOES_ON.has(path) ? [DECLARED] : [OPENED, DECLARED]).map((start) => noOlder(path, start))), { or: [{ ">": [fact("count.reopenings"), 0] }, noOlder(DECLARED, OPENED)] }];
const ASSIGNEES = [exactlyWhen(fact("incident.assignees"), { ">": [fact("count.assignees"), 0] })];
const answers = ({ roles }) => [...roles.keys()].map((role) => implies(fact(`answered.${role}`), fact(`holders.${role}`)));
function severityTable({ severities }) {
	const acknowledge = (promised) => {
		const path = "severity.acknowledge-within";
		return promised !== null && typeof promised === "object" ? gives(path, promised.source) : is(path, promised && promised / 60);
	};
	const id = (one) => is("severity.id", one);
	const rank = (one) => is("severity.rank", one);
	return [
		within("severity.rank", 1, severities.length),
		{ or: severities.map((one) => acknowledge(one.acknowledgeWithin)) },
		{ or: severities.map((one) => ({ and: [id(one.id), rank(one.rank)] })) },
		{ or: severities.map((one) => ({ and: [id(one.id), acknowledge(one.acknowledgeWithin)] })) },
		{ or: severities.map((one) => ({ and: [rank(one.rank), acknowledge(one.acknowledgeWithin)] })) }
	];
}
function gives(path, rule) {
	const { operator, operands } = require_policy_validation.entryOf(rule) ?? require_policy_validation.NO_ENTRY;
	if (operator !== "if") return is(path, rule);
	return { if: operands.map((one, index) => require_policy_validation.isResult(index, operands.length) ? gives(path, one) : one) };
}
function reviewFacts({ review, severities }) {
	const required = fact("review.required");
	if (review === null) return [not$1(required), is("review.due", null)];
	const all = severities.every(({ id }) => review.severities.includes(id));
	return [
		is("review.due", review.due / 60),
		exactlyWhen(required, { in: [fact("severity.id"), review.severities] }),
		...all ? [required] : []
	];
}
const labelFacts = (policy) => require_policy_validation.visibleLabels(policy).flatMap((label) => {
	const name = policy.spelling.label.get(require_policy_validation.nameKey(label));
	return name === void 0 ? [] : [not$1({ in: [name, fact("incident.labels")] })];
});
function detailFacts({ incident: { details } }) {
	const missing = { ">": [fact("count.missing-details"), 0] };
	const required = details.filter((detail) => detail.required);
	const hasAnswer = ({ name, type }) => type === "string" || type === "text" || type === "list" ? fact(`details.${name}`) : hasHappened(`details.${name}`);
	return [
		...details.filter(({ type }) => type === "string" || type === "text").map(({ name }) => ({ "!=": [fact(`details.${name}`), ""] })),
		...details.filter(({ type }) => type === "time").map(({ name }) => implies(hasHappened(`${require_policy_validation.SINCE_DETAIL}.${name}`), hasHappened(`details.${name}`))),
		within("count.missing-details", 0, required.length),
		...required.map((detail) => implies(not$1(hasAnswer(detail)), missing)),
		implies(missing, { or: required.map((detail) => not$1(hasAnswer(detail))) })
	];
}
const definitionsOf = (conditions) => [...conditions].map(([name, rule]) => {
	return { if: [
		{ var: `is.${name}` },
		rule,
		{ "!": [rule] }
	] };
});
// src/analysis/rows.ts
const MOST_ROWS = 200;
function rowByRow(rule) {
	const found = findLookup(rule);
	if (found === null) return null;
	const [, key = null] = found;
	const rows = require_policy_validation.rowsOf(found);
	if (rows.length > MOST_ROWS) return null;
	const others = rows.find(([one]) => one === "*")?.[1] ?? null;
	const groups = /* @__PURE__ */ new Map();
	for (const [one, value] of rows) {
		if (one === "*") continue;
		const group = groups.get(require_policy_validation.canonicalJson(value)) ?? {
			keys: [],
			value
		};
		group.keys.push(one);
		groups.set(require_policy_validation.canonicalJson(value), group);
	}
	return { if: [...[...groups.values()].flatMap(({ keys, value }) => [isOneOf(key, keys), replaceLookup(rule, found, value)]), replaceLookup(rule, found, others)] };
}
function isOneOf(key, keys) {
	const [only] = keys;
	if (keys.length === 1 && only !== void 0) return { "==": [key, only] };
	const numbers = keys.map(Number).filter((one, index) => String(one) === keys[index]);
	return { in: [key, [...keys, ...numbers]] };
}
function findLookup(rule) {
	if (Array.isArray(rule)) return firstOf(rule);
	const entry = require_policy_validation.entryOf(rule);
	if (entry === null) return null;
	const { operator, operands } = entry;
	if (operator === "lookup") return findLookup(operands[1] ?? null) ?? operands;
	return firstOf(require_policy_validation.QUANTIFIERS.has(operator) ? operands.slice(0, 1) : operands);
}
function firstOf(rules) {
	for (const one of rules) {
		const found = findLookup(one);
		if (found !== null) return found;
	}
	return null;
}
function replaceLookup(rule, lookup, by) {
	if (Array.isArray(rule)) return rule.map((one) => replaceLookup(one, lookup, by));
	const entry = require_policy_validation.entryOf(rule);
	if (entry === null) return rule;
	return entry.operands === lookup ? by : require_policy_validation.withOperands(entry, (one) => replaceLookup(one, lookup, by));
}
const COMPARISONS = /* @__PURE__ */ new Set([
	"==",
	"!=",
	"<",
	"<=",
	">",
	">="
]);
function branchByBranch(rule) {
	const { operator, operands } = require_policy_validation.entryOf(rule) ?? require_policy_validation.NO_ENTRY;
	if (!COMPARISONS.has(operator)) return null;
	const at = operands.findIndex((one) => require_policy_validation.entryOf(one)?.operator === "if");
	if (at < 0) return null;
	const branches = require_policy_validation.entryOf(operands[at] ?? null)?.operands ?? [];
	const compare = (one) => ({ [operator]: operands.with(at, one) });
	const some = branches.map((one, index) => require_policy_validation.isResult(index, branches.length) ? compare(one) : one);
	return { if: branches.length % 2 === 0 ? [...some, compare(null)] : some };
}
function textByText(rule) {
	const { operator, operands } = require_policy_validation.entryOf(rule) ?? require_policy_validation.NO_ENTRY;
	if (operator !== "some" && operator !== "none") return null;
	const [list = null, predicate = null] = operands;
	const { operator: asks, operands: sides } = require_policy_validation.entryOf(predicate) ?? require_policy_validation.NO_ENTRY;
	const [element = null, wanted = null] = sides;
	const texts = asks === "in" || asks === "==" ? [wanted].flat() : [];
	if (require_policy_validation.factNamed(element) !== "" || texts.length === 0 || texts.some((text) => typeof text !== "string")) return null;
	const any = { or: texts.map((text) => ({ in: [text, list] })) };
	return operator === "some" ? any : { "!": [any] };
}
// src/analysis/numbers.ts
function numbersOf(path, constants, together) {
	const steps = require_policy_validation.stepsIn(path);
	const others = new Set(together.map(require_policy_validation.stepsIn));
	const coarser = [1, 60].filter((one) => others.has(one) && (steps === null || one < steps));
	const between = together.length + (others.size > 1 ? 1 : 0);
	const all = [...coarser, steps].reduce((points, one) => one === null ? anyBeside(points, between) : [...points, ...stepsBeside(points, between, one)], thresholdsOf(constants));
	const own = steps === null ? all : all.filter((one) => Number.isInteger(nearestWhole(one * steps)));
	return likelyFirst(steps === null ? own : own.map((one) => nearestWhole(one * steps) / steps));
}
function thresholdsOf(constants) {
	const isNumber = (one) => typeof one === "number" || one !== null && String(Number(one)) === one;
	return [0, ...constants.filter(isNumber).map(Number)];
}
const ascending = (points) => [...new Set(points)].sort((a, b) => a - b);
function anyBeside(points, count) {
	const at = ascending(points);
	const [first = 0] = at;
	return [...oneTo(count).map((times) => first - times), ...at.flatMap((one, index) => {
		const step = ((at[index + 1] ?? one + count + 1) - one) / (count + 1);
		const values = oneTo(count).map((times) => one + step * times);
		return [one, ...step >= 1 ? values.map(Math.floor) : values];
	})];
}
function stepsBeside(points, count, steps) {
	const at = ascending(points.map((one) => nearestWhole(one * steps)));
	const [first = 0] = at;
	const below = oneTo(count).map((times) => Math.ceil(first) - times);
	const beside = at.flatMap((one, index) => {
		const next = at[index + 1] ?? one + (count + 1) * steps;
		const step = (next - one) / (count + 1);
		const values = oneTo(count).map((times) => one + step * times);
		if (step >= steps) return values.map((value) => Math.floor(value / steps) * steps);
		if (step >= 1) return values.map(Math.floor);
		return oneTo(Math.ceil(next) - 1 - Math.floor(one)).map((times) => Math.floor(one) + times);
	});
	return [
		...below,
		...at.filter(Number.isInteger),
		...beside
	].map((value) => value / steps);
}
const oneTo = (count) => Array.from({ length: Math.max(0, count) }, (_, index) => index + 1);
const NEAR = 1e-6;
const nearestWhole = (value) => Math.abs(value - Math.round(value)) < NEAR ? Math.round(value) : value;
const likelyFirst = (values) => [...new Set(values)].toSorted((a, b) => unlikeliness(a) - unlikeliness(b));
const unlikeliness = (value) => value < 0 ? 2 : Number.isInteger(value) ? 0 : 1;
// src/analysis/cells.ts
const MOST_LABELS = 6;
const PLAIN = /* @__PURE__ */ new Set([
	"==",
	"!=",
	"var",
	"in",
	"contains",
	...require_policy_validation.ORDER_OPERATORS
]);
const ARITHMETIC = /* @__PURE__ */ new Set([
	"+",
	"-",
	"*",
	"/",
	"%",
	"min",
	"max",
	"duration"
]);
const OTHER = "something-else";
function isExact({ source, reads }, scope) {
	if (reads.length === 0) return true;
	const { operator, operands } = require_policy_validation.entryOf(source) ?? require_policy_validation.NO_ENTRY;
	const specs = reads.map((path) => scope.get(path));
	if (reads.length > 1) return require_policy_validation.ORDER_OPERATORS.has(operator) && operands.every(isSimple) && specs.every(isNumber);
	const [spec] = specs;
	if (!spec || !PLAIN.has(operator)) return false;
	const { kind } = spec.type;
	if (require_policy_validation.ORDER_OPERATORS.has(operator) && kind !== "number") return false;
	if (kind === "list" && (operator === "==" || operator === "!=")) return false;
	if (operator === "in" && kind === "string" && !Array.isArray(operands[1])) return false;
	return operator === "var" || operands.every(isSimple);
}
const isNumber = (spec) => spec?.type.kind === "number";
function isSimple(operand) {
	if (Array.isArray(operand)) return operand.every((item) => typeof item !== "object");
	const entry = require_policy_validation.entryOf(operand) ?? require_policy_validation.NO_ENTRY;
	return ["", "var"].includes(entry.operator) || isConstant(entry);
}
const isConstant = ({ operator, operands }) => ARITHMETIC.has(operator) && operands.every((one) => typeof one !== "object" || isConstant(require_policy_validation.entryOf(one) ?? require_policy_validation.NO_ENTRY));
function cellsOf(spec, atoms, together = [spec.path]) {
	const constants = atoms.flatMap(({ source }) => constantsOf(source));
	const words = [...new Set(atoms.flatMap(({ source }) => wordsOf(source)))];
	if (words.length > MOST_LABELS) return null;
	const values = valuesOf(spec, constants, together, words);
	return values === null ? null : spec.absent ? [...values, void 0] : values;
}
function constantsOf(rule) {
	if (Array.isArray(rule)) return rule.flatMap(constantsOf);
	const entry = require_policy_validation.entryOf(rule);
	if (entry === null) return [rule];
	const { operator, operands } = entry;
	if (operator === "contains") return constantsOf(operands[0] ?? null);
	if (isConstant(entry)) return [require_policy_validation.compileRule(rule, null).evaluate({})];
	return constantsOf(operator === "var" ? operands.slice(1) : operands);
}
function wordsOf(rule) {
	if (Array.isArray(rule)) return rule.flatMap(wordsOf);
	const { operator, operands } = require_policy_validation.entryOf(rule) ?? require_policy_validation.NO_ENTRY;
	if (operator !== "contains") return wordsOf(operands);
	return [operands[1] ?? null].flat().filter((word) => typeof word === "string");
}
function valuesOf({ path, type }, constants, together, words) {
	const texts = [...new Set(constants.filter((one) => typeof one === "string"))];
	switch (type.kind) {
		case "boolean": return [false, true];
		case "enum": return type.values;
		case "list": return texts.length > MOST_LABELS ? null : subsets(texts).flatMap((some) => [some, ...withAnother(some, texts, type)]);
		case "number": return numbersOf(path, [...constants, type.min], together).filter((one) => one >= (type.min ?? Number.NEGATIVE_INFINITY) && (type.positive !== true || one > 0));
		case "time": return [
			...texts,
			"0001-01-01T00:00:00Z",
			"9999-12-31T23:59:59Z"
		];
		default:
			if (type.values !== void 0 && type.open !== true) return type.values;
			return [.../* @__PURE__ */ new Set([
				...type.values ?? [],
				...texts,
				...textsWith(words, fresh(texts)),
				""
			])];
	}
}
function withAnother(some, texts, { values, open }) {
	const another = values === void 0 || open === true ? fresh(texts) : values.find((one) => !texts.includes(one));
	return another === void 0 ? [] : [[...some, another]];
}
function textsWith(words, other) {
	const neutral = [
		other,
		"zzz",
		"qqq",
		"xxx",
		"jjj",
		"vvv",
		"www",
		"kkk"
	].find((one) => !require_policy_validation.containsWords(one, words));
	return subsets(words).map((some) => [neutral ?? other, ...some].join(" / "));
}
function fresh(texts) {
	return texts.includes(OTHER) ? `${texts.join("")}-${OTHER}` : OTHER;
}
const subsets = (texts) => texts.reduce((all, one) => [...all, ...all.map((some) => [...some, one])], [[]]);
// src/analysis/formula.ts
const both = (...of) => ({
	kind: "and",
	of
});
const either = (...of) => ({
	kind: "or",
	of
});
const not = (of) => ({
	kind: "not",
	of
});
const readOnce = require_policy_validation.onceForEach((rule) => read(rule));
const formulaOf = (rule) => typeof rule === "object" && rule !== null ? readOnce(rule) : read(rule);
function read(rule) {
	const { operator, operands } = require_policy_validation.entryOf(rule) ?? require_policy_validation.NO_ENTRY;
	const [first = null] = operands;
	if (operator === "and") return both(...operands.map(formulaOf));
	if (operator === "or") return either(...operands.map(formulaOf));
	if (operator === "!") return not(formulaOf(first));
	if (operator === "!!") return formulaOf(first);
	if (operator === "if") return choice(operands);
	const parts = rowByRow(rule) ?? branchByBranch(rule) ?? textByText(rule);
	if (parts !== null) return formulaOf(parts);
	const compiled = require_policy_validation.compileRule(rule, null);
	return {
		kind: "atom",
		atom: {
			source: rule,
			reads: [...compiled.reads],
			holds: (facts) => compiled.holds(facts)
		}
	};
}
function choice([first = null, ...rest]) {
	if (rest.length === 0) return formulaOf(first);
	const [then = null, ...others] = rest;
	const condition = formulaOf(first);
	return either(both(condition, formulaOf(then)), both(not(condition), others.length === 0 ? either() : choice(others)));
}
const atomsOf = (formula) => formula.kind === "atom" ? [formula.atom] : formula.kind === "not" ? atomsOf(formula.of) : formula.of.flatMap(atomsOf);
function truthOf(formula, known) {
	if (formula.kind === "atom") return known(formula.atom);
	if (formula.kind === "not") {
		const truth = truthOf(formula.of, known);
		return truth === null ? null : !truth;
	}
	const settles = formula.kind === "or";
	const truths = formula.of.map((part) => truthOf(part, known));
	if (truths.includes(settles)) return settles;
	return truths.includes(null) ? null : !settles;
}
// src/analysis/find-facts.ts
const MOST_NODES = 2e4;
const MOST_STEPS = 1e6;
const startEffort = () => ({ left: 4 * MOST_STEPS });
const TOO_LONG = "The search took too long.";
function findFacts({ holds, fails }, domain) {
	const { effort = startEffort() } = domain;
	if (effort.left <= 0) return {
		kind: "unknown",
		why: TOO_LONG
	};
	const { scope } = domain;
	const invariants = concerning([...holds, ...fails], domain.invariants);
	const goal = {
		kind: "and",
		of: [...[...holds.map(formulaOf), ...fails.map((rule) => not(formulaOf(rule)))], ...invariants.map(formulaOf)]
	};
	const atoms = atomsOf(goal);
	const cells = /* @__PURE__ */ new Map();
	const mixed = atoms.filter(({ reads }) => reads.length > 1);
	const together = [...new Set(mixed.flatMap(({ reads }) => reads))];
	for (const path of new Set(atoms.flatMap(({ reads }) => reads))) {
		const spec = scope.get(path);
		const found = spec && (together.includes(path) ? cellsOf(spec, atoms, together) : cellsOf(spec, about(path, atoms)));
		if (!found) return {
			kind: "unknown",
			why: `\`${path}\` has too many values to try.`
		};
		cells.set(path, found);
	}
	const state = {
		nodes: 0,
		steps: 0,
		most: Math.min(MOST_STEPS, effort.left)
	};
	const facts = search(goal, cells, /* @__PURE__ */ new Map(), state);
	effort.left -= state.steps;
	if (facts !== null && confirms(facts, {
		holds: [...holds, ...invariants],
		fails
	})) return {
		kind: "witness",
		facts
	};
	if (isCut(state)) return {
		kind: "unknown",
		why: TOO_LONG
	};
	const vague = atoms.find((atom) => !isExact(atom, scope));
	return vague ? {
		kind: "unknown",
		why: `Not every value was tried: ${JSON.stringify(vague.source)}.`
	} : { kind: "proved" };
}
function concerning(rules, invariants) {
	const read = new Set(rules.flatMap(readsOf));
	const near = invariants.filter((rule) => {
		const reads = readsOf(rule);
		return reads.every((path) => read.has(path)) || reads.some((path) => path.startsWith("is.") && read.has(path));
	});
	if (near.length === 0) return [];
	const others = invariants.filter((rule) => !near.includes(rule));
	return [...near, ...concerning([...rules, ...near], others)];
}
const readsOf = (rule) => atomsOf(formulaOf(rule)).flatMap(({ reads }) => reads);
const about = (path, atoms) => atoms.filter(({ reads }) => reads.includes(path));
const isCut = ({ nodes, steps, most }) => nodes >= MOST_NODES || steps >= most;
function search(goal, cells, chosen, state) {
	state.nodes += 1;
	if (isCut(state)) return null;
	const facts = factsFrom(chosen);
	const open = [];
	const truth = truthOf(goal, (atom) => {
		state.steps += 1;
		const missing = atom.reads.find((path) => !chosen.has(path));
		if (missing === void 0) return atom.holds(facts);
		open.push(missing);
		return null;
	});
	if (truth !== null) return truth ? factsFrom(new Map([...chosen, ...rest(cells, chosen)])) : null;
	const [next = ""] = open;
	for (const cell of cells.get(next) ?? []) {
		const found = search(goal, cells, new Map([...chosen, [next, cell]]), state);
		if (found !== null) return found;
	}
	return null;
}
const rest = (cells, chosen) => [...cells].filter(([path]) => !chosen.has(path)).map(([path, [first]]) => [path, first]);
function factsFrom(chosen) {
	const facts = {};
	for (const [path, value] of chosen) {
		if (value === void 0) continue;
		const parts = path.split(".");
		let holder = facts;
		for (const part of parts.slice(0, -1)) {
			const map = holder[part] ?? {};
			holder[part] = map;
			holder = map;
		}
		holder[parts.at(-1) ?? ""] = value;
	}
	return facts;
}
const confirms = (facts, { holds, fails }) => holds.every((rule) => require_policy_validation.compileRule(rule, null).holds(facts)) && !fails.some((rule) => require_policy_validation.compileRule(rule, null).holds(facts));
function difference(before, after, domain) {
	if (require_policy_validation.canonicalJson(before) === require_policy_validation.canonicalJson(after)) return {
		gained: { kind: "proved" },
		lost: { kind: "proved" }
	};
	return {
		gained: findFacts({
			holds: [after],
			fails: [before]
		}, domain),
		lost: findFacts({
			holds: [before],
			fails: [after]
		}, domain)
	};
}
exports.TOO_LONG = TOO_LONG;
exports.definitionsOf = definitionsOf;
exports.difference = difference;
exports.domainOf = domainOf;
exports.findFacts = findFacts;
exports.rowByRow = rowByRow;
exports.startEffort = startEffort;
