/** What stands in the way of messages before any is sent: settings and variables that are missing, addresses that are not known. */
import type { ChannelConfig } from '#domain/channel.ts';
import type { Contacts } from '#domain/contacts.ts';
import { addressIn, type Environment, resolveSettings } from './settings.ts';
import { loadType } from './types.ts';

export interface Obstacle {
  readonly channel: string;
  /** Null where it is the channel's own, for whomever it reaches. */
  readonly to: string | null;
  readonly code: string;
  /** It shows no value. */
  readonly message: string;
}

/** Of these ways, each obstacle once. Sends nothing. */
export async function obstaclesOf(
  ways: readonly { readonly channel: string; readonly to: string | null }[],
  channels: ReadonlyMap<string, ChannelConfig>,
  contacts: Contacts,
  environment: Environment,
): Promise<readonly Obstacle[]> {
  const names = [...new Set(ways.map(({ channel }) => channel))];
  const own = await Promise.all(names.map((name) => obstacleOf(name, channels.get(name), environment)));
  const blocked = own.filter((one) => one !== null);
  const addresses = ways.flatMap(({ channel, to }) => {
    if (to === null || blocked.some((one) => one.channel === channel)) return [];
    if (addressIn(contacts.get(to.toLowerCase())?.get(channel), environment) !== null) return [];
    const message = `There is no address of ${to} for it, or the variable that holds it is not set.`;
    return [{ channel, to, code: 'no-address', message }];
  });
  return [...blocked, ...addresses];
}

async function obstacleOf(
  channel: string,
  config: ChannelConfig | undefined,
  environment: Environment,
): Promise<Obstacle | null> {
  const type = config === undefined ? null : await loadType(config.type);
  if (config === undefined || type === null)
    return { channel, to: null, code: 'no-channel', message: `There is no channel ${channel} of a known type.` };
  const resolved = resolveSettings(config, type, environment);
  return resolved.ok ? null : { channel, to: null, code: resolved.code, message: resolved.message };
}
