/** What a run costs that looks back, in steps: whoever writes many comments makes no run dearer. */
import { expect, test } from 'vitest';
import type { Issue } from '#domain/issue.ts';
import type { Policy } from '#domain/policy.ts';
import type { Instant } from '#domain/time.ts';
import { duesOf } from '#engine/escalation/due-since.ts';
import { callAgainOf } from '#engine/escalation/earlier-calls.ts';
import { contextOf } from '#engine/facts/context.ts';
import { evaluationAt } from '#engine/facts/view.ts';
import { advance, type FoldedIssue, foldIssue, personDid, simulateRun } from '#engine/index.ts';
import { stepsOf } from '../../support/count-steps.ts';
import { policyOf } from '../../support/policy.ts';
import { newIncident, START } from '../../support/worlds.ts';

const MINUTE = 60;
const HELP = {
  id: 'help',
  reason: 'Somebody asks for help.',
  when: { '>': [{ var: 'count.help-requests' }, 0] },
  repeat: '0m',
  do: { escalate: 2 },
};
const LONG = {
  id: 'long',
  reason: 'It takes long.',
  when: { '>=': [{ var: 'elapsed.since-declared' }, 5] },
  do: { escalate: 2 },
};

/** A policy of its own, of whose incidents nothing is known yet. */
const policyWith = (triggers: readonly unknown[]): Policy =>
  policyOf({
    version: 1,
    name: 'late',
    incident: { label: 'incident' },
    severities: [{ id: 'sev1' }],
    roles: { first: { who: ['ann'] }, second: { who: ['bob'] } },
    levels: [
      { name: 'First', roles: ['first'] },
      { name: 'Second', roles: ['second'] },
    ],
    triggers,
  });

const addComment = (issue: Issue, minute: number): Issue => {
  const body = minute % 3 === 0 ? '/escalate' : 'Looking.';
  return personDid(issue, 'eli', { kind: 'comment', body }, START + minute * MINUTE);
};

const COMMENTS = 300;

/** Steps to say since when each trigger of the policy has been due. */
function stepsOfDues(folded: FoldedIssue, at: Instant): number {
  const context = contextOf(folded);
  if (context === null) throw new Error('This issue is no incident.');
  const dueSince = duesOf(context, evaluationAt(context, at));
  return stepsOf(() => folded.policy.triggers.map(dueSince));
}

const withComments = (): Issue => {
  let issue = newIncident('');
  for (let minute = 1; minute <= COMMENTS; minute += 1) issue = addComment(issue, minute);
  return issue;
};

test('the history is folded once more, however far a run looks back', () => {
  const [policy, issue] = [policyWith([LONG]), withComments()];
  const once = stepsOf(() => foldIssue(policy, issue));
  const steps = stepsOfDues(foldIssue(policy, issue), START + COMMENTS * MINUTE);
  expect(steps, `${once} steps to fold`).toBeLessThan(3 * once);
});

test('the next run goes on from there', () => {
  const [policy, issue] = [policyWith([HELP]), withComments()];
  const end = START + COMMENTS * MINUTE;
  const once = stepsOf(() => foldIssue(policy, issue));
  let { folded } = simulateRun(foldIssue(policy, issue), end);
  folded = advance(folded, addComment(folded.issue, COMMENTS + 3));
  ({ folded } = simulateRun(folded, end + 3 * MINUTE));
  const later = addComment(addComment(folded.issue, COMMENTS + 4), COMMENTS + 6);
  const steps = stepsOfDues(advance(folded, later), end + 6 * MINUTE);
  expect(steps, `${once} steps to fold`).toBeLessThan(once / 2);
});

test.each([
  ['the same people', 'bob', 15],
  ['somebody else', 'ann', 5],
])('a call of %s takes few steps for each call before it', (_what, login, most) => {
  const { folded } = simulateRun(foldIssue(policyWith([LONG]), newIncident('')), START + 10 * MINUTE);
  const context = contextOf(folded);
  const [record] = context?.incident.records ?? [];
  if (context === null || record === undefined) throw new Error('This run recorded nothing.');
  const records = Array.from({ length: COMMENTS }, () => ({ ...record, called: { second: ['bob'] } }));
  const after = { ...context, incident: { ...context.incident, records } };
  const call = { role: { id: 'second', name: 'Second', does: '' }, level: null, people: [login] };
  const engaged = [{ level: { number: 2, name: 'Second', of: 2 }, isAgain: true, isReached: true }];
  const work = () =>
    callAgainOf(after, [{ ...call, unassignable: [], isStandIn: false }], {
      calls: [],
      engaged,
      level: 2,
      isNobodyLeft: false,
    });
  expect(work()?.nth ?? null).toBe(login === 'bob' ? COMMENTS + 1 : null);
  expect(stepsOf(work)).toBeLessThan(most * COMMENTS);
});
