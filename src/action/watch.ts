/** `mode: watch`: one run that stays and keeps time for all incidents, until nothing is due soon or another one takes over. */
import {
  hasLost,
  type IncidentReport,
  type Problem,
  type RunReport,
  type Timekeeping,
  type WatchSpan,
} from '#domain/run-report.ts';
import type { Instant, Seconds } from '#domain/time.ts';
import type { Client, WorkflowRuns } from '#github/index.ts';
import { openIncidents, type PolicyReading } from '#runner/open-incidents.ts';
import { createWatchLog, type WatchLog } from '#runner/watch-log.ts';
import type { RunHeartbeat } from '#watch/heartbeat.ts';
import type { Incidents, Time, WatchResult } from '#watch/ports.ts';
import { createSuccession } from '#watch/succession.ts';
import { watch } from '#watch/watch.ts';
import { type LoadedPolicies, readPolicies, type PolicySource } from './policies.ts';
import type { ModeOptions } from './mode-options.ts';
import { withRemedy } from '#runner/problems.ts';
import { emptyReport } from './empty-report.ts';
import { noteUnwatchedIncidents, unwatchedProblem } from './unwatched.ts';

export interface WatchModeOptions extends Omit<ModeOptions, 'dryRun' | 'connect'> {
  /** The head of the default branch: the policies are read from it while it watches. */
  readonly head: PolicySource;
  readonly watchFor: Seconds;
  readonly poll: Seconds;
  /** The runs of its workflow; null where the runner does not say which that is. */
  readonly runs: WorkflowRuns | null;
  /** What the run did before it had to stay because it could start no watcher; null for a watcher. */
  readonly before: RunReport | null;
  readonly heartbeat: RunHeartbeat | null;
  readonly time: Time;
  readonly stop: AbortSignal;
  /** Each call gives a new client. */
  readonly connect: () => Promise<Client>;
}

export async function watchIncidents(options: WatchModeOptions): Promise<RunReport> {
  let loaded = await readPolicies(options.paths, options.source);
  const reportOf = (): RunReport =>
    emptyReport(loaded, { mode: 'watch', dryRun: false, repository: options.repository });
  if (loaded.all === null) return reportOf();
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
    if (again.all === null) return { ok: false, refusal: errorsOf(again) };
    loaded = again;
    return { ok: true, value: again.all };
  };
  const log = createWatchLog();
  const { before } = options;
  const note = noteIn(log, options);
  if (before !== null && before.at !== null) note(before.incidents, before.at);
  const opened = await openIncidents(loaded.all, { ...options, connect, warn, readPolicies: readAgain });
  const result = await keepWatch(opened.incidents, note, options);
  const timekeeping = timekeepingOf(result, log, opened.countPolls(), options);
  // Told to stop, it has seconds for its report: none of them for a GitHub that does not answer.
  const isCutOff = result.end === 'stopped' && result.problem !== null;
  if (timekeeping.nobodyAfter !== null && !isCutOff)
    await noteUnwatchedIncidents(
      opened.policies(),
      await opened.repository(),
      log.incidents(),
      timekeeping.nobodyAfter,
      options,
    );
  options.heartbeat?.end(timekeeping.keeper !== 'nobody' && result.missed.length === 0);
  await options.heartbeat?.idle();
  const report = reportOf();
  return {
    ...report,
    at: result.at,
    incidents: log.incidents(),
    diagnostics: [...report.diagnostics, ...(before?.diagnostics.filter(({ place }) => place === null) ?? [])],
    problems: [
      ...oneOfEach([...(before?.problems ?? []), ...problemsOf(result), ...opened.problems()]),
      ...(timekeeping.keeper === 'nobody' ? [unwatchedProblem(timekeeping)] : []),
    ],
    requests: clients.reduce((sum, client) => sum + client.requests(), 0),
    timekeeping,
    lateness: log.lateness(),
  };
}

type OnActed = (reports: readonly IncidentReport[], at: Instant) => void;

const noteIn =
  (log: WatchLog, { heartbeat }: Pick<WatchModeOptions, 'heartbeat'>): OnActed =>
  (reports, at) => {
    log.note(reports, at);
    if (hasLost(reports)) heartbeat?.lose();
  };

const errorsOf = ({ diagnostics }: LoadedPolicies): string =>
  diagnostics
    .filter(({ level }) => level === 'error')
    .map(({ message }) => message)
    .join(' ');

function keepWatch(incidents: Incidents, onActed: OnActed, options: WatchModeOptions): Promise<WatchResult> {
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
      onActed,
      onSwept: (isWhole) => heartbeat?.beat(isWhole),
      onFailed: ({ code, message }) => {
        debug(`${code}: ${message}`);
        heartbeat?.beat(false);
      },
    },
  });
}

function timekeepingOf(result: WatchResult, log: WatchLog, polls: number, options: WatchModeOptions): Timekeeping {
  const { end, at, isUnwatched } = result;
  const from = log.since();
  const watchSpan: WatchSpan | null =
    from === null ? null : { from, to: at ?? from, end, isStandIn: options.before !== null, polls };
  const keeper = isUnwatched ? 'nobody' : end === 'younger-watcher' ? 'watcher' : 'unneeded';
  return { keeper, nobodyAfter: isUnwatched ? at : null, refusal: null, watch: watchSpan };
}

/** The run that stays and the watcher that it becomes may meet the same. */
const oneOfEach = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(problems.map((problem) => [problem.message, problem])).values(),
];

/** What GitHub did not answer at the end, and what is left undone, are failures however long everything else went well. */
function problemsOf({ problem, missed, end }: WatchResult): readonly Problem[] {
  const left = missed.map((number) => `#${number}`).join(', ');
  return [
    ...(problem === null ? [] : [withRemedy(problem)]),
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
