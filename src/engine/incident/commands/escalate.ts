import { acceptValue, defineCommand, HELP_IS_OVER, isResolved, notNow } from '#engine/incident/command-definition.ts';
import { own } from '#engine/incident/fold-state.ts';

export const escalate = defineCommand({
  name: 'escalate',
  aliases: ['page'],
  usage: '/escalate [why]',
  help: 'Calls the next level for help.',
  who: 'responders-and-reporter',
  callsPeople: true,
  acknowledgedBy: 'nobody',
  parse: (_text, { state }) => (isResolved(state) ? notNow(HELP_IS_OVER) : acceptValue(null)),
  apply: (_value, { state, comment }) => {
    own(state, 'helpRequests').push(comment);
    state.snooze = null;
    return { kind: 'help' };
  },
});
