/** On a full disk a command ends with 2 and a sentence, and leaves nothing half-written. */
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeText } from '#cli/files.ts';
import { Refusal } from '#cli/io.ts';
import { inRepository } from '../support/repository.ts';

const POLICY = inRepository('policies/small-team.yml');

let folder = '';
let full = 0;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tocsin-disk-'));
  full = openSync('/dev/full', 'w');
});
afterEach(() => {
  closeSync(full);
  rmSync(folder, { recursive: true });
});

const tocsin = (stdout: number | 'pipe', ...args: readonly string[]) =>
  spawnSync(process.execPath, [inRepository('dist/cli/index.js'), ...args], {
    cwd: folder,
    stdio: ['ignore', stdout, 'pipe'],
    encoding: 'utf8',
  });

test.each([
  ['simulate', POLICY],
  ['diff', POLICY, inRepository('policies/service-24x7.yml')],
  ['lint', '--explain', 'never-true'],
  ['test', inRepository('policies/small-team.test.yml')],
])('%s: what is printed does not arrive', (...args) => {
  const { status, stderr } = tocsin(full, ...args);
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: 'Standard output cannot be written: the disk is full.\n',
  });
});

test('a file that cannot be written is named, and nothing is left of it', () => {
  const link = join(folder, 'page.html');
  symlinkSync('/dev/full', link);
  expect(() => writeText(link, 'text')).toThrow(new Refusal(`${link}: it cannot be written: the disk is full`));
  expect(readdirSync(folder)).toEqual(['page.html']);
});

test('a file that cannot be replaced is as it was, and nothing is left beside it', () => {
  // The new text needs a name of its own first, for which this one leaves no room.
  const file = join(folder, 'n'.repeat(250));
  writeFileSync(file, 'before');
  expect(() => writeText(file, 'after')).toThrow(/it cannot be written \(ENAMETOOLONG\)/);
  expect(readFileSync(file, 'utf8')).toBe('before');
  expect(readdirSync(folder)).toHaveLength(1);
});

test('a history is not resumed on a device', () => {
  symlinkSync('/dev/full', join(folder, 'history.ndjson'));
  const { status, stderr } = tocsin('pipe', 'history', POLICY, '--repo', 'o/r', '--resume', 'history.ndjson');
  expect(status).toBe(2);
  expect(stderr).toMatch(/no regular file/);
});

test('a history of which nothing could be read leaves no empty file', () => {
  const { status } = spawnSync(
    process.execPath,
    [inRepository('dist/cli/index.js'), 'history', POLICY, '--repo', 'o/r', '--resume', 'history.ndjson'],
    {
      cwd: folder,
      env: {
        GITHUB_TOKEN: 't',
        GITHUB_API_URL: 'http://127.0.0.1:9',
        GITHUB_GRAPHQL_URL: 'http://127.0.0.1:9/graphql',
      },
    },
  );
  expect(status).toBe(2);
  expect(readdirSync(folder)).toEqual([]);
});
