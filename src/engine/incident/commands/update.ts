import { acceptValue, defineCommand } from '#engine/incident/command-definition.ts';

export const update = defineCommand({
  name: 'update',
  aliases: [],
  usage: '/update [text]',
  help: 'Posts an update. Any comment of a responder with text counts as well. Without text: the last known facts, for readers.',
  who: 'responders-and-reporter',
  isUpdate: true,
  parse: () => acceptValue(null),
  apply: (_value, { hasText }) => (hasText ? undefined : { kind: 'holding-statement' }),
});
