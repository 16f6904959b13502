/** Comparisons: both sides of one type, nothing that would hold by absence, time on one side alone. */
import { nearest } from '../domain/nearest.ts';
import { parseInstant } from '../domain/time.ts';
import { couldHoldAbsent } from './absent.ts';
import { article, check, type Context, told } from './check.ts';
import { value } from './literal.ts';
import { type Entry, written } from './node.ts';
import { kindOf, type Path, type Typed } from './types.ts';

const EQUALITY = new Set(['==', '!=']);
const ORDER = new Set(['<', '<=', '>', '>=']);

export const isComparison = (operator: string): boolean =>
  EQUALITY.has(operator) || ORDER.has(operator) || operator === 'in';

export function checkComparison(
  { operator, operands }: Entry,
  path: Path,
  at: (index: number) => Path,
  context: Context,
): Typed {
  const sides = operands.map((operand, index) => check(operand, at(index), context));
  if (operator === 'in') checkIn(sides, at, context);
  else for (let index = 0; index + 1 < sides.length; index += 1) checkPair(operator, sides, index, at, path, context);
  return value({ kind: 'boolean' });
}

function checkPair(
  operator: string,
  sides: readonly Typed[],
  index: number,
  at: (index: number) => Path,
  path: Path,
  context: Context,
): void {
  const [a, b] = [sides[index], sides[index + 1]];
  if (!a || !b || a.type.kind === 'unknown' || b.type.kind === 'unknown') return;
  if (a.literal === null || b.literal === null) return checkNull(operator, a.literal === null ? b : a, path, context);
  if (!agree(a, b, at(index), at(index + 1), operator, context)) return;
  const times = sides.filter(({ fact }) => fact?.time);
  const [time] = times;
  if (time && EQUALITY.has(operator)) {
    return context.report(
      'time-misused',
      path,
      `${told(time)} grows with time, so it is equal to something for one instant only.`,
      'Use `>=`, `>`, `<` or `<=`.',
    );
  }
  if (times.length > 1) {
    return context.report(
      'time-misused',
      path,
      'Only one side of a comparison may grow with time.',
      'Compare each with a duration, joined by `and`.',
    );
  }
  if (!couldHoldAbsent(operator, a, b)) return;
  const missing = a.absent ? a : b;
  const name = missing.fact?.path ?? '…';
  context.report(
    'may-be-absent',
    path,
    `${told(missing)} can be absent, and then this would hold: null counts as 0.`,
    `Guard it: \`{and: [{"!=": [{var: ${name}}, null]}, …]}\`, or give a default: \`{var: [${name}, …]}\`.`,
  );
}

/** `== null` and `!= null` ask whether a fact is there; null is good for nothing else. */
function checkNull(operator: string, other: Typed, path: Path, context: Context): void {
  if (!EQUALITY.has(operator)) {
    context.report(
      'compared-with-null',
      path,
      `\`${operator}\` with null compares with 0.`,
      'Use `==` or `!=` to ask whether a fact is there.',
    );
  } else if (other.fact && !other.fact.absent) {
    context.report('compared-with-null', path, `\`${other.fact.path}\` is never absent.`, null);
  }
}

/** Do the two sides agree in type? */
function agree(a: Typed, b: Typed, atA: Path, atB: Path, operator: string, context: Context): boolean {
  if (a.type.kind === 'list' || b.type.kind === 'list') {
    context.report(
      'type-mismatch',
      a.type.kind === 'list' ? atA : atB,
      `A list is not compared with \`${operator}\`.`,
      'Use `in`, `some`, `none` or `all`.',
    );
    return false;
  }
  const choice = a.type.kind === 'enum' ? a : b.type.kind === 'enum' ? b : null;
  if (choice?.type.kind === 'enum' && EQUALITY.has(operator))
    return agreeEnum(choice, choice === a ? b : a, choice === a ? atB : atA, context);
  const time = a.type.kind === 'time' ? a : b.type.kind === 'time' ? b : null;
  if (time) return agreeTime(time, time === a ? b : a, time === a ? atB : atA, context);
  const ordered = ORDER.has(operator);
  if (a.type.kind === b.type.kind && (!ordered || a.type.kind === 'number')) return true;
  const help =
    ordered && a.type.kind === b.type.kind
      ? `\`${operator}\` compares numbers and times; text and truths are compared with \`==\`.`
      : null;
  context.report('type-mismatch', atB, `${capital(article(kindOf(a)))} is compared with ${article(kindOf(b))}.`, help);
  return false;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function agreeEnum(choice: Typed, other: Typed, at: Path, context: Context): boolean {
  if (choice.type.kind !== 'enum') return false;
  const { values, name } = choice.type;
  if (other.type.kind === 'enum' && other.type.name === name) return true;
  if (typeof other.literal === 'string') {
    if (values.includes(other.literal)) return true;
    const near = nearest(other.literal, values);
    context.report(
      'unknown-value',
      at,
      `\`${other.literal}\` is no ${name} of this policy.`,
      near ? `Did you mean \`${near}\`?` : `There are ${values.map((one) => `\`${one}\``).join(', ')}.`,
    );
    return false;
  }
  if (other.type.kind === 'string') return true;
  context.report('type-mismatch', at, `${capital(article(name))} is compared with ${article(kindOf(other))}.`, null);
  return false;
}

function agreeTime(_time: Typed, other: Typed, at: Path, context: Context): boolean {
  if (other.type.kind === 'time') return true;
  if (typeof other.literal === 'string' && other.literal.endsWith('Z') && parseInstant(other.literal) !== null)
    return true;
  context.report(
    'type-mismatch',
    at,
    `A time is compared with ${article(kindOf(other))}.`,
    'Write an instant in UTC, such as `2026-11-23T10:00:00Z`.',
  );
  return false;
}

function checkIn(sides: readonly Typed[], at: (index: number) => Path, context: Context): void {
  const [needle, list] = sides;
  if (!needle || !list) return;
  if (needle.fact?.time)
    context.report('time-misused', at(0), `${told(needle)} grows with time, so it can only be compared.`, null);
  if (list.type.kind === 'unknown') return;
  if (list.type.kind !== 'list') {
    context.report(
      'type-mismatch',
      at(1),
      `The right side of \`in\` must be a list, but this is ${article(kindOf(list))}: \`sev1\` would be in \`sev10\`.`,
      'Use `==`, or write a list.',
    );
    return;
  }
  if (needle.type.kind === 'list')
    context.report('type-mismatch', at(0), 'The left side of `in` is one value, not a list.', 'Use `some`.');
  if (needle.type.kind !== 'enum' || !Array.isArray(list.literal)) return;
  const { values, name } = needle.type;
  for (const [index, item] of list.literal.entries()) {
    if (typeof item === 'string' && values.includes(item)) continue;
    const near = nearest(written(item), values);
    context.report(
      'unknown-value',
      [...at(1), index],
      `\`${written(item)}\` is no ${name} of this policy.`,
      near ? `Did you mean \`${near}\`?` : null,
    );
  }
}
