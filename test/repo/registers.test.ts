/** Each command is registered, and `npm run new:command` writes what is then listed. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newCommand } from '../../scripts/new/command.ts';
import { writeNew } from '../../scripts/new/files.ts';
import { COMMANDS } from '#engine/incident/commands/index.ts';
import { inRepository } from '../support/repository.ts';

const COMMAND_FOLDER = 'src/engine/incident/commands';

test('every command stands in a file of its name and has a test', () => {
  const names = COMMANDS.map(({ name }) => name);
  const inFolder = (folder: string, end: string): readonly string[] =>
    readdirSync(inRepository(folder))
      .map((file) => basename(file, end))
      .filter((name) => name !== 'index')
      .toSorted();
  expect(names.toSorted()).toEqual(inFolder(COMMAND_FOLDER, '.ts'));
  expect(names.toSorted()).toEqual(inFolder('test/engine/incident/commands', '.test.ts'));
});

describe('npm run new:command', () => {
  test('writes two files, which compile; the one test that is red is in the second', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tocsin-new-'));
    try {
      for (const part of [
        'src',
        'package.json',
        'tsconfig.json',
        'test/support',
        'test/engine/incident/commands',
        'schemas',
      ])
        cpSync(inRepository(part), join(folder, part), { recursive: true });
      symlinkSync(inRepository('node_modules'), join(folder, 'node_modules'));
      const made = newCommand('forward');
      writeNew(folder, made);

      expect(made.files.map(({ path }) => path)).toEqual([
        `${COMMAND_FOLDER}/forward.ts`,
        'test/engine/incident/commands/forward.test.ts',
      ]);
      expect(readFileSync(join(folder, COMMAND_FOLDER, 'index.ts'), 'utf8')).toContain(`from './forward.ts'`);
      expect(run(folder, 'typescript/bin/tsc', '--noEmit')).toBe('');
      const report = JSON.parse(
        run(folder, 'vitest/vitest.mjs', 'run', '--maxWorkers=1', '--reporter=json', 'forward', 'ack'),
      ) as { testResults: { assertionResults: { title: string; status: string }[] }[] };
      const results = report.testResults.flatMap(({ assertionResults }) => assertionResults);
      expect(results.filter(({ status }) => status === 'failed').map(({ title }) => title)).toEqual([
        '/forward does what it says',
      ]);
      expect(results.length).toBeGreaterThan(8);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

/** What it prints; a test runner that has found something red prints as well. */
function run(folder: string, program: string, ...options: readonly string[]): string {
  try {
    return execFileSync(process.execPath, [inRepository(`node_modules/${program}`), ...options], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    return (error as { readonly stdout: string }).stdout;
  }
}
