/** Comparisons: both sides of one type, nothing that would hold by absence, time on one side alone. */
import { nearest } from '#domain/nearest.ts';
import { type Entry, ORDER_OPERATORS, type Path } from '#domain/rule.ts';
import { formatInstant, isInstant, parseInstant } from '#domain/time.ts';
import { capitalise } from '#domain/sentence.ts';
import { holdsAbsent, reportAbsent } from './absent.ts';
import { type Context, kind } from './context.ts';
import { value } from './literal.ts';
import { checkTime } from './time.ts';
import { reportLostVar } from './lost-var.ts';
import { remedyFor } from './remedy.ts';
import type { OperandType } from './types.ts';

const EQUALITY = new Set(['==', '!=']);

export const isComparison = (operator: string): boolean => EQUALITY.has(operator) || ORDER_OPERATORS.has(operator);

/** The type of a comparison whose sides were typed; a between is a pair of pairs. One mistake is reported once. */
export function checkComparison(
  { operator, operands }: Entry,
  sides: readonly OperandType[],
  path: Path,
  at: (index: number) => Path,
  context: Context,
): OperandType {
  const known = sides.every(({ type }) => type.kind !== 'unknown');
  if (
    known &&
    !reportLostVar(sides, at, context) &&
    agreeAll(operator, sides, path, at, context) &&
    !comparesNull(sides)
  ) {
    if (checkTime(operator, operands, sides, path, context)) checkAbsent(operator, sides, path, context);
  }
  return value({ kind: 'boolean' });
}

/** One side of a comparison, and where it stands. */
interface Side extends OperandType {
  readonly at: Path;
}

const comparesNull = (sides: readonly OperandType[]): boolean => sides.some(({ literal }) => literal === null);

function agreeAll(
  operator: string,
  types: readonly OperandType[],
  path: Path,
  at: (index: number) => Path,
  context: Context,
): boolean {
  if (comparesNull(types)) return checkNull(operator, types, path, context);
  const sides = types.map((type, index): Side => ({ ...type, at: at(index) }));
  return sides.slice(1).every((side, index) => {
    const before = sides[index];
    return before === undefined || agree(before, side, operator, context);
  });
}

function checkAbsent(operator: string, sides: readonly OperandType[], path: Path, context: Context): void {
  for (const [index, side] of sides.slice(1).entries()) {
    const before = sides[index];
    const missing = before ? holdsAbsent(operator, before, side) : null;
    if (missing) return reportAbsent(operator, missing, path, context);
  }
}

/** `== null` and `!= null` ask whether a fact is there; null is good for nothing else. */
function checkNull(operator: string, sides: readonly OperandType[], path: Path, context: Context): boolean {
  const other = sides.find(({ literal }) => literal !== null);
  if (!EQUALITY.has(operator)) {
    context.report(
      'compared-with-null',
      path,
      `\`${operator}\` with null compares with 0.`,
      'Use `==` or `!=` to ask whether a fact is there.',
    );
    return false;
  }
  if (other?.fact?.absent || other?.absent) return true;
  context.report(
    'compared-with-null',
    path,
    other?.fact ? `\`${other.fact.path}\` is never absent.` : 'What is compared with null here is always the same.',
    'Only a fact that can be absent is compared with null.',
  );
  return false;
}

/** Do the two sides agree in type? */
function agree(a: Side, b: Side, operator: string, context: Context): boolean {
  const list = pairWith('list', a, b);
  if (list)
    return mismatch(
      list.one,
      `A list is not compared with \`${operator}\`.`,
      'Use `in`, `some`, `none` or `all`.',
      context,
    );
  const truth = pairWith('truth', a, b);
  if (truth)
    return mismatch(
      truth.one,
      'This counts as true or false, but need not be either.',
      'Write `{"!!": …}` around it.',
      context,
    );
  const choice = pairWith('enum', a, b);
  if (choice && ORDER_OPERATORS.has(operator)) return mismatch(choice.one, notOrdered(operator), RANKED, context);
  if (choice) return agreeEnum(choice.one, choice.other, context);
  const time = pairWith('time', a, b);
  if (time) return agreeTime(time.other, context);
  if (a.type.kind !== b.type.kind)
    return mismatch(b, `${capitalise(kind(a))} is compared with ${kind(b)}.`, remedyForEither(a, b), context);
  if (EQUALITY.has(operator)) return isOneOf(a, b, b.at, context) && isOneOf(b, a, a.at, context);
  if (a.type.kind === 'number') return true;
  return mismatch(b, notOrdered(operator), 'Text and truths are compared with `==`.', context);
}

