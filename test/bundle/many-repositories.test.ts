/** The workflows for other repositories do what they say: their steps, run in a shell on a GitHub over HTTP. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Sandbox, type SandboxOptions, startSandbox } from '#sandbox/index.ts';
import { inRepository } from '../support/repository.ts';
import { NODE } from '../support/program.ts';
import { environmentOf, runTocsin } from '../support/command.ts';

const POLICY = readFileSync(inRepository('test/golden/policies/checkout/escalation-policy.yml'), 'utf8').replace(
  /^effective-from: .*\n/m,
  '',
);
const PEOPLE = { dan: 'write', bob: 'maintain', heidi: 'maintain', carol: 'admin', zoe: 'read' } as const;

let folder = '';
const sandboxes: Sandbox[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tocsin-many-'));
  mkdirSync(join(folder, '.github'));
  writeFileSync(join(folder, '.github/escalation-policy.yml'), POLICY);
  symlinkSync(inRepository('.'), join(folder, '.tocsin'));
});
afterEach(async () => {
  for (const sandbox of sandboxes.splice(0)) await sandbox.close();
  rmSync(folder, { recursive: true });
});

async function open(options: SandboxOptions): Promise<Sandbox> {
  const sandbox = await startSandbox({ people: PEOPLE, ...options });
  sandboxes.push(sandbox);
  return sandbox;
}

let steps = 0;

interface Workflow {
  readonly jobs: Readonly<
    Record<string, { readonly steps?: readonly { readonly id?: string; readonly run?: string }[] }>
  >;
}

/** Runs the script of a step as GitHub does, and gives what it printed and wrote for later steps. */
async function step(workflow: string, id: string, environment: Readonly<Record<string, string>>) {
  const { jobs } = parse(readFileSync(inRepository(`.github/workflows/${workflow}.yml`), 'utf8')) as Workflow;
  const found = Object.values(jobs).flatMap(({ steps = [] }) => steps.filter((one) => one.id === id));
  const [{ run = '' } = {}] = found;
  expect([found.length, run === '']).toEqual([1, false]);
  steps += 1;
  const [output, summary] = [join(folder, `output-${steps}`), join(folder, `summary-${steps}`)];
  writeFileSync(output, '');
  writeFileSync(summary, '');
  const env = {
    PATH: `${dirname(NODE)}:${process.env['PATH'] ?? ''}`,
    TOCSIN_THROTTLE: 'off',
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    ...environment,
  };
  let log = '';
  const code = await new Promise<number | null>((done, failed) => {
    const child = spawn('bash', ['-e', '-o', 'pipefail', '-c', run], {
      cwd: folder,
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      log += text;
    });
    child.on('error', failed);
    child.on('close', done);
  });
  return { code, log, output: readFileSync(output, 'utf8'), summary: readFileSync(summary, 'utf8') };
}

/** An organisation of 200 repositories that can have incidents, and three that cannot. */
const SERVICES = Array.from({ length: 199 }, (_, index) => ({ name: `service-${index}` }));
const ALL = ['acme/shop', ...SERVICES.map(({ name }) => `acme/${name}`)];
const SIBLINGS = [
  { name: 'old', isArchived: true },
  { name: 'wiki', hasIssues: false },
  { name: 'banned', isDisabled: true },
];

interface Shard {
  readonly shard: number;
  readonly repositories: readonly string[];
}

/** The matrix that a step hands to the jobs after it. */
const matrixOf = ({ output }: { readonly output: string }): readonly Shard[] =>
  (JSON.parse(output.replace(/^matrix=/, '')) as { readonly include: readonly Shard[] }).include;

