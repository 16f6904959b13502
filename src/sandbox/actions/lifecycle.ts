/** The life of a run: waiting, running, ended. */
import { HOUR, type Instant, type Seconds } from '#domain/time.ts';
import type { TurnableClock } from '#sandbox/clock.ts';
import type { Tokens } from '#sandbox/token.ts';
import type { Chance, Delay } from './chance.ts';
import { createGroups } from './concurrency.ts';
import type { Conclusion, Run } from './run.ts';

export interface LifecycleOptions {
  /** From a run's creation, or from getting its concurrency group, until a runner takes it; 0 by default. */
  readonly startDelay?: Delay;
  /** How long GitHub takes to notice that a runner is gone, which is not documented; 10 minutes by default. */
  readonly lossNoticed?: Seconds;
}

export interface Lifecycle {
  /** A new run: it joins its concurrency group, if it has one, and asks for a runner. */
  admit(run: Run): void;
  /** The runner reports the end of a run. Nothing comes of it when the runner is gone. */
  complete(run: Run, conclusion: Conclusion): void;
  /** Takes a waiting run away at once, and asks the runner of a started one to stop. */
  cancel(run: Run): void;
  /** The runner dies: its run looks as if it went on until GitHub notices, and fails then. */
  kill(run: Run): void;
}

interface Parts {
  readonly clock: TurnableClock;
  readonly tokens: Tokens;
  readonly chance: Chance;
  readonly options: LifecycleOptions;
  readonly onStart: (run: Run) => unknown;
  readonly onCancel: (run: Run) => void;
}

const JOB_TIMEOUT = 6 * HOUR;
/** GitHub ends a cancelled job by force after five minutes. */
const CANCEL_GRACE = 300;
const LOSS_NOTICED = 600;

export function createLifecycle({ clock, tokens, chance, options, onStart, onCancel }: Parts): Lifecycle {
  const groups = createGroups(chance);
  const agenda = createAgenda(clock);
  const change = (run: Run, changes: Partial<Run>): void => {
    Object.assign(run, changes, { updatedAt: clock.now() });
  };
  const finish = (run: Run, conclusion: Conclusion): void => {
    if (run.status === 'completed') return;
    agenda.clear(run);
    change(run, { status: 'completed', conclusion, completedAt: clock.now() });
    tokens.grant(run.token, { permissions: permissionsOf(run), expiresAt: clock.now() });
    const next = groups.leave(run);
    if (next) enqueue(next);
  };
  const begin = (run: Run): unknown => {
    change(run, { status: 'in_progress', startedAt: clock.now() });
    tokens.grant(run.token, { permissions: permissionsOf(run), expiresAt: null });
    agenda.add(run, run.workflow.timeout ?? JOB_TIMEOUT, () => cancel(run));
    return onStart(run);
  };
  const enqueue = (run: Run): void => {
    if (isSkipped(run)) return finish(run, 'skipped');
    change(run, { status: 'queued' });
    agenda.add(run, chance.delay(options.startDelay ?? 0), () => begin(run));
  };
  const cancel = (run: Run): void => {
    if (run.status !== 'in_progress') return finish(run, 'cancelled');
    if (run.isCancelling) return;
    change(run, { isCancelling: true });
    agenda.add(run, CANCEL_GRACE, () => finish(run, 'cancelled'));
    if (!run.isLost) onCancel(run);
  };
  return {
    admit: (run) => {
      const { concurrency } = run.workflow;
      // At the job, the condition comes first: a job that is skipped joins no group.
      if (!concurrency || (concurrency.scope !== 'workflow' && isSkipped(run))) return enqueue(run);
      const { group } = concurrency;
      const entrance = groups.enter(run, typeof group === 'string' ? group : group(run.context), concurrency);
      if (entrance.isHolder) return enqueue(run);
      change(run, { status: 'pending' });
      for (const one of entrance.cancelled) cancel(one);
    },
    complete: (run, conclusion) => {
      if (run.startedAt === null) throw new Error(`Run ${run.id} has not started, so it does not end.`);
      if (!run.isLost) finish(run, run.isCancelling ? 'cancelled' : conclusion);
    },
    cancel,
    kill: (run) => {
      if (run.status !== 'in_progress') throw new Error(`Run ${run.id} has no runner: it is ${run.status}.`);
      run.isLost = true;
      agenda.add(run, options.lossNoticed ?? LOSS_NOTICED, () => finish(run, 'failure'));
    },
  };
}

const isSkipped = ({ workflow, context }: Run): boolean => workflow.if?.(context) === false;

const permissionsOf = ({ workflow }: Run) => ({ issues: 'write', actions: 'write', ...workflow.permissions }) as const;

/** What is still to come of each run. */
function createAgenda(clock: TurnableClock) {
  const taken = new Map<Run, (() => void)[]>();
  return {
    add: (run: Run, seconds: Seconds, job: () => unknown): void => {
      const at: Instant = clock.now() + seconds;
      taken.set(run, [...(taken.get(run) ?? []), clock.schedule(at, job)]);
    },
    clear: (run: Run): void => {
      for (const takeBack of taken.get(run) ?? []) takeBack();
      taken.delete(run);
    },
  };
}
