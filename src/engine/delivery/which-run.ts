/**
 * Which run sends a message, where several come to an incident at once. GitHub has no lock, but it puts comments in an order: of two
 * comments that record the same, the later one is a duplicate. So what is due with a comment is sent by the run that wrote the comment
 * that counts. What is due without one is sent by the run that had the turn at the status comment, and whose edit of it stands. Pure.
 */
import type { DeliveryRecord, RunIdentity } from '#domain/delivery.ts';
import type { LedgerRecord } from '#domain/ledger.ts';
import type { Instant } from '#domain/time.ts';
import type { IncidentContext } from '#engine/facts/context.ts';
import { AT_ONCE } from '#engine/incident/apply-record.ts';
import { doubtOf, mayHaveArrivedBefore, recordBehind, type Standpoint } from './deliveries.ts';

/** Is this to be sent by this very run, and is nothing known of it yet? */
export function isInHand({ context, evaluation: { at: now }, self }: Standpoint, one: DeliveryRecord): boolean {
  if (one.state !== 'intended') return false;
  const record = commentBehind(context, one);
  // Another run may have written it down anew since.
  if (record?.run !== undefined && record.run === self.run) return record.at === now || one.at === now;
  if (record !== undefined && isLeftToOtherRun(record, now, self)) return false;
  // The run that wrote the comment had time enough to send the call, and may have.
  if (record !== undefined && isByOtherRun(record, self) && one.cause === 'call') return false;
  return one.at === now && (one.by ?? null) === self.run;
}

/** May another run be sending it? */
export function isOfOtherRun(standpoint: Standpoint, one: DeliveryRecord): boolean {
  if (one.state !== 'intended' || isInHand(standpoint, one)) return false;
  const { context, evaluation, self } = standpoint;
  const { at: now } = evaluation;
  const record = commentBehind(context, one);
  if (record !== undefined && isByOtherRun(record, self)) return isLeftToOtherRun(record, now, self);
  // What an earlier look of a watcher left is nobody else's.
  return one.at + self.patience > now && (one.by === undefined || one.by !== self.run);
}

type Run = Pick<LedgerRecord, 'at'> & { readonly run?: string | undefined };

/** Was this comment written by another run that has a name? */
export const isByOtherRun = ({ run }: Pick<Run, 'run'>, self: RunIdentity): boolean =>
  run !== undefined && run !== self.run;

/** Was it written by another run, and so short a time ago that this may still be sending what is due with it? */
export const isLeftToOtherRun = (record: Run, now: Instant, self: RunIdentity): boolean =>
  isByOtherRun(record, self) && record.at + self.patience > now;

/**
 * Is it this very run's to send by its edit of the status comment alone? Of two runs that edit it at once GitHub keeps the later, and
 * both would send. By a channel that shows nothing twice they may.
 */
export const needsTurn = (standpoint: Standpoint, one: DeliveryRecord): boolean =>
  doubtOf(standpoint.context.policy, one.channel) !== 'keyed' &&
  isInHand(standpoint, one) &&
  commentBehind(standpoint.context, one) === undefined;

/** The comment with which it is due for the first time. */
function commentBehind({ incident, policy }: IncidentContext, one: DeliveryRecord): LedgerRecord | undefined {
  const isFirst = one.released === undefined && !mayHaveArrivedBefore(policy, one);
  return !isFirst || (one.cause === 'call' && one.of !== '0') ? undefined : recordBehind(incident, one);
}

/** A level is called once, though two runs that came at once both wrote so: is it the later comment that this is for? */
export const isOfDuplicate = ({ incident: { records } }: IncidentContext, one: DeliveryRecord): boolean =>
  one.cause === 'level' &&
  one.by !== undefined &&
  records.every(({ at }) => at !== one.nth) &&
  records.some(
    ({ at, run, notify }) =>
      run !== undefined &&
      run !== one.by &&
      Math.abs(at - one.nth) < AT_ONCE &&
      notify?.[`level ${one.of}`] !== undefined,
  );
