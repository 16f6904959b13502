import { afterEach, describe, expect, it } from 'vitest';
import { type Run, type Sandbox, type SandboxOptions, startSandbox, type Workflow } from '#sandbox/index.ts';
import { createChance } from '#sandbox/actions/chance.ts';
import { nextTick } from '#sandbox/actions/cron.ts';
import { REPOSITORY, rest } from './request.ts';

let sandbox: Sandbox;
afterEach(() => sandbox.close());

const ESCALATION: Workflow = {
  file: 'escalation.yml',
  name: 'Escalation',
  on: {
    issues: ['labeled', 'unlabeled', 'closed', 'reopened'],
    issue_comment: ['created'],
    workflow_dispatch: { inputs: { watch: { default: 'false' } } },
  },
};

async function start(options: SandboxOptions = {}, workflow: Partial<Workflow> = {}): Promise<void> {
  sandbox = await startSandbox({ people: { ann: 'write', zoe: 'read' }, ...options });
  sandbox.actions.addWorkflow({ ...ESCALATION, ...workflow });
}

const ACTIONS = `${REPOSITORY}/actions`;
const dispatch = (body: object = {}, workflow = 'escalation.yml') =>
  rest<{ workflow_run_id?: number; message?: string } | null>(
    sandbox,
    'POST',
    `${ACTIONS}/workflows/${workflow}/dispatches`,
    { ref: 'main', ...body },
  );
interface Listed {
  readonly total_count: number;
  readonly workflow_runs: readonly { readonly id: number; readonly status: string }[];
}
const list = async (query = '', of = 'workflows/escalation.yml/'): Promise<readonly number[]> =>
  (await rest<Listed>(sandbox, 'GET', `${ACTIONS}/${of}runs${query}`)).body.workflow_runs.map(
    ({ id }) => id - 7_000_000_000,
  );
const cancel = (run: Run | undefined) => rest(sandbox, 'POST', `${ACTIONS}/runs/${run?.id}/cancel`);

const at = (index: number): Run => {
  const run = sandbox.actions.runs[index];
  if (!run) throw new Error(`There is no run ${index}.`);
  return run;
};
const states = (): readonly string[] => sandbox.actions.runs.map(({ status, conclusion }) => conclusion ?? status);
/** One more run of the workflow. */
const trigger = (inputs: Readonly<Record<string, string>> = {}): Run => {
  const [workflow] = sandbox.actions.workflows;
  if (!workflow) throw new Error('There is no workflow.');
  return sandbox.actions.dispatch(workflow, 'ann', inputs);
};
/** Lets begin what is due now. */
const beginDue = (): void => sandbox.clock.advance(0);

