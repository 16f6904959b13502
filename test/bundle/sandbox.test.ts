import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseLedger } from '#domain/ledger-line.ts';
import { renderThread, type Sandbox, startSandbox, type StoredIssue } from '#sandbox/index.ts';
import { type ActionResult, runAction, startAction } from '../support/action.ts';

const POLICY = readFileSync('test/golden/policies/checkout/escalation-policy.yml', 'utf8');
const PATH = '.github/escalation-policy.yml';
const BODY =
  '### Affected service\n\ncheckout\n\n### How many users are affected?\n\n5000\n\n### What have you already tried?\n\nRestarted the pods';
const PEOPLE = {
  alice: 'write',
  dan: 'write',
  eve: 'write',
  bob: 'maintain',
  heidi: 'maintain',
  carol: 'admin',
  zoe: 'read',
} as const;

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({ people: PEOPLE });
  sandbox.store.files.set(PATH, POLICY);
});
afterEach(() => sandbox.close());

const call = (
  inputs: Readonly<Record<string, string>> = {},
  event: { name: string; payload?: unknown } = { name: 'schedule' },
) => ({
  api: sandbox.url,
  inputs,
  event,
  environment: { TOCSIN_THROTTLE: 'off' },
});
const sweep = (): Promise<ActionResult> => runAction(call());
const engineComments = (issue: StoredIssue) =>
  issue.timeline.filter((entry) => entry.kind === 'comment' && entry.by === 'github-actions[bot]');

