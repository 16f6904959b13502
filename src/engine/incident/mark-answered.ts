/**
 * Which commands a run has answered: those that stood in a comment when the run read it, by what they said. A command that an edit puts there
 * asks anew, and one that an edit leaves as it is does not, whatever else the comment says by now. Pure.
 */
import type { Command } from '#domain/incident.ts';
import type { LedgerRecord } from '#domain/ledger.ts';
import { hasName } from '#domain/names.ts';
import type { Instant } from '#domain/time.ts';
import { sha256 } from '#hash/index.ts';
import { type FoldState, own } from './fold-state.ts';

/** What a record says of what its run answered. */
export type AnsweredCommands = Pick<LedgerRecord, 'answered' | 'commands'>;

/** What is known of a run that answered commands. */
export type AnsweringRun = AnsweredCommands &
  Pick<LedgerRecord, 'at'> &
  Partial<Pick<LedgerRecord, 'called' | 'escalated'>>;

export type WrittenCommand = Pick<Command, 'comment' | 'text' | 'at' | 'writtenAt'>;

/** Stands in records for a command of a comment: commands are long, and hold what strangers write. */
const commandDigest = ({ comment, text }: Pick<Command, 'comment' | 'text'>): string =>
  sha256(`${comment} ${text}`).slice(0, 8);

/** What a run that answers these commands records of it. */
export const answeredIn = (commands: readonly Command[]): AnsweredCommands => ({
  answered: [...new Set(commands.map(({ comment }) => comment))],
  ...(commands.length > 0 && { commands: [...new Set(commands.map(commandDigest))] }),
});

/** Did this run answer the command? Older versions named comments alone: all counts that no edit has put there since. */
export const isAnsweredIn = ({ answered, commands, at }: AnsweringRun, command: WrittenCommand): boolean =>
  answered.includes(command.comment) && (commands?.includes(commandDigest(command)) ?? !isEditedSince(at, command));

const isEditedSince = (run: Instant, { at, writtenAt }: WrittenCommand): boolean => writtenAt > Math.max(at, run);

/** Did a run of an older version call those whom this command asks for? It may have stood in the comment before an edit as it does now. */
function hasCalledFor(
  { answered, commands, called = {}, escalated }: AnsweringRun,
  { comment, asks }: Command,
): boolean {
  if (commands !== undefined || !answered.includes(comment)) return false;
  if (asks?.kind !== 'hand-over') return asks?.kind === 'help' && escalated === true;
  return asks.roles.length > 0 && asks.roles.every((role) => hasName(called[role] ?? [], asks.to));
}

/** A run answered these commands. True where one of them had no answer so far. */
export function markAnswered(state: FoldState, run: AnsweringRun): boolean {
  if (run.answered.length === 0) return false;
  const names = run.commands ?? run.answered;
  const isFirst = names.some((name) => !state.answered.has(name));
  for (const name of names) own(state, 'answered').add(name);
  state.commands = state.commands.map((command) =>
    !command.answered && (isAnsweredIn(run, command) || hasCalledFor(run, command))
      ? { ...command, answered: true }
      : command,
  );
  const isOpen = (id: string): boolean =>
    state.commands.some(({ comment, asks, answered }) => comment === id && asks?.kind === 'help' && !answered);
  if (state.helpRequests.length > 0) state.helpRequests = state.helpRequests.filter(isOpen);
  return isFirst;
}
