/**
 * Which commands a run has answered: those that stood in a comment when the run read it, by what they said. A command that an edit puts there
 * asks anew, and one that an edit leaves as it is does not, whatever else the comment says by now. Pure.
 */
import type { Command } from '#domain/incident.ts';
import type { LedgerRecord } from '#domain/ledger.ts';
import { sha256 } from '#hash/index.ts';
import { type FoldState, own } from './fold-state.ts';

/** What a record says of what its run answered. */
export type AnsweredCommands = Pick<LedgerRecord, 'answered' | 'commands'>;

export type WrittenCommand = Pick<Command, 'comment' | 'text'>;

/** Stands in records for a command of a comment: commands are long, and hold what strangers write. */
const commandDigest = ({ comment, text }: WrittenCommand): string => sha256(`${comment} ${text}`).slice(0, 8);

/** What a run that answers these commands records of it. */
export const answeredIn = (commands: readonly Command[]): AnsweredCommands => ({
  answered: [...new Set(commands.map(({ comment }) => comment))],
  ...(commands.length > 0 && { commands: [...new Set(commands.map(commandDigest))] }),
});

/** Did this run answer the command? */
export const isAnsweredIn = ({ answered, commands = [] }: AnsweredCommands, command: WrittenCommand): boolean =>
  answered.includes(command.comment) && commands.includes(commandDigest(command));

/** A run answered these commands. True where one of them had no answer so far. */
export function markAnswered(state: FoldState, run: AnsweredCommands): boolean {
  const { commands = [] } = run;
  if (commands.length === 0) return false;
  const isFirst = commands.some((digest) => !state.answered.has(digest));
  for (const digest of commands) own(state, 'answered').add(digest);
  state.commands = state.commands.map((command) =>
    !command.answered && isAnsweredIn(run, command) ? { ...command, answered: true } : command,
  );
  const isOpen = (id: string): boolean =>
    state.commands.some(({ comment, asks, answered }) => comment === id && asks?.kind === 'help' && !answered);
  if (state.helpRequests.length > 0) state.helpRequests = state.helpRequests.filter(isOpen);
  return isFirst;
}
