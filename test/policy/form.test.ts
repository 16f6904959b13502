import { expect, it } from 'vitest';
import { loadPolicy } from '#policy/index.ts';
import { replaceIn } from './base.ts';

it('a mistake in the form of a rule is told although a fact in it cannot be read', () => {
  const text = replaceIn(
    'users: { heading: How many users?, type: number }',
    'users: { heading: How many users?, type: numbr }',
  ).replace('{ ">=": [{ var: [details.users, 0] }, 1000] }', '{ "=>": [{ var: [details.users, 0] }, 1000] }');
  expect(loadPolicy(text, 'p.yml').diagnostics.map(({ code }) => code)).toEqual(['unknown-value', 'unknown-operator']);
});
