/** Sends what a run has to send about incidents that are recorded: all of it at once, so that no channel holds up another. */
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
import { cancel, deliver } from './deliver.ts';
import { lostMessage } from './lost-messages.ts';
import type { RunContext } from './options.ts';
import { type IncidentRun, rereadAll, rereadWithoutLag, withProblem } from './progress.ts';

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
  // What comes to one person of several incidents is one message, so all wait for the one that lags: once.
  let { pause } = options;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const busy = senders.filter((sender) => isBusy(sender, now));
    if (busy.length === 0) return;
    if (await rereadWithoutLag(busy, tracker, pause)) pause = undefined;
    const policies = [...new Set(busy.map(policyOf))];
    await Promise.all(
      policies.map((policy) => {
        const own = busy.filter((sender) => policyOf(sender) === policy);
        const messenger = options.messenger?.(policy) ?? null;
        const all = senders.filter((sender) => policyOf(sender) === policy);
        return postOf({ policy, messenger, outboxes: all.map((one) => outboxIn(one, now)) }, own, posting);
      }),
    );
    // Sending takes its time: what others wrote meanwhile, such as another run into the same comment, is not to be written over.
    await rereadAll(busy, tracker);
    for (const sender of busy) await record(sender);
  }
}

const policyOf = ({ progress }: IncidentRun): Policy => progress.policy;

const outboxIn = ({ progress, self }: IncidentRun, now: Instant): Outbox => outboxOf(progress.folded, now, self);

/** What is still to be done of it, of which this run knows no result. */
function openOutbox(sender: IncidentRun, now: Instant): Outbox {
  const { send, unneeded, cancel, deliveries } = outboxIn(sender, now);
  const isOpen = ({ id }: DeliveryRecord): boolean => !sender.results.has(id);
  return {
    send: send.filter(({ delivery }) => isOpen(delivery)),
    unneeded: unneeded.filter(isOpen),
    cancel: cancel.filter(isOpen),
    deliveries,
  };
}

function isBusy(sender: IncidentRun, now: Instant): boolean {
  const { send, unneeded, cancel } = openOutbox(sender, now);
  return send.length + unneeded.length + cancel.length > 0;
}

/** What the messages of one policy are sent with. */
interface PolicyPosting {
  readonly policy: Policy;
  readonly messenger: Messenger | null;
  /** Of all incidents of the policy in this run. */
  readonly outboxes: readonly Outbox[];
}

/** A delivery, and the incident it is of. */
interface OwnedDelivery {
  readonly sender: IncidentRun;
  readonly delivery: DeliveryRecord;
}

async function postOf(ofPolicy: PolicyPosting, busy: readonly IncidentRun[], posting: Posting): Promise<void> {
  const all = busy.map((sender) => ({ sender, outbox: openOutbox(sender, posting.now) }));
  for (const { sender, outbox } of all)
    for (const { id } of outbox.unneeded) sender.results.set(id, { kind: 'not-needed' });
  const owners = new Map(
    all.flatMap(({ sender, outbox }) => outbox.send.map(({ delivery }) => [delivery.id, sender] as const)),
  );
  const sendings = all.flatMap(({ outbox }) => outbox.send);
  const pushes = all.flatMap(({ sender, outbox }) => outbox.cancel.map((delivery) => ({ sender, delivery })));
  await Promise.all([sendAll(sendings, owners, ofPolicy, posting), endPushes(pushes, ofPolicy, posting)]);
}

/** Within the limits of the policy: what is beyond them waits. */
async function sendAll(
  sendings: readonly Sending[],
  owners: ReadonlyMap<string, IncidentRun>,
  ofPolicy: PolicyPosting,
  { beside, now, tracker }: Posting,
): Promise<void> {
  const { policy } = ofPolicy;
  const ownersOf = (parcel: Parcel): readonly OwnedDelivery[] =>
    parcel.sendings.flatMap(({ delivery }) => {
      const sender = owners.get(delivery.id);
      return sender === undefined ? [] : [{ sender, delivery }];
    });
  const conclude = (parcel: Parcel, result: DeliveryResult): void => {
    for (const { sender, delivery } of ownersOf(parcel)) {
      sender.results.set(delivery.id, result);
      const problem = lostMessage(policy, sender.progress.issue, delivery, result, now);
      if (problem !== null) sender.progress = withProblem(sender.progress, problem);
    }
  };
  const isWanted = async (parcel: Parcel): Promise<boolean> => {
    const senders = ownersOf(parcel).map(({ sender }) => sender);
    await rereadAll(senders, tracker);
    const ids = parcel.sendings.map(({ delivery }) => delivery.id);
    return senders.some((one) => outboxIn(one, now).send.some(({ delivery }) => ids.includes(delivery.id)));
  };
  // What was sent together some time ago still tells the key of what is sent again.
  const since = Math.min(
    now - policy.limits.messagesPerPerson.within,
    ...sendings.map(({ delivery: { first, released = first } }) => released - 1),
  );
  const isForPeople = sendings.some(({ delivery }) => delivery.to !== null);
  const others = isForPeople ? recentOutboxes(policy, beside, now, since) : [];
  const recorded = [...ofPolicy.outboxes, ...others].flatMap(({ deliveries }) => deliveries);
  const parcels = parcelsOf(sendings, recorded);
  const waiting = waitingParcels(parcels, policy.limits, recorded, now);
  for (const [parcel, result] of waiting) conclude(parcel, result);
  await deliver(
    parcels.filter((parcel) => !waiting.has(parcel)),
    ofPolicy,
    conclude,
    isWanted,
  );
}

/** Ends pushes that repeat themselves, but for those that ring for another incident as well. */
async function endPushes(
  pushes: readonly OwnedDelivery[],
  ofPolicy: PolicyPosting,
  { beside, now }: Posting,
): Promise<void> {
  if (pushes.length === 0) return;
  const rings = ringing([...ofPolicy.outboxes, ...recentOutboxes(ofPolicy.policy, beside, now, now - LONGEST_PUSH)]);
  await Promise.all(
    pushes.map(async ({ sender, delivery }) => {
      const isNeeded = rings.has(pushOf(delivery));
      const result = isNeeded ? ({ kind: 'not-needed' } as const) : await cancel(delivery, ofPolicy.messenger);
      sender.results.set(delivery.id, result);
    }),
  );
}

/** Pushes that repeat themselves for an incident which nobody has answered: one push may stand for several. */
function ringing(outboxes: readonly Outbox[]): ReadonlySet<string> {
  const rings = outboxes.flatMap(({ deliveries, cancel }) =>
    deliveries.filter((one) => one.state === 'sent' && one.cause === 'call' && !one.cancelled && !cancel.includes(one)),
  );
  return new Set(rings.flatMap((one) => (one.reference === undefined ? [] : [pushOf(one)])));
}

const pushOf = ({ channel, reference = '' }: DeliveryRecord): string => `${channel} ${reference}`;

/** The messages of other incidents whose status comment was written to after `since`: older ones count no more. */
function recentOutboxes(policy: Policy, issues: readonly Issue[], now: Instant, since: Instant): readonly Outbox[] {
  const isRecent = ({ timeline }: Issue): boolean =>
    timeline.some(
      (item) =>
        item.kind === 'comment' &&
        item.by?.kind === 'engine' &&
        (item.editedAt ?? item.at) > since &&
        item.body.includes('"deliveries":'),
    );
  return issues.filter(isRecent).map((issue) => outboxOf(foldIssue(policy, issue), now));
}
