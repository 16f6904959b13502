import { expect, it } from 'vitest';
import type { Incident } from '#domain/incident.ts';
import { afterComment, describeCommand, type Line, outcome, type Who } from '../../../support/commands.ts';

const PERSON = 'it needs a person, such as';
const NO_ROLE = 'you hold no role here.';

describeCommand('handoff', {
  use: '/handoff @tria',
  who: 'responders',
  except: { assignee: NO_ROLE, triage: NO_ROLE },
});

it.each<[body: string, outcome: string, ...before: Line[]]>([
  ['/handoff @dee_acme', 'obeyed'],
  ['/handoff @dee_', `${PERSON} \`/handoff @alice\`, not \`@dee_\`.`],
  ['/handoff', `${PERSON} \`/handoff @alice\`.`],
  ['/handoff tria', 'obeyed'],
  ['/handover @tria', 'obeyed'],
  ['/hand-over to @tria', 'obeyed'],
  ['/handoff @tria, I have to sleep', 'obeyed'],
  ['/handoff to @tria', 'obeyed'],
  ['/handoff: `@tria`!', 'obeyed'],
  ['/handoff ?!', `${PERSON} \`/handoff @alice\`, not \`?!\`.`],
  ['/handoff @Holly', 'it needs somebody else, such as `/handoff @alice`, not `@Holly`.'],
])('%j: %s', (body, expected, ...before) => {
  expect(outcome('holder', body, ...before)).toBe(expected);
});

it.each<[string, (incident: Incident) => unknown, unknown, Who?, ...Line[]]>([
  ['/handoff @rea', ({ holders, handovers }) => [holders.get('responder'), handovers.length], [['rea'], 1], 'holder'],
])('%j %s gives %j', (body, look, expected, who = 'assignee', ...before) => {
  expect(look(afterComment(who, body, ...before))).toEqual(expected);
});
