/** What became of an incident's messages, for those who look back. Pure. */
import type { MessageOutcome } from '#domain/delivery.ts';
import type { Incident } from '#domain/incident.ts';
import type { Instant } from '#domain/time.ts';
import { deliveriesOf } from './deliveries.ts';

/** Every message from `from` on that is still recorded, in the order of time; of the oldest only that they were sent. */
export function messagesSince(incident: Incident, from: Instant): readonly MessageOutcome[] {
  const earlier = Object.entries(incident.statusComment?.status.earlierDeliveries?.sent ?? {}).flatMap(
    ([way, times]) => {
      const [channel = way, to = null] = way.split(' ');
      return times.map((at): MessageOutcome => ({ channel, to, at, state: 'sent', code: null }));
    },
  );
  const recorded = deliveriesOf(incident).map(
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
