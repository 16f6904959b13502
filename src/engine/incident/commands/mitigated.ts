import { acceptValue, defineCommand, isResolved, notNow } from '#engine/incident/command-definition.ts';

export const mitigated = defineCommand({
  name: 'mitigated',
  aliases: ['mitigate'],
  usage: '/mitigated',
  help: 'The impact is over, the cause is not yet fixed.',
  who: 'responders',
  parse: (_text, { state }) => (isResolved(state) ? notNow('the incident is resolved already') : acceptValue(null)),
  apply: (_value, { state, at }) => {
    state.mitigatedAt ??= at;
  },
});
