import { expect, test } from 'vitest';
import { readTests, runCase, confirmedCase } from '#cases/index.ts';
import { comparePolicies } from '#compare/index.ts';
import type { PolicyDiff, Side, Witness } from '#domain/results/policy-diff.ts';
import type { Policy } from '#domain/policy.ts';
import type { Json } from '#domain/rule.ts';
import { printDiff, renderDiff, verdictOf } from '#report/change/diff.ts';
import { policyOf } from '../support/policy.ts';
import { AT, textOf } from './edits.ts';

const elapsed = { var: 'elapsed.since-declared' };
const policyWith = (when: Json): Policy =>
  policyOf({
    version: 1,
    name: 's',
    incident: { label: 'incident' },
    severities: [{ id: 's1' }],
    roles: { r: { who: 'dan' } },
    levels: [{ name: 'A', roles: ['r'] }],
    triggers: [{ id: 't', reason: 'x', when, do: { mention: 'r' } }],
  });
const compare = (before: Json, after: Json): PolicyDiff => comparePolicies(policyWith(before), policyWith(after), AT);

test.each<readonly [string, Json, Json]>([
  ['> 14m59s and >= 15m', { '>': [elapsed, { duration: '14m59s' }] }, { '>=': [elapsed, { duration: '15m' }] }],
  ['>= 0.51 and >= 0.515', { '>=': [elapsed, 0.51] }, { '>=': [elapsed, 0.515] }],
  ['< 15m and <= 14m59s', { '<': [elapsed, { duration: '15m' }] }, { '<=': [elapsed, { duration: '14m59s' }] }],
  ['a sum and what it comes to', { '>=': [elapsed, { '+': [7, 8] }] }, { '>': [elapsed, { duration: '14m59s' }] }],
])('a rule on the same second is proved equal: %s', (_, before, after) => {
  expect(compare(before, after).rules.map(({ change }) => change.kind)).toEqual(['equal', 'equal']);
});

test('a case is shown only where the engine decides as is claimed, under each policy', () => {
  const [before, after] = [{ '>': [elapsed, 14.99] }, { '>=': [elapsed, 15] }].map(policyWith) as [Policy, Policy];
  const facts = { elapsed: { 'since-declared': 15 } };
  const claim = (policy: Policy, holds: boolean) => ({ policy, rule: policy.triggers[0]?.when.source ?? null, holds });
  const caseFor = (...claims: readonly [boolean, boolean]) =>
    confirmedCase(after, facts, 'x', [claim(before, claims[0]), claim(after, claims[1])]);
  expect(caseFor(true, true)).toContain('fired: [t]');
  expect([caseFor(true, false), caseFor(false, true)]).toEqual([null, null]);
});

const witnessesOf = ({ rules }: PolicyDiff): readonly Witness[] =>
  rules.flatMap(({ change }): readonly Witness[] => {
    const sides: readonly Side[] =
      change.kind === 'changed' ? [change.gained, change.lost] : change.kind === 'added' ? [change.holds] : [];
    return sides.flatMap((side) => (side.kind === 'witness' ? [side.witness] : []));
  });

test.each<readonly [string, readonly string[]]>([
  ['small-team', []],
  ['service-24x7', ['review-due fires']],
  ['security', []],
])('where there was no policy all of %s is new, and its cases pass and show what is said of them', (name, untold) => {
  const policy = policyOf(textOf(name));
  const diff = comparePolicies(null, policy, AT);
  expect(diff.before).toBeNull();
  expect(diff.rules.every(({ change }) => change.kind === 'added' && change.holds.kind === 'witness')).toBe(true);
  expect(diff.ladders.every(({ before, after }) => before === null && after !== null)).toBe(true);
  expect(verdictOf(diff).sentence).toContain(`A new policy, ${name}:`);
  const witnesses = witnessesOf(diff);
  const present = witnesses.filter((one) => one.case !== null);
  // What alone is not shown: conditions decide nothing by themselves, and a story in office hours is not told.
  const others = witnesses.filter((one) => one.case === null && one.after?.endsWith(' holds') === false);
  expect(others.map(({ after }) => after)).toEqual(untold);
  for (const { case: text, after } of present) {
    const [, trigger = ''] = /^(.*) fires$/.exec(after ?? '') ?? [];
    expect(text).toMatch(new RegExp(`fired: .*${trigger}`));
    const people = /# people: (.*)/.exec(text ?? '')?.[1] ?? '{}';
    const read = readTests(`version: 1\npeople: ${people}\ncases:\n${text}`, 'x.test.yml');
    if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
    expect(read.value.cases.flatMap((one) => runCase(policy, one).failures)).toEqual([]);
  }
});

test('a case that passes under both policies is none, and the report tells', () => {
  // It fires once, and has fired before what was changed can decide.
  const policyOfService = (service: string): Policy =>
    policyOf({
      version: 1,
      name: 'x',
      incident: { label: 'incident', details: { service: { heading: 'Service', type: 'string' } } },
      severities: [{ id: 's1' }],
      roles: { first: { who: 'ann' }, lead: { who: 'cat' } },
      levels: [{ name: 'A', roles: ['first'] }],
      triggers: [
        {
          id: 't',
          reason: 'x',
          when: { or: [{ '==': [{ var: 'details.service' }, service] }, { '!': [{ var: 'answered.lead' }] }] },
          limit: 1,
          do: { mention: 'lead' },
        },
      ],
    });
  const diff = comparePolicies(policyOfService('web'), policyOfService('api'), AT);
  const sides = diff.rules.flatMap(({ change }) => (change.kind === 'changed' ? [change.gained, change.lost] : []));
  expect(sides.map((side) => (side.kind === 'witness' ? side.witness.case : side.kind))).toEqual([null, null]);
  const words = 'No test of it: no story was found that shows it.';
  expect(printDiff(diff, { color: false })).toContain(words);
  expect(renderDiff(diff)).toContain(words);
});
