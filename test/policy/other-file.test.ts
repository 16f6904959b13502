import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadPolicy } from '#policy/index.ts';
import { withLines, BASE } from './base.ts';

function filesOf(folder: string, end: string): readonly string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(end));
  if (names.length === 0) throw new Error(`${folder} has no file that ends with ${end}.`);
  return names.map((name) => join(folder, name));
}

const problemsOf = (text: string): readonly string[] =>
  loadPolicy(text, 'p.yml').diagnostics.map(({ code, message, help }) => `${code}: ${message} ${help}`);

test.each(filesOf('.github/workflows', '.yml'))('%s is named as what it is, once', (file) => {
  expect(problemsOf(readFileSync(file, 'utf8'))).toEqual([
    'not-a-policy: This is a workflow of GitHub Actions, and no policy. Name the policy that it runs.',
  ]);
});

test.each(filesOf('policies', '.form.yml'))('%s is named as what it is, once', (file) => {
  expect(problemsOf(readFileSync(file, 'utf8'))).toEqual([
    'not-a-policy: This is an issue form, and no policy. Name the policy whose `details` it asks for.',
  ]);
});

test('policy tests without the name of tests are named as what they are', () => {
  expect(problemsOf(readFileSync('policies/small-team.test.yml', 'utf8'))).toEqual([
    'not-a-policy: This is a file of policy tests, and no policy. Let its name end with `.test.yml`.',
  ]);
});

test('the name of tests keeps its suffix', () => {
  const text = readFileSync('policies/small-team.test.yml', 'utf8');
  expect(loadPolicy(text, 'a/p-test.yaml').diagnostics[0]?.help).toBe('Let its name end with `.test.yaml`.');
});

test('a policy with a stray key is still a policy', () => {
  expect(problemsOf(withLines('jobs: {}\n'))).toEqual([expect.stringMatching(/^unknown-key: Unknown key `jobs`/)]);
  expect(problemsOf('jobs: {}\nextends: base.yml\n')).not.toContainEqual(expect.stringMatching(/^not-a-policy/));
  expect(problemsOf(BASE)).toEqual([]);
});
