import { acceptValue, defineCommand, isResolved, notNow } from '#engine/incident/command-definition.ts';

/** Why nobody is called for help on what is over. */
export const OVER = 'the incident is resolved; reopen the issue, or open a new one, and people are called again';

export const escalate = defineCommand({
  name: 'escalate',
  aliases: ['page'],
  usage: '/escalate [why]',
  help: 'Calls the next level for help.',
  who: 'responders-and-reporter',
  callsPeople: true,
  acknowledgedBy: 'nobody',
  isUpdate: false,
  parse: (_text, { state }) => (isResolved(state) ? notNow(OVER) : acceptValue(null)),
  apply: (_value, { state, comment }) => {
    state.helpRequests.push(comment);
    state.snooze = null;
    return { kind: 'help' };
  },
});
