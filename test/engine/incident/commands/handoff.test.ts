import { describeCommand, testIncidents, testOutcomes } from '../../../support/commands.ts';

const PERSON = 'it needs one person, such as';
const NO_ROLE = 'you hold no role here.';

describeCommand('handoff', {
  use: '/handoff @tria',
  who: 'responders',
  except: { assignee: NO_ROLE, triage: NO_ROLE },
});

testOutcomes([
  ['/handoff @dee_acme', 'obeyed'],
  ['/handoff @dee_', `${PERSON} \`/handoff @alice\`, not \`@dee_\`.`],
  ['/handoff', `${PERSON} \`/handoff @alice\`.`],
  ['/handoff tria', 'obeyed'],
  ['/handover @tria', 'obeyed'],
  ['/hand-off tria', 'obeyed'],
  ['/reassign tria', 'obeyed'],
  ['/hand-over to @tria', 'obeyed'],
  ['/handoff @tria, I have to sleep', 'obeyed'],
  ['/handoff to @tria', 'obeyed'],
  ['/handoff @tria and @rea', `${PERSON} \`/handoff @alice\`, not \`@tria and @rea\`.`],
  ['/handoff to @tria, @rea', `${PERSON} \`/handoff @alice\`, not \`to @tria, @rea\`.`],
  ['/handoff @tria & @rea please', `${PERSON} \`/handoff @alice\`, not \`@tria & @rea\`.`],
  ['/handoff @tria @rea', `${PERSON} \`/handoff @alice\`, not \`@tria @rea\`.`],
  ['/handoff @tria and tell @rea', 'obeyed'],
  ['/handoff @tria, ask @rea about it', 'obeyed'],
  ['/handoff @tria and go', 'obeyed'],
  ['/handoff: `@tria`!', 'obeyed'],
  ['/handoff ?!', `${PERSON} \`/handoff @alice\`, not \`?!\`.`],
  ['/handoff @Holly', 'it needs somebody else, such as `/handoff @alice`, not `@Holly`.'],
]);

testIncidents([
  ['/handoff @rea', ({ holders, handovers }) => [holders.get('responder'), handovers.length], [['rea'], 1], 'holder'],
]);
