import { accepted, defineCommand } from '#engine/incident/command-definition.ts';

/** Acknowledging is what its comment does: see `acknowledgedBy`. */
export const ack = defineCommand({
  name: 'ack',
  aliases: ['acknowledge', 'acknowledged'],
  usage: '/ack',
  help: 'I take this incident. Stops the calls.',
  who: 'responders',
  callsPeople: false,
  acknowledgedBy: 'responders-and-reporter',
  isUpdate: false,
  parse: () => accepted(null),
  apply: () => null,
});
