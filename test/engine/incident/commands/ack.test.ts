import { expect, it } from 'vitest';
import type { Incident } from '#domain/incident.ts';
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
])('%j %s gives %j', (body, look, expected, who = 'assignee', ...before) => {
  expect(look(afterComment(who, body, ...before))).toEqual(expected);
});
