import { expect, it } from 'vitest';
import { outcome, testIncidents, type Who } from '../../../support/commands.ts';

const ELSEWHERE = 'a code is confirmed on the issue of the drills, which has the label tocsin-drill.';

it.each<[body: string, expected: string, Who?]>([
  ['/drill k7mq2-xpd9f', ELSEWHERE],
  ['/drill', ELSEWHERE],
  ['/DRILL k7mq2-xpd9f', ELSEWHERE, 'triage'],
  [
    '/drill k7mq2-xpd9f',
    'only responders may use it (assignees, role holders, people with triage permission).',
    'reader',
  ],
  ['/dril k7mq2-xpd9f', 'there is no such command. Did you mean `/drill`? `/help` lists them.'],
  ['a drill: /drill k7mq2-xpd9f', 'ignored', 'bot'],
])('%j: %s', (body, expected, who = 'holder') => {
  expect(outcome(who, body)).toBe(expected);
});

testIncidents([
  ['/drill k7mq2-xpd9f', ({ acknowledged }) => acknowledged, null],
  ['/drill k7mq2-xpd9f', ({ owner }) => owner, null],
  ['/drill k7mq2-xpd9f', ({ status }) => status, 'open'],
  ['/drill k7mq2-xpd9f\nI am on it', ({ status }) => status, 'acknowledged'],
]);
