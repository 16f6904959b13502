/** A repository in which time passes by the second, and runs of the shipped Action that keep time in it. */
import { type Run, type Sandbox, type SandboxOptions, startSandbox, type StoredComment } from '#sandbox/index.ts';
import { createLabel } from '#sandbox/store.ts';
import { type ActionCall, type ActionResult, type Running, startAction } from '../support/action.ts';
import { threeLevels } from '../support/three-levels.ts';

export const WORKFLOW = {
  file: 'escalation.yml',
  name: 'Escalation',
  on: {
    issues: ['labeled'],
    issue_comment: ['created'],
    workflow_dispatch: { inputs: { watch: { default: 'false' } } },
  },
} as const;

export async function startNight(seconds: number, options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({
    people: { alice: 'write', bob: 'write', carol: 'write', zoe: 'triage' },
    pace: 1,
    ...options,
  });
  createLabel(sandbox.store, 'incident');
  sandbox.store.files.set('.github/escalation-policy.yml', threeLevels(seconds));
  return sandbox;
}

/** One run of the Action as GitHub's runner starts it, or of no workflow that is known. */
export function startRun(sandbox: Sandbox, run: Run | null, call: Partial<ActionCall> = {}): Promise<Running> {
  return startAction({
    api: sandbox.url,
    repository: `${sandbox.store.owner}/${sandbox.store.name}`,
    isAlone: true,
    ...(run === null ? {} : { event: { name: run.context.event, payload: run.context.payload } }),
    ...call,
    environment: { ...(run === null ? {} : sandbox.environmentOf(run)), ...call.environment },
  });
}

/** What is said on an issue by the engine. */
export const commentsOn = ({ store }: Sandbox, number: number): readonly StoredComment[] =>
  (store.issues.get(number)?.timeline ?? []).filter(
    (entry): entry is StoredComment => entry.kind === 'comment' && entry.by === store.viewer,
  );

/** The runs of a workflow carried out by the shipped Action; resolves to what each came to, by the number of the run. */
export function runWorkflow(
  sandbox: Sandbox,
  inputs: Readonly<Record<string, string>>,
): Map<number, Promise<ActionResult>> {
  const results = new Map<number, Promise<ActionResult>>();
  sandbox.actions.onRunStart = (run) => {
    const result = startRun(sandbox, run, { inputs }).then((running) => running.result);
    results.set(
      run.number,
      result.then((ended) => {
        sandbox.actions.complete(run, ended.code === 0 ? 'success' : 'failure');
        return ended;
      }),
    );
  };
  return results;
}

/** Waits for a condition; the bound on hanging is that of any test. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) {
    await new Promise((done) => setTimeout(done, 50));
  }
}
