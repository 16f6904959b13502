/**
 * Absent facts. In JSON logic an absent fact is null, and null counts as 0 in a comparison: `null < 30` is true, and an
 * incident nobody acknowledged would look freshly acknowledged. So a comparison that could hold with a fact absent is refused
 * unless the same `and` guards it. A negation around a comparison is left alone: `not (x >= 5)` says of an absent x what it says.
 */
import type { Json } from '../domain/rule.ts';
import { entryOf } from './node.ts';
import type { Typed } from './types.ts';

interface Range {
  readonly low: number;
  /** True when `low` itself cannot be. */
  readonly open: boolean;
  readonly high: number;
}

/** Could `a operator b` hold when an absent-able side is absent? */
export function couldHoldAbsent(operator: string, a: Typed, b: Typed): boolean {
  if (operator === '!=') return (a.absent && b.literal !== null) || (b.absent && a.literal !== null);
  if (operator === '==') return a.absent && b.absent;
  // Text against null is never true, but "before" what may be absent is refused all the same.
  if (a.absent && (operator === '<' || operator === '<=')) return true;
  if (![a, b].some(({ type }) => type.kind === 'number')) return b.absent && (operator === '>' || operator === '>=');
  return (
    (a.absent && holds(operator, ZERO, rangeOf({ ...b, absent: false }))) ||
    (b.absent && holds(operator, rangeOf({ ...a, absent: false }), ZERO))
  );
}

const ZERO: Range = { low: 0, open: false, high: 0 };

function rangeOf({ type, literal }: Typed): Range {
  if (typeof literal === 'number') return { low: literal, open: false, high: literal };
  if (type.kind === 'number') {
    return {
      low: type.positive ? 0 : (type.min ?? Number.NEGATIVE_INFINITY),
      open: type.positive ?? false,
      high: Number.POSITIVE_INFINITY,
    };
  }
  return { low: Number.NEGATIVE_INFINITY, open: false, high: Number.POSITIVE_INFINITY };
}

/** Is there a pair of values in these ranges for which the comparison holds? */
function holds(operator: string, a: Range, b: Range): boolean {
  switch (operator) {
    case '<':
      return a.low < b.high;
    case '<=':
      return a.low < b.high || (a.low === b.high && !a.open);
    case '>':
      return a.high > b.low;
    case '>=':
      return a.high > b.low || (a.high === b.low && !b.open);
    default:
      return true;
  }
}

/** Facts that are there whenever this operand is true. */
export function guardsOf(rule: Json): readonly string[] {
  const entry = entryOf(rule);
  if (entry === null) return [];
  const { operator, operands } = entry;
  const [first, second] = operands;
  const path = factOf(rule);
  if (path !== null) return [path];
  if (operator === '!!') return guardsOf(first ?? null);
  if (operator === 'and') return operands.flatMap(guardsOf);
  if (operator === '!=' && operands.length === 2) {
    const guarded = second === null ? first : first === null ? second : undefined;
    const fact = guarded === undefined ? null : factOf(guarded ?? null);
    return fact === null ? [] : [fact];
  }
  // A comparison with a positive number is false for null, so it guards the fact it compares.
  if ((operator === '>=' || operator === '>') && typeof second === 'number' && second > 0)
    return [factOf(first ?? null)].filter((one) => one !== null);
  if (operator === '==' && (typeof second === 'string' || typeof second === 'number'))
    return [factOf(first ?? null)].filter((one) => one !== null);
  return [];
}

function factOf(rule: Json): string | null {
  const entry = entryOf(rule);
  const path = entry?.operator === 'var' && entry.operands.length === 1 ? entry.operands[0] : null;
  return typeof path === 'string' ? path : null;
}
