import { Command } from 'commander';
import type { Policy } from '#domain/policy.ts';
import { DAY, formatInstant, parseDuration } from '#domain/time.ts';
import { DEFAULT_POLICY } from '#policy/files.ts';
import { readInstants } from '#cli/instants.ts';
import { type Io, now, Refusal, refusing } from '#cli/io.ts';
import { collect, detailsFrom } from '#cli/detail-option.ts';
import { readPolicy } from '#cli/policies.ts';
import { ONE_POLICY, POLICY_OPTION, policyNamed } from '#cli/policy-argument.ts';
import { noSuch } from '#cli/no-such.ts';
import { LONGEST_WAIT, readSpan } from '#cli/spans.ts';

interface Options {
  readonly policy?: string;
  readonly at?: string;
  readonly every?: string;
  readonly for?: string;
  readonly severity?: string;
  readonly title: string;
  readonly detail?: readonly string[];
  readonly json?: boolean;
}

export function sandboxCommand(io: Io): Command {
  return new Command('sandbox')
    .description('A local GitHub with an incident in it: turn its clock, act as anybody, see what the Action does.')
    .argument('[policy]', ONE_POLICY)
    .option(...POLICY_OPTION)
    .option('--at <instant>', 'when it begins, ISO 8601 (default: now)')
    .option('--every <duration>', 'the Action runs so often, and not whenever something is due')
    .option('--for <duration>', 'let so much time pass, 90d at most, show the thread, and end')
    .option('--severity <id>', 'of the first incident, as its reporter chooses it')
    .option('--detail <name=value>', 'what its report says; may be given more than once', collect)
    .option('--title <text>', 'of the first incident', 'Something is down')
    .option('--json', 'at the end print all issues and messages as JSON, by schemas/sandbox.v1.schema.json')
    .addHelpText('after', '\nIt reads lines: +30m · run · alice: /ack · alice close · open … · #2 · help')
    .action(refusing(io, (file: string | undefined, options: Options) => open(io, file, options)));
}

/** Plays until the lines end. */
async function open(io: Io, file: string | undefined, options: Options): Promise<void> {
  const named = policyNamed(file, options.policy);
  const { at, every, span } = readTimes(io, options);
  const policy = await readPolicy(io, named);
  const [{ readDetails, sampleBody }, { actionEntry }] = await Promise.all([
    import('#engine/index.ts'),
    import('#cli/sandbox-shell/runner.ts'),
  ]);
  const details = detailsFrom(policy, options.detail ?? [], readDetails);
  const severity = options.severity ?? null;
  const ids = policy.severities.map(({ id }) => id);
  if (severity !== null && !ids.includes(severity)) throw noSuch('severity', severity, ids);
  const action = actionEntry();
  if (action === null)
    throw new Refusal('The bundle of the Action is not there. In a clone, `npm run build` makes it.');

  const [{ contentsOf, startSandbox }, { withLocalChannels }, { playFrom }] = await Promise.all([
    import('#sandbox/index.ts'),
    import('#cli/local-channels.ts'),
    import('#cli/sandbox-shell/play.ts'),
  ]);
  const people = await peopleOf(policy, at);
  const sandbox = await startSandbox({ at: formatInstant(at), people });
  const local = await withLocalChannels(policy, sandbox, Object.keys(people));
  sandbox.store.files.set(DEFAULT_POLICY, local.text);
  const stage = {
    sandbox,
    action,
    environment: local.environment,
    every,
    body: (now: number) => sampleBody(policy, now, details),
    label: policy.incident.labels[0] ?? 'incident',
    hand: 1,
    wakes: 0,
  };
  const narrator: Io = options.json ? { ...io, out: io.err } : io;
  try {
    io.err(welcome(sandbox.url, policy.channels.size > 0));
    await playFrom(stage, narrator, { title: options.title, severity, span });
    if (options.json) io.out(`${JSON.stringify(contentsOf(sandbox), null, 2)}\n`);
  } finally {
    await sandbox.close();
  }
}

function readTimes(
  io: Io,
  options: Options,
): { readonly at: number; readonly every: number | null; readonly span: number | null } {
  const at = readInstants(io, { at: options.at }).at ?? now();
  const every = options.every === undefined ? null : parseDuration(options.every);
  if (options.every !== undefined && (every === null || every === 0))
    throw new Refusal(`"${options.every}" is no duration. Write it as 5m or 1h30m.`);
  const span = options.for === undefined ? null : readSpan(options.for, { example: '2h or 1h30m', most: LONGEST_WAIT });
  return { at, every, span };
}

const welcome = (url: string, sends: boolean): string =>
  `A local GitHub at ${url}, for a browser and for programs of this machine. help lists what to write.\n${
    sends ? `Messages by channels arrive at ${url}/mailbox and ${url}/chat; none leaves this machine.\n` : ''
  }`;

/** Everybody the policy may call within a year, and somebody who reports. */
async function peopleOf(policy: Policy, at: number): Promise<Readonly<Record<string, 'write' | 'triage'>>> {
  const { callableBetween } = await import('#engine/escalation/reachable-people.ts');
  return {
    ...Object.fromEntries(callableBetween(policy, at, at + 365 * DAY).map((login) => [login, 'write' as const])),
    reporter: 'triage',
  };
}
