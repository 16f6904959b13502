import { expect, it } from 'vitest';
import type { Incident } from '#domain/incident.ts';
import { START } from '../../../support/worlds.ts';
import { AT, afterComment, describeCommand, type Line, outcome, type Who } from '../../../support/commands.ts';

describeCommand('update', { use: '/update it is the database', who: 'responders-and-reporter' });

it.each<[body: string, outcome: string, ...before: Line[]]>([['/update', 'obeyed']])(
  '%j: %s',
  (body, expected, ...before) => {
    expect(outcome('holder', body, ...before)).toBe(expected);
  },
);

it.each<[string, (incident: Incident) => unknown, unknown, Who?, ...Line[]]>([
  ['/update still looking', ({ lastWords }) => lastWords?.by, 'asa'],
  ['/update', ({ lastUpdate, lastWords }) => [lastUpdate?.by, lastWords], ['asa', null]],
  ['/update', ({ lastUpdate, acknowledged }) => [lastUpdate?.by, acknowledged], ['eli', null], 'reporter'],
  ['/update back at ten\n/next 45m', ({ promisedAt }) => promisedAt, START + AT + 2700],
  ['no change', ({ promisedAt }) => promisedAt, null, 'assignee', [60, 'triage', '/next 45m']],
])('%j %s gives %j', (body, look, expected, who = 'assignee', ...before) => {
  expect(look(afterComment(who, body, ...before))).toEqual(expected);
});
