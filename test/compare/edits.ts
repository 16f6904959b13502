/** Ready policies and what people change in them. */
import { readFileSync } from 'node:fs';
import { comparePolicies } from '#compare/index.ts';
import type { PolicyDiff, RuleDiff } from '#domain/results/policy-diff.ts';
import { inRepository } from '../support/repository.ts';
import { policyOf } from '../support/policy.ts';

export const AT = Date.parse('2026-11-23T10:00:00Z') / 1000;

export const textOf = (name: string): string => readFileSync(inRepository(`policies/${name}.yml`), 'utf8');

/** A text with pieces replaced; fails when one of them is not there once. */
export function editText(text: string, ...edits: readonly (readonly [string, string])[]): string {
  return edits.reduce((now, [from, to]) => {
    if (now.split(from).length !== 2) throw new Error(`"${from}" is there ${now.split(from).length - 1} times.`);
    return now.replace(from, () => to);
  }, text);
}

/** The same two texts are compared once, whatever is asked of them. */
const known = new Map<string, PolicyDiff>();

export function compareTexts(before: string | null, after: string): PolicyDiff {
  const key = JSON.stringify([before, after]);
  const diff = known.get(key) ?? comparePolicies(before === null ? null : policyOf(before), policyOf(after), AT);
  known.set(key, diff);
  return diff;
}

/** `trigger silent: lost`, for each rule that is not equal under its name; `≡` for one proved equal though written otherwise. */
export function describeRules({ rules }: Pick<PolicyDiff, 'rules'>): readonly string[] {
  return rules.flatMap((rule) => {
    const what = newsOf(rule);
    return what === '' ? [] : [`${rule.section} ${rule.name}: ${what}`];
  });
}

function newsOf({ change }: RuleDiff): string {
  if (change.kind === 'equal')
    return change.renamedFrom ? `was ${change.renamedFrom}` : change.by === 'proof' ? '≡' : '';
  if (change.kind !== 'changed') return change.kind;
  const sides = [['gained', change.gained] as const, ['lost', change.lost] as const];
  return sides
    .filter(([, side]) => side.kind !== 'none')
    .map(([name, side]) => (side.kind === 'unknown' ? `${name}?` : name))
    .join(' ');
}
