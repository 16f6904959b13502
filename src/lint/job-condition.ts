/** Whether the `if` of a job lets it run for a label, as far as it plainly compares what an event says with literals. Pure. */
import { sameName } from '#domain/names.ts';
import type { Json } from '#domain/rule.ts';

/** What is compared, how, and with which literal; or a list of labels that has one. */
const COMPARISON =
  /github\.(event_name|event\.action|event\.label\.name|event\.issue\.created_at)\s*([!=]=)\s*('(?:[^']|'')*'|github\.event\.issue\.updated_at)|contains\(\s*github\.event\.issue\.labels\.\*\.name\s*,\s*('(?:[^']|'')*')\s*\)/g;

/** Does the job run when an issue that has no other label gets this one? Null where its `if` asks something else. */
export function runsFor(condition: Json, label: string): boolean | null {
  if (typeof condition !== 'string') return null;
  const event: Readonly<Record<string, string>> = {
    event_name: 'issues',
    'event.action': 'labeled',
    'event.label.name': label,
    'event.issue.created_at': 'before',
  };
  const answers = condition
    .replaceAll(COMPARISON, (_, fact: string | undefined, operator: string, value: string, one: string) => {
      const is = fact === undefined ? sameName(textOf(one), label) : sameName(event[fact], textOf(value));
      return (operator === '!=') !== is ? 'T' : 'F';
    })
    .replaceAll(/\$\{\{|\}\}|\s/g, '');
  return /^[TF()!&|]+$/.test(answers) ? resultOf(answers) : null;
}

/** A date, which is no literal, is a later one. */
const textOf = (literal: string): string =>
  literal.startsWith("'") ? literal.slice(1, -1).replaceAll("''", "'") : literal;

/** Of answers with `!`, `&&` and `||`, in parentheses or not: the tightest first, until one is left. */
function resultOf(answers: string): boolean | null {
  const simpler = answers
    .replaceAll(/\(([TF])\)/g, '$1')
    .replaceAll(/!([TF])/g, (_, one) => (one === 'T' ? 'F' : 'T'))
    .replace(/(?<!!)([TF])&&([TF])/, (_, one, other) => (one === 'T' ? other : 'F'))
    .replace(/(?<![!&])([TF])\|\|([TF])(?!&)/, (_, one, other) => (one === 'T' ? 'T' : other));
  if (simpler === answers) return answers === 'T' ? true : answers === 'F' ? false : null;
  return resultOf(simpler);
}
