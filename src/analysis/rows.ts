/** What a rule that looks something up in a table asks, row by row. Pure. */
import { canonicalJson } from '#domain/canonical.ts';
import {
  entryOf,
  factNamed,
  isResult,
  type Json,
  NO_ENTRY,
  OTHERS,
  QUANTIFIERS,
  rowsOf,
  withOperands,
} from '#domain/rule.ts';

/** So many rows are told apart; a rule over a longer table stays one question, which nobody answers exactly. */
const MOST_ROWS = 200;

/**
 * The same rule with an `if` over the keys in place of the first `lookup` in it: for each key, the rule with what stands there. Null
 * for a rule that looks nothing up, and inside `some`, `none` and `all`, where the key is the element of a list.
 */
export function rowByRow(rule: Json): Json | null {
  const found = findLookup(rule);
  if (found === null) return null;
  const [, key = null] = found;
  const rows = rowsOf(found);
  if (rows.length > MOST_ROWS) return null;
  const others = rows.find(([one]) => one === OTHERS)?.[1] ?? null;
  const groups = new Map<string, { readonly keys: string[]; readonly value: Json }>();
  for (const [one, value] of rows) {
    if (one === OTHERS) continue;
    const group = groups.get(canonicalJson(value)) ?? { keys: [], value };
    group.keys.push(one);
    groups.set(canonicalJson(value), group);
  }
  const branches = [...groups.values()].flatMap(({ keys, value }): readonly Json[] => [
    isOneOf(key, keys),
    replaceLookup(rule, found, value),
  ]);
  return { if: [...branches, replaceLookup(rule, found, others)] };
}

/** A number is equal to the text that is written like it, but not in a list of texts. */
function isOneOf(key: Json, keys: readonly string[]): Json {
  const [only] = keys;
  if (keys.length === 1 && only !== undefined) return { '==': [key, only] };
  const numbers = keys.map(Number).filter((one, index) => String(one) === keys[index]);
  return { in: [key, [...keys, ...numbers]] };
}

function findLookup(rule: Json): readonly Json[] | null {
  if (Array.isArray(rule)) return firstOf(rule as readonly Json[]);
  const entry = entryOf(rule);
  if (entry === null) return null;
  const { operator, operands } = entry;
  if (operator === 'lookup') return findLookup(operands[1] ?? null) ?? operands;
  return firstOf(QUANTIFIERS.has(operator) ? operands.slice(0, 1) : operands);
}

function firstOf(rules: readonly Json[]): readonly Json[] | null {
  for (const one of rules) {
    const found = findLookup(one);
    if (found !== null) return found;
  }
  return null;
}

/** A rule with what a `lookup` finds in its place; it is known by its operands. */
function replaceLookup(rule: Json, lookup: readonly Json[], by: Json): Json {
  if (Array.isArray(rule)) return (rule as readonly Json[]).map((one) => replaceLookup(one, lookup, by));
  const entry = entryOf(rule);
  if (entry === null) return rule;
  return entry.operands === lookup ? by : withOperands(entry, (one) => replaceLookup(one, lookup, by));
}

const COMPARISONS: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>=']);

/** A comparison with what an `if` gives, as an `if` over comparisons; null for any other rule. */
export function branchByBranch(rule: Json): Json | null {
  const { operator, operands } = entryOf(rule) ?? NO_ENTRY;
  if (!COMPARISONS.has(operator)) return null;
  const at = operands.findIndex((one) => entryOf(one)?.operator === 'if');
  if (at < 0) return null;
  const branches = entryOf(operands[at] ?? null)?.operands ?? [];
  const compare = (one: Json): Json => ({ [operator]: operands.with(at, one) });
  const some = branches.map((one, index) => (isResult(index, branches.length) ? compare(one) : one));
  return { if: branches.length % 2 === 0 ? [...some, compare(null)] : some };
}

/**
 * Some, or none, of a list being one of a few texts, as each of them being in it or not: so it can be decided exactly. Null for any
 * other rule.
 */
export function textByText(rule: Json): Json | null {
  const { operator, operands } = entryOf(rule) ?? NO_ENTRY;
  if (operator !== 'some' && operator !== 'none') return null;
  const [list = null, predicate = null] = operands;
  const { operator: asks, operands: sides } = entryOf(predicate) ?? NO_ENTRY;
  const [element = null, wanted = null] = sides;
  const texts = (asks === 'in' || asks === '==' ? [wanted].flat() : []) as readonly Json[];
  if (factNamed(element) !== '' || texts.length === 0 || texts.some((text) => typeof text !== 'string')) return null;
  const any: Json = { or: texts.map((text) => ({ in: [text, list] })) };
  return operator === 'some' ? any : { '!': [any] };
}
