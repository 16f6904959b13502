/** Commands on an incident that was closed as not planned or as a duplicate: nobody is left to wonder why nothing happens. */
import { expect, it } from 'vitest';
import type { Issue } from '#domain/issue.ts';
import { personDid, runOnce } from '#engine/index.ts';
import { replySection } from '#report/comment/reply.ts';
import { policyOf } from '../../support/policy.ts';
import { opened, START } from '../../support/worlds.ts';

const policy = policyOf({
  version: 1,
  name: 'closed',
  incident: { label: 'incident' },
  severities: [{ id: 'major', name: 'Major' }],
  roles: { responder: { name: 'First responder', does: 'Looks.', who: ['ann'] } },
  levels: [{ name: 'All', roles: ['responder'] }],
  triggers: [
    { id: 'help', reason: 'Help.', when: { '>': [{ var: 'count.help-requests' }, 0] }, do: { escalate: 'next' } },
  ],
});
const run = (issue: Issue, second: number) => runOnce(policy, issue, START + second);
const closed = (reason: 'not-planned' | 'duplicate'): Issue => {
  const issue = run(opened(''), 0).issue;
  return run(personDid(issue, 'ann', { kind: 'close', reason }, START + 60), 60).issue;
};

it.each<[string, 'not-planned' | 'duplicate', string, string]>([
  ['ann', 'not-planned', '/ack', 'closed as not planned or as a duplicate; reopen it, or open a new one'],
  ['eli', 'duplicate', '/escalate it is still down', 'closed as not planned or as a duplicate; reopen it'],
  ['eli', 'duplicate', '/ack', 'only responders may use it'],
  ['ann', 'duplicate', '/help', 'Commands, one to a line'],
])('%s, after it was closed as %s, hears once of %j: %s', (who, reason, body, words) => {
  const { decision, issue } = run(personDid(closed(reason), who, { kind: 'comment', body }, START + 120), 120);
  expect(
    replySection(decision.comment?.replies ?? [])
      .join('')
      .replaceAll('\\', ''),
  ).toContain(words);
  expect([decision.status, decision.fired, decision.comment?.mentions]).toEqual(['reviewed', [], []]);
  expect(run(issue, 180).effects).toEqual([]);
});

it('starts over when it is reopened: what was refused is not made up for', () => {
  const asked = run(personDid(closed('duplicate'), 'ann', { kind: 'comment', body: '/escalate' }, START + 120), 120);
  const { decision } = run(personDid(asked.issue, 'ann', { kind: 'reopen' }, START + 180), 180);
  expect([decision.status, decision.fired]).toEqual(['open', []]);
});

it('leaves plain comments alone', () => {
  const { effects } = run(
    personDid(closed('duplicate'), 'ann', { kind: 'comment', body: 'Thanks!' }, START + 120),
    120,
  );
  expect(effects).toEqual([]);
});
