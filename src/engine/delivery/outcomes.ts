/** What became of messages: the outcomes of this run, and what earlier runs left in doubt. Pure. */
import { type DeliveryRecord, type DeliveryResult, type DeliveryResults, UNSURE } from '#domain/delivery.ts';
import type { Policy } from '#domain/policy.ts';
import type { Instant, Seconds } from '#domain/time.ts';
import { snoozedAt } from '#engine/facts/due.ts';
import type { IncidentContext } from '#engine/facts/context.ts';
import {
  type Deliveries,
  doubtOf,
  mayHaveArrivedBefore,
  isAnswered,
  isOpen,
  isOver,
  isStillTheirs,
  PERSONAL_PATIENCE,
  recordBehind,
  SOON,
  type Standpoint,
  triedAgainAt,
} from './deliveries.ts';
import { isInHand, isOfOtherRun, isOfDuplicate } from './which-run.ts';

/** Requests of one message by a channel that shows nothing twice, and questions to one that can be asked. */
const MOST_TRIES = 5;

/** The same array where nothing changed. An intent is left for a while to the run that wrote it down, which may be sending. */
export function resolveDeliveries(standpoint: Standpoint, before: Deliveries, results: DeliveryResults): Deliveries {
  const after = before.map((one) => {
    const result = results.get(one.id);
    if (result !== undefined) return withResult(standpoint, one, result);
    return isLeftOpen(standpoint, one) ? resume(standpoint, one) : one;
  });
  return after.every((one, index) => one === before[index]) ? before : after;
}

/** Did another run leave it open, and not just now? */
function isLeftOpen(standpoint: Standpoint, one: DeliveryRecord): boolean {
  const { at: now } = standpoint.evaluation;
  const isLeft = one.state === 'intended' ? one.at <= now && !isInHand(standpoint, one) : one.at < now;
  return isOpen(one) && isLeft && !isOfOtherRun(standpoint, one);
}

/** Each run tries once, and a watcher's many looks in a minute are one: a service that is away for seconds is not given up in them. */
const isPaced = ({ evaluation: { at: now }, self }: Standpoint, one: DeliveryRecord): boolean =>
  self.isWatcher && triedAgainAt(one) > now && (one.state !== 'intended' || one.by === self.run);

function withResult(standpoint: Standpoint, one: DeliveryRecord, result: DeliveryResult): DeliveryRecord {
  const { at: now } = standpoint.evaluation;
  if (result.kind === 'cancelled') return one.cancelled ? one : { ...one, cancelled: true };
  // Another run may have written it down anew meanwhile: that it arrived is so all the same.
  if (!isInHand(standpoint, one) && !(isOpen(one) && hasArrived(result))) return one;
  const { code: _code, until: _until, by: _by, ...intent } = one;
  const rest = { ...intent, at: now };
  switch (result.kind) {
    case 'sent':
      return { ...rest, state: 'sent', ...(result.reference === null ? {} : { reference: result.reference }) };
    case 'failed':
      return { ...rest, state: 'failed', code: result.code };
    case 'not-taken': {
      // It is not tried before the service wants it, and others are called meanwhile.
      if (isTooLate(one, result.retryAfter, now)) return { ...rest, state: 'failed', code: 'not-taken' };
      const until = result.retryAfter === null ? {} : { until: now + result.retryAfter };
      return { ...rest, state: 'waiting', code: 'not-taken', ...until };
    }
    case 'held-back':
      return { ...rest, state: 'waiting', code: 'limit', ...(result.until === null ? {} : { until: result.until }) };
    case 'doubt':
      return { ...rest, state: isLastTry(standpoint.context.policy, one) ? 'dropped' : 'doubt' };
    case 'not-needed':
      return withoutNeed(standpoint, one);
    case 'inquired':
      return result.inquiry.kind === 'arrived' ? { ...rest, state: 'sent' } : { ...rest, state: 'dropped' };
    default:
      return result satisfies never;
  }
}