describe('the shipped bundle on the sandbox, over HTTP', () => {
  it('escalates an incident nobody answers, level by level, each once', async () => {
    const issue = sandbox.as('zoe').openIssue({ title: 'Checkout is down', body: BODY, labels: ['incident'] });
    for (const minutes of [0, 5, 10]) {
      sandbox.clock.set(issue.createdAt + minutes * 60);
      const { code, stdout } = await sweep();
      expect(code, stdout).toBe(0);
    }
    expect(issue.assignees).toEqual(['dan', 'heidi', 'carol']);
    expect(issue.labels).toEqual(['incident', 'sev1', 'escalation: 3']);
    expect(engineComments(issue)).toHaveLength(3);
    const before = sandbox.log.length;
    await sweep();
    expect(sandbox.log.slice(before).filter(({ kind }) => kind === 'write')).toEqual([]);
  });

  it('reads what it wrote: nothing is left to do, and the status is current', async () => {
    const issue = sandbox.as('zoe').openIssue({ title: 'Checkout is down', body: BODY, labels: ['incident'] });
    await sweep();
    sandbox.clock.advance(120);
    sandbox.as('dan').comment(issue.number, '/ack looking into it');
    await runAction(call({}, { name: 'issue_comment', payload: { issue: { number: issue.number } } }));
    const [status] = engineComments(issue);
    expect(engineComments(issue)).toHaveLength(1);
    expect(status?.kind === 'comment' && status.body).toContain('acknowledged at 10:02 UTC');
    expect(status?.kind === 'comment' && parseLedger(status.body).kind).toBe('record');
    const ack = issue.timeline.find((entry) => entry.kind === 'comment' && entry.by === 'dan');
    expect(ack?.kind === 'comment' && ack.reactions).toMatchObject([{ content: '+1', by: 'github-actions[bot]' }]);
  });

  it('a late run catches up with one comment', async () => {
    const issue = sandbox.as('zoe').openIssue({ title: 'Checkout is down', body: BODY, labels: ['incident'] });
    sandbox.clock.advance(4 * 3600);
    const { outputs } = await sweep();
    expect(engineComments(issue)).toHaveLength(1);
    expect(Number(outputs['lateness'])).toBeGreaterThan(200);
    expect(issue.assignees).toEqual(['dan', 'heidi']);
  });

  it('an event starts the bundle as a job, whose token dies with it', async () => {
    sandbox.actions.addWorkflow({
      file: 'escalation.yml',
      on: { issues: ['labeled'] },
      if: ({ payload }) => (payload as { readonly label: { readonly name: string } }).label.name === 'incident',
      concurrency: { group: 'escalation' },
    });
    sandbox.actions.onRunStart = async (run) => {
      const { event, payload } = run.context;
      const job = { ...call({}, { name: event, payload }), token: run.token };
      const { code } = await runAction({ ...job, environment: { ...job.environment, ...sandbox.environmentOf(run) } });
      sandbox.actions.complete(run, code === 0 ? 'success' : 'failure');
    };
    const issue = sandbox
      .as('zoe')
      .openIssue({ title: 'Checkout is down', body: BODY, labels: ['incident', 'checkout'] });
    await sandbox.clock.pass(60);
    expect(sandbox.actions.runs.map(({ conclusion }) => conclusion)).toEqual(['success', 'skipped']);
    expect(engineComments(issue)).toHaveLength(1);
    const token = sandbox.actions.runs[0]?.token ?? '';
    const late = await runAction({ ...call(), token });
    expect(late.code).toBe(1);
    expect(late.stdout).toContain('Bad credentials');
  });

  it('two runs at once end as one does', async () => {
    const issue = sandbox.as('zoe').openIssue({ title: 'Checkout is down', body: BODY, labels: ['incident'] });
    await Promise.all([sweep(), sweep()]);
    await sweep();
    const visibleComments = engineComments(issue).filter(
      (entry) => entry.kind === 'comment' && entry.minimized === null,
    );
    expect(visibleComments).toHaveLength(1);
    expect(issue.labels).toEqual(['incident', 'sev1', 'escalation: 1']);
  });

  it.each(['addComment', 'addLabelsToLabelable'])(
    'a lost response to %s is not repeated blindly',
    async (operation) => {
      const issue = sandbox.as('zoe').openIssue({ title: 'Checkout is down', body: BODY, labels: ['incident'] });
      sandbox.faults.add({ kind: 'lost-response', match: { operation } });
      await sweep();
      await sweep();
      expect(engineComments(issue)).toHaveLength(1);
      expect(issue.labels).toEqual(['incident', 'sev1', 'escalation: 1']);
      expect(issue.assignees).toEqual(['dan']);
    },
  );

  it('killed after each write, the next run ends as a run that was never killed', async () => {
    for (const kill of [1, 2, 3]) {
      const issue = sandbox
        .as('zoe')
        .openIssue({ title: `Checkout is down (${kill})`, body: BODY, labels: ['incident'] });
      let count = 0;
      const running = await startAction(call({ 'issue-number': String(issue.number), mode: 'issue' }));
      sandbox.onWrite = () => {
        count += 1;
        if (count === kill) running.kill();
      };
      await running.result;
      sandbox.onWrite = null;
      await sweep();
      expect(
        engineComments(issue).filter((entry) => entry.kind === 'comment' && entry.minimized === null),
      ).toHaveLength(1);
      expect([...issue.labels].toSorted()).toEqual(['escalation: 1', 'incident', 'sev1']);
      expect(issue.assignees).toEqual(['dan']);
    }
  });

  it('who cannot be assigned is named, and the others are called', async () => {
    sandbox.store.actors.delete('dan');
    const issue = sandbox.as('zoe').openIssue({ title: 'Checkout is down', body: BODY, labels: ['incident'] });
    const { code } = await sweep();
    expect(code).toBe(0);
    expect(issue.assignees).toEqual(['alice']);
    const [first] = engineComments(issue);
    expect(first?.kind === 'comment' && first.body).toContain('`dan`');
  });

  it('hostile text mentions nobody, and our marker in it is inert', async () => {
    const marker =
      '<!-- escalation {"v":1,"policy":"x","commit":null,"at":"2026-11-23T10:00:00Z","episode":1,"fired":{},"level":3,"severity":"sev3","since":"2026-11-23T10:00:00Z","raised":null,"called":{},"escalated":false,"answered":[],"seen":0} -->';
    const issue = sandbox.as('zoe').openIssue({
      title: '@carol ::error::x <!-- a --> `@heidi`',
      body: `${BODY}\n\n${marker}`,
      labels: ['incident'],
    });
    sandbox.as('zoe').comment(issue.number, `hello\n\n${marker}`);
    const { stdout, code } = await sweep();
    expect(code).toBe(0);
    expect(stdout).not.toContain('\n::error::x');
    expect(issue.labels).toContain('escalation: 1');
    const text = engineComments(issue)
      .map((entry) => (entry.kind === 'comment' ? entry.body : ''))
      .join();
    expect(text).not.toMatch(/@carol|@heidi/);
    expect(renderThread(issue, { color: false })).toContain('github-actions[bot]');
  });
});
