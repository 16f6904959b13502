/** `mode: watch`: one run that stays and keeps time for all incidents, until nothing is due soon or another one takes over. */
import type { Problem, RunReport, Timekeeping, WatchSpan } from '#domain/run-report.ts';
import type { Instant, Seconds } from '#domain/time.ts';
import type { Client, Repository, WorkflowRuns } from '#github/index.ts';
import { renderer } from '#runner/handler.ts';
import { openIncidents, type Policies, type PolicyReading } from '#runner/open-incidents.ts';
import { createWatchLog, type WatchLog } from '#runner/watch-log.ts';
import type { Heartbeat } from '#watch/heartbeat.ts';
import type { Incidents, Time, WatchResult } from '#watch/ports.ts';
import { createSuccession } from '#watch/succession.ts';
import { watch } from '#watch/watch.ts';
import { type Loaded, readPolicies, type PolicySource } from './policies.ts';
import { remedied } from '#runner/problems.ts';
import { started } from './started.ts';

export interface WatchOptions {
  readonly paths: readonly string[];
  readonly source: PolicySource;
  /** The head of the default branch: the policies are read from it while it watches. */
  readonly head: PolicySource;
  readonly repository: string;
  readonly watchFor: Seconds;
  readonly poll: Seconds;
  /** The runs of its workflow; null where the runner does not say which that is. */
  readonly runs: WorkflowRuns | null;
  /** What the run did before it had to stay because it could start no watcher; null for a watcher. */
  readonly before: RunReport | null;
  readonly heartbeat: Heartbeat | null;
  readonly time: Time;
  readonly stop: AbortSignal;
  /** Each call gives a new client. */
  readonly connect: () => Promise<Client>;
  readonly warn: (message: string) => void;
  readonly debug: (message: string) => void;
  readonly pause: ((seconds: Seconds) => Promise<void>) | undefined;
  /** Where the secrets of channels are. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Keeps a text out of the log. */
  readonly mask: (secret: string) => void;
}

export async function watchIncidents(options: WatchOptions): Promise<RunReport> {
  let loaded = await readPolicies(options.paths, options.source);
  const reportOf = (): RunReport => started(loaded, { mode: 'watch', dryRun: false, repository: options.repository });
  const [first, ...rest] = loaded.policies;
  if (!loaded.valid || first === undefined) return reportOf();
  const warnings = new Set<string>();
  const warn = (message: string): void => {
    // A watcher meets the same trouble again and again.
    if (!warnings.has(message)) options.warn(message);
    warnings.add(message);
  };
  const clients: Client[] = [];
  const connect = async (): Promise<Client> => {
    const client = await options.connect();
    clients.push(client);
    return client;
  };
  const readAgain = async (): Promise<PolicyReading> => {
    const again = await readPolicies(options.paths, options.head);
    const [one, ...others] = again.policies;
    if (!again.valid || one === undefined) return { ok: false, refusal: errorsOf(again) };
    loaded = again;
    return { ok: true, value: [one, ...others] };
  };
  const log = createWatchLog();
  const { before } = options;
  if (before !== null && before.at !== null) log.note(before.incidents, before.at);
  const opened = await openIncidents([first, ...rest], { ...options, connect, warn, readPolicies: readAgain });
  const result = await keepWatch(opened.incidents, log, options);
  const timekeeping = timekeepingOf(result, log, opened.countPolls(), options);
  // Told to stop, it has seconds for its report: none of them for a GitHub that does not answer.
  const isCutOff = result.end === 'stopped' && result.problem !== null;
  if (timekeeping.nobodyAfter !== null && !isCutOff)
    await noteNobody(opened.policies(), await opened.repository(), log, timekeeping.nobodyAfter, options);
  await options.heartbeat?.idle();
  return {
    ...reportOf(),
    at: result.at,
    incidents: log.incidents(),
    problems: [
      ...opened.problems(),
      ...problemsOf(result),
      ...(timekeeping.keeper === 'nobody' ? [nobodyProblem(timekeeping)] : []),
    ],
    requests: clients.reduce((sum, client) => sum + client.requests(), 0),
    timekeeping,
    lateness: log.lateness(),
  };
}

