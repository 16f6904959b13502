import { Command } from 'commander';
import { forLog } from '#domain/neutralise.ts';
import { parseDuration, type Instant, type Seconds } from '#domain/time.ts';
import type { TokenSource } from '#github/app.ts';
import { DEFAULT_POLICY } from '#policy/files.ts';
import { REAL_TIME, sendHeartbeat } from '#runner/machine.ts';
import type { PolicyReading } from '#runner/open-incidents.ts';
import { isGithubError } from '#runner/problems.ts';
import { createHeartbeat, type Heartbeat, heartbeatProblem } from '#watch/heartbeat.ts';
import { requireRepositories, type ClientSource, tokenSource, watchClients } from '#cli/connect.ts';
import { type Io, Refusal, refusing, together } from '#cli/io.ts';
import { pinnedBy } from '#cli/bases.ts';
import { readText } from '#cli/files.ts';
import { readPolicies, readRemotePolicy } from '#cli/policies.ts';
import { type Address, readAddress, serveHealth } from '#cli/watch/health.ts';
import { type WatchEvent, watchRepository } from '#cli/watch/repository.ts';

interface Options {
  readonly repo: readonly string[];
  readonly policy?: readonly string[];
  readonly appId?: string;
  readonly privateKeyFile?: string;
  readonly poll: string;
  readonly heartbeat?: string;
  readonly health?: string;
  readonly json?: boolean;
}

export function watchCommand(io: Io): Command {
  return new Command('watch')
    .description(
      'Keep time for the incidents of repositories, until it is stopped: the Action as a process of its own.',
    )
    .requiredOption('--repo <owner/name...>', 'the repositories')
    .option('--policy <files...>', `the policies (default: ${DEFAULT_POLICY} of each repository)`)
    .option('--app-id <id>', 'of a GitHub App, instead of a token in GITHUB_TOKEN or GH_TOKEN')
    .option('--private-key-file <file>', 'the private key of the App')
    .option('--poll <duration>', 'how often it looks for changes', '10s')
    .option('--heartbeat <address>', 'is called after each whole sweep, every five minutes at most; else with `/fail`')
    .option('--health <port>', 'answers `/healthz` on this port of loopback, or on an address: 0.0.0.0:8080')
    .option('--json', 'print each event as a line of JSON')
    .addHelpText('after', '\nSIGTERM lets it finish the write at hand; it exits with 0.')
    .action(refusing(io, (options: Options) => keepTime(io, options)));
}

interface Settings {
  readonly poll: Seconds;
  readonly health: Address | null;
  readonly tokens: TokenSource;
}

/** Runs until it is stopped. */
async function keepTime(io: Io, options: Options): Promise<void> {
  const { poll, health, tokens } = await readSettings(options);
  if (poll < 5) io.err(`--poll ${options.poll} asks GitHub more often than it likes: it may slow the token down.\n`);
  const swept = new Map<string, { readonly at: Instant; readonly local: Seconds }>();
  const sweeps = () =>
    options.repo.map((repository) => {
      const last = swept.get(repository);
      return { repository, at: last?.at ?? null, age: last === undefined ? 0 : REAL_TIME.now() - last.local };
    });
  const heartbeats = heartbeatsOf(io, options);
  const server = health === null ? null : await serveHealth(health, poll, sweeps);
  const stop = stopOnSignal();
  const clients = watchClients(tokens, stop);
  try {
    await together(
      options.repo.map((repository) =>
        watchOne(io, repository, options, {
          poll,
          clients,
          stop,
          heartbeat: heartbeats?.(repository) ?? null,
          onSwept: (at) => void swept.set(repository, { at, local: REAL_TIME.now() }),
        }),
      ),
    );
  } finally {
    server?.close();
    server?.closeAllConnections();
  }
}

