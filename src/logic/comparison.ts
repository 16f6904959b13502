/** Comparisons: both sides of one type, nothing that would hold by absence, time on one side alone. */
import { nearest } from '#domain/nearest.ts';
import { formatInstant, parseInstant } from '#domain/time.ts';
import { holdsAbsent, reportAbsent } from './absent.ts';
import { type Context, kind } from './context.ts';
import { value } from './literal.ts';
import type { Entry } from './node.ts';
import { checkTime } from './time.ts';
import { remedyFor } from './remedy.ts';
import type { Path, Typed } from './types.ts';

const EQUALITY = new Set(['==', '!=']);
const ORDER = new Set(['<', '<=', '>', '>=']);

export const isComparison = (operator: string): boolean => EQUALITY.has(operator) || ORDER.has(operator);

/** The type of a comparison whose sides were typed; a between is a pair of pairs. One mistake is reported once. */
export function checkComparison(
  { operator, operands }: Entry,
  sides: readonly Typed[],
  path: Path,
  at: (index: number) => Path,
  context: Context,
): Typed {
  const known = sides.every(({ type }) => type.kind !== 'unknown');
  if (known && agreeAll(operator, sides, path, at, context) && !comparesNull(sides)) {
    if (checkTime(operator, operands, sides, path, context)) checkAbsent(operator, sides, path, context);
  }
  return value({ kind: 'boolean' });
}

const comparesNull = (sides: readonly Typed[]): boolean => sides.some(({ literal }) => literal === null);

function agreeAll(
  operator: string,
  sides: readonly Typed[],
  path: Path,
  at: (index: number) => Path,
  context: Context,
): boolean {
  if (comparesNull(sides)) return checkNull(operator, sides, path, context);
  return sides.slice(1).every((side, index) => {
    const before = sides[index];
    return before === undefined || agree(before, side, at(index), at(index + 1), operator, context);
  });
}

function checkAbsent(operator: string, sides: readonly Typed[], path: Path, context: Context): void {
  for (const [index, side] of sides.slice(1).entries()) {
    const before = sides[index];
    const missing = before ? holdsAbsent(operator, before, side) : null;
    if (missing) return reportAbsent(operator, missing, path, context);
  }
}

/** `== null` and `!= null` ask whether a fact is there; null is good for nothing else. */
function checkNull(operator: string, sides: readonly Typed[], path: Path, context: Context): boolean {
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
function agree(a: Typed, b: Typed, atA: Path, atB: Path, operator: string, context: Context): boolean {
  const ordered = ORDER.has(operator);
  const refuse = (at: Path, message: string, help: string): boolean => {
    context.report('type-mismatch', at, message, help);
    return false;
  };
  if (a.type.kind === 'list' || b.type.kind === 'list') {
    const at = a.type.kind === 'list' ? atA : atB;
    return refuse(at, `A list is not compared with \`${operator}\`.`, 'Use `in`, `some`, `none` or `all`.');
  }
  if (a.type.kind === 'truth' || b.type.kind === 'truth') {
    const at = a.type.kind === 'truth' ? atA : atB;
    return refuse(at, 'This counts as true or false, but need not be either.', 'Write `{"!!": …}` around it.');
  }
  const choice = a.type.kind === 'enum' ? a : b.type.kind === 'enum' ? b : null;
  if (choice && ordered) return refuse(choice === a ? atA : atB, `\`${operator}\` compares numbers and times.`, RANKED);
  if (choice) return agreeEnum(choice, choice === a ? b : a, choice === a ? atB : atA, context);
  const time = a.type.kind === 'time' ? a : b.type.kind === 'time' ? b : null;
  if (time) return agreeTime(time === a ? b : a, time === a ? atB : atA, context);
  if (a.type.kind !== b.type.kind) {
    const help = b.literal === undefined && a.literal !== undefined ? remedyFor(a, b.type) : remedyFor(b, a.type);
    return refuse(atB, `${capital(kind(a))} is compared with ${kind(b)}.`, help);
  }
  if (!ordered && a.type.kind === 'string') return isOneOf(a, b, atB, context) && isOneOf(b, a, atA, context);
  if (!ordered || a.type.kind === 'number') return true;
  return refuse(atB, `\`${operator}\` compares numbers and times.`, 'Text and truths are compared with `==`.');
}

const RANKED = 'Name the values: `{in: [{var: severity.id}, [sev1, sev2]]}`, or compare `severity.rank`.';

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
  context.report(
    'type-mismatch',
    at,
    `${capital(kind(choice))} is compared with ${kind(other)}.`,
    remedyFor(other, choice.type),
  );
  return false;
}

/** A text as written is one of the values that the policy gives for what it is compared with; otherwise reports it. */
export function isOneOf(choice: Typed, { literal }: Typed, at: Path, context: Context): boolean {
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

/** Times are compared as text, so a written one has exactly the form that facts have. */
export function isInstant(text: unknown): boolean {
  const at = typeof text === 'string' ? parseInstant(text) : null;
  return at !== null && formatInstant(at) === text;
}

function agreeTime(other: Typed, at: Path, context: Context): boolean {
  if (other.type.kind === 'time' || isInstant(other.literal)) return true;
  const meant = typeof other.literal === 'string' ? parseInstant(other.literal) : null;
  context.report(
    'type-mismatch',
    at,
    `A time is compared with ${kind(other)}.`,
    `Write an instant in UTC, such as \`${meant === null ? '2026-11-23T10:00:00Z' : formatInstant(meant)}\`.`,
  );
  return false;
}