const errorsOf = ({ diagnostics }: Loaded): string =>
  diagnostics
    .filter(({ level }) => level === 'error')
    .map(({ message }) => message)
    .join(' ');

function keepWatch(incidents: Incidents, log: WatchLog, options: WatchOptions): Promise<WatchResult> {
  const { time, poll, watchFor, runs, stop, heartbeat, debug } = options;
  const startedAt = time.now();
  const endsAt = startedAt + watchFor;
  const succession = runs === null ? null : createSuccession({ runs, startedAt, endsAt, poll });
  return watch({
    incidents,
    time,
    poll,
    stop,
    limit: { watchFor, endsAt, succession },
    listener: {
      acted: (reports, at) => log.note(reports, at),
      swept: (isWhole) => heartbeat?.beat(isWhole),
      failed: ({ code, message }) => {
        debug(`${code}: ${message}`);
        heartbeat?.beat(false);
      },
    },
  });
}

function timekeepingOf(result: WatchResult, log: WatchLog, polls: number, options: WatchOptions): Timekeeping {
  const { end, at, isUnwatched } = result;
  const from = log.since();
  const watchSpan: WatchSpan | null =
    from === null ? null : { from, to: at ?? from, end, isStandIn: options.before !== null, polls };
  const keeper = isUnwatched ? 'nobody' : end === 'younger-watcher' ? 'watcher' : 'unneeded';
  return { keeper, nobodyAfter: isUnwatched ? at : null, refusal: null, watch: watchSpan };
}

/** What GitHub did not answer at the end, and what is left undone, are failures however long everything else went well. */
function problemsOf({ problem, missed, end }: WatchResult): readonly Problem[] {
  const left = missed.map((number) => `#${number}`).join(', ');
  return [
    ...(problem === null ? [] : [remedied(problem)]),
    ...(left === ''
      ? []
      : [
          {
            code: 'left-undone',
            message: `Something was due on ${left} and is not done.`,
            remedy:
              end === 'stopped' ? 'Start the workflow again, or look after it yourself.' : 'Look after it yourself.',
          },
        ]),
  ];
}

export const nobodyProblem = ({ refusal }: Pick<Timekeeping, 'refusal'>): Problem => ({
  code: 'nobody-keeps-time',
  message: `Something is due soon, and no run keeps time for it${refusal === null ? '' : `: ${refusal}`}${refusal?.endsWith('.') ? '' : '.'}`,
  remedy:
    'Start the workflow by hand with `watch`, give its job `actions: write`, or run `tocsin watch` elsewhere. Until then only comments and GitHub’s schedule wake it.',
});

/** Says so on the incidents, as far as GitHub still answers. */
async function noteNobody(
  policies: Policies,
  repository: Repository,
  log: WatchLog,
  after: Instant,
  options: WatchOptions,
): Promise<void> {
  const soon = log.incidents().filter(({ next }) => next !== null && next.at <= after + options.watchFor);
  await tellNobody(
    policies,
    repository,
    soon.map(({ number }) => number),
    after,
    options,
  );
}

const MOST_NOTES = 20;

/** Edits the status comments of these incidents. */
export async function tellNobody(
  policies: Policies,
  repository: Repository,
  numbers: readonly number[],
  after: Instant,
  { debug }: Pick<WatchOptions, 'debug'>,
): Promise<void> {
  const [{ noteUnwatched }, render] = await Promise.all([import('#run/note-unwatched.ts'), renderer(policies, [])]);
  for (const number of numbers.slice(0, MOST_NOTES)) {
    try {
      const { issue, now } = await repository.readIssue(number);
      await noteUnwatched(policies, [issue], { now, after }, repository, { render });
    } catch (error) {
      // The run is red as it is.
      if (!(error instanceof Error) || !('code' in error)) throw error;
      debug(error.message);
    }
  }
}
