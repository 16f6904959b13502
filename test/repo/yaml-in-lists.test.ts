/** The parser of `yaml` as the build changes it gives the same tokens as the package does. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { rolldown } from 'rolldown';
import { Parser } from 'yaml';
import { beforeAll, expect, test } from 'vitest';
import { withoutGenerators, yamlInLists } from '../../scripts/bundle/yaml-in-lists.ts';
import { REPOSITORY } from '../support/repository.ts';

let Changed: typeof Parser;
let changedCode = '';

beforeAll(async () => {
  const input = join(REPOSITORY, 'node_modules/yaml/browser/dist/parse/parser.js');
  const bundle = await rolldown({ input, plugins: [yamlInLists] });
  const { output } = await bundle.generate({ format: 'esm', comments: false });
  await bundle.close();
  changedCode = output[0].code;
  const module = (await import(`data:text/javascript,${encodeURIComponent(changedCode)}`)) as { Parser: typeof Parser };
  Changed = module.Parser;
});

test('nothing yields', () => {
  expect(changedCode).not.toMatch(/\byield\b/);
});

/** The tokens of a text, and where its lines begin. */
function tokensBy(Parse: typeof Parser, text: string) {
  const lines: number[] = [];
  return { tokens: [...new Parse((offset) => lines.push(offset)).parse(text)], lines };
}

function check(text: string): void {
  expect(tokensBy(Changed, text)).toEqual(tokensBy(Parser, text));
}

const SHIPPED = readdirSync(join(REPOSITORY, 'policies')).filter((name) => name.endsWith('.yml'));

test.each(SHIPPED)('%s', (name) => check(readFileSync(join(REPOSITORY, 'policies', name), 'utf8')));

test('any text of what YAML is made of', () => {
  const parts = [
    ...Array.from('-?:,[]{}#&*!|>\'"%@ \n\r\t.01ab'),
    '\uFEFF',
    '---',
    '...',
    '\n  ',
    '- ',
    ': ',
    '? ',
    '|2-\n',
    '%YAML 1.2\n',
  ];
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...parts), maxLength: 40 }), check), { numRuns: 5000 });
});

test.each([
  ['lists in lists', `${'- '.repeat(300)}\na: 1`],
  ['maps in maps', `${Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')}b: 1`],
  ['flow collections in flow collections', `${'[ '.repeat(500)}${'] '.repeat(499)}`],
])('%s', (_, text) => check(text));

test.each([
  ['a value of `yield` that is used', 'class A { *read() { const a = yield 1; } }', 'is used'],
  ['an end of its own', 'class A { *read() { return 1; } }', 'returns'],
  ['no such method', 'class A { *write() { yield 1; } }', '0 methods'],
  ['a generator outside of the class', 'function* a() {}', 'outside'],
  ['nothing', 'class A { *read() { yield; } }', 'without a value'],
])('refuses %s', (_, code, message) => {
  expect(() => withoutGenerators(code, 'read')).toThrow(message);
});