describe('a dispatch', () => {
  it('starts a run with its inputs, those left out by their defaults', async () => {
    await start();
    const reply = await dispatch({ inputs: { watch: 'true' }, return_run_details: true });
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({
      workflow_run_id: at(0).id,
      run_url: `${sandbox.url}${ACTIONS}/runs/${at(0).id}`,
      html_url: `${sandbox.url}/acme/shop/actions/runs/${at(0).id}`,
    });
    expect(await dispatch()).toMatchObject({ status: 204, body: null });
    expect(sandbox.actions.runs.map(({ context }) => context.inputs)).toEqual([{ watch: 'true' }, { watch: 'false' }]);
    expect(at(0).context.payload).toMatchObject({ inputs: { watch: 'true' } });
  });

  it('is known by number as well as by file', async () => {
    await start();
    const { body } = await rest<{ id: number }>(sandbox, 'GET', `${ACTIONS}/workflows/escalation.yml`);
    expect((await dispatch({}, String(body.id))).status).toBe(204);
  });

  it.each<[string, object, string, number, string]>([
    ['an unknown workflow', {}, 'other.yml', 404, 'Not Found'],
    [
      'a workflow that nobody may dispatch',
      {},
      'closed.yml',
      422,
      "Workflow does not have 'workflow_dispatch' trigger",
    ],
    ['an unknown branch', { ref: 'nope' }, 'escalation.yml', 422, 'No ref found for: nope'],
    ['a commit for a branch', { ref: 'ab'.repeat(20) }, 'escalation.yml', 422, `No ref found for: ${'ab'.repeat(20)}`],
    ['no branch', { ref: undefined }, 'escalation.yml', 422, '"ref" wasn\'t supplied'],
    ['an unexpected input', { inputs: { wach: 'x' } }, 'escalation.yml', 422, 'Unexpected inputs provided: ["wach"]'],
    ['a required input left out', {}, 'strict.yml', 422, "Required input 'why' not provided"],
    ['a key the sandbox does not know', { x: 1 }, 'escalation.yml', 501, 'not modelled'],
  ])('%s is refused', async (_name, body, workflow, status, message) => {
    await start();
    sandbox.actions.addWorkflow({ file: 'closed.yml', on: {} });
    sandbox.actions.addWorkflow({
      file: 'strict.yml',
      on: { workflow_dispatch: { inputs: { why: { required: true } } } },
    });
    const answer = await dispatch(body, workflow);
    expect([answer.status, answer.body?.message]).toEqual([status, expect.stringContaining(message)]);
    expect(sandbox.actions.runs).toEqual([]);
  });

  it.each([
    ['known', 200, 1],
    ['ignored', 204, 1],
    [400, 400, 0],
    [422, 422, 0],
  ] as const)('run details %s by the server are answered %i', async (runDetails, status, count) => {
    await start({ actions: { runDetails } });
    expect((await dispatch({ return_run_details: true })).status).toBe(status);
    expect(sandbox.actions.runs).toHaveLength(count);
    expect((await dispatch()).status).toBe(204);
  });

  it.each<['none' | 'read' | 'write', number, number]>([
    ['none', 403, 403],
    ['read', 200, 403],
    ['write', 200, 204],
  ])('with actions: %s reading is %i, starting %i', async (actions, reading, starting) => {
    await start();
    sandbox.tokens.permissions.actions = actions;
    expect((await rest(sandbox, 'GET', `${ACTIONS}/runs`)).status).toBe(reading);
    expect((await dispatch()).status).toBe(starting);
    sandbox.tokens.permissions.actions = 'write';
    trigger();
    sandbox.tokens.permissions.actions = actions;
    expect((await cancel(sandbox.actions.runs.at(-1))).status).toBe(starting === 204 ? 202 : 403);
  });
});

describe('events start runs', () => {
  it.each<[string, (s: Sandbox) => void, readonly string[]]>([
    [
      'an issue with labels: one for each label',
      (s) => void s.as('zoe').openIssue({ title: 'x', labels: ['incident', 'sev1'] }),
      ['issues labeled incident', 'issues labeled sev1'],
    ],
    ['a label', (s) => s.as('ann').label(1, ['sev1']), ['issues labeled sev1']],
    ['a label already there', (s) => s.as('ann').label(1, ['old']), []],
    ['a label off', (s) => s.as('ann').unlabel(1, ['old']), ['issues unlabeled old']],
    ['a label deleted: without saying which', (s) => s.as('ann').deleteLabel('old'), ['issues unlabeled undefined']],
    ['a comment', (s) => void s.as('zoe').comment(1, '/ack'), ['issue_comment created /ack']],
    ['a comment on a pull request', (s) => void s.as('zoe').comment(2, '/ack'), ['issue_comment created /ack']],
    ['a label on a pull request', (s) => s.as('ann').label(2, ['sev1']), []],
    ['a closing', (s) => s.as('ann').close(1, 'completed'), ['issues closed']],
    ['an assignment nobody listens to', (s) => s.as('ann').assign(1, ['ann']), []],
    ['an act of the token of a job', (s) => s.as('github-actions[bot]').label(1, ['sev1']), []],
    [
      'an act of an App',
      (s) => {
        s.store.actors.set('tocsin[bot]', { id: 'BOT_9', login: 'tocsin[bot]', kind: 'Bot', permission: 'write' });
        s.as('tocsin[bot]').label(1, ['sev1']);
      },
      ['issues labeled sev1'],
    ],
  ])('%s', async (_name, happen, expected) => {
    await start();
    sandbox.as('github-actions[bot]').openIssue({ title: 'x', labels: ['old'] });
    sandbox.as('github-actions[bot]').openIssue({ title: 'y', isPullRequest: true });
    happen(sandbox);
    const seen = sandbox.actions.runs.map(({ context: { event, payload } }) => {
      const { action, label, comment } = payload as {
        action: string;
        label?: { name: string };
        comment?: { body: string };
      };
      const about =
        event === 'issue_comment'
          ? comment?.body
          : ['labeled', 'unlabeled'].includes(action)
            ? String(label?.name)
            : '';
      return `${event} ${action} ${about}`.trim();
    });
    expect(seen).toEqual(expected);
  });

  it('the event of a new issue shows it whole', async () => {
    await start();
    sandbox.as('zoe').openIssue({ title: 'x', body: 'down', labels: ['incident', 'sev1'] });
    expect(at(0).context).toMatchObject({
      actor: 'zoe',
      payload: {
        issue: { number: 1, body: 'down', labels: [{ name: 'incident' }, { name: 'sev1' }] },
        repository: { full_name: 'acme/shop' },
        sender: { login: 'zoe' },
      },
    });
  });

  it('a condition that does not hold skips the run at once, without a runner', async () => {
    await start({}, { if: ({ payload }) => (payload as { label?: { name: string } }).label?.name === 'incident' });
    const seen: number[] = [];
    sandbox.actions.onRunStart = ({ number }) => seen.push(number);
    sandbox.as('zoe').openIssue({ title: 'x', labels: ['incident', 'question'] });
    beginDue();
    expect([states(), seen]).toEqual([['in_progress', 'skipped'], [1]]);
    expect(sandbox.actions.usage()).toEqual({ runs: 2, minutes: 1 });
  });
});

