/** How often the same is done, in words. */
import { expect, test } from 'vitest';
import type { Rung } from '#domain/results/ladder.ts';
import { repetition, stepsOf } from '#report/ladder-steps.ts';

const rungAt = (hours: number): Rung =>
  ({
    at: hours * 3600,
    sinceDeclared: hours * 3600,
    level: { number: 1, name: 'First' },
    fired: [{ trigger: 'late' }],
    engages: null,
    severity: { id: 'sev1' },
    mentions: [],
    messages: [],
  }) as unknown as Rung;

test.each([
  [[1, 2, 3], '3 times, about every 1h, until 3h'],
  [[1, 2.5, 4.2], '3 times, about every 1h36m, until 4h12m'],
  // Within the hours of an office a day and the night after it differ.
  [[4, 24, 28, 48], '4 times, 4h to 20h apart, until 2d'],
  [[5], ''],
])('at the hours %j: %s', (hours, words) => {
  expect(stepsOf(hours.map(rungAt)).map(repetition)).toEqual([words]);
});
