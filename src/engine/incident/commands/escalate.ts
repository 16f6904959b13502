import { acceptValue, defineCommand, HELP_IS_OVER, isResolved, notNow } from '#engine/incident/command-definition.ts';
import { own } from '#engine/incident/fold-state.ts';
import { helpTriggersLeft } from '#engine/incident/help-triggers.ts';

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
    // Where nothing answers it any more, it is refused: the pause goes on.
    if (helpTriggersLeft(state.policy, state.fired).length > 0) state.snooze = null;
    return { kind: 'help' };
  },
});
