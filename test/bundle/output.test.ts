/** What the command line prints arrives whole, whoever reads it. */
import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inRepository } from '../support/repository.ts';
import { NODE } from '../support/program.ts';

const folder = mkdtempSync(join(tmpdir(), 'tocsin-output-'));
/** Policies with so many problems that a pipe does not hold what is told of them: 64 kB on Linux. */
const POLICIES = [1, 2, 3].map((number) => {
  const file = join(folder, `${number}.yml`);
  writeFileSync(file, Array.from({ length: 200 }, (_, index) => `unknown-${index}: ${index} · …\n`).join(''));
  return file;
});

function validate(stdout: 'pipe' | number): ReturnType<typeof spawn> {
  return spawn(NODE, [inRepository('dist/cli/index.js'), 'validate', ...POLICIES], {
    cwd: folder,
    stdio: ['ignore', stdout, 'pipe'],
  });
}

const exitOf = (child: ReturnType<typeof spawn>): Promise<number | null> =>
  new Promise((done) => child.on('close', (code) => done(code)));

test('a slow reader gets what a file gets', async () => {
  const file = join(folder, 'out.txt');
  const descriptor = openSync(file, 'w');
  expect(await exitOf(validate(descriptor))).toBe(1);
  closeSync(descriptor);
  const text = readFileSync(file, 'utf8');
  expect(text.length).toBeGreaterThan(200_000);
  expect(text).toContain('·');

  const child = validate('pipe');
  const end = exitOf(child);
  const read: Buffer[] = [];
  for await (const part of child.stdout ?? []) {
    read.push(part as Buffer);
    if (read.length < 4) await wait(50);
  }
  expect(await end).toBe(1);
  expect(Buffer.concat(read).toString('utf8')).toBe(text);
});

test('a reader who has seen enough ends it, without a word', async () => {
  const child = validate('pipe');
  const end = exitOf(child);
  let complaint = '';
  child.stderr?.on('data', (part: Buffer) => {
    complaint += part.toString('utf8');
  });
  // Before it has started: what it printed meanwhile would else be taken by the pipe.
  child.stdout?.destroy();
  expect(await end).toBe(141);
  expect(complaint).toBe('');
});
