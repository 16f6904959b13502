/** When a comparison of elapsed time turns: in one second, and no search looks at another. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldIssue, nextRunAfter, simulateRun } from '#engine/index.ts';
import { contextOf } from '#engine/facts/context.ts';
import { turnsAt } from '#engine/facts/watch.ts';
import { newIncident, START } from '../../support/worlds.ts';
import { policyOf } from '../../support/policy.ts';

test('it turns in the second in which so many minutes are reached, or passed, as rules count them', () => {
  const minutes = fc.oneof(
    fc.double({ min: 0, max: 1_000_000, noNaN: true }),
    fc.integer({ min: 0, max: 60_000_000 }).map((seconds) => seconds / 60),
  );
  fc.assert(
    fc.property(minutes, (threshold) => {
      const [reached = 0] = turnsAt(threshold, 'reached');
      const [passed = 0] = turnsAt(threshold, 'passed');
      expect([reached - 1, reached].map((seconds) => seconds / 60 >= threshold)).toEqual([false, true]);
      expect([passed - 1, passed].map((seconds) => seconds / 60 > threshold)).toEqual([false, true]);
      expect(new Set(turnsAt(threshold, 'either'))).toEqual(new Set([reached, passed]));
    }),
  );
});

test('what is no number of minutes never turns', () => {
  expect([null, Number.NaN, Number.POSITIVE_INFINITY].map((minutes) => turnsAt(minutes, 'either'))).toEqual([
    [],
    [],
    [],
  ]);
});

test('after a run that left nothing, the search looks at the next comparison alone', () => {
  const policy = policyOf({
    version: 1,
    name: 'p',
    incident: { label: 'incident' },
    severities: [{ id: 'sev1' }],
    roles: { lead: { name: 'Lead', does: 'Leads.', who: ['ann'] } },
    levels: [{ name: 'First', roles: ['lead'] }],
    triggers: [
      {
        id: 'long',
        reason: 'It takes long.',
        when: { '>=': [{ var: 'elapsed.since-declared' }, { duration: '30m' }] },
        do: { label: 'long' },
      },
    ],
  });
  const { folded } = simulateRun(foldIssue(policy, newIncident('')), START);
  expect(nextRunAfter(folded, START, START + 3_600)).toBe(START + 1_800);
  expect([...(contextOf(folded)?.evaluations.keys() ?? [])]).toEqual([START, START + 1_800]);
});
