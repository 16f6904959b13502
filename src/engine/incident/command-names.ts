/** Which command a name stands for: as it is called, as people call it too, or as they misspell it. */
import type { CommandHelp } from '#domain/reply.ts';
import { nearest } from '#domain/nearest.ts';
import type { RegisteredCommand } from './command-definition.ts';
import { COMMANDS } from './commands/index.ts';

const BY_NAME: ReadonlyMap<string, RegisteredCommand> = new Map(
  COMMANDS.flatMap((command) => [command.name, ...command.aliases].map((name) => [name, command] as const)),
);
const NAMES = [...BY_NAME.keys()];

/** Two letters, and never more than a third of the name: `/tmp` is no `/ack`. */
const wrongLetters = (name: string): number => Math.min(2, Math.floor(name.length / 3));

export interface NamedCommand {
  readonly command: RegisteredCommand;
  /** False when the name is only like one of it: nobody can know what was meant. */
  readonly isExact: boolean;
  /** What does what the name says, as no command does. Absent: the name is that of a command, or like it. */
  readonly instead?: string;
}

/** Names that people write for what no command does: that of the command which they take back, and what to do instead. */
const TAKE_BACK: readonly (readonly [names: readonly string[], command: string, instead: string])[] = [
  [
    ['unack', 'unacknowledge', 'unacknowledged'],
    'ack',
    'only deleting the comment that acknowledged takes that back; `/handoff @login` passes the incident on, and `/escalate` asks for help',
  ],
  [['reopen', 'unresolve', 'unresolved'], 'resolved', 'reopen the issue, and the incident begins anew'],
];

/** Null: nobody meant a command by this name. */
export function commandNamed(name: string): NamedCommand | null {
  const exact = BY_NAME.get(name);
  if (exact) return { command: exact, isExact: true };
  const [, opposite = '', instead = ''] = TAKE_BACK.find(([names]) => names.includes(name)) ?? [];
  const other = BY_NAME.get(opposite);
  if (other) return { command: other, isExact: false, instead };
  // `/escalate-now` and `/escalate2` begin with a name that there is.
  const [beginning = ''] = name.split(/[^a-z]/, 1);
  const near = like(name) ?? (beginning === name ? null : (BY_NAME.get(beginning) ?? like(beginning)));
  return near === null ? null : { command: near, isExact: false };
}

const like = (name: string): RegisteredCommand | null => BY_NAME.get(nearest(name, NAMES, wrongLetters) ?? '') ?? null;

/** The names under which a policy says who may use a command. Everybody may ask for help, and a drill has an issue of its own. */
export const AUTHORITY_NAMES: readonly string[] = COMMANDS.flatMap(({ name }): readonly string[] => {
  if (name === 'help' || name === 'drill') return [];
  return name === 'severity' ? ['severity', 'raise-severity', 'lower-severity'] : [name];
});

/** What people read about the commands: in `/help`, in the README and in the reference. */
export const COMMAND_LIST: readonly CommandHelp[] = COMMANDS.map(({ name, aliases, usage, help, who }) => ({
  name,
  aliases,
  usage,
  help,
  who,
}));
