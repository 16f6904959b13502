/** What is made from the tables of the code is as they make it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { githubStyleText } from '../../scripts/github-style.ts';
import { messagesText } from '../../scripts/messages.ts';
import { registers } from '../../scripts/registers.ts';
import { factsSchema } from '../../scripts/fact-schemas.ts';
import { lintReadme, partSchema, policySchema } from '../../scripts/schemas.ts';
import { inRepository, REPOSITORY } from '../support/repository.ts';

const read = (path: string): string => readFileSync(inRepository(path), 'utf8');
/** The order of keys included: it is the order of the reference. */
const inOrder = (schema: unknown): string => JSON.stringify(schema, null, 1);

test.each([
  ['schemas/facts.v1.schema.json', factsSchema],
  ['schemas/policy.v1.schema.json', policySchema],
  ['schemas/policy-part.v1.schema.json', partSchema],
])('%s is what `npm run build:schemas` writes', (path, make) => {
  expect(inOrder(JSON.parse(read(path)))).toBe(inOrder(make()));
});

test('docs/lint/README.md is what `npm run build:schemas` writes', () => {
  expect(read('docs/lint/README.md')).toBe(lintReadme());
});

test('docs/messages.md is what `npm run build:schemas` writes', async () => {
  expect(read('docs/messages.md')).toBe(await messagesText());
});

test('src/generated/github-markdown.ts is what `npm run build:schemas` writes', () => {
  expect(read('src/generated/github-markdown.ts')).toBe(githubStyleText());
});

test.each(registers(REPOSITORY))('$path is what `npm run build:registers` writes', ({ path, text }) => {
  expect(read(path)).toBe(text);
});
