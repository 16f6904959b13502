/** What stands in the way of messages before any is sent: settings and variables that are missing or badly formed, addresses that are not known. */
import type { Environment } from '#domain/environment.ts';
import { variableIn } from '#domain/channel.ts';
import type { Contacts } from '#domain/contacts.ts';
import { contactProblem } from './channel.ts';
import { addressProblem } from './http.ts';
import { type Channels, type OpenChannel, openChannel } from './open.ts';
import { addressIn } from './settings.ts';

export interface Obstacle {
  readonly channel: string;
  /** Null where it is the channel's own, for whomever it reaches. */
  readonly to: string | null;
  readonly code: string;
  /** It shows no value. */
  readonly message: string;
}

/** What stands in these ways and in the way of these channels, each obstacle once. Sends nothing. */
export async function obstaclesOf(
  ways: readonly { readonly channel: string; readonly to: string | null }[],
  channels: Channels,
  contacts: Contacts,
  environment: Environment,
): Promise<readonly Obstacle[]> {
  const openings = await Promise.all(
    [...channels.keys()].map(async (name) => [name, await openChannel(name, channels, { environment })] as const),
  );
  const types = new Map(openings.flatMap(([name, one]) => (one.ok ? [[name, one.type]] : [])));
  const blocked = openings.flatMap(([channel, one]) => {
    const wrong = one.ok ? wrongAddress(one) : one;
    return wrong === null ? [] : [{ channel, to: null, code: wrong.code, message: wrong.message }];
  });
  const addresses = ways.flatMap(({ channel, to }) => {
    const type = types.get(channel);
    if (to === null || type === undefined || blocked.some((one) => one.channel === channel)) return [];
    const written = contacts.get(to.toLowerCase())?.get(channel);
    const address = addressIn(written, environment);
    if (address === null) {
      const name = variableIn(written);
      const message =
        name === null ? 'there is no address for it.' : `the variable ${name}, which holds the address, is not set.`;
      return [{ channel, to, code: 'no-address', message }];
    }
    const wrong = contactProblem(address, type);
    return wrong === null ? [] : [{ channel, to, ...wrong }];
  });
  return [...blocked, ...addresses];
}

function wrongAddress({ type, settings }: OpenChannel): Pick<Obstacle, 'code' | 'message'> | null {
  const url = type.address.setting === 'url' ? settings.values['url'] : undefined;
  return url === undefined ? null : addressProblem(url, settings.insecure);
}
