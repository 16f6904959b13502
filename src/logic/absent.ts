/**
 * Absent facts. In JSON logic an absent fact is null, and null counts as 0 in a comparison: `null < 30` is true, and an
 * incident nobody acknowledged would look freshly acknowledged. So a comparison that could hold with a fact absent is refused
 * unless the same `and`, or the condition of the `if`, guards it.
 *
 * A negation around a comparison is left alone, and so is `none` over a list that may be absent: `not (x >= 5)` and "none of
 * them is" say of an absent x what they say. Refusing them would refuse what people mean by "not".
 */
import type { Path } from '#domain/rule.ts';
import { type Context, factName } from './context.ts';
import type { OperandType } from './types.ts';

/** Which side, when it is absent, could make `a operator b` hold? Null when neither could. */
export function holdsAbsent(operator: string, a: OperandType, b: OperandType): OperandType | null {
  if (operator === '!=') return a.absent ? a : b.absent ? b : null;
  if (operator === '==') return a.absent && b.absent ? a : null;
  // "Less" and "before" still need a value, even where they could not hold.
  if (a.absent && (operator === '<' || operator === '<=')) return a;
  // Text and null are never in order.
  if (a.type.kind !== 'number' && b.type.kind !== 'number')
    return b.absent && (operator === '>' || operator === '>=') ? b : null;
  if (a.absent && isPossible(operator, ZERO, rangeOf(b))) return a;
  return b.absent && isPossible(operator, rangeOf(a), ZERO) ? b : null;
}

interface Range {
  readonly low: number;
  /** True when `low` itself cannot be. */
  readonly open: boolean;
  readonly high: number;
}

const ZERO: Range = { low: 0, open: false, high: 0 };

/** What an operand can be when it is there. */
function rangeOf({ type, literal }: OperandType): Range {
  if (typeof literal === 'number') return { low: literal, open: false, high: literal };
  const low = type.kind === 'number' ? lowest(type) : Number.NEGATIVE_INFINITY;
  return { low, open: type.kind === 'number' && type.positive === true && low === 0, high: Number.POSITIVE_INFINITY };
}

/** The lowest a number can be, or come near. */
export function lowest({ min, positive }: { readonly min: number | null; readonly positive?: boolean }): number {
  const low = min ?? Number.NEGATIVE_INFINITY;
  return positive ? Math.max(0, low) : low;
}

/** Is there a pair of values in these ranges for which the comparison holds? */
function isPossible(operator: string, a: Range, b: Range): boolean {
  switch (operator) {
    case '<':
      return a.low < b.high;
    case '<=':
      return a.low < b.high || (a.low === b.high && !a.open);
    case '>':
      return a.high > b.low;
    default:
      return a.high > b.low || (a.high === b.low && !b.open);
  }
}

/** The beginning of a sentence that names what is absent. */
export const whatIsAbsent = (missing: OperandType): string =>
  missing.absence?.what ?? `${factName(missing)} can be absent`;

/** Tells that a comparison could hold by absence, and how to guard it. */
export function reportAbsent(operator: string, missing: OperandType, path: Path, context: Context): void {
  const why =
    operator === '!='
      ? 'and null is unequal to every value'
      : operator === '=='
        ? 'and what it is compared with can be absent too: null equals null'
        : `and null counts as 0 in \`${operator}\``;
  const name = missing.fact?.path;
  const { absence } = missing;
  context.report(
    'may-be-absent',
    absence?.at ?? path,
    `${whatIsAbsent(missing)}, ${why}.`,
    absence
      ? absence.help
      : name
        ? `Guard it: \`{and: [{"!=": [{var: ${name}}, null]}, …]}\`${missing.fact.time ? '' : `, or give a default: \`{var: [${name}, …]}\``}.`
        : 'Give every `if` a last branch, every table a row `"*"`, and every fact in it a guard or a default.',
  );
}
