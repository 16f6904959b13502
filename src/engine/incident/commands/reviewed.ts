import { acceptValue, defineCommand, isResolved, notNow } from '#engine/incident/command-definition.ts';

export const reviewed = defineCommand({
  name: 'reviewed',
  aliases: [],
  usage: '/reviewed',
  help: 'The review is done. Ends all reminders.',
  who: 'responders',
  parse: (_text, { state }) => (isResolved(state) ? acceptValue(null) : notNow('the incident is not resolved yet')),
  apply: (_value, { state, at }) => {
    state.reviewedAt ??= at;
  },
});
