/** The tutorial is so: each command in it is run, in its order, in one folder, and prints what the tutorial says it prints. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inRepository } from '../support/repository.ts';

interface Step {
  readonly command: string;
  /** What it prints; a line `…` stands for any lines. */
  readonly prints: readonly string[];
}

const TUTORIAL = readFileSync(inRepository('docs/tutorial.md'), 'utf8');

/** Commands stand after `$ ` in blocks marked `console`, what they print below them. */
function stepsOf(markdown: string): readonly Step[] {
  const blocks = [...markdown.matchAll(/^```console\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);
  return blocks.flatMap((block) =>
    block
      .split(/^\$ /m)
      .filter((part) => part.trim() !== '')
      .map((part) => {
        const [command = '', ...prints] = part.trimEnd().split('\n');
        return { command, prints };
      }),
  );
}

const STEPS = stepsOf(TUTORIAL);
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tocsin-tutorial-'));
  mkdirSync(join(folder, 'bin'));
  mkdirSync(join(folder, 'shop'));
  const shim = join(folder, 'bin', 'tocsin');
  writeFileSync(shim, `#!/bin/sh\nexec "${process.execPath}" "${inRepository('dist/cli/index.js')}" "$@"\n`);
  chmodSync(shim, 0o755);
  execFileSync('git', ['init', '--quiet'], { cwd: join(folder, 'shop') });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(command: string): string {
  const { stdout, stderr, error } = spawnSync('sh', ['-c', command], {
    cwd: join(folder, 'shop'),
    encoding: 'utf8',
    env: { ...process.env, PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`, NO_COLOR: '1' },
  });
  if (error) throw error;
  return `${stdout}${stderr}`.trimEnd();
}

/** As a pattern: a line `…` is any number of lines. */
function pattern(prints: readonly string[]): RegExp {
  const lines = prints.map((line) =>
    line.trim() === '…' ? '(?:.*\\n)*?.*' : line.trimEnd().replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`),
  );
  return new RegExp(`^${lines.join('\\n')}$`);
}

test('there is something to run', () => {
  expect(STEPS.length).toBeGreaterThan(5);
});

test.each(STEPS.map((step, index) => ({ ...step, index })))('$index: $command', ({ command, prints }) => {
  const printed = run(command)
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
  if (prints.length === 0) expect(printed).toBe('');
  else if (!pattern(prints).test(printed)) expect(printed).toBe(prints.join('\n'));
});
