import { Command } from 'commander';
import { type Io, refusing } from '#cli/io.ts';
import { noPolicyIn, policiesIn } from '#cli/files.ts';
import { readPolicies } from '#cli/policies.ts';
import { configsOf } from '#runner/channels.ts';
import { MORE_POLICIES, POLICIES_OPTION, policiesNamed } from '#cli/policy-argument.ts';

interface Options {
  readonly policy?: readonly string[];
  readonly json?: boolean;
}

export function hostsCommand(io: Io): Command {
  return new Command('hosts')
    .description('Print the hosts that policies send messages to, for the allow-list of a network.')
    .argument('[policies...]', MORE_POLICIES)
    .option(...POLICIES_OPTION)
    .option('--json', 'print as JSON, by schemas/hosts.v1.schema.json')
    .action(refusing(io, (files: readonly string[], options: Options) => printHosts(io, files, options)));
}

/** One host a line; a variable that is not set hides its host, and is named instead. */
async function printHosts(io: Io, names: readonly string[], options: Options): Promise<void> {
  const named = policiesNamed(names, options.policy);
  const files = policiesIn(named, io.err);
  if (files.length === 0) throw noPolicyIn(named);
  const policies = await readPolicies(io, files);
  const { hostsOf } = await import('#channels/index.ts');
  const parts = policies.map(async (policy) => {
    const found = await hostsOf(configsOf(policy), process.env);
    return found.map((one) => ({ policy: policy.name, ...one }));
  });
  const channels = (await Promise.all(parts)).flat();
  const hosts = [...new Set(channels.flatMap(({ host }) => host ?? []))].toSorted();
  if (options.json) {
    io.out(`${JSON.stringify({ hosts, channels }, null, 2)}\n`);
    return;
  }
  if (channels.length === 0) io.err('No policy named here has a channel, so GitHub is the only host.\n');
  for (const host of hosts) io.out(`${host}\n`);
  for (const { channel, host, variables } of channels)
    if (host === null)
      io.err(`The host of the channel ${channel} stands in ${variables.join(' or ')}, which is not set here.\n`);
}
