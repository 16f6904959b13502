/** A failure names the rule that decided, as it was when it decided. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readTests, runCase } from '#cases/index.ts';
import { loadPolicy } from '#policy/index.ts';
import { inRepository } from '../support/repository.ts';

const POLICY = loadPolicy(readFileSync(inRepository('policies/small-team.yml'), 'utf8'), 'p.yml');
const TESTS = `version: 1
people: { alice: write, bob: write, carol: maintain, zoe: read }
cases:
  - name: nobody is called a second time
    declared: 2026-11-23T10:00:00Z
    incident: { author: zoe, labels: [incident], details: { service: login, impact: Everybody, customers-blocked: true } }
    story:
      - { at: 30m, expect: { level: 1, next: null } }
`;

test('a trigger that fired is shown as it was before it did anything, and what is next as it is now', () => {
  const tests = readTests(TESTS, 'p.test.yml');
  if (!POLICY.ok || !tests.ok) throw new Error('The policy or its test is invalid.');
  const [only] = tests.value.cases.map((one) => runCase(POLICY.value, one));
  const traces = (what: string) =>
    only?.failures.find((one) => one.what === what)?.rules.find(({ name }) => name === 'trigger unacknowledged')?.trace;
  expect(only?.failures.map(({ what }) => what)).toEqual(['level', 'next']);
  expect(traces('level')?.value).toBe(true);
  expect(traces('next')?.value).toBe(false);
});
