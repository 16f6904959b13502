/** Guards: what a rule says about the presence of facts. Pure. */
import { entryOf, factNamed, type Json } from '#domain/rule.ts';
import { parseDuration } from '#domain/time.ts';

type Conditions = ReadonlyMap<string, Json>;
/** Null for a rule that never comes out so: then everything is there. */
type Guards = readonly string[] | null;

/**
 * Facts that are there whenever this rule is true; with `outcome` false, whenever it is false. What a named condition guards is
 * guarded where it is read.
 */
export const guardsOf = (rule: Json, outcome: boolean, conditions: Conditions): readonly string[] =>
  guards(rule, outcome, conditions) ?? [];

function guards(rule: Json, outcome: boolean, conditions: Conditions): Guards {
  if (typeof rule === 'boolean') return rule === outcome ? [] : null;
  const entry = entryOf(rule);
  if (entry === null) return [];
  const { operator, operands } = entry;
  const [first = null, second = null] = operands;
  const each = (): readonly Guards[] => operands.map((operand) => guards(operand, outcome, conditions));
  switch (operator) {
    case 'var':
      return ofFact(rule, outcome, conditions);
    case '!':
      return guards(first, !outcome, conditions);
    case '!!':
      return guards(first, outcome, conditions);
    case 'and':
      return outcome ? all(each()) : common(each());
    case 'or':
      return outcome ? common(each()) : all(each());
    case 'if':
      return common(branches(operands, outcome, conditions));
    default:
      return ofComparison(operator, first, second, operands, outcome);
  }
}

/** What follows from a fact: that it is there, and what its rule says of others where it is a condition. */
function ofFact(rule: Json, outcome: boolean, conditions: Conditions): Guards {
  const fact = factOf(rule);
  const name = fact?.startsWith('is.') ? fact.slice('is.'.length) : null;
  const condition = name === null ? undefined : conditions.get(name);
  if (name === null || condition === undefined) return outcome ? listOf(fact) : [];
  // Without itself: a condition that is defined by itself is told elsewhere.
  return guards(condition, outcome, new Map([...conditions].filter(([one]) => one !== name)));
}

/** Of each way through an `if`: its own question is answered with yes, those before with no. */
function branches(operands: readonly Json[], outcome: boolean, conditions: Conditions): readonly Guards[] {
  const ways: Guards[] = [];
  let reached: Guards = [];
  for (let index = 0; index < operands.length; index += 2) {
    const [first = null, then] = operands.slice(index, index + 2);
    if (then === undefined) return [...ways, all([reached, guards(first, outcome, conditions)])];
    ways.push(all([reached, guards(first, true, conditions), guards(then, outcome, conditions)]));
    reached = all([reached, guards(first, false, conditions)]);
  }
  return outcome ? ways : [...ways, reached];
}

/** All of these come out so. */
const all = (each: readonly Guards[]): Guards => (each.every((one) => one !== null) ? [...new Set(each.flat())] : null);

/** One of these comes out so, and nobody knows which. */
function common(each: readonly Guards[]): Guards {
  const [first, ...others] = each.filter((one) => one !== null);
  return first === undefined ? null : first.filter((fact) => others.every((other) => other.includes(fact)));
}

function ofComparison(
  operator: string,
  first: Json,
  second: Json,
  operands: readonly Json[],
  outcome: boolean,
): readonly string[] {
  switch (operator) {
    case '!=':
      return outcome ? factsTested(operands) : [];
    case '==':
      return outcome ? comparedWith(operands, isValue) : factsTested(operands);
    case 'in':
      return outcome && Array.isArray(second) ? listOf(factOf(first)) : [];
    case 'contains':
      return outcome ? listOf(factOf(first)) : [];
    case '>':
    case '>=':
      return outcome && isPositive(second) ? listOf(factOf(first)) : [];
    case '<':
    case '<=':
      return outcome && operands.length === 2 && isPositive(first) ? listOf(factOf(second)) : [];
    default:
      return [];
  }
}

/** The fact a node is, when it is one without a default. */
export const factOf = (rule: Json): string | null => (entryOf(rule)?.operands.length === 1 ? factNamed(rule) : null);

const listOf = (fact: string | null): readonly string[] => (fact === null ? [] : [fact]);

/** The fact that is compared with null. */
function factsTested(operands: readonly Json[]): readonly string[] {
  return operands.length === 2 ? comparedWith(operands, (side) => side === null) : [];
}

function comparedWith([a = null, b = null]: readonly Json[], matches: (side: Json) => boolean): readonly string[] {
  if (matches(b)) return listOf(factOf(a));
  return matches(a) ? listOf(factOf(b)) : [];
}

/** Null is equal to none of these. */
const isValue = (side: Json): boolean =>
  typeof side === 'string' || typeof side === 'number' || typeof side === 'boolean';

/** More than the 0 that null counts as. */
function isPositive(side: Json): boolean {
  if (typeof side === 'number') return side > 0;
  const entry = entryOf(side);
  const [text] = entry?.operator === 'duration' ? entry.operands : [];
  return typeof text === 'string' && (parseDuration(text) ?? 0) > 0;
}
