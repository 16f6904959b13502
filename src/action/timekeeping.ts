/** Who keeps time after a run that decided about everything: nobody has to, a watcher that is there, a new one, or the run itself. */
import type { Policies } from '#domain/policy.ts';
import type { RunReport, Timekeeping } from '#domain/run-report.ts';
import type { Instant, Seconds } from '#domain/time.ts';
import { repositoryNeeds } from '#engine/escalation/needs.ts';
import type { WorkflowRuns } from '#github/index.ts';
import type { Time } from '#watch/ports.ts';
import { readPolicies } from './policies.ts';
import type { ModeOptions } from './mode-options.ts';
import { noteUnwatchedIncidents, unwatchedProblem } from './unwatched.ts';

export interface TimekeepingOptions extends Pick<ModeOptions, 'paths' | 'source' | 'connect' | 'debug'> {
  readonly watchFor: Seconds;
  readonly runs: WorkflowRuns | null;
  /** True for a run that was itself started by a dispatch: others take it for a watcher, and leave. */
  readonly isDispatched: boolean;
  readonly time: Time;
  readonly stop: AbortSignal;
}

export type Keeper = Pick<Timekeeping, 'refusal'> & { readonly keeper: Timekeeping['keeper'] | 'this-run' };

/** What is due within `watchFor` of the run, or failed and is due now; null when nothing is. */
function soonest({ at, incidents }: RunReport, watchFor: Seconds): Instant | null {
  if (at === null) return null;
  const due = incidents.flatMap(({ outcome, next }) => {
    const { kind } = outcome;
    if (kind === 'unread' || (kind === 'failed' && outcome.isLoss !== true)) return [at];
    return next === null ? [] : [next.at];
  });
  const first = due.length === 0 ? null : Math.min(...due);
  return first !== null && first <= at + watchFor ? first : null;
}

/** Finds a watcher, or starts one. */
export async function findKeeper(report: RunReport, options: TimekeepingOptions): Promise<Keeper> {
  const { runs, watchFor, isDispatched } = options;
  if (soonest(report, watchFor) === null) return { keeper: 'unneeded', refusal: null };
  if (runs === null) return { keeper: 'this-run', refusal: null };
  const watchers = await runs.watchers();
  if (watchers?.some(({ isYounger }) => isYounger || !isDispatched)) return { keeper: 'watcher', refusal: null };
  return start(runs, options);
}

/** Seconds before the second and the third attempt. */
const PAUSES: readonly Seconds[] = [2, 5];
const PASSING: ReadonlySet<string> = new Set(['unavailable', 'maybe-written', 'rate-limited']);

async function start(runs: WorkflowRuns, { time, stop }: TimekeepingOptions): Promise<Keeper> {
  for (let attempt = 0; ; attempt += 1) {
    const dispatch = await runs.dispatch();
    if (dispatch.ok) return { keeper: 'new-watcher', refusal: null };
    if (dispatch.code === 'forbidden') return { keeper: 'this-run', refusal: dispatch.message };
    const pause = PAUSES[attempt];
    if (pause === undefined || !PASSING.has(dispatch.code) || stop.aborted)
      return { keeper: 'nobody', refusal: dispatch.message };
    await time.sleep(pause, stop);
  }
}

/** The report with who keeps time; where nobody does, the incidents say so as well, and the run has failed. */
export async function withKeeper(
  report: RunReport,
  { keeper, refusal }: Keeper & { readonly keeper: Timekeeping['keeper'] },
  options: TimekeepingOptions,
): Promise<RunReport> {
  const timekeeping = { keeper, refusal, nobodyAfter: keeper === 'nobody' ? report.at : null, watch: null };
  if (timekeeping.nobodyAfter === null) return { ...report, timekeeping };
  const { all } = await readPolicies(options.paths, options.source);
  if (all !== null) await note(all, report, timekeeping.nobodyAfter, options);
  return { ...report, timekeeping, problems: [...report.problems, unwatchedProblem(timekeeping)] };
}

async function note(policies: Policies, report: RunReport, after: Instant, options: TimekeepingOptions): Promise<void> {
  const { openRepository } = await import('#github/index.ts');
  const repository = openRepository(await options.connect(), { ...repositoryNeeds(policies), managedLabels: [] });
  await noteUnwatchedIncidents(policies, repository, report.incidents, after, options);
}
