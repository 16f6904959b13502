import { enumerateSome } from '#domain/sentence.ts';
import { expect, test } from 'vitest';

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
  [['a', 'b', 'c', 'd'], 'a, b, c and 1 more'],
  [['a', 'b', 'c', 'd', 'e'], 'a, b, c and 2 more'],
])('of %j three are named, and the others counted', (items, text) => {
  expect(enumerateSome(items, 3, (item) => item)).toBe(text);
});
