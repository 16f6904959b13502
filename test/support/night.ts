/** A night on the sandbox in virtual time: each run of the workflow is an actor that does what the Action does. */
import { escalate } from '#action/escalate.ts';
import { failures } from '#action/failures.ts';
import { findKeeper, withKeeper } from '#action/timekeeping.ts';
import { watchIncidents } from '#action/watch.ts';
import type { RunReport } from '#domain/run-report.ts';
import type { Seconds } from '#domain/time.ts';
import { type Client, createClient, createWorkflowRuns } from '#github/index.ts';
import { type Run, type Sandbox, startSandbox, type Workflow } from '#sandbox/index.ts';
import { type Actor, createStage } from './stage.ts';

export interface NightOptions {
  readonly policy: string;
  readonly people: Readonly<Record<string, 'read' | 'triage' | 'write'>>;
  readonly watchFor: Seconds;
  readonly poll: Seconds;
  /** Until a runner takes a run, at most. */
  readonly startDelay: Seconds;
  readonly seed: number;
}

export interface Night {
  readonly sandbox: Sandbox;
  /** Of the runs that are over, in the order in which they ended. */
  readonly reports: readonly RunReport[];
  pass(seconds: Seconds, each: () => void): Promise<void>;
  /** The runner of a run dies. */
  kill(run: Run): void;
  close(): Promise<void>;
}

export const isWatcher = ({ context }: Run): boolean => context.inputs['watch'] === 'true';

const WORKFLOW: Workflow = {
  file: 'escalation.yml',
  on: {
    issues: ['labeled'],
    issue_comment: ['created'],
    workflow_dispatch: { inputs: { watch: { default: 'false' } } },
  },
  concurrency: {
    group: ({ inputs, runId }) => (inputs['watch'] === 'true' ? `escalation-watch-${runId}` : 'escalation'),
  },
};

export async function startNight(options: NightOptions): Promise<Night> {
  const { people, startDelay, seed } = options;
  const sandbox = await startSandbox({ people, actions: { startDelay: { from: 0, to: startDelay }, seed } });
  const stage = createStage(sandbox.clock);
  const actors = new Map<number, Actor>();
  const reports: RunReport[] = [];
  sandbox.actions.addWorkflow(WORKFLOW);
  sandbox.actions.onRunStart = (run) => {
    const play = async (actor: Actor): Promise<void> => {
      const report = await (isWatcher(run) ? stay : once)(sandbox, run, actor, options);
      reports.push(report);
      sandbox.actions.complete(run, failures(report).length === 0 ? 'success' : 'failure');
    };
    actors.set(run.id, stage.enter(play));
  };
  sandbox.actions.onRunCancel = (run) => actors.get(run.id)?.stop.abort();
  return {
    sandbox,
    reports,
    pass: stage.pass,
    kill: (run) => {
      actors.get(run.id)?.kill();
      sandbox.actions.kill(run);
    },
    close: () => sandbox.close(),
  };
}

const ignore = (): void => undefined;

function commonOf(sandbox: Sandbox, run: Run, { time, stop }: Actor, { policy, watchFor, poll }: NightOptions) {
  const { owner, name } = sandbox.store;
  const { url: apiUrl, graphqlUrl } = sandbox;
  const connect = (): Promise<Client> =>
    Promise.resolve(createClient({ token: run.token, owner, name, apiUrl, graphqlUrl, paced: false, patience: 0 }));
  const inputs = { watch: 'true' };
  return {
    paths: ['policy.yml'],
    source: {
      workspace: null,
      commit: null,
      fetch: () => Promise.resolve({ ok: true as const, text: policy }),
      list: () => Promise.resolve([]),
    },
    repository: `${owner}/${name}`,
    watchFor,
    poll,
    runs: createWorkflowRuns(connect, { file: run.workflow.file, branch: 'main', run: run.id, inputs }),
    time,
    stop: stop.signal,
    connect,
    warn: ignore,
    debug: ignore,
    mask: ignore,
    pause: undefined,
    environment: {},
  };
}

type Part = (sandbox: Sandbox, run: Run, actor: Actor, options: NightOptions) => Promise<RunReport>;

const stay: Part = (sandbox, run, actor, options) =>
  watchIncidents({ ...commonOf(sandbox, run, actor, options), before: null, heartbeat: null });

const once: Part = async (sandbox, run, actor, options) => {
  const common = commonOf(sandbox, run, actor, options);
  const report = await escalate({ ...common, job: { kind: 'sweep' }, dryRun: false });
  const { keeper, refusal } = await findKeeper(report, { ...common, isDispatched: false });
  if (keeper === 'this-run') return watchIncidents({ ...common, before: report, heartbeat: null });
  return withKeeper(report, { keeper, refusal }, { ...common, isDispatched: false });
};
