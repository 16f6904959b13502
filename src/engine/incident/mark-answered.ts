/**
 * Which commands a run has answered: what stood in a comment then. An edit is new words, which ask anew; but whoever was called for what it
 * still says is not called again. Pure.
 */
import { hasName, sameName } from '#domain/names.ts';
import type { Command } from '#domain/incident.ts';
import type { LedgerRecord } from '#domain/ledger.ts';
import type { Instant } from '#domain/time.ts';
import { type FoldState, own } from './fold-state.ts';
import { CLOCKS_APART } from './possible.ts';

/** What a run did when it answered. `at`: up to when it had read what people wrote. */
export type AnsweringRun = Pick<LedgerRecord, 'at' | 'called' | 'escalated'>;

/** A run may read an edit that is newer than its clock, but none that is newer than the comment it then writes. */
export const readUpTo = ({ at }: Pick<LedgerRecord, 'at'>, postedAt: Instant): Instant =>
  Math.max(at, Math.min(postedAt, at + CLOCKS_APART));

/** The name under which an answer is kept: what the comment says now, and what it said before an edit, are answered apart. */
export const answerKey = ({ edits }: Pick<FoldState, 'edits'>, id: string, at: Instant): string =>
  isBeforeEdit({ edits }, id, at) ? `${id} before its edit` : id;

/** A run answered this comment's commands. */
export function markAnswered(state: FoldState, id: string, run: AnsweringRun): void {
  own(state, 'answered').add(answerKey(state, id, run.at));
  const isStale = isBeforeEdit(state, id, run.at);
  const isAnsweredBy = (command: Command): boolean =>
    command.comment === id && (!isStale || hasCalledFor(state, command, run));
  const isHelpLeft = isStale && !run.escalated;
  if (!isHelpLeft) state.helpRequests = state.helpRequests.filter((request) => request !== id);
  state.commands = state.commands.map((command) => (isAnsweredBy(command) ? { ...command, answered: true } : command));
}

const isBeforeEdit = ({ edits }: Pick<FoldState, 'edits'>, id: string, at: Instant): boolean =>
  (edits.get(id) ?? -Infinity) > at;

/** Did the run call those whom this command asks for? It may have stood in the comment as it does now. */
function hasCalledFor({ issue }: FoldState, { asks }: Command, { called, escalated }: AnsweringRun): boolean {
  if (asks?.kind === 'help') return escalated;
  if (asks?.kind !== 'hand-over') return false;
  const { to, roles } = asks;
  // No record names the owner's successor, who holds no role; they were assigned.
  if (roles.length === 0) return issue.timeline.some((item) => item.kind === 'assigned' && sameName(item.login, to));
  return roles.every((role) => hasName(called[role] ?? [], to));
}
