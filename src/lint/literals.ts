/** The texts that the rules of a policy compare the answer to a detail with. Pure. */
import type { Policy } from '#domain/policy.ts';
import type { Json } from '#domain/rule.ts';
import { toPointer } from '#policy/pointer.ts';

export interface Literal {
  readonly text: string;
  /** Where the rule stands. */
  readonly path: string;
}

export function literalsOf(policy: Policy, detail: string): readonly Literal[] {
  const rules: readonly (readonly [string, Json])[] = [
    ...(policy.incident.when === null ? [] : [[toPointer(['incident', 'when']), policy.incident.when.source] as const]),
    ...policy.conditions.map(({ name, rule }) => [toPointer(['conditions', name]), rule.source] as const),
    ...policy.severities.flatMap(({ when }, index) =>
      when === null ? [] : [[toPointer(['severities', index, 'when']), when.source] as const],
    ),
    ...[...policy.roles.values()].map(({ id, who }) => [toPointer(['roles', id, 'who']), who.source] as const),
    ...policy.triggers.map(({ when }, index) => [toPointer(['triggers', index, 'when']), when.source] as const),
  ];
  return rules.flatMap(([path, rule]) => beside(rule, `details.${detail}`).map((text) => ({ text, path })));
}

const COMPARES = new Set(['==', '===', '!=', '!==', 'in']);

function beside(rule: Json, fact: string): readonly string[] {
  if (typeof rule !== 'object' || rule === null) return [];
  if (Array.isArray(rule)) return (rule as readonly Json[]).flatMap((part) => beside(part, fact));
  return Object.entries(rule as { readonly [key: string]: Json }).flatMap(([operator, operands]) => {
    const parts = Array.isArray(operands) ? (operands as readonly Json[]) : [operands];
    const reads = parts.some((part) => typeof part === 'object' && part !== null && 'var' in part && part.var === fact);
    const texts = reads && COMPARES.has(operator) ? parts.flat().filter((part) => typeof part === 'string') : [];
    return [...texts, ...parts.flatMap((part) => beside(part, fact))];
  });
}
