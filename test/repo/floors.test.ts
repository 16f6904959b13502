/** The house stands as ARCHITECTURE.md says. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { breaches, circles } from './breaches.ts';
import { FLOORS } from './floors.ts';
import { inRepository, REPOSITORY } from '../support/repository.ts';
import { isDone } from './rooms.ts';
import { longFunctions, SHORT_FOR_A_REASON, shortModules } from './sizes.ts';

const sources = readdirSync(inRepository('src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.[jt]s$/.test(name) && !name.endsWith('.d.ts'))
  .map((name) => `src/${name.replaceAll('\\', '/')}`);
const modules = sources.map((path) => ({ path, text: readFileSync(inRepository(path), 'utf8') }));

test('every module imports only what its room may', () => {
  expect(breaches(modules)).toEqual([]);
  expect(modules.length).toBeGreaterThan(100);
});

test('no modules import each other in a circle, types included', () => {
  expect(circles(modules)).toEqual([]);
});

test('a planted circle of types is found', () => {
  const planted = [
    { path: 'src/domain/a.ts', text: `import type { B } from './b.ts';` },
    { path: 'src/domain/b.ts', text: `import type { C } from '#domain/c.ts';` },
    { path: 'src/domain/c.ts', text: `export type { A } from './a.ts';` },
  ];
  expect(circles(planted)).toEqual([['src/domain/a.ts', 'src/domain/b.ts', 'src/domain/c.ts', 'src/domain/a.ts']]);
});

test('a check that sees no module fails', () => {
  expect(() => breaches([])).toThrow('No modules');
});

test('every rule of the table gives its reason, and names rooms that are there', () => {
  const folders = new Set(sources.map((path) => path.slice('src/'.length, path.lastIndexOf('/'))));
  for (const [name, { why, imports, doors = [] }] of Object.entries(FLOORS)) {
    expect(folders, name).toContain(name);
    expect(why, name).toMatch(/^[A-Z].{20,}\.$/);
    expect(Object.keys(FLOORS), name).toEqual(expect.arrayContaining([...imports]));
    for (const door of doors) expect(sources).toContain(`src/${name}/${door}`);
  }
});

test.each([
  ['src/logic/planted.ts', `import { loadPolicy } from '#policy/index.ts';`, 'may not import policy'],
  ['src/policy/planted.ts', `import type { Incident } from '#engine/index.ts';`, 'may not import engine'],
  ['src/github/planted.ts', `export * from '#report/cases.ts';`, 'may not import report'],
  ['src/engine/planted.ts', `export { run } from '#run/run.ts';`, 'may not import run'],
  ['src/engine/incident/planted.ts', `export * from '#engine/facts/context.ts';`, 'may not import engine/facts'],
  ['src/engine/text/planted.ts', `export * from '#engine/incident/fold.ts';`, 'may not import engine/incident'],
  ['src/run/run.ts', `const { openRepository } = await import('#github/index.ts');`, 'may not import github'],
  ['src/run/run.ts', `import { decide } from '#engine/decide.ts';`, 'the doors of engine are index.ts'],
  ['src/report/planted.ts', `type Client = import('#github/index.ts').Client;`, 'may not import github'],
  [
    'src/report/text/planted.ts',
    `import { page } from '../period/page.ts';`,
    'by a way up: write #report/period/page.ts',
  ],
  ['src/domain/planted.ts', `import { parse } from 'yaml';`, 'may not import the package yaml'],
  ['src/calendar/planted.ts', `import { readFileSync } from 'node:fs';`, 'may not import the package node:fs'],
  ['src/cli/planted.ts', `import { Octokit } from '@octokit/core';`, 'may not import the package @octokit/core'],
  ['src/engine/planted.ts', `export const now = () => new Date();`, 'reads the clock: `new Date()`'],
  ['src/report/planted.ts', `export const now = () => Date();`, 'reads the clock: `Date()`'],
  ['src/helpers/planted.ts', '', 'stands in no room'],
])('planted in %s, %s is found', (path, text, breach) => {
  expect(breaches([{ path, text }])).toEqual([expect.stringContaining(breach)]);
});

test('a date made from an instant is no reading of the clock', () => {
  expect(breaches([{ path: 'src/domain/fine.ts', text: 'export const at = (ms: number) => new Date(ms);' }])).toEqual(
    [],
  );
});

test('no module has more than 300 lines', () => {
  const long = modules.filter(({ path, text }) => !path.startsWith('src/generated') && text.split('\n').length > 301);
  expect(long.map(({ path }) => path)).toEqual([]);
});

const own = modules.filter(({ path }) => path.endsWith('.ts') && isDone(path));

test('no module under 20 lines that hides nothing', () => {
  expect(shortModules(own)).toEqual([]);
  for (const [name, reason] of Object.entries(SHORT_FOR_A_REASON)) {
    expect(reason, name).toMatch(/^[A-Z].{20,}\.$/);
    // A reason for what is not short any more, or not there, is taken out.
    const without = Object.fromEntries(Object.entries(SHORT_FOR_A_REASON).filter(([other]) => other !== name));
    expect(shortModules(own, without), name).not.toEqual([]);
  }
});

test.each([
  [19, false, 1],
  [20, false, 0],
  [19, true, 0],
])('a planted module of %i lines, excused: %s, is found %i times', (lines, isExcused, times) => {
  const planted = { path: 'src/report/planted.ts', text: 'export {};\n'.repeat(lines) };
  expect(shortModules([planted], isExcused ? { 'src/report/': 'Planted.' } : {})).toHaveLength(times);
});

test('no function over 60 lines outside tables', () => {
  expect(longFunctions(own)).toEqual([]);
});

test.each([
  ['a function', (body: string) => `export function planted(): void {\n${body}}\n`],
  ['an arrow', (body: string) => `export const planted = () => {\n${body}};\n`],
  ['a method', (body: string) => `export const planted = {\nmethod() {\n${body}},\n};\n`],
])('a planted body of 59 lines in %s is found, one of 58 is not, and a table counts as one line', (_name, wrap) => {
  const of = (lines: number, more = '') => [
    { path: 'src/report/planted.ts', text: wrap('f();\n'.repeat(lines) + more) },
  ];
  const table = `const table = [\n${`  { name: 'a', values: [1, 2] },\n`.repeat(50)}];\n`;
  expect(longFunctions(of(59))).toEqual([expect.stringContaining('a function of 61 lines')]);
  expect(longFunctions(of(58))).toEqual([]);
  expect(longFunctions(of(57, table))).toEqual([]);
  expect(longFunctions(of(58, table))).toHaveLength(1);
});

describe('lint', () => {
  const PLANTED = [
    ['no-restricted-globals', 'console.log(1);'],
    ['no-restricted-globals', 'export const folder = process.cwd();'],
    ['no-restricted-globals', `export const answer = fetch('https://example.org');`],
    ['no-restricted-properties', 'export const now = Date.now();'],
    ['no-restricted-properties', 'export const dice = Math.random();'],
    ['no-restricted-imports', `export { readFileSync } from 'node:fs';`],
    ['eqeqeq', 'export const same = (a: number, b: number) => a == b;'],
  ] as const;

  test('keeps clocks, chance and the outside world out of every pure floor', () => {
    const floors = Object.keys(FLOORS).filter((name) => !FLOORS[name]?.effects);
    const files = floors.flatMap((floor) =>
      PLANTED.map(([, code], at) => [`src/${floor}/planted${at}.ts`, code] as const),
    );
    const found = lint(Object.fromEntries(files));
    const missing = floors.flatMap((floor) =>
      PLANTED.filter(
        ([rule], at) => !found.some((line) => line.includes(`src/${floor}/planted${at}.ts`) && line.includes(rule)),
      ),
    );
    expect(missing).toEqual([]);
  });

  const withBranches = (count: number): string =>
    `export function planted(x: number): number {\n${'if (x > 1) return 1;\n'.repeat(count - 1)}return 0;\n}`;
  const withParameters = (count: number): string =>
    `export const planted = (${Array.from({ length: count }, (_, at) => `_${at}: number`).join(', ')}) => 0;`;

  test('allows a function 20 branches and 5 parameters', () => {
    const found = lint({
      'src/report/branches20.ts': withBranches(20),
      'src/report/branches21.ts': withBranches(21),
      'src/report/parameters5.ts': withParameters(5),
      'src/report/parameters6.ts': withParameters(6),
    });
    const ofFunctions = found.filter((line) => /complexity|max-params/.test(line)).toSorted();
    expect(ofFunctions).toEqual([
      expect.stringMatching(/branches21.ts.*complexity/),
      expect.stringMatching(/parameters6.ts.*max-params/),
    ]);
  });
});

/** What is found in these files, by their names: one line for each problem. */
function lint(files: Readonly<Record<string, string>>): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'tocsin-lint-'));
  try {
    copyFileSync(inRepository('.oxlintrc.json'), join(folder, '.oxlintrc.json'));
    for (const [file, code] of Object.entries(files)) {
      mkdirSync(join(folder, dirname(file)), { recursive: true });
      writeFileSync(join(folder, file), `${code}\n`);
    }
    execFileSync(join(REPOSITORY, 'node_modules/.bin/oxlint'), ['-f', 'unix'], { cwd: folder, encoding: 'utf8' });
    return [];
  } catch (error) {
    return (error as { readonly stdout: string }).stdout.split('\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
