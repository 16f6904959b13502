/** The texts that the rules of a policy compare the answer to a detail with. Pure. */
import type { Policy } from '#domain/policy.ts';
import type { Rule } from '#domain/rule.ts';
import { type ComparedText, comparedTexts } from '#logic/index.ts';
import { toPointer } from '#policy/pointer.ts';

export interface Literal {
  readonly text: string;
  /** Where it stands: in a rule, or in a table that a rule looks it up in. */
  readonly path: string;
  /** Of the map there, where it is a key. */
  readonly key?: string;
}

/** Each text once, at its first place. */
export function literalsOf(policy: Policy, detail: string): readonly Literal[] {
  const found = new Map<string, Literal>();
  for (const [path, rule] of rulesOf(policy))
    for (const one of rule === null || typeof rule === 'number' ? [] : comparedTexts(rule.source))
      if (one.fact === `details.${detail}` && !found.has(one.text)) found.set(one.text, literal(one, path));
  return [...found.values()];
}

function literal({ text, path, row }: ComparedText, rule: string): Literal {
  if (row === undefined) return { text, path: rule + toPointer(path) };
  const table = toPointer(['tables', row.table]);
  return row.part === 'key' ? { text, path: table, key: row.key } : { text, path: table + toPointer([row.key]) };
}

type RuleAt = readonly [path: string, rule: Rule | number | null];

const rulesOf = (policy: Policy): readonly RuleAt[] => [
  [toPointer(['incident', 'when']), policy.incident.when],
  ...policy.conditions.map(({ name, rule }): RuleAt => [toPointer(['conditions', name]), rule]),
  ...policy.severities.flatMap((one, index): readonly RuleAt[] => [
    [toPointer(['severities', index, 'when']), one.when],
    [toPointer(['severities', index, 'acknowledge-within']), one.acknowledgeWithin],
    [toPointer(['severities', index, 'update-every']), one.updateEvery],
  ]),
  ...[...policy.roles.values()].flatMap(({ id, who, otherwise }): readonly RuleAt[] => [
    [toPointer(['roles', id, 'who']), who],
    [toPointer(['roles', id, 'otherwise']), otherwise],
  ]),
  ...policy.triggers.flatMap(({ when, repeat }, index): readonly RuleAt[] => [
    [toPointer(['triggers', index, 'when']), when],
    [toPointer(['triggers', index, 'repeat']), repeat],
  ]),
];
