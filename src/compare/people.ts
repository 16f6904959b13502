/** Whom a rule names, however it is written. Pure. */
import { canonicalJson, compareTexts } from '#domain/canonical.ts';
import { nameKey } from '#domain/names.ts';
import { entryOf, isResult, type Json, NO_ENTRY } from '#domain/rule.ts';

/** One alone is a list of one, a list in a list is one, and their order says nothing. */
export function peopleIn(rule: Json): readonly Json[] {
  if (typeof rule === 'string') return [nameKey(rule)];
  if (rule === null) return [];
  const { operator, operands } = entryOf(rule) ?? NO_ENTRY;
  const people = Array.isArray(rule)
    ? (rule as readonly Json[]).flatMap(peopleIn)
    : operator === 'if'
      ? [{ if: operands.map((one, index) => (isResult(index, operands.length) ? peopleIn(one) : one)) }]
      : [rule];
  return [...new Map(people.map((one) => [canonicalJson(one), one]))]
    .toSorted(([a], [b]) => compareTexts(a, b))
    .map(([, one]) => one);
}
