import { defineCommand } from '#engine/incident/command-definition.ts';

/** It is answered rather than obeyed: there is nothing to apply. Whoever asks for it has taken nothing. */
export const help = defineCommand({
  name: 'help',
  aliases: [],
  usage: '/help',
  help: 'Lists the commands.',
  who: 'everybody',
  acknowledgedBy: 'nobody',
  parse: (_text, { commands }) => ({ kind: 'help', commands }),
  apply: () => {},
});
