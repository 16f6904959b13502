/** What became of an incident's messages, for those who look back. Pure. */
import { sameName } from '#domain/names.ts';
import { type DeliveryRecord, mayHaveArrived, type MessageOutcome } from '#domain/delivery.ts';
import type { Incident } from '#domain/incident.ts';
import type { UnreachedPerson } from '#domain/message.ts';
import type { Instant } from '#domain/time.ts';
import { type Deliveries, deliveriesOf, mayHaveArrivedBefore, lostBefore, type Standpoint } from './deliveries.ts';

/** Every message from `from` on that is still recorded, in the order of time; of the oldest only that they were sent. */
export function messagesSince(
  incident: Incident,
  from: Instant,
  deliveries: Deliveries = deliveriesOf(incident),
): readonly MessageOutcome[] {
  const earlier = Object.entries(incident.statusComment?.status.earlierDeliveries?.sent ?? {}).flatMap(
    ([way, times]) => {
      const [channel = way, to = null] = way.split(' ');
      return times.map((at): MessageOutcome => ({ channel, to, at, state: 'sent', code: null }));
    },
  );
  const recorded = oneForEachPlace(deliveries).map(
    ({ channel, to, first, at, state, code = null }): MessageOutcome => ({
      channel,
      to,
      at: state === 'sent' ? at : first,
      state,
      code,
    }),
  );
  return [...earlier, ...recorded].filter(({ at }) => at >= from).toSorted((a, b) => a.at - b.at);
}

/** A place has one message about all that a run announces of an incident, and another that it is over. */
const oneForEachPlace = (deliveries: Deliveries): Deliveries =>
  deliveries.filter(
    (one, index) => one.to !== null || index === deliveries.findIndex((other) => isOfOneMessage(one, other)),
  );

const isOfOneMessage = (one: DeliveryRecord, other: DeliveryRecord): boolean =>
  other.to === null &&
  other.channel === one.channel &&
  other.first === one.first &&
  other.at === one.at &&
  other.state === one.state &&
  (other.cause === 'resolved') === (one.cause === 'resolved');

/** What is known of the messages to somebody whom no further one is to reach. */
export function unreachedPerson(
  { context, evaluation: { at: now } }: Pick<Standpoint, 'context' | 'evaluation'>,
  deliveries: Deliveries,
  login: string,
): UnreachedPerson {
  const { incident, policy } = context;
  // What may have arrived before is to be sent again, and what is to be sent for the first time tells nothing yet.
  const known = deliveries.flatMap((one): Deliveries => {
    if (one.state !== 'intended') return [one];
    return mayHaveArrivedBefore(policy, one) ? [{ ...one, state: 'doubt' }] : [];
  });
  const own = messagesSince(incident, incident.lifeStart, known).filter(({ to }) => sameName(to, login));
  const newest = new Map(own.map((one) => [`${one.channel} ${one.state === 'sent'}`, one]));
  // Of messages whose record is lost nobody knows what became of them.
  const isAnyLost = own.length > 0 && lostBefore(context, now) !== null;
  return {
    login,
    mayBeReached: isAnyLost || own.some(mayHaveArrived),
    messages: own.filter((one) => newest.get(`${one.channel} ${one.state === 'sent'}`) === one),
  };
}
