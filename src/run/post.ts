/** Sends what a run has to send, once every incident is recorded: all of it at once, so that no channel holds up another. */
import type { DeliveryOutcome } from '#domain/channel.ts';
import type { DeliveryRecord, DeliveryResult } from '#domain/delivery.ts';
import type { Issue } from '#domain/issue.ts';
import type { Messenger } from '#domain/messenger.ts';
import type { Policy } from '#domain/policy.ts';
import type { Instant } from '#domain/time.ts';
import {
  foldIssue,
  waitingParcels,
  LONGEST_PUSH,
  type Outbox,
  outboxOf,
  type Parcel,
  parcelsOf,
  type Sending,
} from '#engine/index.ts';
import { lostMessage } from './lost-messages.ts';
import type { RunContext } from './options.ts';
import { type IncidentRun, rereadAll, withProblem } from './progress.ts';

/** INVARIANT: each round takes everybody a step further; the bound keeps a defect from hanging a run. */
const MOST_ROUNDS = 40;

/** What messages are sent with. */
export interface Posting extends RunContext {
  readonly senders: readonly IncidentRun[];
  /** Other incidents, of which people may have had messages. */
  readonly beside: readonly Issue[];
  /** Writes down what became of the messages of one incident, which may make others due. */
  readonly record: (sender: IncidentRun) => Promise<void>;
}

export async function post(posting: Posting): Promise<void> {
  const { senders, now, tracker, options, record } = posting;
  const messengers = new Map<Policy, Messenger | null>();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const busy = senders.filter((sender) => isBusy(sender, now));
    if (busy.length === 0) return;
    await rereadAll(busy, tracker);
    const policies = [...new Set(busy.map(policyOf))];
    for (const policy of policies)
      if (!messengers.has(policy)) messengers.set(policy, options.messenger?.(policy) ?? null);
    await Promise.all(
      policies.map((policy) => {
        const own = busy.filter((sender) => policyOf(sender) === policy);
        return postOf(policy, own, messengers.get(policy) ?? null, posting);
      }),
    );
    // Sending takes its time: what others wrote meanwhile, such as another run into the same comment, is not to be written over.
    await rereadAll(busy, tracker);
    for (const sender of busy) await record(sender);
  }
}

const policyOf = ({ progress }: IncidentRun): Policy => progress.policy;

const outboxIn = ({ progress, self }: IncidentRun, now: Instant): Outbox => outboxOf(progress.folded, now, self);

function isBusy(sender: IncidentRun, now: Instant): boolean {
  const { send, unneeded, cancel } = outboxIn(sender, now);
  const isNew = ({ id }: DeliveryRecord): boolean => !sender.results.has(id);
  return (
    send.some(({ delivery }) => isNew(delivery)) || unneeded.some(isNew) || cancel.some((one) => !isTried(sender, one))
  );
}

const isTried = ({ results }: IncidentRun, { id }: DeliveryRecord): boolean => results.has(id);

async function postOf(
  policy: Policy,
  busy: readonly IncidentRun[],
  messenger: Messenger | null,
  { senders, beside, now, tracker }: Posting,
): Promise<void> {
  const owners = new Map<string, IncidentRun>();
  const sendings: Sending[] = [];
  const cancels: { readonly sender: IncidentRun; readonly delivery: DeliveryRecord }[] = [];
  for (const sender of busy) {
    const { send, unneeded, cancel } = outboxIn(sender, now);
    for (const { id } of unneeded) sender.results.set(id, { kind: 'not-needed' });
    for (const sending of send.filter(({ delivery }) => !isTried(sender, delivery))) {
      owners.set(sending.delivery.id, sender);
      sendings.push(sending);
    }
    cancels.push(...cancel.filter((one) => !isTried(sender, one)).map((delivery) => ({ sender, delivery })));
  }
  const conclude = ({ sendings: parts }: Parcel, result: DeliveryResult): void => {
    for (const { delivery } of parts) {
      const sender = owners.get(delivery.id);
      sender?.results.set(delivery.id, result);
      const problem = sender === undefined ? null : lostMessage(policy, sender.progress.issue, delivery, result, now);
      if (sender !== undefined && problem !== null) sender.progress = withProblem(sender.progress, problem);
    }
  };
  const isForPeople = sendings.some(({ delivery }) => delivery.to !== null);
  const own = senders.filter((one) => policyOf(one) === policy).map((one) => outboxIn(one, now));
  // What was sent together some time ago still tells the key of what is sent again.
  const since = Math.min(
    now - policy.limits.messagesPerPerson.within,
    ...sendings.map(({ delivery: { first, released = first } }) => released - 1),
  );
  const others = isForPeople ? lately(policy, beside, now, since) : [];
  const recorded = [...own, ...others].flatMap(({ deliveries }) => deliveries);
  const parcels = parcelsOf(sendings, recorded);
  const waiting = waitingParcels(parcels, policy.limits, recorded, now);
  for (const [parcel, result] of waiting) conclude(parcel, result);
  const out = parcels.filter((parcel) => !waiting.has(parcel));
  const isWanted = async ({ sendings: parts }: Parcel): Promise<boolean> => {
    const concerned = parts.flatMap(({ delivery }) => owners.get(delivery.id) ?? []);
    await rereadAll(concerned, tracker);
    const ids = parts.map(({ delivery }) => delivery.id);
    return concerned.some((one) => outboxIn(one, now).send.some(({ delivery }) => ids.includes(delivery.id)));
  };
  const rings = ringing(cancels.length === 0 ? [] : [...own, ...lately(policy, beside, now, now - LONGEST_PUSH)]);
  const ended = cancels.filter(({ delivery }) => !rings.has(pushOf(delivery)));
  for (const one of cancels) if (!ended.includes(one)) one.sender.results.set(one.delivery.id, { kind: 'not-needed' });
  await Promise.all([
    sendAll(out, policy, messenger, conclude, isWanted),
    ...ended.map((one) => cancelOne(one, messenger)),
  ]);
}

