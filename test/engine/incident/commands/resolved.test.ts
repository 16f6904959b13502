import { expect, it } from 'vitest';
import type { Incident } from '#domain/incident.ts';
import {
  AT,
  after,
  afterComment,
  describeCommand,
  type Line,
  outcome,
  resolved,
  type Who,
} from '../../../support/commands.ts';

describeCommand('resolved', { use: '/resolved', who: 'responders' });

it.each<[body: string, outcome: string, ...before: Line[]]>([['/resolved', 'obeyed', ...resolved]])(
  '%j: %s',
  (body, expected, ...before) => {
    expect(outcome('holder', body, ...before)).toBe(expected);
  },
);

it.each<[string, (incident: Incident) => unknown, unknown, Who?, ...Line[]]>([
  ['/resolved', ({ status }) => status, 'resolved'],
])('%j %s gives %j', (body, look, expected, who = 'assignee', ...before) => {
  expect(look(afterComment(who, body, ...before))).toEqual(expected);
});

it.each(['/resolved', '/resolved\n/reviewed'])('%j closes the issue', (body) => {
  expect(after([AT, 'triage', body]).state).toBe('closed');
});
