/** The channels of a run: contacts from a secret, secrets masked, and what sends. Nothing of it is loaded without channels. */
import type { Environment } from '#domain/environment.ts';
import { type ChannelConfig, variableIn } from '#domain/channel.ts';
import type { Messenger } from '#domain/messenger.ts';
import { mapEach, type Policies, type Policy } from '#domain/policy.ts';
import type { Problem } from '#domain/run-report.ts';

export interface OpenChannels {
  /** With their contacts known, in the order given. */
  readonly policies: Policies;
  readonly problems: readonly Problem[];
  /** A new one each time, whose channels have their patience once. */
  readonly messenger: (policy: Policy) => Messenger | null;
}

/** The channels of a policy as it writes them, by their names. */
export const configsOf = ({ channels }: Policy): ReadonlyMap<string, ChannelConfig> =>
  new Map([...channels].map(([name, { config }]) => [name, config]));

export async function openChannels(
  policies: Policies,
  environment: Environment,
  mask: (secret: string) => void,
): Promise<OpenChannels> {
  if (policies.every(({ channels }) => channels.size === 0)) return { policies, problems: [], messenger: () => null };
  const [{ addressIn, openMessenger, secretsIn }, { withContacts }] = await Promise.all([
    import('#channels/index.ts'),
    import('#policy/secret-contacts.ts'),
  ]);
  const known = mapEach(policies, (policy) => withContacts(policy, environment[policy.contacts.variable ?? '']));
  const openers = new Map<Policy, () => Messenger>();
  for (const { policy } of known) {
    if (policy.channels.size === 0) continue;
    const configs = configsOf(policy);
    const { variable } = policy.contacts;
    const contacts = policy.contacts.known ?? new Map();
    const addresses = [...contacts.values()]
      .flatMap((ways) => [...ways.values()])
      .flatMap((written) =>
        variable === null && variableIn(written) === null ? [] : (addressIn(written, environment) ?? []),
      );
    for (const secret of [...(await secretsIn(configs, environment)), ...addresses]) mask(secret);
    openers.set(policy, () => openMessenger(configs, contacts, { environment }));
  }
  return {
    policies: mapEach(known, ({ policy }) => policy),
    problems: known.flatMap(({ problems }) => problems),
    messenger: (policy) => openers.get(policy)?.() ?? null,
  };
}
