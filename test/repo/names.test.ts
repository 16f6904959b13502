/** Names are the field's nouns, as docs/naming.md has them. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { oldNames, participles, PUBLISHED } from './names.ts';
import type { Module } from './breaches.ts';
import { inRepository } from '../support/repository.ts';
import { isDone } from './rooms.ts';

const modulesUnder = (folder: string): readonly Module[] =>
  readdirSync(inRepository(folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .map((path) => ({ path, text: readFileSync(inRepository(path), 'utf8') }));

const modules = modulesUnder('src').filter(({ path }) => isDone(path));

const others = ['bench', 'playground/src', 'scripts', 'test'].flatMap(modulesUnder);

test('no identifier is a word of the old private language', () => {
  expect(modules.length).toBeGreaterThan(100);
  expect(others.length).toBeGreaterThan(400);
  expect(oldNames([...modules, ...others])).toEqual([]);
});

test('no function and no type has a lone participle for its name', () => {
  expect(participles([...modules, ...others])).toEqual([]);
});

test.each([
  'function learnt(): void {}',
  'export const mapped = (one: Raw) => one;',
  'export async function placed() {}',
  'const outer = () => { const whole = function () {}; };',
  'interface Known {}',
  'export type Assigned = 1;',
])('`%s` is found', (text) => {
  expect(participles([{ path: 'src/report/planted.ts', text }])).toHaveLength(1);
});

test('a value may be a participle, and so may a part of a name', () => {
  const text =
    'const found = list.map(read); const withLearnt = () => found; function need() {} const f = (sent: A) => sent;';
  expect(participles([{ path: 'src/report/fine.ts', text }])).toEqual([]);
});

test.each(Object.keys(PUBLISHED))('%s still declares the words it is let off', (path) => {
  const module = modules.filter((one) => one.path === path);
  expect(oldNames(module, {})).toHaveLength(PUBLISHED[path]?.length ?? 0);
});

const PLANTED: readonly (readonly [string, string])[] = [
  ['a variable', 'const told = 1;'],
  ['a constant', 'const MOST_TOLD = 1;'],
  ['a function', 'function settle(): void {}'],
  ['a parameter', 'const f = (asked: string) => 1;'],
  ['a parameter of a type', 'type F = (given: string) => void;'],
  ['a method', 'const o = { walk(subject: string) {} };'],
  ['a destructured name', 'const { a: [{ b: shown = 1 }], ...rest } = x;'],
  ['what is left of a list', 'const [first, ...kept] = x;'],
  ['a type', 'type Walk = 1;'],
  ['an interface', 'interface ToldRules {}'],
  ['a property of a type', 'interface A { readonly wasAsked: boolean }'],
  ['a class', 'class Outlook {}'],
  ['a field', 'class A { said = 2; }'],
  ['a private field', 'class A { #deeds = 1; }'],
  ['a caught error', 'try { f(); } catch (befall) {}'],
];

test.each(PLANTED)('%s with an old word in its name is found', (_kind, text) => {
  expect(oldNames([{ path: 'src/report/planted.ts', text }])).toEqual([
    expect.stringMatching(/^src\/report\/planted\.ts:1 /),
  ]);
});

test('words of the language itself, of others and of prose are not names that we declare', () => {
  const text = `import { told } from './elsewhere.ts';\n// told\nexport const facts = { told: 1 }.told + x.asked + 'said';\nconst accountant = 1;`;
  expect(oldNames([{ path: 'src/report/fine.ts', text }])).toEqual([]);
});

test('docs/naming.md names only what the code has', () => {
  const rows = readFileSync(inRepository('docs/naming.md'), 'utf8')
    .split('\n')
    .filter((line) => /^\| [a-z]/.test(line))
    .map((line) => line.split(' | '));
  const source = readdirSync(inRepository('src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${name}\n${readFileSync(inRepository(`src/${name}`), 'utf8')}`)
    .join('\n');
  const names = rows.flatMap(([, , code = '']) => [...code.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
  expect(names.length).toBeGreaterThan(40);
  const words = new Set(source.split(/[^\w-]+/));
  expect(names.filter((name) => !words.has(name) && !source.includes(name))).toEqual([]);
});
