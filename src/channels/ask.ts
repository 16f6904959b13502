/** What is asked of a service besides sending: whether a message arrived, and to end a push that repeats itself. */
import type { ChannelConfig, DeliveryOutcome, Inquiry, Intent } from '#domain/channel.ts';
import type { SendContext, Settings } from './channel.ts';
import type { DeliverOptions } from './deliver.ts';
import { resolveSettings, secretsOf } from './settings.ts';
import { addressTexts, scrub } from './scrub.ts';
import { loadType } from './types.ts';

export type Channels = ReadonlyMap<string, ChannelConfig>;
export type ChannelOptions = Omit<DeliverOptions, 'load'>;

const TIMEOUT = 15_000;

/** Looks up at a channel's service whether a message arrived; `unknown`, with the reason, where that fails. Rejects only when the type cannot be loaded. */
export async function inquire(intent: Intent, channels: Channels, options: ChannelOptions): Promise<Inquiry> {
  const opened = await open(intent.message.channel, channels, options);
  if (!opened.ok) return { kind: 'unknown', why: opened.message };
  const { type, settings, context, secrets } = opened;
  if (type.ask === undefined) return { kind: 'unknown', why: `${type.title} cannot be asked.` };
  const hidden = [...secrets, ...addressTexts(intent.message.to)];
  try {
    return scrub(await type.ask(intent, settings, context), hidden);
  } catch {
    return { kind: 'unknown', why: 'Asking ended in an unforeseen error.' };
  }
}

/**
 * Ends a push that repeats itself. `reference` is the one that the outcome of its sending has. Null where the channel has no such
 * pushes. Rejects only when the type cannot be loaded.
 */
export async function cancel(
  channel: string,
  reference: string,
  channels: Channels,
  options: ChannelOptions,
): Promise<DeliveryOutcome | null> {
  const opened = await open(channel, channels, options);
  if (!opened.ok) return { kind: 'failed', code: opened.code, message: opened.message };
  const { type, settings, context, secrets } = opened;
  if (type.cancel === undefined) return null;
  try {
    const result = scrub(await type.cancel(reference, settings, context), secrets);
    return result.kind === 'not-sent' ? { ...result, kind: 'failed' } : result;
  } catch {
    return { kind: 'doubt', why: 'Cancelling ended in an unforeseen error.' };
  }
}

type Opened =
  | {
      readonly ok: true;
      readonly type: NonNullable<Awaited<ReturnType<typeof loadType>>>;
      readonly settings: Settings;
      readonly context: SendContext;
      readonly secrets: readonly string[];
    }
  | { readonly ok: false; readonly code: string; readonly message: string };

async function open(name: string, channels: Channels, options: ChannelOptions): Promise<Opened> {
  const config = channels.get(name);
  const type = config === undefined ? null : await loadType(config.type);
  if (config === undefined || type === null)
    return { ok: false, code: 'no-channel', message: `There is no channel ${name} of a known type.` };
  const resolved = resolveSettings(config, type, options.environment);
  if (!resolved.ok) return resolved;
  const { timeout = TIMEOUT, now = Date.now, trust } = options;
  const context = { timeout, now, ...(trust === undefined ? {} : { trust }) };
  return {
    ok: true,
    type,
    settings: resolved.settings,
    context,
    secrets: secretsOf(config, type, options.environment),
  };
}
