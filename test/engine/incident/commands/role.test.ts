import { describeCommand, testIncidents, testOutcomes } from '../../../support/commands.ts';

const PERSON = 'it needs one person, such as';

describeCommand('role', { use: '/role commander @asa', who: 'responders' });

testOutcomes([
  ['/role', 'it needs one of the roles responder, commander.'],
  ['/role comander @asa', 'it needs one of the roles responder, commander, not `comander`. Did you mean `commander`?'],
  ['/role commander', `${PERSON} \`/role commander @alice\`.`],
  ['/role commander asa', 'obeyed'],
  ['/role commander: @asa', 'obeyed'],
  ['/role COMMANDER : @asa.', 'obeyed'],
  ['/role commander @org/team', `${PERSON} \`/role commander @alice\`, not \`@org/team\`.`],
  ['/role commander @dee_acme', 'obeyed'],
  ['/role commander @asa and @rea', `${PERSON} \`/role commander @alice\`, not \`@asa and @rea\`.`],
  ['/role commander @asa, @rea', `${PERSON} \`/role commander @alice\`, not \`@asa, @rea\`.`],
  ['/role commander @asa (not @rea)', 'obeyed'],
]);

testIncidents([
  ['/role Commander @rea', ({ holders }) => holders.get('commander'), ['rea']],
  ['/role commander @rea', ({ holders }) => holders.get('commander'), ['rea']],
  ['/role commander @rea_corp', ({ holders }) => holders.get('commander'), ['rea_corp']],
  ['/role commander @rea', ({ assignees }) => assignees.includes('rea'), true],
]);
