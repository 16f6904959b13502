import { expect, it, test } from 'vitest';
import type { Incident } from '#domain/incident.ts';
import { policyOf } from '../../../support/policy.ts';
import { play } from '../../../support/story.ts';
import { START } from '../../../support/worlds.ts';
import {
  AT,
  afterComment,
  describeCommand,
  type Line,
  outcome,
  resolved,
  type Who,
} from '../../../support/commands.ts';

describeCommand('ack', { use: '/ack', who: 'responders' });

it.each<[body: string, outcome: string, ...before: Line[]]>([
  ['/ack', 'obeyed', [60, 'triage', '/ack']],
  ['/ack looking into it', 'obeyed'],
  ['/ack', 'obeyed', ...resolved],
])('%j: %s', (body, expected, ...before) => {
  expect(outcome('holder', body, ...before)).toBe(expected);
});

it.each<[string, (incident: Incident) => unknown, unknown, Who?, ...Line[]]>([
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
])('%j %s gives %j', (body, look, expected, who = 'assignee', ...before) => {
  expect(look(afterComment(who, body, ...before))).toEqual(expected);
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