async function readSettings({
  repo,
  poll: text,
  health,
  heartbeat,
  appId,
  privateKeyFile,
}: Options): Promise<Settings> {
  requireRepositories(...repo);
  const poll = parseDuration(text);
  if (poll === null) throw new Refusal(`--poll ${text} is no duration. Write it as 10s.`);
  if (poll < 1) throw new Refusal(`--poll ${text} is too short: a second at least, or GitHub would ban the token.`);
  const address = health === undefined ? null : readAddress(health);
  if (health !== undefined && address === null)
    throw new Refusal(`--health ${health} is no port. Write it as 8080, or 0.0.0.0:8080.`);
  const fault = heartbeat === undefined ? null : heartbeatProblem(heartbeat);
  if (fault !== null) throw new Refusal(`--heartbeat ${fault}.`);
  if ((appId === undefined) !== (privateKeyFile === undefined))
    throw new Refusal('An App needs both --app-id and --private-key-file.');
  const app =
    appId === undefined || privateKeyFile === undefined ? null : { appId, privateKey: readKey(privateKeyFile) };
  return { poll, health: address, tokens: await tokenSource(app) };
}

function readKey(file: string): string {
  const key = readText(file);
  if (!key.ok) throw new Refusal(`--private-key-file ${key.refusal}.`);
  return key.value;
}

interface RepositoryPart extends Pick<Settings, 'poll'> {
  readonly clients: ClientSource;
  readonly stop: AbortSignal;
  readonly heartbeat: Heartbeat | null;
  readonly onSwept: (at: Instant) => void;
}

async function watchOne(io: Io, repository: string, options: Options, part: RepositoryPart): Promise<void> {
  const { poll, clients, stop, heartbeat, onSwept } = part;
  const tell = (event: WatchEvent): void => io.out(options.json ? `${JSON.stringify(event)}\n` : `${lineOf(event)}\n`);
  const connect = clients(repository);
  const readPinned = pinnedBy((other) => clients(other)());
  const read = async (): Promise<PolicyReading> => {
    try {
      const value =
        options.policy === undefined
          ? await readRemotePolicy(io, await connect(), readPinned)
          : await readPolicies(io, options.policy, readPinned);
      return { ok: true, value };
    } catch (error) {
      // Not for a bug: only for what GitHub answered, or what is on the way to it.
      if (!(error instanceof Refusal || isGithubError(error))) throw error;
      return { ok: false, refusal: error.message };
    }
  };
  const policies = await read();
  if (!policies.ok) throw new Refusal(`${repository}: ${policies.refusal}`);
  tell({ event: 'started', at: null, repository, policies: policies.value.map(({ name }) => name) });
  const off = process.env['TOCSIN_PAUSE'] === 'off';
  await watchRepository(
    {
      repository,
      poll,
      time: REAL_TIME,
      stop,
      heartbeat,
      connect,
      readPolicies: read,
      pause: off ? undefined : (seconds) => REAL_TIME.sleep(seconds, stop),
      tell,
      onSwept,
    },
    policies.value,
  );
}

/** One call for all repositories: all is well where it is in each. */
function heartbeatsOf(io: Io, { heartbeat }: Options): ((repository: string) => Heartbeat) | null {
  if (heartbeat === undefined) return null;
  const shared = createHeartbeat(heartbeat, REAL_TIME, sendHeartbeat, (message) => io.err(`${message}\n`));
  const completeness = new Map<string, boolean>();
  return (repository) => ({
    beat: (isWhole) => {
      completeness.set(repository, isWhole);
      shared.beat([...completeness.values()].every(Boolean));
    },
    lose: () => shared.lose(),
    idle: () => shared.idle(),
  });
}

/** An event as people read it. */
function lineOf({ event, at, repository, ...details }: WatchEvent): string {
  const rest = Object.entries(details).map(
    ([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  return forLog([at ?? '', repository, event, ...rest].filter((part) => part !== '').join('  '), 2000);
}

function stopOnSignal(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort());
  return stop.signal;
}