/** Pushes that repeat themselves for an incident which nobody has answered: one push may stand for several. */
function ringing(outboxes: readonly Outbox[]): ReadonlySet<string> {
  const rings = outboxes.flatMap(({ deliveries, cancel }) =>
    deliveries.filter((one) => one.state === 'sent' && one.cause === 'call' && !one.cancelled && !cancel.includes(one)),
  );
  return new Set(rings.flatMap((one) => (one.reference === undefined ? [] : [pushOf(one)])));
}

const pushOf = ({ channel, reference = '' }: DeliveryRecord): string => `${channel} ${reference}`;

/** Other incidents whose messages may still count: a status comment that was not written to since then has none. */
function lately(policy: Policy, issues: readonly Issue[], now: Instant, since: Instant): readonly Outbox[] {
  const isOfLate = ({ timeline }: Issue): boolean =>
    timeline.some(
      (item) =>
        item.kind === 'comment' &&
        item.by?.kind === 'engine' &&
        (item.editedAt ?? item.at) > since &&
        item.body.includes('"deliveries":'),
    );
  return issues.filter(isOfLate).map((issue) => outboxOf(foldIssue(policy, issue), now));
}

async function sendAll(
  parcels: readonly Parcel[],
  policy: Policy,
  messenger: Messenger | null,
  conclude: (parcel: Parcel, result: DeliveryResult) => void,
  isWanted: (parcel: Parcel) => Promise<boolean>,
): Promise<void> {
  if (messenger === null) {
    for (const parcel of parcels) conclude(parcel, NO_MESSENGER);
    return;
  }
  const answers = await Promise.all(parcels.map((parcel) => askAbout(parcel, policy, messenger)));
  for (const { parcel, known } of answers) if (known !== null) conclude(parcel, known);
  const open = answers.filter(({ known }) => known === null).map(({ parcel }) => parcel);
  const outcomes = await messenger.deliver(
    open.map(({ message }) => message),
    async (id) => {
      const parcel = open.find(({ message }) => message.id === id);
      return parcel === undefined || (await isWanted(parcel));
    },
  );
  for (const parcel of open) conclude(parcel, outcomes.get(parcel.message.id) ?? UNANSWERED);
}

/** What an earlier run may have sent is asked about first, where the service can tell; `known` ends it. */
async function askAbout(
  parcel: Parcel,
  policy: Policy,
  messenger: Messenger,
): Promise<{ readonly parcel: Parcel; readonly known: DeliveryResult | null }> {
  const { message, sendings, isDoubtful } = parcel;
  const [first] = sendings;
  if (!isDoubtful || first === undefined || policy.channels.get(message.channel)?.doubt !== 'askable')
    return { parcel, known: null };
  const inquiry = await messenger.inquire(message, first.delivery.first, first.delivery.reference ?? null);
  if (inquiry.kind === 'absent') return { parcel, known: null };
  // Of a call it is better to hear twice; of what only informs, not.
  if (inquiry.kind === 'unknown' && message.to !== null && first.delivery.tries <= 2) {
    const content = { ...message.content, possiblyRepeated: true };
    return { parcel: { ...parcel, message: { ...message, content } }, known: null };
  }
  return { parcel, known: { kind: 'inquired', inquiry } };
}

async function cancelOne(
  { sender, delivery }: { readonly sender: IncidentRun; readonly delivery: DeliveryRecord },
  messenger: Messenger | null,
): Promise<void> {
  const outcome = (await messenger?.cancel(delivery.channel, delivery.reference ?? '')) ?? NO_MESSENGER;
  // Whatever else came of it: it is tried again in the next run, and the push ends by itself at last.
  sender.results.set(
    delivery.id,
    outcome.kind === 'sent' || outcome.kind === 'failed' ? { kind: 'cancelled' } : outcome,
  );
}

const NO_MESSENGER: DeliveryOutcome = {
  kind: 'failed',
  code: 'no-messenger',
  message: 'This run has no channels.',
};

const UNANSWERED: DeliveryOutcome = { kind: 'doubt', why: 'Nothing is known of it.' };
