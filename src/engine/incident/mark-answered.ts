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

type WrittenCommand = Pick<Command, 'comment' | 'text'>;

/** Stands in records for a command of a comment: commands are long, and hold what strangers write. */
const commandDigest = ({ comment, text }: WrittenCommand): string => sha256(`${comment} ${text}`).slice(0, 8);

/** What a run that answers these commands records of it. */
export const answeredIn = (commands: readonly Command[]): AnsweredCommands => ({
  answered: [...new Set(commands.map(({ comment }) => comment))],
  ...(commands.length > 0 && { commands: [...new Set(commands.map(commandDigest))] }),
});

/** Did this run answer the command? Older versions named comments alone: all that stands in them counts. */
export const isAnsweredIn = ({ answered, commands }: AnsweredCommands, command: WrittenCommand): boolean =>
  answered.includes(command.comment) && (commands?.includes(commandDigest(command)) ?? true);

/** A run answered these commands. True where one of them had no answer so far. */
export function markAnswered(state: FoldState, run: AnsweredCommands): boolean {
  if (run.answered.length === 0) return false;
  const names = run.commands ?? run.answered;
  const isFirst = names.some((name) => !state.answered.has(name));
  for (const name of names) own(state, 'answered').add(name);
  state.commands = state.commands.map((command) =>
    !command.answered && isAnsweredIn(run, command) ? { ...command, answered: true } : command,
  );
  const isOpen = (id: string): boolean =>
    state.commands.some(({ comment, asks, answered }) => comment === id && asks?.kind === 'help' && !answered);
  if (state.helpRequests.length > 0) state.helpRequests = state.helpRequests.filter(isOpen);
  return isFirst;
}
