/** Medians and percentiles by hand. */
import { expect, test } from 'vitest';
import { distributionOf } from '#statistics/distribution.ts';

test.each<[string, number[], number | null, number | null, number | null]>([
  ['none', [], null, null, null],
  ['one', [7], 7, 7, 7],
  ['two: the mean of both', [10, 20], 15, 20, 20],
  ['halves are rounded up', [10, 11], 11, 11, 11],
  ['three: the middle one', [30, 10, 20], 20, 30, 30],
  ['nine: the p90 is the largest', [9, 8, 7, 6, 5, 4, 3, 2, 1], 5, 9, 9],
  ['ten: the second largest', [10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 6, 9, 10],
  ['eleven: the second largest, rank ⌈9.9⌉', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 6, 10, 11],
  ['twenty: the third largest', Array.from({ length: 20 }, (_, index) => index + 1), 11, 18, 20],
  ['equal ones', [5, 5, 5, 5], 5, 5, 5],
  ['an outlier moves the p90 of few, not the median', [1, 2, 3, 4, 100_000], 3, 100_000, 100_000],
])('%s', (_, values, median, p90, max) => {
  expect(distributionOf(values)).toEqual({ values: values.toSorted((a, b) => a - b), median, p90, max });
});
