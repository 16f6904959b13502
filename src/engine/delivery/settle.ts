/** What became of messages: the outcomes of this run, and what earlier runs left in doubt. Pure. */
import type { DeliveryRecord, DeliveryResult, DeliveryResults } from '#domain/delivery.ts';
import type { DoubtKind } from '#domain/channel.ts';
import type { Instant, Seconds } from '#domain/time.ts';
import { snoozedAt } from '#engine/facts/due.ts';
import type { IncidentContext } from '#engine/facts/context.ts';
import { includesName } from '#engine/incident/people.ts';
import { type Deliveries, isAnsweredSince, isInHand, isOpen, isOver } from './deliveries.ts';

/** Requests of one message by a channel that shows nothing twice, and questions to one that can be asked. */
const MOST_TRIES = 5;

/**
 * The same array where nothing changed. `patience`: for so long since it was written down, an intent is left to the run that wrote it,
 * which may be sending.
 */
export function resolveDeliveries(
  context: IncidentContext,
  now: Instant,
  results: DeliveryResults,
  before: Deliveries,
  patience: Seconds = 0,
): Deliveries {
  let changed = false;
  const after = before.map((one) => {
    const result = results.get(one.id);
    const next =
      result === undefined
        ? isOpen(one) && one.at < now && !isOfOtherRun(one, now, patience)
          ? resumed(context, one, now)
          : one
        : withResult(one, result, now);
    changed ||= next !== one;
    return next;
  });
  return changed ? after : before;
}

/** Was it written down so shortly before `now`, by a run other than the one of `now`, that this one may still be sending? */
export const isOfOtherRun = ({ state, at }: DeliveryRecord, now: Instant, patience: Seconds): boolean =>
  state === 'intended' && at < now && at + patience > now;

function withResult(one: DeliveryRecord, result: DeliveryResult, now: Instant): DeliveryRecord {
  if (result.kind === 'cancelled') return one.cancelled ? one : { ...one, cancelled: true };
  if (!isInHand(one, now)) return one;
  const { code: _code, until: _until, ...rest } = one;
  switch (result.kind) {
    case 'sent':
      return { ...rest, state: 'sent', ...(result.reference === null ? {} : { reference: result.reference }) };
    case 'failed':
      return { ...rest, state: 'failed', code: result.code };
    case 'not-taken': {
      if (isTooLate(one, result.retryAfter, now)) return { ...rest, state: 'failed', code: 'not-taken' };
      const until = result.retryAfter === null ? {} : { until: now + result.retryAfter };
      return { ...rest, state: 'waiting', code: 'not-taken', ...until };
    }
    case 'held-back':
      return { ...rest, state: 'waiting', code: 'limit', ...(result.until === null ? {} : { until: result.until }) };
    case 'doubt':
      return { ...rest, state: 'doubt' };
    case 'not-needed':
      return { ...rest, state: 'not-needed' };
    case 'inquired':
      return result.inquiry.kind === 'arrived' ? { ...rest, state: 'sent' } : { ...rest, state: 'dropped' };
    default:
      return result satisfies never;
  }
}

/** A service that takes no message is waited for so long since the message was due: who is called needs another way soon, a place can wait. */
const PATIENCE = { person: 15 * 60, place: 6 * 3_600 } as const;

/** Would it come too late by what the service asks for? Then it counts as failed, so that somebody else is called. */
export const isTooLate = ({ to, first }: DeliveryRecord, retryAfter: Seconds | null, now: Instant): boolean =>
  now + (retryAfter ?? 0) > first + (to === null ? PATIENCE.place : PATIENCE.person);

/** What an earlier run left open. Whoever killed that run left an intent of which nothing is known: that is doubt as well. */
function resumed(context: IncidentContext, one: DeliveryRecord, now: Instant): DeliveryRecord {
  if (!isStillNeeded(context, one, now)) return { ...one, state: 'not-needed', at: now };
  if (one.state === 'waiting') {
    const { until: _until, ...rest } = one;
    return (one.until ?? 0) <= now ? { ...rest, state: 'intended', at: now } : one;
  }
  const again = triesAfter(one, context.policy.channels.get(one.channel)?.doubt ?? 'blind');
  return again === null ? { ...one, state: 'dropped', at: now } : { ...one, state: 'intended', at: now, tries: again };
}

/** Null: it is given up. What cannot be asked about and may come twice is repeated once, and only if it calls a person. */
function triesAfter({ tries, cause }: DeliveryRecord, doubt: DoubtKind): number | null {
  const most = doubt === 'blind' ? (cause === 'call' ? 2 : 1) : MOST_TRIES;
  return tries < most ? tries + 1 : null;
}

/** What a first intent counts for: a channel that shows nothing twice is tried again at once. */
export const firstTries = (doubt: DoubtKind): number => (doubt === 'keyed' ? 2 : 1);

/** Was the incident left as it was when the message became due? */
export function isStillNeeded(context: IncidentContext, one: DeliveryRecord, now: Instant): boolean {
  const { incident } = context;
  if (one.cause === 'resolved') return isOver(incident);
  if (one.cause === 'trigger' && isOver(incident)) {
    const trigger = context.policy.triggers.find(({ id }) => id === one.of);
    return trigger?.phase === 'resolved' && !incident.ended;
  }
  if (isOver(incident) || snoozedAt(context, now) !== null) return false;
  if (one.to === null) return !isAnsweredSince(incident, one.cause === 'level' ? one.nth : one.first);
  const record = incident.records.find(({ at }) => at === one.nth);
  const holds = Object.keys(record?.called ?? {}).some((role) =>
    includesName(incident.holders.get(role) ?? [], one.to ?? ''),
  );
  return holds && !isAnsweredSince(incident, one.nth);
}
