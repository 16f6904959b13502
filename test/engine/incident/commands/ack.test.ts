import { expect, test } from 'vitest';
import { renderStatus } from '#report/comment/status.ts';
import { policyOf } from '../../../support/policy.ts';
import { play } from '../../../support/story.ts';
import { START } from '../../../support/worlds.ts';
import { AT, describeCommand, resolved, testIncidents, testOutcomes } from '../../../support/commands.ts';

describeCommand('ack', { use: '/ack', who: 'responders' });

testOutcomes([
  ['/ack', 'obeyed', [60, 'triage', '/ack']],
  ['/ack looking into it', 'obeyed'],
  ['/ack', 'obeyed', ...resolved],
]);

testIncidents([
  ['/ack', ({ acknowledged }) => acknowledged, { by: 'asa', at: START + AT }],
  // The words of a reporter do so only where it is theirs to handle as well.
  ['I see it too', ({ acknowledged }) => acknowledged, null, 'reporter'],
  [
    'I see it too',
    ({ acknowledged }) => acknowledged?.by,
    'eli',
    'reporter',
    [60, 'triage', { kind: 'assign', logins: ['eli'] }],
  ],
]);

testOutcomes([
  [
    '/unack',
    'only deleting the comment that acknowledged takes that back; `/handoff @login` passes the incident on, and `/escalate` asks for help.',
  ],
  [
    '/unacknowledge sorry',
    'only deleting the comment that acknowledged takes that back; `/handoff @login` passes the incident on, and `/escalate` asks for help.',
  ],
  ['/reopen', 'reopen the issue, and the incident begins anew.'],
]);

testIncidents([['/unack', ({ acknowledged, lastUpdate }) => [acknowledged, lastUpdate], [null, null], 'assignee']]);

test('a deleted comment acknowledges no more', () => {
  const policy = policyOf({
    version: 1,
    name: 'p',
    incident: { label: 'incident' },
    severities: [{ id: 'sev1' }],
    roles: { first: { who: 'ann' } },
    levels: [{ name: 'First', roles: ['first'] }],
  });
  const taken = play(policy).at('1m', 'ann', '/ack');
  expect(taken.incident.acknowledged?.by).toBe('ann');
  const deleted = taken.seenAs((issue) => ({
    ...issue,
    timeline: issue.timeline.filter((item) => item.kind !== 'comment' || item.body !== '/ack'),
  }));
  expect(deleted.incident.acknowledged).toBe(null);
});

test('a reporter who was given a role acknowledges by words, also before a run has assigned them', () => {
  const byThoseCalled = policyOf({
    version: 1,
    name: 'p',
    incident: { label: 'incident', acknowledge: { by: 'called' } },
    severities: [{ id: 'sev1' }],
    roles: { first: { who: 'ann' } },
    levels: [{ name: 'First', roles: ['first'] }],
  });
  const story = play(byThoseCalled).before('1m', 'bob', '/role first @eli').at('2m', 'eli', 'I restarted it.');
  expect(story.incident.acknowledged?.by).toBe('eli');
});

const policy = policyOf({
  version: 1,
  name: 'p',
  incident: { label: 'incident' },
  severities: [{ id: 'sev1', name: 'Critical' }],
  roles: { first: { who: 'ann' } },
  levels: [{ name: 'First', roles: ['first'] }],
});

test('whoever takes it before somebody else does is assigned, and is in it, whether a run comes in between or not', () => {
  const taken = play(policy).before('2m', 'dee', '/ack');
  const stories = [taken, taken.run('2m')].map((story) => story.at('3m', 'cyd', '/ack'));
  for (const { decision, incident, issue } of stories) {
    expect(issue.assignees.toSorted()).toEqual(['ann', 'cyd', 'dee']);
    expect(incident.owner).toBe('cyd');
    const message = decision.statusComment?.message;
    expect(message && renderStatus(message)).toContain('Who is in it: cyd (took it), dee, ann (did not answer)');
  }
});

test('whoever leaves it again before a run is not assigned', () => {
  const { issue } = play(policy)
    .before('2m', 'dee', '/ack')
    .before('2m', 'dee', { kind: 'assign', logins: ['dee'] })
    .before('2m', 'dee', { kind: 'unassign', logins: ['dee'] })
    .at('3m', 'cyd', '/ack');
  expect(issue.assignees).toEqual(['ann', 'cyd']);
});
