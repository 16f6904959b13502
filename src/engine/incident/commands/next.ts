import {
  acceptValue,
  badArgument,
  defineCommand,
  isResolved,
  notResolved,
} from '#engine/incident/command-definition.ts';

export const next = defineCommand({
  name: 'next',
  aliases: [],
  usage: '/next <duration>',
  help: 'Promises the next update, such as `/next 2h`.',
  who: 'responders',
  parse: (text, { state }) => {
    const duration = text.duration();
    if (isResolved(state)) return notResolved('no update is due any more');
    return duration === null ? badArgument(text, 'a duration, such as `/next 45m`') : acceptValue(duration);
  },
  apply: (duration, { state, at }) => {
    state.promisedAt = at + duration;
  },
});
