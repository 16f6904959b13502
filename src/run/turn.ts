/**
 * Whose turn it is to send what no comment of its own stands behind, such as a later step of a reach. Of two runs that edit the status
 * comment at once GitHub keeps the later edit, and each would take it for its own: so a run takes the turn at that comment first.
 */
import { type RunIdentity, TURN } from '#domain/delivery.ts';
import { type Next, nextWithoutCall } from '#domain/next.ts';
import type { Instant, Seconds } from '#domain/time.ts';
import { type FoldedIssue, nextEffect, type RunStep, sendsByEdit, sendsOtherRun } from '#engine/index.ts';
import type { RunContext } from './options.ts';
import type { IncidentRun, Progress } from './progress.ts';

/** How soon to look again at what another run has the turn for, and may never come to send: once that turn is over. */
const SOON: Seconds = TURN + 1;

/** `taken`: by this run just now, so that the issue is to be read again; `others`: by another run. */
export type Turn = 'not-needed' | 'taken' | 'others';

/** Takes the turn for the next effect of a run, where it needs one. Whoever cannot wait for other runs leaves nothing to them. */
export async function takeTurn(
  { now, self, tracker, options }: RunContext & { readonly self: RunIdentity },
  folded: FoldedIssue,
  { effect, decision }: RunStep,
): Promise<Turn> {
  if (effect?.type !== 'say' || effect.comment !== null || !effect.status?.id) return 'not-needed';
  if (tracker.takeTurn === undefined || options.pause === undefined) return 'not-needed';
  if (!sendsByEdit(folded, decision(), now, self)) return 'not-needed';
  return (await tracker.takeTurn(folded.issue, effect.status.id)) ? 'taken' : 'others';
}

/** Another run is about to write into the status comment what became of its messages: an edit beside it would undo that. */
export const awaitsOtherRun = (folded: FoldedIssue, now: Instant, self: RunIdentity): boolean =>
  self.patience > 0 && sendsOtherRun(folded, now, self);

/** Has another run the turn, and not written down what it is to send? */
export const awaitsTurn = ({ progress: { folded, isOthersTurn }, results, self }: IncidentRun, now: Instant): boolean =>
  isOthersTurn && sendsByEdit(folded, nextEffect(folded, now, { results, self }).decision(), now, self);

/** What comes next of an incident: soon, where another run has the turn. */
export function nextWith({ isOthersTurn, decision: { next } }: Progress, now: Instant): Next | null {
  const at = now + SOON;
  return !isOthersTurn || (next !== null && next.at <= at) ? next : nextWithoutCall(at);
}