/** The first side of this kind, and the other side; null where neither is. */
function pairWith(
  kind: OperandType['type']['kind'],
  a: Side,
  b: Side,
): { readonly one: Side; readonly other: Side } | null {
  if (a.type.kind === kind) return { one: a, other: b };
  return b.type.kind === kind ? { one: b, other: a } : null;
}

function mismatch({ at }: Side, message: string, help: string, context: Context): false {
  context.report('type-mismatch', at, message, help);
  return false;
}

const notOrdered = (operator: string): string => `\`${operator}\` compares numbers and times.`;

/** What is written down is mended, not the fact beside it. */
const remedyForEither = (a: Side, b: Side): string =>
  b.literal === undefined && a.literal !== undefined ? remedyFor(a, b.type) : remedyFor(b, a.type);

const RANKED = 'Name the values: `{in: [{var: severity.id}, [sev1, sev2]]}`, or compare `severity.rank`.';

function agreeEnum(choice: Side, other: Side, context: Context): boolean {
  if (choice.type.kind !== 'enum') return false;
  const { values, name } = choice.type;
  if (other.type.kind === 'enum' && other.type.name === name) return true;
  if (typeof other.literal === 'string') {
    if (values.includes(other.literal)) return true;
    const near = nearest(other.literal, values);
    context.report(
      'unknown-value',
      other.at,
      `\`${other.literal}\` is no ${name} of this policy.`,
      near ? `Did you mean \`${near}\`?` : `There are ${values.map((one) => `\`${one}\``).join(', ')}.`,
    );
    return false;
  }
  if (other.type.kind === 'string' && isChosenFrom(values, other)) return true;
  return mismatch(
    other,
    `${capitalise(kind(choice))} is compared with ${kind(other)}.`,
    remedyFor(other, choice.type),
    context,
  );
}

/**
 * Can what is looked for be one of these values? What a policy writes down, as in a table, is its own affair, and labels may be any; of an
 * answer the policy says what it can be, and nothing is known of other texts that people write.
 */
export const isChosenFrom = (values: readonly string[], { type, fact }: OperandType): boolean =>
  fact === null ||
  (type.kind === 'list' && type.values === undefined) ||
  ((type.kind === 'string' || type.kind === 'list') && type.values?.some((one) => values.includes(one)) === true);

/** A text as written is one of the values that the policy gives for what it is compared with; otherwise reports it. */
export function isOneOf(choice: OperandType, { literal }: OperandType, at: Path, context: Context): boolean {
  const { type } = choice;
  const values = type.kind === 'string' || type.kind === 'list' ? type.values : undefined;
  if (values === undefined || typeof literal !== 'string' || values.includes(literal)) return true;
  const near = nearest(literal, values);
  context.report(
    'unknown-value',
    at,
    `\`${literal}\` is no value of ${choice.fact ? `\`${choice.fact.path}\`` : 'what it is compared with'}.`,
    near ? `Did you mean \`${near}\`?` : `There are ${values.map((one) => `\`${one}\``).join(', ')}.`,
  );
  return false;
}

function agreeTime(other: Side, context: Context): boolean {
  if (other.type.kind === 'time' || isInstant(other.literal)) return true;
  const meant = typeof other.literal === 'string' ? parseInstant(other.literal) : null;
  return mismatch(
    other,
    `A time is compared with ${kind(other)}.`,
    `Write an instant in UTC, such as \`${meant === null ? '2026-11-23T10:00:00Z' : formatInstant(meant)}\`.`,
    context,
  );
}
