/** `tocsin init` as it ships: from a folder inside the repository, and asked on a terminal. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runTocsin } from '../support/command.ts';
import { inRepository } from '../support/repository.ts';

let root: string;
let inner: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tocsin-init-bundle-'));
  inner = join(root, 'src', 'deep');
  mkdirSync(inner, { recursive: true });
  execFileSync('git', ['init', '--quiet'], { cwd: root });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const POLICY = '.github/escalation-policy.yml';

test('from a folder below it writes at the root, twice without writing over anything, and all of it is in order', async () => {
  const run = (...args: readonly string[]): ReturnType<typeof runTocsin> => runTocsin(args, {}, inner);
  expect((await run('init', '--policy', 'small-team', '--people', '@anna,bert,cleo,dora')).code).toBe(0);
  expect((await run('init', '--policy', 'security', '--people', 'anna,bert,cleo,dora,emil')).code).toBe(0);
  expect(existsSync(join(inner, '.github'))).toBe(false);
  const policies = [POLICY, '.github/escalation-policy-security.yml'].map((path) => join('../..', path));
  expect((await run('validate', ...policies)).code).toBe(0);
  // The forms of both policies lie in this repository: each policy agrees with its own.
  expect((await run('lint', ...policies)).out).toBe(policies.map((path) => `${path}: nothing found\n`).join(''));
  expect((await run('test', '../../.github')).out).toContain(' 0 failed');
});

/** Runs it on a terminal, and answers each question when it is asked; null presses Ctrl+D. */
async function answerWith(
  args: readonly string[],
  answers: readonly (string | null)[],
): Promise<{ out: string; code: number | null }> {
  const line = [process.execPath, inRepository('dist/cli/index.js'), 'init', ...args]
    .map((word) => `'${word}'`)
    .join(' ');
  const terminal = spawn('/usr/bin/script', ['--quiet', '--return', '--command', line, '/dev/null'], { cwd: inner });
  const left = [...answers];
  let out = '';
  let seen = 0;
  terminal.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString('utf8');
    if (!/\[[^\]\n]*\] [^\n]*$/.test(out.slice(seen)) || left.length === 0) return;
    seen = out.length;
    terminal.stdin.write(left[0] === null ? '\u0004' : `${left[0]}\r`);
    left.shift();
  });
  const code = await new Promise<number | null>((done) => terminal.on('close', done));
  return { out, code };
}

test.runIf(process.platform === 'linux')('on a terminal it asks, again after a wrong answer', async () => {
  const { out, code } = await answerWith(
    [],
    ['service-24x7', 'anna', 'a,b,c,d,e', 'web,api', 'Mars', 'Europe/Berlin', 'yes'],
  );
  expect(code, out).toBe(0);
  expect(out).toContain('service-24x7 needs 5 people at least, and one was given.');
  expect(out).toContain('"Mars" is no time zone.');
  expect(readFileSync(join(root, POLICY), 'utf8')).toContain('rotate: [a, b]');
});

test.runIf(process.platform === 'linux')('on a terminal that is closed it ends, with nothing written', async () => {
  const { out, code } = await answerWith([], ['small-team', null]);
  expect(out).toContain('The questions were not all answered: nothing was written.');
  expect(code).toBe(2);
  expect(existsSync(join(root, '.github'))).toBe(false);
});
