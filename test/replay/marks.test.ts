/** Which of two things that happen again and again is which. */
import { expect, test } from 'vitest';
import { differences } from '#replay/marks.ts';

const MINUTE = 60;
const calls = (...minutes: readonly number[]): Parameters<typeof differences>[0] =>
  minutes.map((at) => ({ key: 'call ivan', what: { kind: 'call', login: 'ivan' }, at: at * MINUTE }));

test.each<[before: readonly number[], after: readonly number[], expected: readonly string[]]>([
  [[5], [5], []],
  [
    [5, 15],
    [10, 20],
    ['5 → 10', '15 → 20'],
  ],
  // What is called at 25 minutes as before is no later call than that at 15.
  [
    [15, 20, 25, 30, 35, 40],
    [25, 35, 45],
    ['15 → –', '20 → –', '30 → –', '40 → 45'],
  ],
  [
    [25, 35, 45],
    [15, 20, 25, 30, 35, 40],
    ['– → 15', '– → 20', '– → 30', '45 → 40'],
  ],
  [
    [5, 20],
    [10, 20, 30],
    ['5 → 10', '– → 30'],
  ],
  [[10, 10], [10], ['10 → –']],
  [[], [10], ['– → 10']],
])('called after %j minutes, and then after %j: %j', (before, after, expected) => {
  const minutes = (at: number | null): string => (at === null ? '–' : String(at / MINUTE));
  const found = differences(calls(...before), calls(...after));
  expect(found.map((one) => ('at' in one ? `${minutes(one.at.before)} → ${minutes(one.at.after)}` : one.kind))).toEqual(
    expected,
  );
});
