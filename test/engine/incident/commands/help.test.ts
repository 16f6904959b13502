import { expect, it } from 'vitest';
import type { Incident } from '#domain/incident.ts';
import { afterComment, describeCommand, type Line, type Who } from '../../../support/commands.ts';

describeCommand('help', { use: '/help', who: 'everybody' });

it.each<[string, (incident: Incident) => unknown, unknown, Who?, ...Line[]]>([
  ['/help', ({ acknowledged }) => acknowledged, null, 'reporter'],
])('%j %s gives %j', (body, look, expected, who = 'assignee', ...before) => {
  expect(look(afterComment(who, body, ...before))).toEqual(expected);
});
