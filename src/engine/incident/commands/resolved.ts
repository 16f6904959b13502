import { acceptValue, defineCommand } from '#engine/incident/command-definition.ts';

export const resolved = defineCommand({
  name: 'resolved',
  aliases: ['resolve', 'close', 'fixed'],
  usage: '/resolved',
  help: 'The incident is over. Closes the issue.',
  who: 'responders',
  parse: () => acceptValue(null),
  apply: (_value, { state, at }) => {
    state.resolvedAt ??= at;
  },
});
