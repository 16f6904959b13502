/** Which places are told of what. Pure. */
import type { DeliveryCause } from '#domain/delivery.ts';
import type { IncidentContext } from '#engine/facts/context.ts';
import { type Deliveries, isOver } from './deliveries.ts';

/** Something that a place is to be told of. */
export interface Announcement {
  readonly channel: string;
  readonly cause: Exclude<DeliveryCause, 'call'>;
  readonly of: string;
  readonly nth: number;
  readonly episode: number;
}

/** What the records of this life say is to be announced, and the end of the incident, once in each place that was told. */
export function announcements(context: IncidentContext, deliveries: Deliveries): readonly Announcement[] {
  const { incident, policy } = context;
  const all = incident.records
    .filter(({ at }) => at >= incident.lifeStart)
    .flatMap(({ at, episode, fired, notify = {} }) =>
      Object.entries(notify).flatMap(([of, channels]): Announcement[] => {
        const announced = { ...announcedOf(of, at, fired), episode };
        return channels.flatMap((channel) => (policy.channels.has(channel) ? [{ channel, ...announced }] : []));
      }),
    );
  return isOver(incident) ? [...all.filter(({ cause }) => cause === 'trigger'), ...ends(context, deliveries)] : all;
}

/** `level 2` and `trigger silent`, as a record has them. */
function announcedOf(
  text: string,
  at: number,
  fired: Readonly<Record<string, number>>,
): Pick<Announcement, 'cause' | 'of' | 'nth'> {
  const [cause, of = ''] = text.split(' ');
  return cause === 'level' ? { cause, of, nth: at } : { cause: 'trigger', of, nth: fired[of] ?? 0 };
}

function ends({ incident, policy }: IncidentContext, deliveries: Deliveries): readonly Announcement[] {
  const before = deliveries.filter(
    ({ to, cause, state, first }) =>
      to === null &&
      cause !== 'resolved' &&
      first >= incident.lifeStart &&
      (state === 'sent' || state === 'doubt' || state === 'dropped'),
  );
  const places = [...new Set(before.map(({ channel }) => channel))].filter((name) => policy.channels.has(name));
  return places.map((channel) => ({
    channel,
    cause: 'resolved' as const,
    of: '',
    nth: incident.episode,
    episode: incident.episode,
  }));
}
