/** How many messages went out by which channel, and to whom. Pure. */
import { isLost, mayHaveArrived, type MessageOutcome } from '#domain/delivery.ts';
import type { IncidentSummary } from '#domain/results/incident-summary.ts';
import type { MessageStatistics } from '#domain/results/statistics.ts';
import type { Span } from '#domain/time.ts';
import { timesPerPerson } from './people.ts';

/** The messages of a span. `zones` has people's time zones by lower-case login. */
export function messagesIn(
  summaries: readonly IncidentSummary[],
  span: Span,
  zones: ReadonlyMap<string, string>,
): MessageStatistics {
  const all = new Map<string, MessageOutcome>();
  for (const one of summaries.flatMap((summary) => summary.messages.map((message) => ({ ...message, summary })))) {
    if (one.at < span.from || one.at >= span.to) continue;
    // A place is told of each incident by itself.
    const of = one.to === null ? one.summary.id : one.to.toLowerCase();
    all.set(JSON.stringify([one.channel, one.to === null, of, one.at, mayHaveArrived(one), isLost(one)]), one);
  }
  const messages = [...all.values()];
  const channels = [...new Set(messages.map(({ channel }) => channel))].toSorted();
  const sent = messages.filter(mayHaveArrived);
  return {
    sent: sent.length,
    lost: messages.filter(isLost).length,
    channels: channels
      .map((name) => messages.filter(({ channel }) => channel === name))
      .flatMap((own) => {
        const [first] = own;
        const counts = { sent: own.filter(mayHaveArrived).length, lost: own.filter(isLost).length };
        return first === undefined ? [] : [{ channel: first.channel, ...counts }];
      }),
    people: timesPerPerson(
      sent.flatMap(({ to, at }) => (to === null ? [] : [{ login: to, at }])),
      span,
      zones,
    ),
  };
}
