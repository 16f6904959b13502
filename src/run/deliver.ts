/** Hands messages to the channels of a policy, and tells what became of each. */
import type { DeliveryOutcome } from '#domain/channel.ts';
import type { DeliveryRecord, DeliveryResult } from '#domain/delivery.ts';
import type { Messenger } from '#domain/messenger.ts';
import type { Policy } from '#domain/policy.ts';
import type { Parcel } from '#engine/index.ts';

/** Sends these, and concludes each. `isWanted` is asked before one that its service let wait is sent after all: somebody may have answered meanwhile. */
export async function deliver(
  parcels: readonly Parcel[],
  { policy, messenger }: { readonly policy: Policy; readonly messenger: Messenger | null },
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
    const content = { ...message.content, mayBeRepeated: true };
    return { parcel: { ...parcel, message: { ...message, content } }, known: null };
  }
  return { parcel, known: { kind: 'inquired', inquiry } };
}

/** Ends a push that repeats itself. */
export async function cancel(
  { channel, reference = '' }: DeliveryRecord,
  messenger: Messenger | null,
): Promise<DeliveryResult> {
  const outcome = (await messenger?.cancel(channel, reference)) ?? NO_MESSENGER;
  // Whatever else came of it: it is tried again in the next run, and the push ends by itself at last.
  return outcome.kind === 'sent' || outcome.kind === 'failed' ? { kind: 'cancelled' } : outcome;
}

const NO_MESSENGER: DeliveryOutcome = {
  kind: 'failed',
  code: 'no-messenger',
  message: 'This run has no channels.',
};

const UNANSWERED: DeliveryOutcome = { kind: 'doubt', why: 'Nothing is known of it.' };
