import { acceptValue, defineCommand, notNow } from '#engine/incident/command-definition.ts';

export const unsnooze = defineCommand({
  name: 'unsnooze',
  aliases: ['resume', 'unmute'],
  usage: '/unsnooze',
  help: 'Ends the pause.',
  who: 'responders',
  parse: (_text, { state, at }) =>
    state.snooze === null || state.snooze.until <= at ? notNow('nothing is snoozed') : acceptValue(null),
  apply: (_value, { state }) => {
    state.snooze = null;
  },
});
