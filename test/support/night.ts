/** A night on the sandbox in virtual time: each run of the workflow is an actor that does what the Action does. */
import { escalate } from '#action/escalate.ts';
import { failures } from '#action/failures.ts';
import type { PolicySource } from '#action/policies.ts';
import { findKeeper, withKeeper } from '#action/timekeeping.ts';
import { watchIncidents } from '#action/watch.ts';
import type { RunReport } from '#domain/run-report.ts';
import type { Seconds } from '#domain/time.ts';
import { type Client, createWorkflowRuns, readPolicy } from '#github/index.ts';
import { type Run, type Sandbox, startSandbox, type Workflow } from '#sandbox/index.ts';
import type { RunHeartbeat } from '#watch/heartbeat.ts';
import { clientOf } from './client.ts';
import { type Actor, createVirtualTime } from './virtual-time.ts';

export interface NightOptions {
  readonly policy: string;
  readonly people: Readonly<Record<string, 'read' | 'triage' | 'write'>>;
  readonly watchFor: Seconds;
  readonly poll: Seconds;
  /** Until a runner takes a run, at most. */
  readonly startDelay: Seconds;
  readonly seed: number;
  /** The workflow's, where it differs. */
  readonly workflow?: Partial<Workflow>;
  /** When the clock begins, in ISO 8601. */
  readonly at?: string;
  readonly runDetails?: 'known' | 422;
  readonly warn?: (message: string) => void;
  /** Of every run that keeps time. */
  readonly heartbeat?: RunHeartbeat;
}

export interface Night {
  readonly sandbox: Sandbox;
  /** Of the runs that are over, in the order in which they ended. */
  readonly reports: readonly RunReport[];
  pass(seconds: Seconds, each: () => void): Promise<void>;
  /** The policy on the default branch is another one from now on. */
  merge(policy: string): void;
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

const POLICY_FILE = '.github/escalation-policy.yml';

export async function startNight(options: NightOptions): Promise<Night> {
  const { people, startDelay, seed, at, runDetails = 'known' } = options;
  const sandbox = await startSandbox({
    people,
    ...(at === undefined ? {} : { at }),
    actions: { startDelay: { from: 0, to: startDelay }, seed, runDetails },
  });
  const virtualTime = createVirtualTime(sandbox.clock);
  const actors = new Map<number, Actor>();
  const reports: RunReport[] = [];
  sandbox.store.files.set(POLICY_FILE, options.policy);
  sandbox.actions.addWorkflow({ ...WORKFLOW, ...options.workflow });
  sandbox.actions.onRunStart = (run) => {
    const play = async (actor: Actor): Promise<void> => {
      const report = await (isWatcher(run) ? stay : once)(sandbox, run, actor, options);
      reports.push(report);
      sandbox.actions.complete(run, failures(report).length === 0 ? 'success' : 'failure');
    };
    actors.set(run.id, virtualTime.enter(play));
  };
  sandbox.actions.onRunCancel = (run) => actors.get(run.id)?.stop.abort();
  return {
    sandbox,
    reports,
    pass: virtualTime.pass,
    merge: (policy) => void sandbox.store.files.set(POLICY_FILE, policy),
    kill: (run) => {
      actors.get(run.id)?.kill();
      sandbox.actions.kill(run);
    },
    close: () => sandbox.close(),
  };
}

const ignore = (): void => undefined;

function commonOf(sandbox: Sandbox, run: Run, { time, stop }: Actor, options: NightOptions) {
  const { watchFor, poll, warn = ignore, heartbeat = null } = options;
  const { owner, name } = sandbox.store;
  const connect = (): Promise<Client> =>
    Promise.resolve(clientOf(sandbox, { token: run.token, owner, name, patience: 0 }));
  const inputs = { watch: 'true' };
  const source: PolicySource = {
    workspace: null,
    commit: null,
    fetch: async (path, most) => readPolicy(await connect(), path, null, most),
    fetchPinned: () => Promise.reject(new Error('the policy of the night extends nothing')),
    list: () => Promise.resolve([]),
  };
  return {
    paths: [POLICY_FILE],
    source,
    head: source,
    repository: `${owner}/${name}`,
    watchFor,
    poll,
    runs: createWorkflowRuns(connect, { file: run.workflow.file, branch: 'main', run: run.id, inputs }),
    time,
    stop: stop.signal,
    connect,
    warn,
    say: ignore,
    debug: ignore,
    mask: ignore,
    pause: undefined,
    environment: {},
    heartbeat,
  };
}

type Part = (sandbox: Sandbox, run: Run, actor: Actor, options: NightOptions) => Promise<RunReport>;

const stay: Part = (sandbox, run, actor, options) =>
  watchIncidents({ ...commonOf(sandbox, run, actor, options), before: null });

const once: Part = async (sandbox, run, actor, options) => {
  const common = commonOf(sandbox, run, actor, options);
  const report = await escalate({ ...common, job: { kind: 'sweep' }, dryRun: false });
  const { keeper, refusal } = await findKeeper(report, { ...common, isDispatched: false });
  if (keeper === 'this-run') return watchIncidents({ ...common, before: report });
  return withKeeper(report, { keeper, refusal }, { ...common, isDispatched: false });
};
