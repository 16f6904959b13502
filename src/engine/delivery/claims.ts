/**
 * Which run sends a message, where several come to an incident at once. GitHub has no lock, but it puts comments in an order: of two
 * comments that record the same, the later one is a duplicate. So what is due with a comment is sent by the run that wrote the comment
 * that counts. What is due without one is sent by the run whose edit of the status comment stands. Pure.
 */
import { type DeliveryRecord, ONLY_RUN, type RunIdentity } from '#domain/delivery.ts';
import type { Incident } from '#domain/incident.ts';
import type { LedgerRecord } from '#domain/ledger.ts';
import type { Instant } from '#domain/time.ts';

type Records = Pick<Incident, 'records'>;

/** Is this to be sent by this very run, and is nothing known of it yet? */
export const isInHand = (incident: Records, one: DeliveryRecord, now: Instant, self: RunIdentity = ONLY_RUN): boolean =>
  one.state === 'intended' && one.at === now && claimantOf(incident, one, now, self) === self.run;

/** May another run be sending it? */
export const isOfOtherRun = (incident: Records, one: DeliveryRecord, now: Instant, self: RunIdentity): boolean =>
  one.state === 'intended' &&
  one.at + self.patience > now &&
  !isInHand(incident, one, now, self) &&
  // What an earlier look of a watcher left is nobody else's.
  (self.run === null || claimantOf(incident, one, now, self) !== self.run);

/** Did another run write this comment so shortly before that it may still be sending what is due with it? */
export const isLeftToOther = (
  { run, at }: { readonly run?: string | undefined; readonly at: Instant },
  now: Instant,
  { run: own, patience }: RunIdentity,
): boolean => run !== undefined && run !== own && at + patience > now;

function claimantOf(incident: Records, one: DeliveryRecord, now: Instant, self: RunIdentity): string | null {
  // What is tried again is not due with its comment any more.
  const record = one.first === one.at ? recordBehind(incident, one) : undefined;
  return record !== undefined && isLeftToOther(record, now, self) ? (record.run ?? null) : (one.by ?? null);
}

function recordBehind({ records }: Records, { cause, of, nth }: DeliveryRecord): LedgerRecord | undefined {
  if (cause === 'call' || cause === 'level') return records.find(({ at }) => at === nth);
  return cause === 'trigger' ? records.findLast(({ fired }) => fired[of] === nth) : undefined;
}
