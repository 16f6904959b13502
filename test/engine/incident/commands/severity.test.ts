import { expect, it } from 'vitest';
import type { Incident } from '#domain/incident.ts';
import { afterComment, describeCommand, type Line, outcome, type Who } from '../../../support/commands.ts';

describeCommand('severity', { use: '/severity sev1 everybody', who: 'responders' });

it.each<[body: string, outcome: string, ...before: Line[]]>([
  ['/severity', 'it needs one of sev1, sev2.'],
  ['/severity sev9', 'it needs one of sev1, sev2, not `sev9`. Did you mean `sev1`?'],
  ['/severity purple', 'it needs one of sev1, sev2, not `purple`.'],
  ['/severity sev2', 'obeyed'],
  ['/severity Sev2', 'obeyed'],
  ['/severity sev2.', 'obeyed'],
  ['/severity: `SEV2`', 'obeyed'],
  ['**/severity sev2**', 'obeyed'],
  ['_/severity sev2_ for now', 'obeyed'],
])('%j: %s', (body, expected, ...before) => {
  expect(outcome('holder', body, ...before)).toBe(expected);
});

it.each<[string, (incident: Incident) => unknown, unknown, Who?, ...Line[]]>([
  ['/severity sev1', ({ choices }) => choices.map(({ severity, by }) => `${severity} ${by}`), ['sev1 asa']],
  ['/severity SEV1', ({ choices }) => choices.map(({ severity }) => severity), ['sev1']],
])('%j %s gives %j', (body, look, expected, who = 'assignee', ...before) => {
  expect(look(afterComment(who, body, ...before))).toEqual(expected);
});
