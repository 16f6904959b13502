/** Many messages of one run → few: one for each person and channel, and within what the policy lets a person have. Pure. */
import { nameKey, sameName } from '#domain/names.ts';
import { combinedKey, type IncidentNotice, type MessageContent } from '#domain/channel.ts';
import { type DeliveryRecord, type DeliveryResult, mayHaveArrived } from '#domain/delivery.ts';
import type { OutgoingMessage } from '#domain/messenger.ts';
import type { Limits } from '#domain/policy.ts';
import { groupBy } from '#domain/sentence.ts';
import type { Instant } from '#domain/time.ts';
import { type Deliveries, doubtOf, mayHaveArrivedBefore } from './deliveries.ts';
import { digestOfText } from './intents.ts';
import type { Sending } from './outbox.ts';

/** One message on its way, and those that it stands for. */
export interface Parcel {
  readonly message: OutgoingMessage;
  readonly sendings: readonly Sending[];
  /** An earlier run may have sent it: whoever can be asked is asked first. */
  readonly isDoubtful: boolean;
}

/** The parcels of a policy's messages, in the order of the first of each. `recorded`: the messages of all incidents that are known. */
export function parcelsOf(sendings: readonly Sending[], recorded: Deliveries): readonly Parcel[] {
  return [...groupBy(sendings, groupOf).values()].map((group) => parcelOf(group, recorded));
}

/**
 * What is sent together. A place is told of each incident by itself. A channel that shows the same key once must find the same
 * messages under it in every run, and so must one that is asked about an earlier run: what became due at one instant stays together.
 */
function groupOf(sending: Sending): string {
  const { delivery, policy, notice, thread } = sending;
  const { channel, to, cause } = delivery;
  const isByInstant = hasCommonKey(sending);
  const apart = to === null ? thread : '';
  const again = isByInstant || mayHaveArrivedBefore(policy, delivery) ? dueAt(delivery) : '';
  const kind = to === null && cause === 'resolved' ? 'resolved' : '';
  return [channel, to === null ? '' : nameKey(to), apart, again, kind, to === null ? notice.issue.number : ''].join(
    ' ',
  );
}

/** Is this sent under the key of all that became due to a person at one instant? */
const hasCommonKey = ({ delivery: { channel, to }, policy }: Sending): boolean =>
  to !== null && doubtOf(policy, channel) === 'keyed';

/** What waited became due again when its time had come. */
const dueAt = ({ first, released }: DeliveryRecord): Instant => released ?? first;

/** The messages that a key stands for. One that nobody needs any more is among them: the key stays what it was. */
function idsOf(sendings: readonly [Sending, ...Sending[]], recorded: Deliveries): readonly string[] {
  const [one] = sendings;
  const own = sendings.map(({ delivery }) => delivery.id);
  if (!hasCommonKey(one)) return own;
  const { channel, to } = one.delivery;
  const together = recorded.filter(
    (other) =>
      other.channel === channel &&
      sameName(other.to, to) &&
      dueAt(other) === dueAt(one.delivery) &&
      other.state !== 'waiting',
  );
  return [...new Set([...own, ...together.map(({ id }) => id)])];
}

function parcelOf(sendings: readonly [Sending, ...Sending[]], recorded: Deliveries): Parcel {
  const [{ delivery, policy, thread }] = sendings;
  const isDoubtful = sendings.some((one) => mayHaveArrivedBefore(policy, one.delivery));
  const ids = idsOf(sendings, recorded);
  const content: MessageContent = {
    kind: kindOf(sendings),
    incidents: noticesOf(sendings),
    mayBeRepeated: isDoubtful && doubtOf(policy, delivery.channel) === 'blind' && delivery.to !== null,
    code: null,
    thread,
  };
  return {
    message: {
      id: ids.length === 1 ? delivery.id : digestOfText(combinedKey(ids)),
      channel: delivery.channel,
      to: delivery.to,
      content,
      isFirst: !isDoubtful,
    },
    sendings,
    isDoubtful,
  };
}

function kindOf(sendings: readonly [Sending, ...Sending[]]): MessageContent['kind'] {
  const [{ delivery }] = sendings;
  if (delivery.cause === 'resolved') return 'resolved';
  if (delivery.cause !== 'call') return 'information';
  return sendings.some((one) => one.delivery.code === 'limit') ? 'sum' : 'call';
}

/** One notice for each incident, the most severe first. */
function noticesOf(sendings: readonly [Sending, ...Sending[]]): readonly [IncidentNotice, ...IncidentNotice[]] {
  const notices = new Map<string, IncidentNotice>();
  for (const { notice, thread } of sendings) {
    const before = notices.get(thread);
    const reasons = [...new Set([...(before?.reasons ?? []), ...notice.reasons])];
    const called = [
      ...(before?.called ?? []),
      ...notice.called.filter(({ role }) => !before?.called.some((one) => one.role === role)),
    ];
    notices.set(thread, { ...notice, reasons, called });
  }
  const rank = ({ severity }: IncidentNotice): number => severity?.rank ?? 0;
  const sorted = [...notices.values()].toSorted((a, b) => rank(a) - rank(b));
  return sorted as unknown as readonly [IncidentNotice, ...IncidentNotice[]];
}

/** Which parcels wait, and until when: beyond what a person may have in a while, or a run may send. `before`: all that is recorded. */
export function waitingParcels(
  parcels: readonly Parcel[],
  { messagesPerRun, messagesPerPerson: { count, within } }: Limits,
  before: Deliveries,
  now: Instant,
): ReadonlyMap<Parcel, Extract<DeliveryResult, { readonly kind: 'held-back' }>> {
  const waiting = new Map<Parcel, Extract<DeliveryResult, { readonly kind: 'held-back' }>>();
  const sent = new Map<string, Instant[]>();
  let left = messagesPerRun - sentIn(before, now);
  for (const parcel of parcels) {
    const { to } = parcel.message;
    const times = to === null ? [] : (sent.get(nameKey(to)) ?? timesOf(before, to, now - within, now));
    const oldest = times[0];
    if (to !== null && times.length >= count)
      waiting.set(parcel, { kind: 'held-back', until: (oldest ?? now) + within });
    else if (left <= 0) waiting.set(parcel, { kind: 'held-back', until: null });
    else {
      left -= 1;
      times.push(now);
    }
    if (to !== null) sent.set(nameKey(to), times);
  }
  return waiting;
}

/** How many messages the run of this instant has sent already. */
function sentIn(before: Deliveries, now: Instant): number {
  const sent = before.filter(({ at, state }) => at === now && (state === 'sent' || state === 'doubt'));
  return new Set(sent.map(({ id, channel, to }) => (to === null ? id : `${channel} ${nameKey(to)}`))).size;
}

/** When a person had messages since then, oldest first: several of one run by one channel were one. */
function timesOf(before: Deliveries, to: string, since: Instant, now: Instant): Instant[] {
  const own = before.filter((one) => sameName(one.to, to) && mayHaveArrived(one) && one.at > since && one.at <= now);
  const times = new Map(own.map(({ channel, at }) => [`${channel} ${at}`, at]));
  return [...times.values()].toSorted((a, b) => a - b);
}