describe('the life of a run', () => {
  it('waits for a runner, runs, and ends when that is reported; its token lives as long', async () => {
    await start({ actions: { startDelay: 20 } });
    const run = trigger();
    const starts: string[] = [];
    sandbox.actions.onRunStart = ({ id }) => starts.push(`${id} at ${sandbox.clock.now() - run.createdAt}`);
    const asJob = async (method = 'GET', path = '/issues', body?: object): Promise<number> =>
      (await rest(sandbox, method, `${REPOSITORY}${path}`, body, { authorization: `Bearer ${run.token}` })).status;
    sandbox.clock.advance(19);
    expect(run.status).toBe('queued');
    sandbox.clock.advance(1);
    expect([run.status, starts]).toEqual(['in_progress', [`${run.id} at 20`]]);
    expect(await asJob('POST', '/issues', { title: 'x' })).toBe(201);
    sandbox.clock.advance(61);
    sandbox.actions.complete(run, 'success');
    expect(run).toMatchObject({ status: 'completed', conclusion: 'success', completedAt: run.createdAt + 81 });
    expect(await asJob()).toBe(401);
    expect(sandbox.actions.usage('escalation.yml')).toEqual({ runs: 1, minutes: 2 });
    expect(sandbox.actions.usage('other.yml')).toEqual({ runs: 0, minutes: 0 });
  });

  it('its token has the permissions of its workflow', async () => {
    await start({}, { permissions: { issues: 'read', actions: 'none' } });
    const run = trigger();
    beginDue();
    const headers = { authorization: `Bearer ${run.token}` };
    expect((await rest(sandbox, 'POST', `${REPOSITORY}/issues`, { title: 'x' }, headers)).status).toBe(403);
    expect((await rest(sandbox, 'GET', `${ACTIONS}/runs`, undefined, headers)).status).toBe(403);
    expect((await rest(sandbox, 'GET', `${REPOSITORY}/issues`, undefined, headers)).status).toBe(200);
  });

  it('its environment says who it is', async () => {
    await start();
    sandbox.as('zoe').openIssue({ title: 'x', labels: ['incident'] });
    expect(sandbox.environmentOf(at(0))).toMatchObject({
      GITHUB_API_URL: sandbox.url,
      GITHUB_EVENT_NAME: 'issues',
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_RUN_ID: String(at(0).id),
      GITHUB_WORKFLOW: 'Escalation',
      GITHUB_WORKFLOW_REF: 'acme/shop/.github/workflows/escalation.yml@refs/heads/main',
      INPUT_TOKEN: at(0).token,
    });
  });

  it('one that has not started does not end', async () => {
    await start({ actions: { startDelay: 20 } });
    const run = trigger();
    expect(() => sandbox.actions.complete(run, 'success')).toThrow(/has not started/);
    expect(() => sandbox.actions.kill(run)).toThrow(/no runner/);
  });

  it('a waiting one is cancelled at once, a started one is asked and forced after five minutes', async () => {
    await start({ actions: { startDelay: 20 } });
    const times: number[] = [];
    sandbox.actions.onRunCancel = ({ number }) => times.push(number);
    trigger();
    expect((await cancel(at(0))).status).toBe(202);
    expect(states()).toEqual(['cancelled']);
    expect((await cancel(at(0))).status).toBe(409);
    trigger();
    trigger();
    sandbox.clock.advance(20);
    for (const index of [1, 2, 2]) expect((await cancel(at(index))).status).toBe(202);
    expect([states(), times]).toEqual([
      ['cancelled', 'in_progress', 'in_progress'],
      [2, 3],
    ]);
    sandbox.actions.complete(at(1), 'success');
    expect(states()).toEqual(['cancelled', 'cancelled', 'in_progress']);
    sandbox.clock.advance(299);
    expect(at(2).status).toBe('in_progress');
    sandbox.clock.advance(1);
    expect(at(2)).toMatchObject({ conclusion: 'cancelled', completedAt: (at(2).startedAt as number) + 300 });
    expect((await rest(sandbox, 'POST', `${ACTIONS}/runs/99/cancel`)).status).toBe(404);
  });

  it.each([
    ['six hours', undefined, 6 * 3600],
    ['what its workflow says', 600, 600],
  ])('one that takes more than %s is cancelled', async (_name, timeout, seconds) => {
    await start({}, timeout === undefined ? {} : { timeout });
    trigger();
    beginDue();
    sandbox.clock.advance(seconds + 299);
    expect(states()).toEqual(['in_progress']);
    sandbox.clock.advance(1);
    expect(states()).toEqual(['cancelled']);
  });

  it('one whose runner dies seems to go on until GitHub notices', async () => {
    await start({ actions: { lossNoticed: 60 } }, { concurrency: { group: 'escalation' } });
    const lost = trigger();
    beginDue();
    const next = trigger();
    sandbox.actions.kill(lost);
    sandbox.actions.complete(lost, 'success');
    sandbox.clock.advance(59);
    expect(states()).toEqual(['in_progress', 'pending']);
    sandbox.clock.advance(1);
    expect([lost.conclusion, next.status]).toEqual(['failure', 'in_progress']);
  });
});

