/** Sends messages by channels outside GitHub. Callers pass the environment; nothing here reads or logs it by itself. */
import type { Environment } from '#domain/environment.ts';
import type { Channels } from './open.ts';
import { hostOf, secretsOf, variablesOf } from './settings.ts';
import { loadType } from './types.ts';

export { CHANNEL_TYPE_NAMES, loadType } from './types.ts';
export { type Obstacle, obstaclesOf } from './obstacles.ts';
export { openMessenger } from './messenger.ts';
export type { ChannelType, WireMessage, Settings } from './channel.ts';
export { addressIn } from './settings.ts';

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
