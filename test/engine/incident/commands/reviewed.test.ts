import { expect, it } from 'vitest';
import type { Incident } from '#domain/incident.ts';
import { afterComment, describeCommand, type Line, outcome, resolved, type Who } from '../../../support/commands.ts';

describeCommand('reviewed', { use: '/reviewed', before: resolved, who: 'responders' });

it.each<[body: string, outcome: string, ...before: Line[]]>([
  ['/reviewed', 'the incident is not resolved yet.'],
  ['/reviewed', 'obeyed', [60, 'triage', { kind: 'close', reason: 'completed' }]],
])('%j: %s', (body, expected, ...before) => {
  expect(outcome('holder', body, ...before)).toBe(expected);
});

it.each<[string, (incident: Incident) => unknown, unknown, Who?, ...Line[]]>([
  ['/reviewed', ({ status }) => status, 'reviewed', 'assignee', ...resolved],
])('%j %s gives %j', (body, look, expected, who = 'assignee', ...before) => {
  expect(look(afterComment(who, body, ...before))).toEqual(expected);
});
