/** Questions and wishes to a service besides sending: whether a message arrived, and to end a push that repeats itself. Neither rejects. */
import type { DeliveryOutcome, Inquiry, Intent } from '#domain/channel.ts';
import { type ChannelOptions, type Channels, contextOf, openChannel } from './open.ts';
import { addressTexts, scrub } from './scrub.ts';

/** Looks up at a channel's service whether a message arrived; `unknown`, with the reason, where that fails. */
export async function inquire(intent: Intent, channels: Channels, options: ChannelOptions): Promise<Inquiry> {
  try {
    const opening = await openChannel(intent.message.channel, channels, options);
    if (!opening.ok) return { kind: 'unknown', why: opening.message };
    const { type, settings, secrets } = opening;
    if (type.ask === undefined) return { kind: 'unknown', why: `${type.title} cannot be asked.` };
    const hidden = [...secrets, ...addressTexts(intent.message.to)];
    return scrub(await type.ask(intent, settings, contextOf(options)), hidden);
  } catch {
    return { kind: 'unknown', why: 'Asking ended in an unforeseen error.' };
  }
}

/** Ends a push that repeats itself. `reference` is the one that the outcome of its sending has. A channel without such pushes has none to end. */
export async function cancel(
  channel: string,
  reference: string,
  channels: Channels,
  options: ChannelOptions,
): Promise<DeliveryOutcome> {
  try {
    const opening = await openChannel(channel, channels, options);
    if (!opening.ok) return { kind: 'failed', code: opening.code, message: opening.message };
    const { type, settings, secrets } = opening;
    if (type.cancel === undefined) return { kind: 'sent', reference: null };
    const result = scrub(await type.cancel(reference, settings, contextOf(options)), secrets);
    return result.kind === 'not-sent' ? { ...result, kind: 'failed' } : result;
  } catch {
    return { kind: 'doubt', why: 'Cancelling ended in an unforeseen error.' };
  }
}
