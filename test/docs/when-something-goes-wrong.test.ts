/** docs/recipes/when-something-goes-wrong.md names each problem by which a run is red, and none that there is not. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inRepository } from '../support/repository.ts';

const page = readFileSync(inRepository('docs/recipes/when-something-goes-wrong.md'), 'utf8');
const rows = page.slice(page.indexOf('| code |')).matchAll(/^\| (`[^|]*) \|/gm);
const named = [...rows].flatMap(([, cell = '']) => [...cell.matchAll(/`([\w-]+)`/g)].map(([, code = '']) => code));

const textOf = (folder: string): string =>
  readdirSync(inRepository(folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(inRepository(join(folder, name)), 'utf8'))
    .join('\n');

test('it names each problem with an incident that a run reports', () => {
  const codes = new Set(
    [...textOf('src/run').matchAll(/\b(?:code: |lost\(\s*)'([a-z-]+)'/g)].map(([, code = '']) => code),
  );
  expect(codes.size).toBeGreaterThan(8);
  expect([...codes].filter((code) => !named.includes(code))).toEqual([]);
});

test('it names no problem that there is not', () => {
  const sources = textOf('src');
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((code) => !sources.includes(`'${code}'`))).toEqual([]);
});
