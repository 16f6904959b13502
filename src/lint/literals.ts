/** The texts that the rules of a policy compare the answer to a detail with. Pure. */
import type { Policy } from '#domain/policy.ts';
import { type ComparedText, comparedTexts } from '#logic/index.ts';
import { rulesOf } from '#policy/index.ts';
import { toPointer } from '#policy/pointer.ts';

export interface Literal {
  readonly text: string;
  /** Where it stands: in a rule, or in a table that a rule looks it up in. */
  readonly path: string;
  /** The key of the map there, where it is one. */
  readonly key?: string;
}

/** Each text once, at its first place. */
export function literalsOf(policy: Policy, detail: string): readonly Literal[] {
  const found = new Map<string, Literal>();
  for (const { rule, pointer } of rulesOf(policy))
    for (const one of comparedTexts(rule.source))
      if (one.fact === `details.${detail}` && !found.has(one.text)) found.set(one.text, literal(one, pointer));
  return [...found.values()];
}

function literal({ text, path, row }: ComparedText, rule: string): Literal {
  if (row === undefined) return { text, path: rule + toPointer(path) };
  const table = toPointer(['tables', row.table]);
  return row.part === 'key' ? { text, path: table, key: row.key } : { text, path: table + toPointer([row.key]) };
}
