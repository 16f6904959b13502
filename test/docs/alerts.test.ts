/** docs/recipes/alerts.md: what the workflow of alerts runs opens an incident that is called, and one for each alert. */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Sandbox, startSandbox, type StoredIssue } from '#sandbox/index.ts';
import { snippet } from '../repo/readme.ts';
import { type ActionResult, runAction } from '../support/action.ts';
import { inRepository } from '../support/repository.ts';

interface Workflow {
  readonly jobs: { readonly alert: { readonly steps: readonly { readonly env: object; readonly run: string }[] } };
}

const [step] = (parse(snippet('# .github/workflows/alert.yml', 'docs/recipes/alerts.md')) as Workflow).jobs.alert.steps;
const PATH = '.github/escalation-policy.yml';
const POLICY = readFileSync(inRepository('policies/service-24x7.yml'), 'utf8');
const FORM = readFileSync(inRepository('policies/incident.form.yml'), 'utf8');
const ALERT = {
  alert: 'checkout-5xx',
  state: 'firing',
  title: '"Checkout" answers $500',
  service: 'checkout',
  users: '5000',
};

let sandbox: Sandbox;
beforeEach(async () => {
  const people = {
    alice: 'write',
    bob: 'write',
    carol: 'write',
    dan: 'write',
    grace: 'write',
    heidi: 'write',
  } as const;
  sandbox = await startSandbox({ people });
  sandbox.actions.addWorkflow({ file: 'escalation.yml', on: { issues: ['labeled'], workflow_dispatch: {} } });
});
afterEach(() => sandbox.close());

/** The step of the workflow, for such an alert, with the token of a job. */
async function send(alert: Partial<typeof ALERT> = {}): Promise<void> {
  const payload: Readonly<Record<string, string>> = { ...ALERT, ...alert };
  const variables = Object.entries(step?.env ?? {}).map(([name, value]) => {
    const [, field = ''] = /client_payload\.(\w+)/.exec(String(value)) ?? [];
    return [name, payload[field] ?? 'the-token-of-the-job'];
  });
  const env = {
    ...(Object.fromEntries(variables) as Record<string, string>),
    PATH: process.env['PATH'] ?? '',
    GITHUB_API_URL: sandbox.url,
    GITHUB_REPOSITORY: `${sandbox.store.owner}/${sandbox.store.name}`,
    GITHUB_REF_NAME: 'main',
  };
  const child = spawn('bash', ['-e', '-c', step?.run ?? ''], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let err = '';
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const code = await new Promise((done) => child.on('close', done));
  expect([code, err]).toEqual([0, '']);
}

const sweep = (): Promise<ActionResult> =>
  runAction({ api: sandbox.url, files: { [PATH]: POLICY }, event: { name: 'workflow_dispatch' } });
const issues = (): readonly StoredIssue[] => [...sandbox.store.issues.values()];
const hasTools = ['curl', 'jq', 'bash'].every((name) => spawnSync(name, ['--version']).status === 0);

describe.skipIf(!hasTools)('an alert', () => {
  test('opens an incident, starts the escalation, and is called at the severity of its details', async () => {
    await send();
    expect(issues().map(({ title }) => title)).toEqual([ALERT.title]);
    expect(sandbox.actions.runs.map(({ context }) => context.event)).toEqual(['workflow_dispatch']);
    await sweep();
    expect(issues()[0]).toMatchObject({ labels: ['incident', 'sev1', 'escalation: 1'] });
    expect(issues()[0]?.assignees.length).toBe(1);
  });

  test('that comes again, or is over, is a comment on its incident, of which Tocsin takes no notice', async () => {
    await send();
    await sweep();
    const body = issues()[0]?.body ?? '';
    // Whoever edits the report in a browser leaves other line ends.
    sandbox.as('alice').editIssue(1, { body: body.replaceAll('\n', '\r\n') });
    await send({ title: 'Worse' });
    await send({ state: 'resolved' });
    await sweep();
    const thread = issues()[0]?.timeline.flatMap((entry) => (entry.kind === 'comment' ? [entry.body] : [])) ?? [];
    expect(thread.slice(-2)).toEqual(['The alert is firing: Worse', `The alert is resolved: ${ALERT.title}`]);
    expect(issues()).toMatchObject([{ state: 'OPEN', labels: ['incident', 'sev1', 'escalation: 1'] }]);
  });

  test('of another name, or after its incident is closed, opens another one; one that is over opens none', async () => {
    await send();
    await send({ alert: 'checkout' });
    await send({ alert: 'elsewhere', state: 'resolved' });
    expect(issues().length).toBe(2);
    sandbox.as('alice').close(1, 'completed');
    await send();
    expect(issues().length).toBe(3);
  });
});

test('its headings are those of the ready form', () => {
  const headings = [...(step?.run ?? '').matchAll(/### ([^"\\]+)"/g)].map(([, heading = '']) => heading);
  expect(headings.slice(0, 2).every((heading) => FORM.includes(`label: ${heading}\n`))).toBe(true);
  expect(headings.at(-1)).toBe('Alert');
});
