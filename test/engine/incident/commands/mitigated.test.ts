import { expect, it } from 'vitest';
import type { Incident } from '#domain/incident.ts';
import { START } from '../../../support/worlds.ts';
import { afterComment, describeCommand, type Line, outcome, resolved, type Who } from '../../../support/commands.ts';

describeCommand('mitigated', { use: '/mitigated', who: 'responders' });

it.each<[body: string, outcome: string, ...before: Line[]]>([
  ['/mitigated', 'the incident is resolved already.', ...resolved],
  ['/mitigated', 'obeyed', [60, 'triage', '/mitigated']],
])('%j: %s', (body, expected, ...before) => {
  expect(outcome('holder', body, ...before)).toBe(expected);
});

it.each<[string, (incident: Incident) => unknown, unknown, Who?, ...Line[]]>([
  ['/mitigated', ({ status }) => status, 'mitigated'],
  ['/mitigated', ({ mitigatedAt }) => mitigatedAt, START + 60, 'assignee', [60, 'triage', '/mitigated']],
])('%j %s gives %j', (body, look, expected, who = 'assignee', ...before) => {
  expect(look(afterComment(who, body, ...before))).toEqual(expected);
});
