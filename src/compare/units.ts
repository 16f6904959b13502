/** Minutes in a rule whose durations were worked out, as durations again: what people read has its unit. Pure. */
import { isMinutes } from '#domain/facts.ts';
import { type Entry, entryOf, factNamed, isResult, type Json, withOperands } from '#domain/rule.ts';
import { formatDuration } from '#domain/time.ts';

/** Numbers that are held against minutes, such as those of `elapsed.since-declared`. */
export function withUnits(rule: Json): Json {
  if (Array.isArray(rule)) return (rule as readonly Json[]).map(withUnits);
  const entry = entryOf(rule);
  if (entry === null) return rule;
  return withOperands(entry, comparesMinutes(entry) ? (part) => durationOf(part) ?? withUnits(part) : withUnits);
}

/** A rule that gives minutes itself, with units. */
export function minutesWithUnits(rule: Json): Json {
  const entry = entryOf(rule);
  if (entry?.operator !== 'if') return durationOf(rule) ?? withUnits(rule);
  return withOperands(entry, (part, index) =>
    isResult(index, entry.operands.length) ? minutesWithUnits(part) : withUnits(part),
  );
}

/** Is one of the sides so many minutes? */
export const comparesMinutes = ({ operator, operands }: Entry): boolean =>
  operator !== 'var' && operands.some((operand) => isMinutes(factNamed(operand) ?? ''));

/** Null for what is no number of minutes. */
export const durationOf = (minutes: Json): string | null =>
  typeof minutes === 'number' && minutes >= 0 ? formatDuration(minutes * 60) : null;
