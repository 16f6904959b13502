/** Commands that a run obeyed, and that would be refused by now: under another policy, or as their author may do less. */
import { expect, test } from 'vitest';
import type { Issue } from '#domain/issue.ts';
import type { Policy } from '#domain/policy.ts';
import { fold, plan, runOnce } from '#engine/index.ts';
import { after, policy, SOURCE } from '../../support/commands.ts';
import { policyOf } from '../../support/policy.ts';
import { START } from '../../support/worlds.ts';

const LATER = START + 1200;
const otherwise = (change: object): Policy => policyOf({ ...SOURCE, ...change });
const RENAMED = otherwise({ severities: SOURCE.severities.map((one) => ({ ...one, id: `p-${one.id}` })) });
const FOR_RESPONDERS = otherwise({ commands: { ack: ['responder'] } });
const withoutAccess = (issue: Issue): Issue => ({
  ...issue,
  people: { ...issue.people, tria: { permission: 'none', assignable: false } },
});

const same = (issue: Issue): Issue => issue;

test.each<[string, string, Policy, (issue: Issue) => Issue]>([
  ['a severity that has another name', '/severity sev1 it spreads', RENAMED, same],
  ['a command that others may use now', '/ack', FOR_RESPONDERS, same],
  ['a command of somebody who has no access any more', '/ack', policy, withoutAccess],
])('%s is not refused afterwards, nor marked as refused', (_which, body, changed, change) => {
  const issue = change(after([60, 'triage', body]));
  const { decision, issue: done } = runOnce(changed, issue, LATER);
  expect([decision.comment, decision.reactions]).toEqual([null, []]);
  expect(plan(runOnce(changed, done, LATER).decision, done)).toEqual([]);
});

test('whoever answered by a command whose words mean nothing any more has answered', () => {
  const issue = after([60, 'triage', '/severity sev1']);
  expect(fold(RENAMED, issue)).toMatchObject({ status: 'acknowledged', choices: [] });
});

test('whoever may not acknowledge any more has not, as another workflow may react with the same token', () => {
  const issue = after([60, 'triage', '/ack']);
  expect([policy, FOR_RESPONDERS].map((one) => fold(one, issue)?.status)).toEqual(['acknowledged', 'open']);
});

test('what somebody wrote into such a comment since is refused', () => {
  const issue = after([60, 'triage', '/severity sev1']);
  const edited = issue.timeline.map((item) =>
    item.kind === 'comment' && item.by?.login === 'tria' ? { ...item, body: '/severity sev9', editedAt: LATER } : item,
  );
  const { decision } = runOnce(policy, { ...issue, timeline: edited }, LATER);
  expect(decision.comment?.replies).toMatchObject([{ command: '/severity sev9' }]);
});
