/** The ways out of GitHub: messages in, what came of them out. The environment is handed in; nothing is logged. */
import type { ChannelConfig, DeliveryOutcome, Inquiry, Intent, Message } from '#domain/channel.ts';
import type { SendContext, Settings } from './channel.ts';
import { deliver as deliverWith, type DeliverOptions } from './deliver.ts';
import { type Environment, hostOf, resolveSettings, secretsOf, variablesOf } from './settings.ts';
import { addressTexts, scrub } from './scrub.ts';
import { loadType } from './types.ts';

export { CHANNEL_TYPE_NAMES, loadType } from './types.ts';
export type { ChannelType, Rendered, Settings } from './channel.ts';
export type { Environment } from './settings.ts';

export type Channels = ReadonlyMap<string, ChannelConfig>;
export type ChannelOptions = Omit<DeliverOptions, 'load'>;

const TIMEOUT = 15_000;

/** Sends all messages, each channel beside the others, and says what came of each, by its id. Never throws. */
export const deliver = (
  messages: readonly Message[],
  channels: Channels,
  options: ChannelOptions,
): Promise<ReadonlyMap<string, DeliveryOutcome>> => deliverWith(messages, channels, { ...options, load: loadType });

/** Asks a channel's service whether a message arrived. */
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

/** Ends a push that repeats itself, by the reference that its sending gave. Null where the channel has none that do. */
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

/** Every text to be masked before anything is printed: secrets, and what they are made of. */
export async function secretsIn(channels: Channels, environment: Environment): Promise<readonly string[]> {
  const lists = [...channels.values()].map(async (config) => {
    const type = await loadType(config.type);
    return type === null ? [] : secretsOf(config, type, environment);
  });
  return [...new Set((await Promise.all(lists)).flat())];
}

/** Where messages go, channel by channel, for an allow-list. `host` is null where only absent variables know it. */
export async function hostsOf(
  channels: Channels,
  environment: Environment,
): Promise<
  readonly { readonly channel: string; readonly host: string | null; readonly variables: readonly string[] }[]
> {
  const hosts = [...channels].map(async ([channel, config]) => {
    const type = await loadType(config.type);
    const host = type === null ? null : hostOf(config, type, environment);
    return { channel, host, variables: variablesOf(config) };
  });
  return Promise.all(hosts);
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
