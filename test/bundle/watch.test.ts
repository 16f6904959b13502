/** The shipped Action keeps time on a local GitHub, in real seconds. */
import { afterAll, expect, test } from 'vitest';
import type { Sandbox, Workflow } from '#sandbox/index.ts';
import { runWorkflow, commentsOn, startNight, startRun, until, WORKFLOW } from './watch.ts';

/** Seconds that a busy machine may take for what takes one. Whether a call comes at its second is seen in virtual time. */
const SLOW = 10;
const KEEPING = { 'watch-for': '60s', poll: '1s' };

const sandboxes: Sandbox[] = [];
afterAll(() => Promise.all(sandboxes.map((sandbox) => sandbox.close())));

async function start(seconds: number, workflow: Partial<Workflow> | null = {}): Promise<Sandbox> {
  const sandbox = await startNight(seconds);
  sandboxes.push(sandbox);
  if (workflow !== null) sandbox.actions.addWorkflow({ ...WORKFLOW, ...workflow });
  return sandbox;
}

const open = (sandbox: Sandbox): number =>
  sandbox.as('zoe').openIssue({ title: 'Down', body: null, labels: ['incident'] }).number;

test.concurrent('mode watch calls each level at its second, answers within a poll, and leaves when nothing is due', async () => {
  const sandbox = await start(15, null);
  const number = open(sandbox);
  const { result } = await startRun(sandbox, null, { inputs: { mode: 'watch', ...KEEPING } });
  await until(() => commentsOn(sandbox, number).length >= 2);
  const second = commentsOn(sandbox, number)[1];
  expect(second?.body).toContain('@bob');
  const declared = sandbox.store.issues.get(number)?.createdAt ?? 0;
  expect((second?.at ?? 0) - declared).toBeGreaterThanOrEqual(15);
  expect((second?.at ?? 0) - declared).toBeLessThanOrEqual(15 + SLOW);
  sandbox.as('bob').comment(number, '/ack on it');
  const { code, summary, outputs, annotations } = await result;
  expect(annotations.filter(({ level }) => level === 'error')).toEqual([]);
  expect(code).toBe(0);
  expect(commentsOn(sandbox, number)).toHaveLength(2);
  expect(commentsOn(sandbox, number)[0]?.body).toContain('acknowledged at');
  expect(summary).toContain('until nothing more was due soon');
  expect(Number(outputs['lateness-watched'])).toBeLessThanOrEqual(SLOW);
  const posts = sandbox.log.filter(({ operations }) => operations.includes('addComment'));
  expect(posts).toHaveLength(2);
});

test.concurrent('a watcher under whom the incident label is deleted ends red, although nothing is due any more', async () => {
  const sandbox = await start(8, null);
  const number = open(sandbox);
  const inputs = { mode: 'watch', 'watch-for': '20s', poll: '1s' };
  const { result } = await startRun(sandbox, null, { inputs });
  await until(() => commentsOn(sandbox, number).length === 1);
  sandbox.as('alice').deleteLabel('incident');
  const { code, annotations } = await result;
  expect(code).toBe(1);
  expect(annotations.map(({ message }) => message).join(' ')).toContain(
    'missing-incident-label: The repository has no',
  );
});

test.concurrent('a run of an event starts a watcher, which does the rest', async () => {
  const sandbox = await start(12);
  const results = runWorkflow(sandbox, KEEPING);
  const number = open(sandbox);
  await until(() => commentsOn(sandbox, number).at(-1)?.body.includes('@carol') === true);
  expect(sandbox.actions.runs.slice(0, 2).map(({ context }) => context.event)).toEqual(['issues', 'workflow_dispatch']);
  const [short, watcher] = await Promise.all([results.get(1), results.get(2)]);
  expect(short?.summary).toContain('A watcher was started');
  expect([short?.code, watcher?.code]).toEqual([0, 0]);
  expect(watcher?.summary).toContain('This run kept time');
});

test.concurrent('without `actions: write` the run stays and keeps time itself', async () => {
  const sandbox = await start(12, { permissions: { actions: 'none' } });
  const results = runWorkflow(sandbox, KEEPING);
  const number = open(sandbox);
  await until(() => commentsOn(sandbox, number).at(-1)?.body.includes('@carol') === true);
  const only = await results.get(1);
  expect(sandbox.actions.runs).toHaveLength(1);
  expect(only?.code).toBe(0);
  expect(only?.summary).toContain('It stayed because its token may not start another run');
});

test.concurrent('where no watcher can be started, the run is red and the incident says so until the next one', async () => {
  const sandbox = await start(30, { on: { issues: ['labeled'], issue_comment: ['created'] } });
  const results = runWorkflow(sandbox, KEEPING);
  const number = open(sandbox);
  await until(() => results.size > 0);
  const { code, summary, annotations } = (await results.get(1)) ?? {};
  expect(code).toBe(1);
  expect(summary).toMatch(/Nobody keeps time after \d\d:\d\d UTC/);
  expect(annotations?.some(({ message }) => message.includes('nobody-keeps-time'))).toBe(true);
  expect(commentsOn(sandbox, number)[0]?.body).toMatch(/\*\*Nobody keeps time after \d\d:\d\d UTC\.\*\*/);
  sandbox.as('alice').comment(number, '/ack');
  await until(() => results.size > 1);
  expect((await results.get(2))?.code).toBe(0);
  expect(commentsOn(sandbox, number)[0]?.body).not.toContain('Nobody keeps time');
});

test.concurrent('told to stop, it finishes, and has failed only where something due was left', async () => {
  const sandbox = await start(20, null);
  const number = open(sandbox);
  const { result, signal } = await startRun(sandbox, null, { inputs: { mode: 'watch', ...KEEPING } });
  await until(() => commentsOn(sandbox, number).length >= 1);
  await until(() => sandbox.log.filter(({ path }) => path.endsWith('/issues')).length >= 2);
  signal('SIGTERM');
  const { code, summary } = await result;
  expect(summary).toContain('until it was told to stop');
  expect(summary).toContain('Nobody keeps time after');
  expect(code).toBe(1);
});
