import { acceptValue, defineCommand } from '#engine/incident/command-definition.ts';
import { answer } from '#engine/incident/answers.ts';
import { keepHandovers } from '#engine/incident/role-changes.ts';

/** Acknowledging is what its comment does: see `acknowledgedBy`. Whoever writes it owns the incident, and is assigned. */
export const ack = defineCommand({
  name: 'ack',
  aliases: ['acknowledge', 'acknowledged'],
  usage: '/ack',
  help: 'Takes this incident: you are its owner. Stops the calls.',
  who: 'responders',
  acknowledgedBy: 'responders-and-reporter',
  parse: () => acceptValue(null),
  apply: (_value, { state, by, at }) => {
    keepHandovers(state, by, at);
    state.owner = state.worker = by;
    answer(state, 'update', by, at);
  },
});
