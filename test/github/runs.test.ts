/** The runs of a workflow as a watcher sees them, and starting another one: on the sandbox's Actions. */
import { afterEach, expect, test } from 'vitest';
import { createWorkflowRuns, type WorkflowRuns } from '#github/runs.ts';
import { type Run, type Sandbox, type SandboxOptions, startSandbox, type Workflow } from '#sandbox/index.ts';
import { clientOf } from '../support/client.ts';

let sandbox: Sandbox;
afterEach(() => sandbox.close());

const WORKFLOW: Workflow = {
  file: 'escalation.yml',
  on: { issues: ['labeled'], workflow_dispatch: { inputs: { watch: { default: 'false' } } } },
};

async function start(options: SandboxOptions = {}, workflow: Workflow = WORKFLOW): Promise<void> {
  sandbox = await startSandbox({ people: { ann: 'write' }, ...options });
  sandbox.actions.addWorkflow(workflow);
}

function dispatchRun(): Run {
  const [workflow] = sandbox.actions.workflows;
  if (!workflow) throw new Error('There is a workflow.');
  const run = sandbox.actions.dispatch(workflow, 'ann', { watch: 'true' });
  sandbox.clock.advance(0);
  return run;
}

function runsOf(run: number): WorkflowRuns {
  const inputs = { watch: 'true' };
  return createWorkflowRuns(() => Promise.resolve(clientOf(sandbox)), {
    file: 'escalation.yml',
    branch: 'main',
    run,
    inputs,
  });
}

test('watchers are the runs of a dispatch that are not over, beside the one that asks; the younger was created later', async () => {
  await start();
  const [over, , own] = [dispatchRun(), dispatchRun(), dispatchRun(), dispatchRun()];
  sandbox.actions.complete(over, 'success');
  // All of one second: the id decides.
  expect(await runsOf(own.id).watchers()).toEqual([
    { isRunning: true, isYounger: true },
    { isRunning: true, isYounger: false },
  ]);
});

test('one that waits for a runner does not run yet, and an event’s run is none', async () => {
  await start({ actions: { startDelay: { from: 60, to: 60 } } });
  const own = dispatchRun();
  sandbox.clock.advance(60);
  sandbox.as('ann').openIssue({ title: 'Down', body: null, labels: ['incident'] });
  dispatchRun();
  expect(await runsOf(own.id).watchers()).toEqual([{ isRunning: false, isYounger: true }]);
});

test('while nothing changes, the list is not sent again', async () => {
  await start();
  const runs = runsOf(dispatchRun().id);
  await runs.watchers();
  sandbox.log.splice(0);
  expect(await runs.watchers()).toEqual([]);
  expect(sandbox.log.map(({ status }) => status)).toEqual([304]);
});

test('what GitHub does not say is not taken for nobody', async () => {
  await start();
  const runs = runsOf(dispatchRun().id);
  sandbox.faults.add({ kind: '502-before', times: 5 });
  expect(await runs.watchers()).toBeNull();
});

test.each(['known', 'ignored', 400, 422] as const)(
  'a server to which `return_run_details` is %s starts a watcher',
  async (runDetails) => {
    await start({ actions: { runDetails } });
    const runs = runsOf(dispatchRun().id);
    const isRefused = typeof runDetails === 'number';
    const second = await runs.dispatch();
    const [, run] = sandbox.actions.runs;
    expect(second).toEqual({ ok: true, run: runDetails === 'known' ? run?.id : null });
    expect(run?.context.inputs).toEqual({ watch: 'true' });
    sandbox.log.splice(0);
    await runs.dispatch();
    // Who refused the key once is not asked with it again.
    expect(sandbox.log.map(({ status }) => status)).toEqual([runDetails === 'known' ? 200 : 204]);
    expect(sandbox.actions.runs).toHaveLength(3);
    expect(isRefused || sandbox.log.length === 1).toBe(true);
  },
);

test.each<[string, Workflow, string, RegExp]>([
  [
    'takes no dispatch',
    { file: 'escalation.yml', on: {} },
    'refused',
    /trigger.*Give escalation\.yml `workflow_dispatch: /s,
  ],
  [
    'has no such input',
    { file: 'escalation.yml', on: { workflow_dispatch: {} } },
    'refused',
    /inputs.*Give escalation\.yml `workflow_dispatch: /s,
  ],
  ['is not there', { file: 'other.yml', on: {} }, 'not-found', /Not Found/],
])('a workflow that %s: the refusal says so', async (_, workflow, code, message) => {
  await start({}, workflow);
  const dispatch = await runsOf(1).dispatch();
  expect(dispatch).toMatchObject({ ok: false, code });
  expect(dispatch.ok ? '' : dispatch.message).toMatch(message);
});

test('a token that may not start runs is told so', async () => {
  await start();
  sandbox.tokens.permissions.actions = 'read';
  expect(await runsOf(1).dispatch()).toMatchObject({ ok: false, code: 'forbidden' });
});
