/** The questions by which a role chooses its people, and their words. Pure. */
import { canonicalJson, compareTexts } from '#domain/canonical.ts';
import { nameKey } from '#domain/names.ts';
import { entryOf, factNamed, isResult, type Json, NO_ENTRY } from '#domain/rule.ts';
import { comparesMinutes, durationOf } from './units.ts';

/** What the `if`s of a value ask, down to single comparisons, each once. */
export function leavesOf(value: Json): readonly Json[] {
  const found = new Map<string, Json>();
  const ask = (rule: Json): void => {
    const { operator, operands } = entryOf(rule) ?? NO_ENTRY;
    if (['and', 'or', '!', '!!', 'if'].includes(operator)) operands.forEach(ask);
    else if (operator !== '') found.set(canonicalJson(rule), rule);
  };
  const look = (part: Json): void => {
    if (Array.isArray(part)) return (part as readonly Json[]).forEach(look);
    const { operator, operands } = entryOf(part) ?? NO_ENTRY;
    // Every second operand of an `if` is a question, but the last stands alone.
    operands.forEach((operand, index) =>
      operator === 'if' && !isResult(index, operands.length) ? ask(operand) : look(operand),
    );
  };
  look(value);
  return [...found.values()];
}

/** Does a value give what a fact holds, outside any question? Such a fact names people itself. */
export function givesFacts(value: Json, isKnown: (path: string) => boolean): boolean {
  if (Array.isArray(value)) return (value as readonly Json[]).some((part) => givesFacts(part, isKnown));
  const { operator, operands } = entryOf(value) ?? NO_ENTRY;
  if (operator === 'var') return !isKnown(factNamed(value) ?? '');
  // What a table has is written in the policy, whatever the key.
  if (operator === 'lookup') return false;
  if (operator === 'if')
    return operands.some((part, index) => isResult(index, operands.length) && givesFacts(part, isKnown));
  return operands.some((part) => givesFacts(part, isKnown));
}

const WORDS: Readonly<Record<string, readonly [string, string]>> = {
  '==': ['is', 'is not'],
  '!=': ['is not', 'is'],
  '>=': ['is at least', 'is less than'],
  '>': ['is more than', 'is at most'],
  '<=': ['is at most', 'is more than'],
  '<': ['is less than', 'is at least'],
};

/** `details.service is payments`; as JSON where there are no words for it. */
export function sayLeaf(leaf: Json, holds: boolean): string {
  const entry = entryOf(leaf) ?? NO_ENTRY;
  const { operator, operands } = entry;
  const [left = null, right = null] = operands;
  const say = (side: Json): string => (comparesMinutes(entry) ? durationOf(side) : null) ?? sayValue(side);
  const words = WORDS[operator];
  if (operator === 'var') return `${holds ? '' : 'not '}${factNamed(leaf) ?? ''}`;
  if (words) return `${say(left)} ${words[holds ? 0 : 1]} ${say(right)}`;
  if (operator === 'in' && Array.isArray(right))
    return `${sayValue(left)} is ${holds ? '' : 'not '}one of ${right.map(sayValue).join(', ')}`;
  if (operator === 'in') return `${sayValue(right)} ${holds ? 'holds' : 'does not hold'} ${sayValue(left)}`;
  return `${holds ? '' : 'not '}${JSON.stringify(leaf)}`;
}

const sayValue = (value: Json): string =>
  factNamed(value) ?? (typeof value === 'string' ? value : JSON.stringify(value));

/** Whom a value names, however it is written: one alone is a list of one, a list in a list is one, and their order says nothing. */
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
