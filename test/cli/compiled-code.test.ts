/** Where the command line has Node keep compiled code: among the caches of the user, and nowhere else. */
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { folderForCode } from '#cli/compiled-code.ts';
import { NODE_24 } from '../support/node24.ts';
import { inRepository } from '../support/repository.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'tocsin-home-'));
});
afterEach(() => rmSync(home, { recursive: true }));

const withFolder = (path: string): string => {
  mkdirSync(join(home, path), { recursive: true, mode: 0o700 });
  return join(home, path, 'tocsin');
};

test('is a folder among the caches of the user', () => {
  expect(folderForCode({ HOME: home }, 'linux')).toBeNull();
  const folder = withFolder('.cache');
  expect(folderForCode({ HOME: home }, 'linux')).toBe(folder);
  expect(folderForCode({ HOME: home, XDG_CACHE_HOME: '' }, 'linux')).toBe(folder);
  expect(folderForCode({ HOME: home }, 'darwin')).toBeNull();
  expect(folderForCode({ HOME: home }, 'win32')).toBeNull();
  const others = withFolder('Library/Caches');
  expect(folderForCode({ HOME: home }, 'darwin')).toBe(others);
  expect(folderForCode({ LOCALAPPDATA: home }, 'win32')).toBe(join(home, 'tocsin'));
  const named = withFolder('named');
  expect(folderForCode({ HOME: home, XDG_CACHE_HOME: join(home, 'named') }, 'linux')).toBe(named);
});

test('is nowhere without a home, beside a file, and in a folder that depends on where a command is run', () => {
  expect(folderForCode({}, 'linux')).toBeNull();
  expect(folderForCode({ XDG_CACHE_HOME: '.' }, 'linux')).toBeNull();
  writeFileSync(join(home, '.cache'), '');
  expect(folderForCode({ HOME: home }, 'linux')).toBeNull();
});

test.skipIf(process.getuid?.() !== 0)('is nowhere in the caches of somebody else, as with sudo', () => {
  withFolder('.cache');
  chownSync(join(home, '.cache'), 1000, 1000);
  expect(folderForCode({ HOME: home }, 'linux')).toBeNull();
});

const MODES = [
  ['the group may write', 0o720],
  ['all may write', 0o702],
  ['all may write, each their own', 0o1777],
] as const;

describe.skipIf(process.getuid === undefined)('is nowhere that others may put code', () => {
  test.each(MODES)('in caches that %s', (_, mode) => {
    withFolder('.cache');
    chmodSync(join(home, '.cache'), mode);
    expect(folderForCode({ HOME: home }, 'linux')).toBeNull();
  });

  test.each(MODES)('in a folder among them that %s', (_, mode) => {
    const folder = withFolder('.cache');
    mkdirSync(folder);
    chmodSync(folder, 0o755);
    expect(folderForCode({ HOME: home }, 'linux')).toBe(folder);
    chmodSync(folder, mode);
    expect(folderForCode({ HOME: home }, 'linux')).toBeNull();
  });

  test('nor where a link or a file has the name of the folder', () => {
    const folder = withFolder('.cache');
    symlinkSync(home, folder);
    expect(folderForCode({ HOME: home }, 'linux')).toBeNull();
    rmSync(folder);
    symlinkSync(join(home, 'gone'), folder);
    expect(folderForCode({ HOME: home }, 'linux')).toBeNull();
    rmSync(folder);
    writeFileSync(folder, '');
    expect(folderForCode({ HOME: home }, 'linux')).toBeNull();
  });

  test.skipIf(process.getuid?.() !== 0)('nor in a folder of somebody else', () => {
    const folder = withFolder('.cache');
    mkdirSync(folder, { mode: 0o700 });
    chownSync(folder, 1000, 1000);
    expect(folderForCode({ HOME: home }, 'linux')).toBeNull();
  });

  test.skipIf(NODE_24 === null)('and the command makes it so that others may not, whatever the umask', () => {
    const folder = withFolder('.cache');
    const script = 'umask 000; exec "$0" "$1" --version';
    spawnSync('/bin/sh', ['-c', script, NODE_24 ?? '', inRepository('dist/cli/index.js')], { env: { HOME: home } });
    expect(readdirSync(folder).length).toBeGreaterThan(0);
    expect(folderForCode({ HOME: home }, 'linux')).toBe(folder);
  });
});

const version = (node: string, environment: Readonly<Record<string, string>>) =>
  spawnSync(node, [inRepository('dist/cli/index.js'), '--version'], { env: environment, encoding: 'utf8' });

test.skipIf(NODE_24 === null)('the second command finds what the first one left, and leaves it as it is', () => {
  const folder = withFolder('.cache');
  const first = version(NODE_24 ?? '', { HOME: home });
  const filesLeft = () =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => [
      name,
      statSync(join(folder, name)).mtimeMs,
    ]);
  const left = filesLeft();
  expect(left.length).toBeGreaterThan(1);
  expect(version(NODE_24 ?? '', { HOME: home }).stdout).toBe(first.stdout);
  expect(filesLeft()).toEqual(left);
});

test('a command does without where there is no place', () => {
  withFolder('.cache');
  chmodSync(join(home, '.cache'), 0o500);
  for (const node of [process.execPath, NODE_24 ?? process.execPath]) {
    const { status, stderr } = version(node, { HOME: home });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  }
  chmodSync(join(home, '.cache'), 0o700);
});
