/** The room that a status comment has for messages: the records of the oldest make way. Pure. */
import { nameKey } from '#domain/names.ts';
import { type DeliveryRecord, type EarlierDeliveries, mayHaveArrived } from '#domain/delivery.ts';
import type { StatusRecord } from '#domain/ledger.ts';
import type { Instant } from '#domain/time.ts';
import { type Deliveries, isOpen } from './deliveries.ts';

/** GitHub takes 65,536 characters; a record has some 260. */
const MOST_RECORDED = 90;
/** People whom one call reaches by channels; whoever else it calls is called on GitHub alone. */
export const MOST_REACHED = 30;
/** So many times of earlier messages are kept. */
const MOST_EARLIER = 400;

type RecordedDeliveries = Pick<StatusRecord, 'deliveries' | 'earlierDeliveries'>;

/**
 * What the status comment records after a run at `now`. Nothing of which something may still become makes way, nothing of this run,
 * and the newest of each channel and recipient only where nothing else is left.
 */
export function recordedMessages(
  deliveries: Deliveries,
  before: EarlierDeliveries | undefined,
  now: Instant,
): RecordedDeliveries {
  const gone = makingWay(deliveries, now);
  const earlier = gone.size === 0 ? before : withMore(before, [...gone]);
  return {
    ...(deliveries.length === 0 ? {} : { deliveries: deliveries.filter((one) => !gone.has(one)) }),
    ...(earlier === undefined ? {} : { earlierDeliveries: earlier }),
  };
}

function makingWay(deliveries: Deliveries, now: Instant): ReadonlySet<DeliveryRecord> {
  if (deliveries.length <= MOST_RECORDED) return new Set();
  const newest = new Set(new Map(deliveries.map((one) => [wayOf(one), one])).values());
  const rank = (one: DeliveryRecord): number => (newest.has(one) ? 1 : 0);
  const over = deliveries.filter((one) => !isOpen(one) && one.first < now);
  const sorted = over.toSorted((a, b) => rank(a) - rank(b) || a.first - b.first);
  return new Set(sorted.slice(0, deliveries.length - MOST_RECORDED));
}

const wayOf = ({ channel, to }: DeliveryRecord): string => (to === null ? channel : `${channel} ${nameKey(to)}`);

function withMore(before: EarlierDeliveries | undefined, gone: Deliveries): EarlierDeliveries {
  const old = Object.entries(before?.sent ?? {}).flatMap(([way, times]) => times.map((at) => ({ way, at })));
  const sent = [...old, ...gone.filter(mayHaveArrived).map((one) => ({ way: wayOf(one), at: one.at }))];
  const ways: Record<string, Instant[]> = {};
  for (const { way, at } of sent.toSorted((a, b) => a.at - b.at).slice(-MOST_EARLIER)) (ways[way] ??= []).push(at);
  return { until: Math.max(before?.until ?? 0, ...gone.map(({ first }) => first + 1)), sent: ways };
}
