import { expect, it } from 'vitest';
import type { Incident } from '#domain/incident.ts';
import {
  afterComment,
  describeCommand,
  type Line,
  outcome,
  resolved,
  snoozed,
  type Who,
} from '../../../support/commands.ts';

describeCommand('escalate', {
  use: '/escalate I have no access',
  who: 'responders-and-reporter',
  // They alone are the next level, and the last.
  except: {
    triage: 'nobody but you is left to call, up to the last level, Leads; write to people yourself.',
  },
});

it.each<[body: string, outcome: string, ...before: Line[]]>([
  ['/escalate', 'obeyed'],
  [
    '/escalate',
    'the incident is resolved; reopen the issue, or open a new one, and people are called again.',
    ...resolved,
  ],
])('%j: %s', (body, expected, ...before) => {
  expect(outcome('holder', body, ...before)).toBe(expected);
});

it.each<[string, (incident: Incident) => unknown, unknown, Who?, ...Line[]]>([
  ['/escalate', ({ called, acknowledged }) => [called, acknowledged], [2, null]],
  ['/escalate', ({ called, acknowledged }) => [called, acknowledged], [2, null], 'reporter'],
  ['/escalate', ({ snooze }) => snooze, null, 'assignee', ...snoozed],
])('%j %s gives %j', (body, look, expected, who = 'assignee', ...before) => {
  expect(look(afterComment(who, body, ...before))).toEqual(expected);
});
