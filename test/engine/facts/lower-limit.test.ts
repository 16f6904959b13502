/** A trigger that fired more often than the policy now permits fires no more. */
import { expect, test } from 'vitest';
import type { Issue } from '#domain/issue.ts';
import { fold, runOnce } from '#engine/index.ts';
import { policyOf } from '../../support/policy.ts';
import { newIncident, START } from '../../support/worlds.ts';

const policyWith = (limit: number) =>
  policyOf({
    version: 1,
    name: 'shop',
    incident: { label: 'incident' },
    severities: [{ id: 'major' }],
    roles: { first: { who: ['ann'] } },
    levels: [{ name: 'First', roles: ['first'] }],
    triggers: [
      {
        id: 'silent',
        reason: 'Nobody answers.',
        when: { '!': { var: 'incident.acknowledged' } },
        repeat: '5m',
        limit,
        do: { escalate: 'next' },
      },
    ],
  });

/** At each of these minutes the incident is run by the policy with that limit: how often each calls. */
function calls(limits: readonly number[], minutes: number) {
  let issue: Issue = newIncident('');
  const made: number[] = limits.map(() => 0);
  for (let minute = 0; minute < minutes; minute += 1) {
    for (const [index, limit] of limits.entries()) {
      const { decision, issue: after } = runOnce(policyWith(limit), issue, START + minute * 60 + index);
      issue = after;
      if (decision.fired.length > 0) made[index] = (made[index] ?? 0) + 1;
    }
  }
  return { issue, made };
}

/** How often it fires from then on by another version, and whether anything is left to come. */
function goOn(issue: Issue, limit: number) {
  const policy = policyWith(limit);
  let after = issue;
  let made = 0;
  let next: unknown = null;
  for (let minute = 60; minute < 180; minute += 1) {
    const run = runOnce(policy, after, START + minute * 60);
    after = run.issue;
    made += run.decision.fired.length;
    next = run.decision.next;
  }
  return { made, next, foreign: fold(policy, after)?.foreignLines };
}

test.each([
  ['lower than it fired', 3, 0],
  ['a limit of one', 1, 0],
  ['as high as it fired', 5, 0],
  ['higher', 7, 2],
])('with a limit that is %s', (_, limit, more) => {
  const { issue, made } = calls([5], 60);
  expect(made).toEqual([5]);
  expect(goOn(issue, limit)).toEqual({ made: more, next: null, foreign: [] });
});

test('of two workflows with two versions of the policy, none calls beyond its own limit', () => {
  const { issue, made } = calls([5, 2], 240);
  expect(made.reduce((sum, n) => sum + n, 0)).toBe(5);
  for (const limit of [5, 2]) expect(fold(policyWith(limit), issue)?.foreignLines).toEqual([]);
});
