/** Whom the shipped Action tells that it lives: an address outside GitHub, after a run that decided about everything. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Sandbox } from '#sandbox/index.ts';
import { type ActionResult, runAction } from '../support/action.ts';
import { startNight, WORKFLOW } from './watch.ts';

const beats: string[] = [];
const service = createServer(({ url }, response) => {
  beats.push(url ?? '');
  response.end();
});
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startNight(60);
  await new Promise<void>((done) => service.listen(0, '127.0.0.1', done));
});
afterAll(async () => {
  service.close();
  await sandbox.close();
});

const run = async (inputs: Readonly<Record<string, string>>): Promise<readonly string[]> =>
  (await runOn(sandbox, inputs)).heard;

async function runOn(
  { url }: Pick<Sandbox, 'url'>,
  inputs: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>> = {},
): Promise<ActionResult & { readonly heard: readonly string[] }> {
  beats.splice(0);
  const heartbeat = `http://127.0.0.1:${(service.address() as AddressInfo).port}/secret?run=1`;
  const result = await runAction({ api: url, inputs: { heartbeat, ...inputs }, environment });
  // The runner keeps the address out of the log.
  expect(result.stdout.replaceAll(`::add-mask::${heartbeat}`, '')).not.toContain('/secret');
  return { ...result, heard: [...beats] };
}

test('a sweep that read and did everything is told as such, one that could not with /fail', async () => {
  expect(await run({})).toEqual(['/secret?run=1']);
  sandbox.faults.add({ kind: 'primary-rate-limit', match: { path: /graphql/ }, times: 100, retryAfter: 3000 });
  expect(await run({})).toEqual(['/secret/fail?run=1']);
  sandbox.faults.clear();
});

test.each([{ 'dry-run': 'true' }, { mode: 'check' }, { mode: 'report' }])('%j tells nobody', async (inputs) => {
  expect(await run(inputs)).toEqual([]);
});

const OWN_RUN = {
  GITHUB_WORKFLOW_REF: 'acme/shop/.github/workflows/escalation.yml@refs/heads/main',
  GITHUB_RUN_ID: '1',
  GITHUB_REF_NAME: 'main',
};

describe('an error that nobody foresaw is told with /fail where it comes', () => {
  const repository = { open: { nodes: 5 }, closed: { nodes: 5 }, issue: 5 };
  const NONSENSE = JSON.stringify({
    data: { viewer: { login: 'x[bot]' }, repository },
    workflow_runs: [null],
  });

  /** What the sandbox answers, but nonsense at one path. */
  async function answer(path: RegExp, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url = '', method = 'GET', headers } = request;
    response.setHeader('content-type', 'application/json');
    if (path.test(url)) return void response.end(NONSENSE);
    const reply = await fetch(new URL(url, sandbox.url), {
      method,
      body: method === 'GET' ? null : await text(request),
      headers: { authorization: headers.authorization ?? '' },
    });
    response.statusCode = reply.status;
    response.setHeader('date', reply.headers.get('date') ?? '');
    response.end(await reply.text());
  }

  async function heardWithNonsenseAt(
    path: RegExp,
    inputs: Readonly<Record<string, string>> = {},
  ): Promise<ActionResult & { readonly heard: readonly string[] }> {
    const proxy = createServer((request, response) => void answer(path, request, response));
    await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
    try {
      const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
      return await runOn({ url }, { 'watch-for': '2h', ...inputs }, OWN_RUN);
    } finally {
      proxy.close();
    }
  }

  test.each([
    ['while it reads the incidents', /graphql/],
    ['once it has decided about all, and looks for who keeps time', /workflows/],
  ])('%s', async (_, path) => {
    sandbox.as('zoe').openIssue({ title: 'Down', body: null, labels: ['incident'] });
    const { code, heard, summary } = await heardWithNonsenseAt(path);
    expect(summary).toContain('**The run ended by an error.** TypeError');
    expect([code, heard]).toEqual([1, ['/secret/fail?run=1']]);
  });

  test.each([{ 'dry-run': 'true' }, { mode: 'issue', 'issue-number': '1' }])('%j tells nobody', async (inputs) => {
    const { code, heard, summary } = await heardWithNonsenseAt(/graphql/, inputs);
    expect(summary).toContain('**The run ended by an error.** TypeError');
    expect([code, heard]).toEqual([1, []]);
  });
});

describe('a run that leaves calls to the next one, as its policy has it', () => {
  const declare = async (): Promise<Sandbox> => {
    const limited = await startNight(3600);
    const file = '.github/escalation-policy.yml';
    limited.store.files.set(file, `${limited.store.files.get(file) ?? ''}limits: { comments-per-run: 1 }\n`);
    limited.actions.addWorkflow(WORKFLOW);
    for (const title of ['One', 'Two', 'Three'])
      limited.as('zoe').openIssue({ title, body: null, labels: ['incident'] });
    return limited;
  };
  test('is green, and tells everybody that they wait, where nobody goes on', async () => {
    const limited = await declare();
    try {
      const { code, heard, summary, outputs } = await runOn(limited, {});
      expect([code, heard]).toEqual([0, ['/secret/fail?run=1']]);
      expect(summary).toMatch(/^\*\*Somebody must look at [^*]+\.\*\* 2 incidents due now are left for the next run/);
      const declared = [...limited.store.issues.values()].map(({ createdAt }) => createdAt);
      expect(Date.parse(outputs['next-at'] ?? '') / 1000).toBe(Math.min(...declared.slice(1)));
    } finally {
      await limited.close();
    }
  });

  test('says nothing where it started a watcher, which says it', async () => {
    const limited = await declare();
    try {
      const { code, heard, summary } = await runOn(limited, { 'watch-for': '2h' }, OWN_RUN);
      expect([code, heard]).toEqual([0, []]);
      expect(summary).toMatch(/^\*\*A watcher goes on\.\*\* 2 incidents due now are left to the watcher/);
    } finally {
      await limited.close();
    }
  });
});