const hasArrived = (result: DeliveryResult): boolean =>
  result.kind === 'sent' || (result.kind === 'inquired' && result.inquiry.kind === 'arrived');

/** A service that takes no message is waited for so long since the message was due, if it says until when. */
const LONGEST_WAIT: Seconds = 6 * 3_600;

/** Would it come too late by what the service asks for, or has it asked for a moment, or for no time, often enough? Then it has failed. */
export const isTooLate = ({ to, first }: DeliveryRecord, retryAfter: Seconds | null, now: Instant): boolean =>
  now + (retryAfter ?? 0) > first + LONGEST_WAIT ||
  (to !== null && (retryAfter ?? 0) <= SOON && now > first + PERSONAL_PATIENCE);

/** What an earlier run left open, taken up by this one. Of an intent nothing is known, as that run was killed: it counts as doubt. */
function resume(standpoint: Standpoint, before: DeliveryRecord): DeliveryRecord {
  const {
    context,
    evaluation: { at: now },
    self: { run },
  } = standpoint;
  const { by: _by, ...one } = before;
  if (!isStillNeeded(context, one, now)) return withoutNeed(standpoint, before);
  // The policy was changed: nothing is sent by it any more.
  if (!context.policy.channels.has(one.channel)) return { ...one, state: 'failed', code: 'no-channel', at: now };
  if (isPaced(standpoint, before)) return before;
  const intent = { state: 'intended', at: now, ...(run === null ? {} : { by: run }) } as const;
  if (one.state === 'waiting') {
    const { until: _until, ...rest } = one;
    // What waited for the same is sent together, but for what may have arrived: it keeps the key that it had.
    const isNew = !mayHaveArrivedBefore(context.policy, one);
    return (one.until ?? 0) <= now ? { ...rest, ...intent, ...(isNew ? { released: now } : {}) } : before;
  }
  if (isLastTry(context.policy, one)) return { ...one, state: 'dropped', at: now };
  return { ...one, ...intent, tries: one.tries + 1 };
}

/** Nobody needs it any more; where it may have arrived before that, nobody knows that it did not. */
function withoutNeed(standpoint: Standpoint, before: DeliveryRecord): DeliveryRecord {
  const { context, evaluation } = standpoint;
  const { code: _code, until: _until, by: _by, ...one } = before;
  const isOfEarlierRun = one.state === 'intended' && !isInHand(standpoint, before);
  const mayBeSent = one.state === 'doubt' || isOfEarlierRun || mayHaveArrivedBefore(context.policy, one);
  const at = one.state === 'doubt' ? one.at : evaluation.at;
  return { ...one, state: 'not-needed', at, ...(mayBeSent ? { code: UNSURE } : {}) };
}

/** Without an answer to this request it is given up: what cannot be asked about and may come twice is repeated once, and only if it calls a person. */
export function isLastTry(
  policy: Pick<Policy, 'channels'>,
  { channel, tries, cause }: Pick<DeliveryRecord, 'channel' | 'tries' | 'cause'>,
): boolean {
  const isBlind = doubtOf(policy, channel) === 'blind';
  return tries >= (isBlind ? (cause === 'call' ? 2 : 1) : MOST_TRIES);
}

/** Is this message still to be sent, as the incident is by now? */
export function isStillNeeded(context: IncidentContext, one: DeliveryRecord, now: Instant): boolean {
  const { incident } = context;
  if (one.cause === 'resolved') return isOver(incident);
  if (one.cause === 'trigger' && isOver(incident)) {
    const trigger = context.policy.triggers.find(({ id }) => id === one.of);
    return trigger?.phase === 'resolved' && incident.endedAt === null;
  }
  if (isOver(incident) || snoozedAt(context, now) !== null || isOfDuplicate(context, one)) return false;
  if (isAnswered(incident, one)) return false;
  if (one.to === null) return true;
  const record = recordBehind(incident, one);
  return record !== undefined && isStillTheirs(incident, record, one.to);
}
