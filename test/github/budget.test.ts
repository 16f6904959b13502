import { expect, test } from 'vitest';
import { createBudget } from '#github/budget.ts';

const headers = (resource: string, remaining: number | string, limit: number | string) => ({
  'x-ratelimit-resource': resource,
  'x-ratelimit-remaining': remaining,
  'x-ratelimit-limit': limit,
});

test('the share that is left is that of the scarcer, by the latest answer', () => {
  const budget = createBudget();
  expect([budget.isKnown(), budget.left()]).toEqual([false, 1]);
  budget.note(headers('graphql', '900', '1000'));
  expect([budget.isKnown(), budget.left()]).toEqual([false, 0.9]);
  budget.note(headers('core', 300, 1000));
  expect([budget.isKnown(), budget.left()]).toEqual([true, 0.3]);
  budget.note(headers('core', 1000, 1000));
  expect(budget.left()).toBe(0.9);
});

test.each([
  ['no headers', {}],
  ['another resource', headers('search', 0, 30)],
  ['no number', headers('core', 'x', 'y')],
  ['no limit', headers('core', 0, 0)],
])('%s: nothing is known', (_name, noted) => {
  const budget = createBudget();
  budget.note(noted);
  expect(budget.left()).toBe(1);
});

test('an answer to the question what is left has both', () => {
  const budget = createBudget();
  budget.learn({ resources: { core: { limit: 1000, remaining: 10 }, graphql: { limit: 1000, remaining: 500 } } });
  expect([budget.isKnown(), budget.left()]).toEqual([true, 0.01]);
});
test.each([null, 'x', {}, { resources: null }])('an answer without them says nothing: %j', (answer) => {
  const budget = createBudget();
  budget.learn(answer);
  expect(budget.isKnown()).toBe(false);
});
