/** What operands give together, and whether they are what their operator works on. */
import type { Json, Path } from '#domain/rule.ts';
import { lowest, whatIsAbsent } from './absent.ts';
import { type Context, factName, kind } from './context.ts';
import { UNKNOWN, value } from './literal.ts';
import { reportLostVar } from './lost-var.ts';
import { remedyFor } from './remedy.ts';
import type { FactType, OperandType } from './types.ts';

/** `and` and `or` give one of their operands: a plain true or false only when all are that. */
export function junction(operands: readonly OperandType[]): OperandType {
  const plain = operands.every(({ type, fact, absent }) => type.kind === 'boolean' && !fact?.absent && !absent);
  return operands.some(({ type }) => type.kind === 'unknown') ? UNKNOWN : value({ kind: plain ? 'boolean' : 'truth' });
}

/** A list as written. */
export function list(items: readonly Json[], path: Path, context: Context): OperandType {
  for (const [index, item] of items.entries()) {
    if (typeof item === 'string' || typeof item === 'number' || typeof item === 'boolean') continue;
    context.report(
      'not-a-value',
      [...path, index],
      'A list in a rule holds plain values only.',
      'Write text, numbers, `true` or `false`.',
    );
  }
  return { ...value({ kind: 'list' }), literal: items };
}

/** An operand of arithmetic: a number that is there, and does not grow with time. */
function checkNumber(typed: OperandType, operator: string, path: Path, context: Context): void {
  if (typed.type.kind === 'unknown') return;
  if (typed.type.kind !== 'number') {
    if (reportLostVar([typed], () => path, context)) return;
    context.report(
      'type-mismatch',
      path,
      `\`${operator}\` works on numbers, but this is ${kind(typed)}.`,
      remedyFor(typed, { kind: 'number', min: null }),
    );
  } else if (typed.fact?.time) {
    context.report(
      'time-misused',
      path,
      `${factName(typed)} grows with time, so it can only be compared.`,
      'Put it alone on one side of a comparison and the arithmetic on the other.',
    );
  } else if (typed.absent) {
    context.report(
      'may-be-absent',
      typed.absence?.at ?? path,
      `${whatIsAbsent(typed)}, and null would count as 0.`,
      typed.absence?.help ?? 'Guard it in the same `and`, or give a default: `{var: [path, 0]}`.',
    );
  }
}

/** What an element of a list is, inside `some`, `none` and `all`; the list itself is checked. */
export function elementOf(items: OperandType, path: Path, context: Context): FactType {
  if (items.type.kind !== 'list' && items.type.kind !== 'unknown') {
    context.report(
      'type-mismatch',
      path,
      `A list is expected here, but this is ${kind(items)}.`,
      'Use a fact that is a list, such as `incident.labels`, or write a list.',
    );
  }
  if (Array.isArray(items.literal) && items.literal.some((item) => typeof item !== 'string')) {
    context.report('type-mismatch', path, 'The elements of this list are compared as text.', 'Quote them.');
  }
  const values = items.type.kind === 'list' ? items.type.values : undefined;
  return values === undefined ? { kind: 'string' } : { kind: 'string', values };
}

/** What arithmetic gives: more than none where nothing in it can make it less. */
export function arithmetic(
  operator: string,
  operands: readonly OperandType[],
  at: (index: number) => Path,
  context: Context,
): OperandType {
  operands.forEach((operand, index) => checkNumber(operand, operator, at(index), context));
  const isPositive = ({ type }: OperandType): boolean => type.kind === 'number' && type.positive === true;
  const positive =
    operator === 'max' ? operands.some(isPositive) : ['+', '*', 'min'].includes(operator) && operands.every(isPositive);
  return value({ kind: 'number', min: null, positive });
}

/** A number that is one of several. */
export function lowestOf(branches: readonly OperandType[]): FactType {
  const numbers = branches.map(({ type }) => type).filter((type) => type.kind === 'number');
  const low = Math.min(...numbers.map(lowest));
  return {
    kind: 'number',
    min: Number.isFinite(low) ? low : null,
    positive: numbers.every(({ positive }) => positive === true),
  };
}