describe('concurrency', () => {
  const group = (concurrency: Omit<NonNullable<Workflow['concurrency']>, 'group'> = {}): Partial<Workflow> => ({
    concurrency: { group: 'escalation', ...concurrency },
  });
  const many = (count: number): void => {
    for (let index = 0; index < count; index += 1) {
      trigger();
      beginDue();
    }
  };

  it.each<[string, Partial<Workflow>, readonly string[]]>([
    ['none: all run at once', {}, ['in_progress', 'in_progress', 'in_progress', 'in_progress']],
    [
      'one runs, the newest waits, the others are cancelled',
      group(),
      ['in_progress', 'cancelled', 'cancelled', 'pending'],
    ],
    ['queue: max: all wait', group({ queue: 'max' }), ['in_progress', 'pending', 'pending', 'pending']],
  ])('%s', async (_name, workflow, expected) => {
    await start({}, workflow);
    many(4);
    expect(states()).toEqual(expected);
  });

  it('cancel-in-progress asks the running one to stop', async () => {
    await start({}, group({ cancelInProgress: true }));
    const times: number[] = [];
    sandbox.actions.onRunCancel = (run) => {
      times.push(run.number);
      sandbox.actions.complete(run, 'failure');
    };
    many(2);
    expect([states(), times]).toEqual([['cancelled', 'in_progress'], [1]]);
  });

  it('one that waits for a runner holds the group', async () => {
    await start({ actions: { startDelay: 30 } }, group());
    many(2);
    expect(states()).toEqual(['queued', 'pending']);
    sandbox.clock.advance(30);
    sandbox.actions.complete(at(0), 'success');
    expect(at(1).status).toBe('queued');
    sandbox.clock.advance(30);
    expect(at(1).status).toBe('in_progress');
  });

  it('queue: max keeps a hundred waiting, and ends them all, each after the other', async () => {
    await start({}, group({ queue: 'max' }));
    many(102);
    expect(states().slice(99)).toEqual(['pending', 'pending', 'cancelled']);
    for (let count = 0; count < 101; count += 1) {
      const running = sandbox.actions.runs.filter(({ status }) => status === 'in_progress');
      expect(running).toHaveLength(1);
      for (const run of running) sandbox.actions.complete(run, 'success');
      beginDue();
    }
    expect(new Set(states().slice(0, 101))).toEqual(new Set(['success']));
  });

  it('names are an expression, and alike whatever their case', async () => {
    await start(
      {},
      {
        concurrency: {
          group: ({ inputs, runId }) => (inputs['watch'] === 'true' ? `watch-${runId}` : (inputs['name'] ?? 'x')),
        },
      },
    );
    trigger({ name: 'Escalation' });
    trigger({ watch: 'true' });
    trigger({ name: 'escalation' });
    trigger({ watch: 'true' });
    beginDue();
    expect(states()).toEqual(['in_progress', 'in_progress', 'pending', 'in_progress']);
  });

  it.each([
    ['job', ['in_progress', 'pending', 'skipped'], 'in_progress'],
    ['workflow', ['in_progress', 'cancelled', 'pending'], 'cancelled'],
  ] as const)('at the %s, a run that will be skipped leaves them %j', async (scope, expected, second) => {
    await start({}, { ...group({ scope }), if: ({ inputs }) => inputs['skip'] !== 'true' });
    many(2);
    trigger({ skip: 'true' });
    beginDue();
    expect(states()).toEqual(expected);
    sandbox.actions.complete(at(0), 'success');
    beginDue();
    expect(states()).toEqual(['success', second, 'skipped']);
  });
});

