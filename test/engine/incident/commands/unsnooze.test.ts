import { expect, it } from 'vitest';
import type { Incident } from '#domain/incident.ts';
import { afterComment, describeCommand, type Line, outcome, snoozed, type Who } from '../../../support/commands.ts';

describeCommand('unsnooze', { use: '/unsnooze', before: snoozed, who: 'responders' });

it.each<[body: string, outcome: string, ...before: Line[]]>([
  ['/unsnooze', 'nothing is snoozed.'],
  ['/unsnooze', 'nothing is snoozed.', [60, 'triage', '/snooze 9m vendor']],
  ['/unsnooze', 'obeyed', [60, 'triage', '/snooze 10m vendor']],
  ['/unsnooze', 'nothing is snoozed.', ...snoozed, [120, 'triage', '/unsnooze']],
])('%j: %s', (body, expected, ...before) => {
  expect(outcome('holder', body, ...before)).toBe(expected);
});

it.each<[string, (incident: Incident) => unknown, unknown, Who?, ...Line[]]>([
  ['/unsnooze', ({ snooze }) => snooze, null, 'assignee', ...snoozed],
])('%j %s gives %j', (body, look, expected, who = 'assignee', ...before) => {
  expect(look(afterComment(who, body, ...before))).toEqual(expected);
});
