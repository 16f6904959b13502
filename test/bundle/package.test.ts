/** The package as somebody installs it: packed, put into an empty folder without any registry, and each command started. */
import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packageVersion, prepareRelease } from '../../scripts/release/prepare.ts';

/** Bytes. */
const MOST = 6_000_000;

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

beforeAll(async () => {
  const file = prepareRelease(`v${packageVersion()}`, home);
  const { code, err } = await run('npm', ['install', '--offline', '--no-audit', '--no-fund', `./${file}`], home);
  if (code !== 0) throw new Error(err);
});
afterAll(() => rm(home, { recursive: true, force: true }));

test('it brings no other package, and no program but its own', async () => {
  expect((await readdir(modules)).toSorted()).toEqual(['.bin', '.package-lock.json', 'tocsin']);
  expect(await readdir(join(modules, '.bin'))).toEqual(['tocsin']);
});

test('it has what its commands read, under 6 MB of it', async () => {
  const files = await readdir(installed, { recursive: true });
  const sizes = await Promise.all(files.map((file) => stat(join(installed, file))));
  const bytes = sizes.filter((one) => one.isFile()).reduce((sum, { size }) => sum + size, 0);
  expect(bytes).toBeLessThan(MOST);
  expect((await readdir(installed)).toSorted()).toEqual(
    ['LICENSE', 'README.md', 'dist', 'docs', 'package.json', 'policies', 'schemas'].toSorted(),
  );
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
  const begun = await tocsin('init', '--policy', 'service-24x7', '--dir', folder);
  expect(begun, begun.err).toMatchObject({ code: 0, err: '' });

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
