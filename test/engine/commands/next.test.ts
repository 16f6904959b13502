import { expect, it } from 'vitest';
import type { Incident } from '#domain/incident.ts';
import { START } from '../../support/worlds.ts';
import { AT, afterComment, describeCommand, type Line, outcome, resolved, type Who } from '../../support/commands.ts';

const NEXT = 'it needs a duration, such as `/next 45m`';

describeCommand('next', { use: '/next 45m', who: 'responders' });

it.each<[body: string, outcome: string, ...before: Line[]]>([
  ['/next', `${NEXT}.`],
  ['/next soon', `${NEXT}, not \`soon\`.`],
  ['/next 45', `${NEXT}, not \`45\`.`],
  ['/next 0m', `${NEXT}, not \`0m\`.`],
  ['/next -5m', `${NEXT}, not \`-5m\`.`],
  ['/next 1h30m', 'obeyed'],
  [
    '/next 45m',
    'the incident is resolved, so no update is due any more; reopen the issue if it is not over.',
    ...resolved,
  ],
  ['/ack\n/next soon', `${NEXT}, not \`soon\`.`],
])('%j: %s', (body, expected, ...before) => {
  expect(outcome('holder', body, ...before)).toBe(expected);
});

it.each<[string, (incident: Incident) => unknown, unknown, Who?, ...Line[]]>([
  ['/next 45m', ({ promisedAt }) => promisedAt, START + AT + 2700],
  ['/next 45m\n/next 2h', ({ promisedAt }) => promisedAt, START + AT + 7200],
])('%j %s gives %j', (body, look, expected, who = 'assignee', ...before) => {
  expect(look(afterComment(who, body, ...before))).toEqual(expected);
});
