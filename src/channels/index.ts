/** Sends messages by channels outside GitHub. Callers pass the environment; nothing here reads or logs it by itself. */
import type { DeliveryOutcome, Message } from '#domain/channel.ts';
import type { ChannelOptions, Channels } from './ask.ts';
import { deliver as deliverWith } from './deliver.ts';
import { type Environment, hostOf, secretsOf, variablesOf } from './settings.ts';
import { loadType } from './types.ts';

export { cancel, inquire } from './ask.ts';
export type { ChannelOptions, Channels } from './ask.ts';
export { CHANNEL_TYPE_NAMES, loadType } from './types.ts';
export { type Obstacle, obstaclesOf } from './obstacles.ts';
export { openMessenger } from './messenger.ts';
export type { ChannelType, Rendered, Settings } from './channel.ts';
export { addressIn, type Environment } from './settings.ts';

/** Sends all messages, the channels side by side, and returns the outcome of each message by its id. Never rejects. */
export const deliver = (
  messages: readonly Message[],
  channels: Channels,
  options: ChannelOptions,
): Promise<ReadonlyMap<string, DeliveryOutcome>> => deliverWith(messages, channels, { ...options, load: loadType });

/** Every text that a log must mask: the channels' secrets, and the parts of secret addresses. */
export async function secretsIn(channels: Channels, environment: Environment): Promise<readonly string[]> {
  const lists = [...channels.values()].map(async (config) => {
    const type = await loadType(config.type);
    return type === null ? [] : secretsOf(config, type, environment);
  });
  return [...new Set((await Promise.all(lists)).flat())];
}

/**
 * The host that each channel sends to, for an allow-list of a network, and the names of the variables that the channel reads.
 * `host` is null where it stands in a variable that is not set.
 */
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
