/** `tocsin watch` as it ships: a process that keeps time until it is told to stop. */
import { generateKeyPairSync, randomInt } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Sandbox } from '#sandbox/index.ts';
import { snippet } from '../repo/readme.ts';
import { startAlone } from '../support/program.ts';
import { commentsOn, startNight, until } from './watch.ts';

const folder = mkdtempSync(join(tmpdir(), 'tocsin-watch-'));
const sandboxes: Sandbox[] = [];
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await Promise.all(sandboxes.map((sandbox) => sandbox.close()));
});

async function start(seconds: number): Promise<Sandbox> {
  const sandbox = await startNight(seconds);
  sandboxes.push(sandbox);
  return sandbox;
}

/** What the container of docs/keeping-time.md starts, after the name of the program. */
const CONTAINER = ['ENTRYPOINT', 'CMD']
  .flatMap((key) => {
    const [, list = '[]'] =
      new RegExp(`^${key} (.*)$`, 'm').exec(snippet('# Dockerfile', 'docs/keeping-time.md')) ?? [];
    return JSON.parse(list) as readonly string[];
  })
  .slice(1);
const PORT = '0.0.0.0:8080';

const tocsin = (sandbox: Sandbox, args: readonly string[], environment: Readonly<Record<string, string>>) =>
  run(sandbox, ['watch', '--repo', 'acme/shop', '--json', ...args], environment);

const run = (sandbox: Sandbox, args: readonly string[], environment: Readonly<Record<string, string>>) =>
  startAlone('cli/index.js', {
    args: [args[0] ?? '', '--poll', '1s', ...args.slice(1)],
    folder,
    environment: {
      PATH: process.env['PATH'] ?? '',
      GITHUB_API_URL: sandbox.url,
      GITHUB_GRAPHQL_URL: sandbox.graphqlUrl,
      TOCSIN_THROTTLE: 'off',
      TOCSIN_PAUSE: 'off',
      ...environment,
    },
  });

/** Below those that a system gives to whoever asks for any, as tests beside this one do. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000);
    const server = createServer().listen(port);
    const isFree = await new Promise<boolean>((done) => {
      server.on('listening', () => done(true)).on('error', () => done(false));
    });
    if (!isFree) continue;
    await new Promise((done) => server.close(done));
    return port;
  }
}

test.concurrent('the command of the container calls at the second, answers, tells how it is, and ends with 0 when it is told to', async () => {
  const sandbox = await start(8);
  const port = await freePort();
  expect(CONTAINER).toContain(PORT);
  const args = CONTAINER.map((one) => (one === PORT ? `0.0.0.0:${port}` : one));
  const { ended, signal } = run(sandbox, args, { GITHUB_TOKEN: 't' });
  await until(() => sandbox.log.some(({ path }) => path.endsWith('/issues')));
  const { number } = sandbox.as('zoe').openIssue({ title: 'Down', body: null, labels: ['incident'] });
  await until(() => commentsOn(sandbox, number).at(-1)?.body.includes('@bob') === true);
  const healthy = await fetch(`http://127.0.0.1:${port}/healthz`);
  expect(healthy.status).toBe(200);
  expect(await healthy.json()).toMatchObject({ ok: true, repositories: [{ repository: 'acme/shop' }] });
  sandbox.faults.add({ kind: '502-before', times: 1000 });
  await until(() => sandbox.log.filter(({ status }) => status === 502).length >= 4);
  await until(async () => (await fetch(`http://127.0.0.1:${port}/healthz`)).status === 503);
  // It does not wait until GitHub answers again.
  signal('SIGTERM');
  const { code, out } = await ended;
  const events = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly event: string; readonly issue?: number });
  expect(events.map(({ event }) => event)).toEqual(expect.arrayContaining(['started', 'acted', 'unread', 'stopped']));
  expect(code).toBe(0);
});

test.concurrent('by the key of an App it mints its own tokens', async () => {
  const sandbox = await start(60);
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const file = join(folder, 'key.pem');
  writeFileSync(file, privateKey.export({ type: 'pkcs1', format: 'pem' }));
  const { number } = sandbox.as('zoe').openIssue({ title: 'Down', body: null, labels: ['incident'] });
  const { ended, signal } = tocsin(sandbox, ['--app-id', '7', '--private-key-file', file], {});
  await until(() => commentsOn(sandbox, number).length > 0);
  signal('SIGTERM');
  expect((await ended).code).toBe(0);
  expect(sandbox.log.filter(({ path }) => path.endsWith('/access_tokens'))).toHaveLength(1);
});

test.concurrent.each([
  [['--poll', '0s'], 'a second at least'],
  [['--health', 'x'], 'is no port'],
  [['--heartbeat', 'http://hc.example/1'], 'has to be https'],
  [['--app-id', '7'], 'both --app-id and --private-key-file'],
  [['--private-key-file', '/nowhere', '--app-id', '7'], 'no such file'],
] as const)('%j is refused', async (args, expected) => {
  const sandbox = await start(60);
  const { code, err } = await tocsin(sandbox, args, { GITHUB_TOKEN: 't' }).ended;
  expect(err).toContain(expected);
  expect(code).toBe(2);
});
