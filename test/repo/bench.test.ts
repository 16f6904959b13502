/** What the benchmark measures is there to be measured. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readyRules, RULES } from '../../bench/rules.ts';
import { loadPolicy } from '#policy/index.ts';
import { inRepository } from '../support/repository.ts';

test('the ready policies have as many rules as are raced against json-logic-js', () => {
  expect(readyRules().length).toBeGreaterThanOrEqual(RULES);
});

test('the policy of a cold start is one, with one rule', () => {
  const file = 'bench/one-rule.yml';
  const policy = loadPolicy(readFileSync(inRepository(file), 'utf8'), file);
  expect(policy.diagnostics).toEqual([]);
  expect(policy.ok && [policy.value.triggers.length, policy.value.conditions.length]).toEqual([1, 0]);
});
