/** What of an issue form a policy has no place for, in sentences. Pure. */
import { headingKey } from '#domain/heading.ts';
import type { Json } from '#domain/rule.ts';
import { answerKey } from '#domain/spelling.ts';

/** In a policy, in characters and elements. */
const LONGEST_HEADING = 100;
const LONGEST_OPTION = 200;
const MOST_OPTIONS = 500;
const MOST_QUESTIONS = 100;

/** Why a policy cannot read the question with this heading, after those that it reads; null when it can. */
export function whyLeftOut(heading: string, before: readonly string[]): string | null {
  const leftOut = (why: string): string => `The policy does not read “${beginningOf(heading, 60)}”: ${why}.`;
  const { length } = heading;
  // GitHub writes `### #` for it, which Markdown reads as a heading without a text.
  if (/^[# ]*$/.test(heading)) return leftOut('its heading is empty');
  if (length > LONGEST_HEADING)
    return leftOut(`its heading has ${length} characters, and a policy takes ${LONGEST_HEADING}`);
  const other = before.find((one) => headingKey(one) === headingKey(heading));
  if (other !== undefined) return leftOut(`its heading is the same as “${other}”, but for case and marks`);
  return before.length < MOST_QUESTIONS ? null : leftOut(`a policy reads ${MOST_QUESTIONS} questions at most`);
}

/** What a drop-down or tick boxes offer, as the values of a detail; none where a policy cannot list them, and takes any answer. */
export function readOptions(
  heading: string,
  options: readonly Json[],
): { readonly values: readonly string[]; readonly notes: readonly string[] } {
  const texts = options.map((option) => (typeof option === 'number' ? String(option) : option));
  const any = (why: string) => ({ values: [], notes: [`The policy takes any answer to “${heading}”: ${why}.`] });
  const values = texts.flatMap((text) => (typeof text === 'string' ? inOneLine(text) : []));
  if (values.length < texts.length || values.includes('')) return any('one of its options is no text');
  const longest = Math.max(0, ...values.map(({ length }) => length));
  if (longest > LONGEST_OPTION)
    return any(`one of its options has ${longest} characters, and a policy lists none of more than ${LONGEST_OPTION}`);
  if (values.length > MOST_OPTIONS) return any(`a policy lists ${MOST_OPTIONS} options at most`);
  const byKey = new Map<string, string>();
  const notes = values.flatMap((value) => {
    const other = byKey.get(answerKey(value));
    if (other !== undefined) return [`The answers “${other}” and “${value}” to “${heading}” are one to the policy.`];
    byKey.set(answerKey(value), value);
    return [];
  });
  return { values: [...byKey.values()], notes };
}

/** As the body of an issue has headings and answers of a drop-down. */
export const inOneLine = (text: string): string => text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();

/** The text, or as much of its beginning as fits, in characters as people count them. */
export function beginningOf(text: string, most: number): string {
  const characters = Array.from(text);
  return characters.length <= most
    ? text
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
