/** The hook for pre-commit: what it names is there and runs, on the files that it is meant for. */
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { inRepository } from '../support/repository.ts';

const [hook] = parse(readFileSync(inRepository('.pre-commit-hooks.yaml'), 'utf8')) as readonly {
  readonly entry: string;
  readonly files: string;
  readonly exclude: string;
}[];

test.each([
  ['.github/escalation-policy.yml', true],
  ['.github/escalation-policy.test.yml', true],
  ['teams/shop/escalation-policy-nights.yaml', true],
  ['.github/workflows/escalation.yml', false],
  ['.github/workflows/escalation-policy.yml', false],
  ['docs/escalation-policy.md', false],
])('it looks at %s: %s', (file, isMeant) => {
  const { files, exclude } = hook ?? { files: '^$', exclude: '' };
  expect(new RegExp(files).test(file) && !new RegExp(exclude).test(file)).toBe(isMeant);
});

test('its program can be executed, and accepts this project’s own policy with its tests', () => {
  const [program = '', ...args] = hook?.entry.split(' ') ?? [];
  expect(statSync(inRepository(program)).mode & 0o111).toBe(0o111);
  const files = ['.github/escalation-policy.yml', '.github/escalation-policy.test.yml'];
  const output = execFileSync(inRepository(program), [...args, ...files], { cwd: inRepository('.'), encoding: 'utf8' });
  expect(output).toContain('escalation-policy.yml');
});
