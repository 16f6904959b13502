import { Command } from 'commander';
import { type Io, refusing } from '#cli/io.ts';
import { readPolicies } from '#cli/policies.ts';
import { MORE_POLICIES, POLICIES_OPTION, policiesNamed } from '#cli/policy-argument.ts';

export function hostsCommand(io: Io): Command {
  return new Command('hosts')
    .description('Print the hosts that policies send messages to, for the allow-list of a network.')
    .argument('[policies...]', MORE_POLICIES)
    .option(...POLICIES_OPTION)
    .action(
      refusing(io, (files: readonly string[], { policy }: { readonly policy?: readonly string[] }) =>
        printHosts(io, files, policy),
      ),
    );
}

/** One host a line; a variable that is not set hides its host, and is named instead. What stood in the way otherwise. */
async function printHosts(
  io: Io,
  files: readonly string[],
  option: readonly string[] | undefined,
): Promise<string | null> {
  const named = policiesNamed(files, option);
  if (!named.ok) return named.refusal;
  const read = await readPolicies(io, named.value);
  if (!read.ok) return read.refusal;
  const { hostsOf } = await import('#channels/index.ts');
  const configs = read.value.flatMap(({ channels }) =>
    [...channels.values()].map(({ name, config }) => [name, config] as const),
  );
  const hosts = (await Promise.all(configs.map((one) => hostsOf(new Map([one]), process.env)))).flat();
  const known = hosts.flatMap(({ host }) => (host === null ? [] : [host]));
  for (const host of [...new Set(known)].toSorted()) io.out(`${host}\n`);
  for (const { channel, host, variables } of hosts)
    if (host === null)
      io.err(`The host of the channel ${channel} stands in ${variables.join(' or ')}, which is not set here.\n`);
  return null;
}