describe('schedules', () => {
  const hourly = { on: { schedule: ['7 * * * *'] } };
  const minutes = (): readonly number[] =>
    sandbox.actions.runs.map(({ createdAt }) => (createdAt - 1_795_428_000) / 60);

  it('come when they should where nothing holds them up', async () => {
    await start({ actions: { scheduleDelay: 0, scheduleLoss: 0 } }, hourly);
    sandbox.clock.advance(3 * 3600);
    expect(minutes()).toEqual([7, 67, 127]);
    expect(at(0).context).toMatchObject({ event: 'schedule', payload: { schedule: '7 * * * *' } });
  });

  it('are late by what is said', async () => {
    await start({ actions: { scheduleDelay: 90 * 60, scheduleLoss: 0 } }, hourly);
    sandbox.clock.advance(3 * 3600);
    expect(minutes()).toEqual([97, 157]);
  });

  it('never come', async () => {
    await start({ actions: { scheduleLoss: 1 } }, hourly);
    sandbox.clock.advance(48 * 3600);
    expect(sandbox.actions.runs).toEqual([]);
  });

  it('unless said otherwise come as seldom and as late as users measured, the same for the same seed', async () => {
    const days = async (seed: number): Promise<readonly number[]> => {
      await start({ actions: { seed } }, hourly);
      sandbox.clock.advance(30 * 24 * 3600);
      const all = minutes();
      await sandbox.close();
      return all;
    };
    const all = await days(1);
    expect(all.length / 30).toBeGreaterThan(6);
    expect(all.length / 30).toBeLessThan(10);
    expect(await days(1)).toEqual(all);
    expect(await days(2)).not.toEqual(all);
  });

  it.each([
    ['7 * * * *', '2026-11-23T10:00:00Z', '2026-11-23T10:07:00Z'],
    ['7 * * * *', '2026-11-23T10:07:00Z', '2026-11-23T11:07:00Z'],
    ['*/20 * * * *', '2026-11-23T10:41:00Z', '2026-11-23T11:00:00Z'],
    ['5/20 * * * *', '2026-11-23T10:06:00Z', '2026-11-23T10:25:00Z'],
    ['0 9-17 * * 1-5', '2026-11-27T17:00:00Z', '2026-11-30T09:00:00Z'],
    ['30 4 1,15 * *', '2026-11-23T10:00:00Z', '2026-12-01T04:30:00Z'],
    ['0 0 1 * 3', '2026-11-23T10:00:00Z', '2026-11-25T00:00:00Z'],
    ['0 0 29 2 *', '2026-11-23T10:00:00Z', '2028-02-29T00:00:00Z'],
  ])('%s after %s is %s', (cron, after, next) => {
    expect(nextTick(cron, Date.parse(after) / 1000)).toBe(Date.parse(next) / 1000);
  });

  it.each(['* * * *', '60 * * * *', '* 24 * * *', 'x * * * *', '*/0 * * * *', '5-1 * * * *', '0 0 30 2 *'])(
    '%s is refused',
    (cron) => {
      expect(() => nextTick(cron, 0)).toThrow(/cron|does not come/);
    },
  );
});

