/** The package as somebody installs it: packed, put into an empty folder without any registry, and each command started. */
import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packageVersion, prepareRelease } from '../../scripts/release/prepare.ts';
import { inRepository } from '../support/repository.ts';

/** Bytes at most, by folder or file: what the package holds, and nothing else. */
const HOLDS: Readonly<Record<string, number>> = {
  LICENSE: 2000,
  'README.md': 30_000,
  'package.json': 8000,
  // What ships and the licences of what is bundled.
  dist: 5_700_000,
  // `tocsin lint --explain`.
  'docs/lint': 80_000,
  // `tocsin init`, `tocsin demo`.
  policies: 80_000,
  // What editors, which show the meaning of each fact, and readers of JSON use.
  schemas: 365_000,
};
/** Bytes that somebody downloads. */
const PACKED = 1_300_000;

const home = await mkdtemp(join(tmpdir(), 'tocsin-package-'));
const modules = join(home, 'node_modules');
const installed = join(modules, 'tocsin');
/** Nothing of the environment of these tests but where programs are, the Node that runs them first. */
const env = { HOME: home, PATH: [dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter) };

interface Result {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const run = (program: string, args: readonly string[], cwd: string): Promise<Result> =>
  new Promise((done) => {
    execFile(program, args, { cwd, env }, (error, out, err) => {
      done({ code: error === null ? 0 : Number(error.code ?? -1), out, err });
    });
  });
const tocsin = (...args: readonly string[]): Promise<Result> => run(join(modules, '.bin/tocsin'), args, home);

const packed = prepareRelease(`v${packageVersion()}`, home);

beforeAll(async () => {
  // A folder above may be a package, too: npm would install into that one.
  const quiet = ['--prefix', home, '--offline', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { code, err } = await run('npm', ['install', ...quiet, `./${packed}`], home);
  if (code !== 0) throw new Error(err);
});
afterAll(() => rm(home, { recursive: true, force: true }));

test('it brings no other package, and no program but its own', async () => {
  expect((await readdir(modules)).toSorted()).toEqual(['.bin', '.package-lock.json', 'tocsin']);
  expect(await readdir(join(modules, '.bin'))).toEqual(['tocsin']);
});

const filesIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));

test('it has what its commands read and no more, folder by folder', async () => {
  const files = await filesIn(installed);
  const homeOf = (file: string): string => Object.keys(HOLDS).find((name) => `${file}/`.startsWith(`${name}/`)) ?? file;
  const bytes: Record<string, number> = {};
  for (const file of files) bytes[homeOf(file)] = (bytes[homeOf(file)] ?? 0) + (await stat(join(installed, file))).size;
  expect(Object.keys(bytes).toSorted()).toEqual(Object.keys(HOLDS).toSorted());
  expect(Object.entries(bytes).filter(([name, size]) => size > (HOLDS[name] ?? 0))).toEqual([]);
  expect((await stat(join(home, packed))).size).toBeLessThan(PACKED);
});

test.each(['docs/lint', 'policies', 'schemas'])('it has all of %s', async (folder) => {
  const inPackage = await filesIn(join(installed, folder));
  expect(inPackage.toSorted()).toEqual((await filesIn(inRepository(folder))).toSorted());
});

test('every command has its help', async () => {
  const { out } = await tocsin('--help');
  const [, listed = ''] = out.split(/^ {2}-h, --help.*$/m);
  const commands = [...listed.matchAll(/^ {2}([a-z-]+) {2,}/gm)].map(([, name = '']) => name);
  expect(commands.length).toBeGreaterThan(10);
  const helps = await Promise.all(
    commands.map(async (name) => ({ name, ...(await tocsin(...(name === 'help' ? [name] : [name, '--help']))) })),
  );
  expect(helps.filter(({ code, out: text }) => code !== 0 || !text.startsWith('Usage: tocsin'))).toEqual([]);
  expect(helps.filter(({ err }) => err !== '')).toEqual([]);
});

test('a repository is set up and its policy checked', async () => {
  const folder = join(home, 'repository');
  await mkdir(folder);
  const policy = join(folder, '.github/escalation-policy.yml');
  const started = await tocsin('init', '--policy', 'service-24x7', '--dir', folder);
  expect(started, started.err).toMatchObject({ code: 0, err: '' });

  const results = await Promise.all([
    tocsin('validate', policy),
    tocsin('lint', policy),
    tocsin('test', policy),
    tocsin('simulate', policy),
    tocsin('oncall', '--policy', policy, '--at', '2026-11-23T10:00:00Z'),
    tocsin('diff', policy, policy),
  ]);
  expect(results.filter(({ code, err }) => code !== 0 || err !== '')).toEqual([]);
  expect(results.map(({ out }) => out).join('\n')).toContain('Nothing changes');
});

test('the demo plays, without a repository, and leaves nothing behind', async () => {
  const before = await readdir(home);
  const { code, out, err } = await tocsin('demo', '--for', '8m');
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('10:05    #1 sev1, level 2, ');
  expect(out).toContain(
    '10:08  carol on #2: /ack Looking at the database first\n10:08    #2 sev2, level 1, acknowledged',
  );
  expect(out).toContain('mail to alice: Critical: Nobody can check out');
  expect(await readdir(home)).toEqual(before);
  expect(await tocsin('demo', '--for', 'soon')).toMatchObject({ code: 2, out: '' });
});

test('a command fails as it should', async () => {
  expect(await tocsin('validate', 'nowhere.yml')).toMatchObject({ code: 2, out: '' });
});

test('the sandbox answers on the whole of GitHub, runs the Action, and ends with its input', async () => {
  const sandbox = spawn(join(modules, '.bin/tocsin'), ['sandbox', join(installed, 'policies/small-team.yml')], {
    env,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const out: Buffer[] = [];
  sandbox.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  const ended = new Promise((done) => sandbox.on('close', done));
  let url = '';
  for await (const line of createInterface({ input: sandbox.stderr })) {
    url = /http:\/\/[\w.:]+/.exec(line)?.[0] ?? '';
    if (url !== '') break;
  }
  const answer = await ask(url, '{ __type(name: "MarketplaceListing") { name } __typename }');
  expect(answer).toEqual({ data: { __type: { name: 'MarketplaceListing' }, __typename: 'Query' } });
  sandbox.stdin.end('show\n');
  expect(await ended).toBe(0);
  expect(Buffer.concat(out).toString('utf8')).toContain('@alice');
});

async function ask(url: string, query: string): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { authorization: 'Bearer a-token', 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return await response.json();
}
