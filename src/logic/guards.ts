/** Guards: what a rule says about the presence of facts. Pure. */
import type { Json } from '#domain/rule.ts';
import { parseDuration } from '#domain/time.ts';
import { entryOf } from './node.ts';

/** Facts that are there whenever this rule is true; with `outcome` false, whenever it is false. */
export function guardsOf(rule: Json, outcome = true): readonly string[] {
  const entry = entryOf(rule);
  if (entry === null) return [];
  const { operator, operands } = entry;
  const [first = null, second = null] = operands;
  switch (operator) {
    case 'var':
      return outcome ? listed(factOf(rule)) : [];
    case '!':
      return guardsOf(first, !outcome);
    case '!!':
      return guardsOf(first, outcome);
    case 'and':
      return outcome ? operands.flatMap((operand) => guardsOf(operand)) : [];
    case 'or':
      return outcome ? [] : operands.flatMap((operand) => guardsOf(operand, false));
    case '!=':
      return outcome ? factsTested(operands) : [];
    case '==':
      return outcome ? comparedWith(operands, isValue) : factsTested(operands);
    case 'in':
      return outcome && Array.isArray(second) ? listed(factOf(first)) : [];
    case '>':
    case '>=':
      return outcome && isPositive(second) ? listed(factOf(first)) : [];
    case '<':
    case '<=':
      return outcome && operands.length === 2 && isPositive(first) ? listed(factOf(second)) : [];
    default:
      return [];
  }
}

/** The fact a node is, when it is one without a default. */
export function factOf(rule: Json): string | null {
  const entry = entryOf(rule);
  const path = entry?.operator === 'var' && entry.operands.length === 1 ? entry.operands[0] : null;
  return typeof path === 'string' ? path : null;
}

const listed = (fact: string | null): readonly string[] => (fact === null ? [] : [fact]);

/** The fact that is compared with null. */
function factsTested(operands: readonly Json[]): readonly string[] {
  return operands.length === 2 ? comparedWith(operands, (side) => side === null) : [];
}

function comparedWith([a = null, b = null]: readonly Json[], matches: (side: Json) => boolean): readonly string[] {
  if (matches(b)) return listed(factOf(a));
  return matches(a) ? listed(factOf(b)) : [];
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