describe('runs are listed', () => {
  it('newest first, by workflow, event, status and time, in pages', async () => {
    await start({}, { concurrency: { group: 'x' } });
    sandbox.actions.addWorkflow({ file: 'other.yml', on: { issue_comment: ['created'] } });
    sandbox.as('zoe').openIssue({ title: 'x', labels: ['incident'] });
    sandbox.clock.advance(60);
    sandbox.as('zoe').comment(1, '/ack');
    sandbox.clock.advance(60);
    trigger();
    beginDue();
    const all = (query = '') => list(query, '');
    expect(await all()).toEqual([4, 3, 2, 1]);
    expect(await list()).toEqual([4, 2, 1]);
    expect(await list('?event=workflow_dispatch')).toEqual([4]);
    expect(await list('?status=in_progress')).toEqual([1]);
    expect(await list('?status=pending')).toEqual([4]);
    expect(await list('?status=cancelled')).toEqual([2]);
    expect(await list('?status=completed&event=issue_comment')).toEqual([2]);
    expect(await all('?actor=zoe')).toEqual([3, 2, 1]);
    expect(await all('?created=>=2026-11-23T10:01:00Z')).toEqual([4, 3, 2]);
    expect(await all('?created=>2026-11-23T10:01:00Z')).toEqual([4]);
    expect(await all('?created=<=2026-11-23T10:00:00Z')).toEqual([1]);
    expect(await all('?created=<2026-11-23T10:00:00Z')).toEqual([]);
    expect(await all('?created=2026-11-23T10:01:00Z..2026-11-23T10:01:59Z')).toEqual([3, 2]);
    expect(await all('?created=*..2026-11-23T10:01:00Z')).toEqual([3, 2, 1]);
    expect(await all('?per_page=3&page=2')).toEqual([1]);
    const { body, headers } = await rest<Listed>(sandbox, 'GET', `${ACTIONS}/runs?per_page=3`);
    expect([body.total_count, headers.get('link')]).toEqual([4, expect.stringContaining('rel="next"')]);
  });

  it.each([
    ['another filter', '/runs?check_suite_id=1', 501],
    ['a created that is no span', '/runs?created=yesterday', 501],
    ['the runs of an unknown workflow', '/workflows/none.yml/runs', 404],
    ['an unknown run', '/runs/99', 404],
    ['an unknown workflow', '/workflows/none.yml', 404],
    ['jobs, which are not modelled', '/runs/99/jobs', 501],
  ])('%s', async (_name, path, status) => {
    await start();
    expect((await rest(sandbox, 'GET', `${ACTIONS}${path}`)).status).toBe(status);
  });

  it('each is read alone, and its workflow with its path', async () => {
    await start();
    trigger();
    const { body } = await rest(sandbox, 'GET', `${ACTIONS}/runs/${at(0).id}`);
    expect(body).toMatchObject({
      id: at(0).id,
      name: 'Escalation',
      path: '.github/workflows/escalation.yml',
      event: 'workflow_dispatch',
      status: 'in_progress',
      conclusion: null,
      run_number: 1,
      head_branch: 'main',
      actor: { login: 'ann' },
      created_at: '2026-11-23T10:00:00Z',
    });
    expect((await rest(sandbox, 'GET', `${ACTIONS}/workflows`)).body).toMatchObject({
      total_count: 1,
      workflows: [{ name: 'Escalation', path: '.github/workflows/escalation.yml', state: 'active' }],
    });
  });

  it('one that was just dispatched is not yet there where reads lag', async () => {
    await start({ lag: 5 });
    const { body } = await dispatch({ return_run_details: true });
    const one = async (): Promise<number> =>
      (await rest(sandbox, 'GET', `${ACTIONS}/runs/${body?.workflow_run_id}`)).status;
    expect([await list(), await one()]).toEqual([[], 404]);
    sandbox.clock.advance(5);
    expect([await list(), await one()]).toEqual([[1], 200]);
  });
});

it('a delay is drawn evenly between its bounds, both included', async () => {
  await start();
  const chance = createChance(7);
  const drawn = Array.from({ length: 500 }, () => chance.delay({ from: 2, to: 5 }));
  expect([...new Set(drawn)].toSorted()).toEqual([2, 3, 4, 5]);
  for (const value of [2, 3, 4, 5]) expect(drawn.filter((one) => one === value).length).toBeGreaterThan(90);
});

it('time that passes waits for the runs that start in it', async () => {
  await start(
    { actions: { startDelay: { from: 5, to: 30 }, scheduleDelay: 60, scheduleLoss: 0 } },
    { on: { schedule: ['*/5 * * * *'] } },
  );
  const seen: number[] = [];
  sandbox.actions.onRunStart = async (run) => {
    const before = sandbox.clock.now();
    await rest(sandbox, 'GET', `${REPOSITORY}/issues`, undefined, { authorization: `Bearer ${run.token}` });
    seen.push(sandbox.clock.now() - before);
    sandbox.actions.complete(run, 'success');
  };
  await sandbox.clock.pass(1800);
  expect(seen).toEqual([0, 0, 0, 0, 0]);
  expect(states()).toEqual(['success', 'success', 'success', 'success', 'success']);
});
