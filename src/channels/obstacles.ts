/** What stands in the way of messages before any is sent: settings and variables that are missing or badly formed, addresses that are not known. */
import type { ChannelConfig } from '#domain/channel.ts';
import type { Contacts } from '#domain/contacts.ts';
import { type ChannelType, contactProblem } from './channel.ts';
import { addressProblem } from './http.ts';
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
  const types = new Map(
    await Promise.all(names.map(async (name) => [name, await typeOf(channels.get(name))] as const)),
  );
  const blocked = names.flatMap((name) => obstacleOf(name, channels.get(name), types.get(name) ?? null, environment));
  const addresses = ways.flatMap(({ channel, to }) => {
    if (to === null || blocked.some((one) => one.channel === channel)) return [];
    const address = addressIn(contacts.get(to.toLowerCase())?.get(channel), environment);
    if (address === null) {
      const message = `There is no address of ${to} for it, or the variable that holds it is not set.`;
      return [{ channel, to, code: 'no-address', message }];
    }
    const type = types.get(channel) ?? null;
    const wrong = type === null ? null : contactProblem(address, type);
    return wrong === null ? [] : [{ channel, to, ...wrong }];
  });
  return [...blocked, ...addresses];
}

const typeOf = async (config: ChannelConfig | undefined): Promise<ChannelType | null> =>
  config === undefined ? null : await loadType(config.type);

function obstacleOf(
  channel: string,
  config: ChannelConfig | undefined,
  type: ChannelType | null,
  environment: Environment,
): readonly Obstacle[] {
  const because = (code: string, message: string): readonly Obstacle[] => [{ channel, to: null, code, message }];
  if (config === undefined || type === null)
    return because('no-channel', `There is no channel ${channel} of a known type.`);
  const resolved = resolveSettings(config, type, environment);
  if (!resolved.ok) return because(resolved.code, resolved.message);
  const url = type.address.setting === 'url' ? resolved.settings.values['url'] : undefined;
  const wrong = url === undefined ? null : addressProblem(url, resolved.settings.insecure);
  return wrong?.kind === 'failed' ? because(wrong.code, wrong.message) : [];
}
