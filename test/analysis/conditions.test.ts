import { expect, it } from 'vitest';
import { definitionsOf, findFacts } from '#analysis/index.ts';
import type { Json } from '#domain/rule.ts';
import { scope } from '../logic/scope.ts';

const name: Json = { var: 'is.customer-facing' };
const rule: Json = { '>=': [{ var: 'count.updates' }, 3] };
const other: Json = { var: 'incident.acknowledged' };

it('a condition is true exactly when its rule is', () => {
  const domain = { scope, invariants: definitionsOf(new Map([['customer-facing', rule]])) };
  expect(findFacts({ holds: [name], fails: [rule] }, domain)).toEqual({ kind: 'proved' });
  expect(findFacts({ holds: [rule], fails: [name] }, domain)).toEqual({ kind: 'proved' });
  expect(findFacts({ holds: [name], fails: [rule] }, { scope, invariants: [] }).kind).toBe('witness');
});

it('a condition that the question does not read leaves its witness alone', () => {
  const domain = { scope, invariants: definitionsOf(new Map([['customer-facing', rule]])) };
  expect(findFacts({ holds: [other], fails: [] }, domain)).toEqual({
    kind: 'witness',
    facts: { incident: { acknowledged: true } },
  });
});
