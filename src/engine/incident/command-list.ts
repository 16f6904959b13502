/** What people are told of the commands: by `/help`, in the README and in the reference. */
import type { CommandHelp } from '#domain/message.ts';
import { COMMANDS } from './commands/index.ts';

export const COMMAND_LIST: readonly CommandHelp[] = COMMANDS.map(({ name, aliases, usage, help, who }) => ({
  name,
  aliases,
  usage,
  help,
  who,
}));