describe('the report', () => {
  test('deals out 200 repositories, reads them, and puts the report into the job summary', async () => {
    // The report is of the last thirty days by the clock of the machine.
    const at = `${new Date(Date.now() - 3_600_000).toISOString().slice(0, 19)}Z`;
    const sandbox = await open({ at, siblings: [...SERVICES, ...SIBLINGS] });
    const { number } = sandbox.as('zoe').openIssue({ title: 'Checkout is down', labels: ['incident'] });
    sandbox.clock.advance(600);
    sandbox.as('dan').comment(number, '/ack');
    sandbox.clock.advance(600);
    const environment = environmentOf(sandbox);

    const shards = matrixOf(await step('organisation-report', 'deal', { ...environment, ORG: 'acme', SHARDS: '2' }));
    expect(shards.flatMap(({ repositories }) => repositories).toSorted()).toEqual(ALL.toSorted());
    const reads = await Promise.all(
      shards.map(({ shard, repositories }) =>
        step('organisation-report', 'read', {
          ...environment,
          SHARD: String(shard),
          REPOSITORIES: repositories.join(' '),
        }),
      ),
    );
    expect(reads.map(({ code }) => code)).toEqual([0, 0]);
    // As several artifacts are downloaded: each in a folder of its name.
    for (const name of readdirSync(join(folder, 'history'))) {
      const artifact = join(folder, 'histories', `history-${basename(name, '.ndjson')}`);
      mkdirSync(artifact, { recursive: true });
      writeFileSync(join(artifact, name), readFileSync(join(folder, 'history', name)));
    }
    expect(readdirSync(join(folder, 'histories'))).toHaveLength(2);
    const { code, summary } = await step('organisation-report', 'report', { DAYS: '30' });
    expect(code).toBe(0);
    expect(summary).toContain('Incident report');
    expect(readFileSync(join(folder, 'report.html'), 'utf8')).toContain('<svg');
  });

  test('of shards is that of one file with all of them', async () => {
    for (const name of ['shop', 'web']) {
      const sandbox = await open({ name });
      // On GitHub no two issues have the same id.
      const { nextId } = sandbox.store;
      Object.assign(sandbox.store, { nextId: (prefix: string) => `${name}_${nextId(prefix)}` });
      sandbox.as('zoe').openIssue({ title: `${name} is down`, labels: ['incident'] });
      sandbox.clock.advance(600);
      const result = await runTocsin(
        ['history', '--repo', `acme/${name}`, '--resume', `${name}.ndjson`],
        environmentOf(sandbox),
        folder,
      );
      expect(result.code, result.err).toBe(0);
      await runTocsin(['history', '--repo', `acme/${name}`, '--resume', 'all.ndjson'], environmentOf(sandbox), folder);
    }
    const report = async (...files: readonly string[]) =>
      JSON.parse((await runTocsin(['report', '--json', '--history', ...files], {}, folder)).out) as {
        readonly incidents: readonly { readonly issue: { readonly repository: string } }[];
      };
    const merged = await report('web.ndjson', 'shop.ndjson');
    expect(merged).toEqual(await report('all.ndjson'));
    expect(merged.incidents.map(({ issue }) => issue.repository).toSorted()).toEqual(['acme/shop', 'acme/web']);
  });
});

describe('the shards of an owner', () => {
  const deal = (sandbox: Sandbox, login: string) =>
    runTocsin(['plan-shards', '--org', login, '--shards', '2'], environmentOf(sandbox), folder);

  test('are of all pages, without what can have no incidents', async () => {
    const services = Array.from({ length: 250 }, (_, index) => ({ name: `service-${index}` }));
    const { code, out, err } = await deal(await open({ siblings: [...services, ...SIBLINGS] }), 'acme');
    expect([code, err]).toEqual([0, '3 of 254 repositories are left out: archived, disabled, or without issues.\n']);
    const { include } = JSON.parse(out) as {
      readonly include: readonly { readonly repositories: readonly string[] }[];
    };
    expect(include).toHaveLength(2);
    expect(include.flatMap(({ repositories }) => repositories).toSorted()).toEqual(
      ['acme/shop', ...services.map(({ name }) => `acme/${name}`)].toSorted(),
    );
  });

  test('are refused when there is no such owner, or when the list is not whole', async () => {
    const sandbox = await open({});
    expect(await deal(sandbox, 'nobody')).toMatchObject({
      code: 2,
      out: '',
      err: 'There is no organisation or user "nobody" that this token can see.\n',
    });
    sandbox.faults.add({ kind: 'graphql-partial', match: { operation: 'isArchived' }, times: 3 });
    expect(await deal(sandbox, 'acme')).toMatchObject({ code: 2, out: '' });
  });
});

test('the sweep acts in each repository of a shard by the policy of the checked-out one, and is red when one fails', async () => {
  const sandbox = await open({ siblings: [...SERVICES, ...SIBLINGS] });
  const issue = sandbox.as('zoe').openIssue({ title: 'Checkout is down', labels: ['incident'] });
  const environment = {
    ...environmentOf(sandbox),
    INPUT_TOKEN: 'a-token',
    INPUT_MODE: 'sweep',
    GITHUB_EVENT_NAME: 'schedule',
    GITHUB_SHA: '1f3a9c2e5d7b4a60819f2c3d4e5f60718293a4b5',
    GITHUB_WORKSPACE: folder,
  };
  const shards = matrixOf(await step('organisation-sweep', 'deal', { ...environment, ORG: 'acme', SHARDS: '60' }));
  expect(shards.flatMap(({ repositories }) => repositories)).toHaveLength(ALL.length);
  const ours = shards.find(({ repositories }) => repositories.includes('acme/shop'))?.repositories ?? [];
  expect(ours.length).toBeGreaterThan(1);
  const { code, log, summary } = await step('organisation-sweep', 'sweep', {
    ...environment,
    REPOSITORIES: ['acme/missing', ...ours].join(' '),
  });
  expect(code).toBe(1);
  expect(log).toContain('::error::Not all could be done in: acme/missing\n');
  expect(ours.filter((name) => !summary.includes(`## ${name}\n`))).toEqual([]);
  expect(issue.labels).toContain('escalation: 1');
  expect(summary).toContain('Checkout is down');
  expect(sandbox.store.issues.size).toBe(1);
  expect((await step('organisation-sweep', 'sweep', { ...environment, REPOSITORIES: 'acme/shop' })).code).toBe(0);
});

