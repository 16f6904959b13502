/** Which places are told of what. Pure. */
import { type DeliveryCause, mayHaveArrived } from '#domain/delivery.ts';
import type { IncidentContext } from '#engine/facts/context.ts';
import type { LedgerRecord } from '#domain/ledger.ts';
import { dismissalOf } from '#engine/incident/people.ts';
import { type Deliveries, type DeliveryBasis, isOver, recordedFrom } from './deliveries.ts';
import { isLeftToOtherRun } from './which-run.ts';

/** Something that a place is to be told of. */
export interface Announcement {
  readonly channel: string;
  readonly cause: Exclude<DeliveryCause, 'call'>;
  readonly of: string;
  readonly nth: number;
  readonly episode: number;
}

/** What the records of this life say is to be announced, and the end of the incident, once in each place that was told. */
export function announcements({
  context,
  evaluation: { at: now },
  deliveries,
  self,
}: DeliveryBasis): readonly Announcement[] {
  const { incident } = context;
  const records = incident.records.filter(({ at }) => at >= incident.lifeStart);
  const from = recordedFrom(context, now);
  const isRecorded = (record: LedgerRecord): boolean => record.at >= from(record);
  const all = records
    .filter((record) => isRecorded(record) && !isLeftToOtherRun(record, now, self))
    .flatMap((record) => announcedBy(context, record));
  if (!isOver(incident)) return all;
  const before = records.filter((record) => !isRecorded(record)).flatMap((record) => announcedBy(context, record));
  const ended =
    (incident.resolvedAt ?? dismissalOf(incident, context.issue)?.at ?? now) < from(null)
      ? []
      : ends(context, deliveries, before);
  return [...all.filter(({ cause }) => cause === 'trigger'), ...ended];
}

const announcedBy = (
  { policy }: IncidentContext,
  { at, episode, fired, notify = {} }: LedgerRecord,
): readonly Announcement[] =>
  Object.entries(notify).flatMap(([of, channels]) => {
    const announced = { ...announcedOf(of, at, fired), episode };
    return channels.flatMap((channel) => (policy.channels.has(channel) ? [{ channel, ...announced }] : []));
  });

/** `level 2` and `trigger silent`, as a record has them. */
function announcedOf(
  text: string,
  at: number,
  fired: Readonly<Record<string, number>>,
): Pick<Announcement, 'cause' | 'of' | 'nth'> {
  const [cause, of = ''] = text.split(' ');
  return cause === 'level' ? { cause, of, nth: at } : { cause: 'trigger', of, nth: fired[of] ?? 0 };
}

/** `before`: announcements of which no record tells what became of them. */
function ends(
  { incident, policy }: IncidentContext,
  deliveries: Deliveries,
  before: readonly Announcement[],
): readonly Announcement[] {
  const endOf = new Map(deliveries.flatMap((one) => (one.cause === 'resolved' ? [[one.channel, one.first]] : [])));
  // Nobody may have told of the end of an earlier life: it was reopened before a run came.
  const known = deliveries.filter(
    ({ to, cause, first, channel }) => to === null && cause !== 'resolved' && first >= (endOf.get(channel) ?? 0),
  );
  const unknown = before.filter(({ channel }) => !known.some((one) => one.channel === channel));
  const all = [...known.filter(mayHaveArrived), ...unknown].map(({ channel }) => channel);
  // A severity that rises afterwards begins an episode, and the incident is over all the same.
  const isDone = (channel: string): boolean => (endOf.get(channel) ?? 0) > incident.lifeStart;
  const places = [...new Set(all)].filter((name) => policy.channels.has(name) && !isDone(name));
  return places.map((channel) => ({
    channel,
    cause: 'resolved' as const,
    of: '',
    nth: incident.episode,
    episode: incident.episode,
  }));
}
