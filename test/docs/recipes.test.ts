/** The policies that recipes show whole are valid, and lint finds nothing in them. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lintPolicy } from '#lint/index.ts';
import { loadPolicy } from '#policy/index.ts';
import { NOW } from '../lint/rule.ts';
import { snippetsOf } from '../repo/readme.ts';
import { inRepository } from '../support/repository.ts';

const FILE = '.github/escalation-policy.yml';

/** Those that begin with a schema's line extend a file of somebody else's. */
const policies = readdirSync(inRepository('docs/recipes')).flatMap((page) =>
  snippetsOf(readFileSync(inRepository(`docs/recipes/${page}`), 'utf8'))
    .filter(({ text }) => text.startsWith(`# ${FILE}\nversion: 1\n`))
    .map(({ text }) => [page, text] as const),
);

test('recipes show policies', () => expect(policies.length).toBeGreaterThan(2));

test.each(policies)('%s shows one that is valid, and in which lint finds nothing', (_page, text) => {
  const policy = loadPolicy(text, FILE);
  expect(policy.diagnostics).toEqual([]);
  expect(policy.ok ? lintPolicy(policy.value, NOW).map(({ code, message }) => [code, message]) : null).toEqual([]);
});