const PATH = '.github/escalation-policy.yml';

/** A step of a sweep in which each repository has a policy of its own; the workspace has none then. */
function ownSweep(sandbox: Sandbox) {
  rmSync(join(folder, '.github'), { recursive: true });
  const environment = {
    ...environmentOf(sandbox),
    INPUT_TOKEN: 'a-token',
    INPUT_MODE: 'sweep',
    GITHUB_EVENT_NAME: 'schedule',
    GITHUB_WORKSPACE: folder,
    OWN_POLICIES: 'true',
  };
  return (...repositories: readonly string[]) =>
    step('organisation-sweep', 'sweep', { ...environment, REPOSITORIES: repositories.join(' ') });
}

/** The job after all shards, on what this one left. */
function count() {
  mkdirSync(join(folder, 'policies/policies-1'), { recursive: true });
  writeFileSync(join(folder, 'policies/policies-1/policies.txt'), readFileSync(join(folder, 'policies.txt')));
  return step('organisation-sweep', 'count', {});
}

const sections = (summary: string) => [...summary.matchAll(/^## (.*)$/gm)].map(([, name]) => name);

test('the sweep by own policies leaves out repositories without one, and a broken one does not stop it', async () => {
  const siblings = ['bare', 'broken', 'web'].map((name) => ({ name }));
  const sandbox = await open({ siblings });
  sandbox.store.files.set(PATH, POLICY);
  sandbox.store.elsewhere.set('acme/broken@', new Map([[PATH, 'version: 1\nname: broken\n']]));
  sandbox.store.elsewhere.set('acme/web@', new Map([[PATH, POLICY]]));
  const issue = sandbox.as('zoe').openIssue({ title: 'Checkout is down', labels: ['incident'] });
  const sweep = ownSweep(sandbox);
  const { code, log, summary } = await sweep('acme/bare', 'acme/broken', 'acme/web', 'acme/shop');
  expect([code, issue.labels.includes('escalation: 1')], log).toEqual([1, true]);
  expect(log).toContain('Left out, without a policy that the token can read: acme/bare\n');
  expect(log).toContain('::error::Not all could be done in: acme/broken\n');
  expect(sections(summary)).toEqual(['acme/broken', 'acme/web', 'acme/shop']);
  const quiet = await sweep('acme/bare', 'acme/web');
  expect([quiet.code, quiet.log.includes('::error')]).toEqual([0, false]);
  expect(await count()).toMatchObject({ code: 0, log: 'Repositories with a policy: 1\n' });
});

test('the sweep by own policies names a private and a forbidden repository, acts in a renamed one, and goes on', async () => {
  const sandbox = await open({ formerName: 'store', siblings: [{ name: 'web' }] });
  sandbox.store.files.set(PATH, POLICY);
  sandbox.store.elsewhere.set('acme/web@', new Map([[PATH, POLICY]]));
  const issue = sandbox.as('zoe').openIssue({ title: 'Checkout is down', labels: ['incident'] });
  const sweep = ownSweep(sandbox);
  sandbox.tokens.permissions.issues = 'read';
  const forbidden = await sweep('acme/private', 'acme/shop', 'acme/web');
  expect([forbidden.code, issue.labels.includes('escalation: 1')], forbidden.log).toEqual([1, false]);
  expect(forbidden.log).toContain('Left out, without a policy that the token can read: acme/private\n');
  expect(forbidden.log).toContain('::error::Not all could be done in: acme/shop\n');
  expect(sections(forbidden.summary)).toEqual(['acme/shop', 'acme/web']);
  sandbox.tokens.permissions.issues = 'write';
  const renamed = await sweep('acme/store');
  expect([renamed.code, issue.labels.includes('escalation: 1')], renamed.log).toEqual([0, true]);
  expect(sections(renamed.summary)).toEqual(['acme/store']);
  expect(sandbox.log.some(({ status }) => status === 301)).toBe(true);
});

test('the sweep by own policies is red when the token can read no policy at all', async () => {
  const sandbox = await open({});
  expect((await ownSweep(sandbox)('acme/private', 'acme/shop')).code).toBe(0);
  const { code, log } = await count();
  expect([code, log]).toEqual([1, expect.stringMatching(/^::error::No repository has a policy .* `contents: read`/)]);
});

test.each(['organisation-report', 'organisation-sweep'])('%s is red when there is no repository', async (workflow) => {
  const sandbox = await open({ isArchived: true });
  const { code, output } = await step(workflow, 'deal', { ...environmentOf(sandbox), ORG: 'acme', SHARDS: '2' });
  expect([code, output]).toEqual([2, '']);
});
