/** GitHub Actions without runners: events become runs, and runs live by the sandbox's clock. */
import type { Instant } from '#domain/time.ts';
import type { Activity } from '#sandbox/activity.ts';
import type { TurnableClock } from '#sandbox/clock.ts';
import type { Tokens } from '#sandbox/token.ts';
import { createChance, type Delay } from './chance.ts';
import { nextTick } from './cron.ts';
import { createLifecycle, type Lifecycle, type LifecycleOptions } from './lifecycle.ts';
import { minutesOf, type Run } from './run.ts';
import { listens, type Trigger, type Workflow } from './workflow.ts';

export interface ActionsOptions extends LifecycleOptions {
  /** Seed of all that is left to chance; 1 by default. */
  readonly seed?: number;
  /** By how much a cron is late; by default from 35 minutes to 6.5 hours, as users measured in 2026. */
  readonly scheduleDelay?: Delay;
  /** Share of a cron's events that never come; by default 2 of 3: hourly crons came 6 to 9 times a day. */
  readonly scheduleLoss?: number;
  /** `return_run_details` of a dispatch: known, unknown and without effect, or refused with that status as by older servers. */
  readonly runDetails?: 'known' | 'ignored' | 400 | 422;
}

interface Usage {
  readonly runs: number;
  /** Begun ones; billed in a private repository alone. */
  readonly minutes: number;
}

export interface Actions extends Omit<Lifecycle, 'admit'> {
  /** In the order of their creation. */
  readonly runs: readonly Run[];
  readonly workflows: readonly Workflow[];
  readonly runDetails: NonNullable<ActionsOptions['runDetails']>;
  addWorkflow(workflow: Workflow): void;
  dispatch(workflow: Workflow, actor: string, inputs: Readonly<Record<string, string>>): Run;
  /** Creates the runs of the workflows that listen. */
  receive(activities: readonly Activity[]): void;
  /** What the runs of all workflows used, or those of one. */
  usage(file?: string): Usage;
  /** Called when a runner takes a run. `TurnableClock.pass` waits for what it gives. */
  onRunStart: ((run: Run) => unknown) | null;
  /** Called when a started run is cancelled or out of time: the runner's SIGINT. */
  onRunCancel: ((run: Run) => void) | null;
}

interface Parts {
  readonly clock: TurnableClock;
  readonly tokens: Tokens;
  readonly payloadOf: (activity: Activity) => Readonly<Record<string, unknown>>;
  readonly options: ActionsOptions;
}

const FIRST_RUN = 7_000_000_001;
const MEASURED_DELAY = { from: 35 * 60, to: 390 * 60 } as const;
const MEASURED_LOSS = 2 / 3;
/** Its acts start no workflow, so that no workflow starts itself; a dispatch does. */
const GITHUB_TOKEN_LOGIN = 'github-actions[bot]';

export function createActions({ clock, tokens, payloadOf, options }: Parts): Actions {
  const chance = createChance(options.seed ?? 1);
  const workflows: Workflow[] = [];
  const runs: Run[] = [];
  const create = (workflow: Workflow, trigger: Trigger): Run => {
    const number = runs.filter((one) => one.workflow === workflow).length + 1;
    const run = newRun(FIRST_RUN + runs.length, number, workflow, trigger, clock.now());
    runs.push(run);
    lifecycle.admit(run);
    return run;
  };
  const scheduleNext = (workflow: Workflow, cron: string): void => {
    clock.schedule(nextTick(cron, clock.now()), () => {
      scheduleNext(workflow, cron);
      if (chance.happens(options.scheduleLoss ?? MEASURED_LOSS)) return;
      const trigger = {
        event: 'schedule',
        actor: GITHUB_TOKEN_LOGIN,
        payload: { schedule: cron },
        inputs: {},
      } as const;
      const at = clock.now() + chance.delay(options.scheduleDelay ?? MEASURED_DELAY);
      clock.schedule(at, () => void create(workflow, trigger));
    });
  };
  const actions: Actions = {
    runs,
    workflows,
    runDetails: options.runDetails ?? 'known',
    onRunStart: null,
    onRunCancel: null,
    complete: (run, conclusion) => lifecycle.complete(run, conclusion),
    cancel: (run) => lifecycle.cancel(run),
    kill: (run) => lifecycle.kill(run),
    addWorkflow: (workflow) => {
      for (const cron of workflow.on.schedule ?? []) scheduleNext(workflow, cron);
      workflows.push(workflow);
    },
    dispatch: (workflow, actor, inputs) =>
      create(workflow, { event: 'workflow_dispatch', actor, inputs, payload: dispatchPayload(workflow, inputs) }),
    receive: (activities) => {
      for (const activity of activities.filter(({ by }) => by !== GITHUB_TOKEN_LOGIN))
        for (const workflow of workflows.filter((one) => listens(one, activity)))
          create(workflow, { event: activity.event, actor: activity.by, payload: payloadOf(activity), inputs: {} });
    },
    usage: (file) => {
      const own = runs.filter(({ workflow }) => file === undefined || workflow.file === file);
      return { runs: own.length, minutes: own.reduce((sum, run) => sum + minutesOf(run, clock.now()), 0) };
    },
  };
  const lifecycle = createLifecycle({
    clock,
    tokens,
    chance,
    options,
    onStart: (run) => actions.onRunStart?.(run),
    onCancel: (run) => actions.onRunCancel?.(run),
  });
  return actions;
}

const dispatchPayload = ({ file }: Workflow, inputs: Readonly<Record<string, string>>) => ({
  inputs,
  ref: 'refs/heads/main',
  workflow: `.github/workflows/${file}`,
});

const newRun = (id: number, number: number, workflow: Workflow, trigger: Trigger, at: Instant): Run => ({
  id,
  number,
  workflow,
  context: { ...trigger, runId: id },
  createdAt: at,
  status: 'queued',
  conclusion: null,
  startedAt: null,
  completedAt: null,
  updatedAt: at,
  isCancelling: false,
  isLost: false,
  token: `ghs_${id}`,
});
