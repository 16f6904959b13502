import { expect, test } from 'vitest';
import { personDid, runOnce } from '#engine/index.ts';
import { newIncident, START } from '../../../support/worlds.ts';
import { AT, describeCommand, policy, resolved, testIncidents, testOutcomes } from '../../../support/commands.ts';

const SNOOZE = 'it needs a duration and a reason, such as `/snooze 2h waiting for the vendor`';

describeCommand('snooze', { use: '/snooze 30m waiting for the vendor', who: 'responders' });

testOutcomes([
  ['/snooze', `${SNOOZE}.`],
  ['/snooze 30m', 'it needs a reason, such as `/snooze 30m waiting for the vendor`.'],
  ['/snooze 1 hour!', 'it needs a reason, such as `/snooze 1h waiting for the vendor`.'],
  ['/snooze tonight please', `${SNOOZE}, not \`tonight\`.`],
  ['/snooze 1d until the vendor is back', 'obeyed'],
  ['/snooze 1d1m until the vendor is back', 'at this severity the longest is `1d`.'],
  ['/snooze 1h vendor', 'obeyed', [60, 'triage', '/severity sev1']],
  ['/severity sev1\n/snooze 61m vendor', 'at this severity the longest is `1h`.'],
  ['/snooze 61m vendor', 'at this severity the longest is `1h`.', [60, 'triage', '/severity sev1']],
  [
    '/snooze 30m vendor',
    'the incident is resolved, so there is nothing to pause; reopen the issue if it is not over.',
    ...resolved,
  ],
]);

testIncidents([['/snooze 30m vendor', ({ snooze }) => snooze, { until: START + AT + 1800, by: 'asa', why: 'vendor' }]]);

test.each([
  ['/snooze 61m vendor', 'before a severity is announced the longest is `1h`'],
  ['/severity sev2\n/snooze 61m vendor', 'before a severity is announced the longest is `1h`'],
  ['/snooze 1h vendor', null],
])('before the first run the longest pause is the shortest of all severities: %j', (body, reason) => {
  const issue = { ...newIncident(''), people: { tria: { permission: 'triage', assignable: true } as const } };
  const written = personDid(issue, 'tria', { kind: 'comment', body }, START + 12);
  const first = runOnce(policy, written, START + 15);
  const replies = reason === null ? [] : [{ verdict: { kind: 'not-now', reason } }];
  expect(first.decision.comment?.replies).toMatchObject(replies);
  expect(runOnce(policy, first.issue, START + 600).decision.snoozed === null).toBe(reason !== null);
});
