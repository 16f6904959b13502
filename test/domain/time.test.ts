import { expect, it } from 'vitest';
import { changesBetween, formatInstant, type Instant } from '#domain/time.ts';

/** A timetable that changes at these instants, and writes down at which ones it is asked. */
function timetable(changes: readonly Instant[]) {
  const questions: Instant[] = [];
  const nextChange = (at: Instant): Instant | null => {
    questions.push(at);
    return changes.find((one) => one > at) ?? null;
  };
  return { questions, nextChange };
}

it.each<readonly [string, readonly [Instant, Instant, number?], readonly Instant[], readonly Instant[]]>([
  ['none at the edges', [10, 30], [20], [10, 20]],
  ['all there are', [5, 90], [10, 20, 30], [5, 10, 20, 30]],
  ['the first two', [5, 90, 2], [10, 20], [5, 10]],
  ['none of none', [5, 90, 0], [], []],
])(
  'changes between two instants are found, and no change after them is looked for: %s',
  (_, span, changes, questions) => {
    const table = timetable([10, 20, 30]);
    expect(changesBetween(table, ...span)).toEqual(changes);
    expect(table.questions).toEqual(questions);
  },
);

it.each([
  ['a pause of nearly two hundred thousand years', 9_999_999 * 604_800, '9999-12-31T23:59:59Z'],
  ['what no clock can count', 1e300, '9999-12-31T23:59:59Z'],
  ['a year before the first', -62_167_219_201, '0000-01-01T00:00:00Z'],
])('an instant beyond the years of four digits is printed as their end: %s', (_, at, text) => {
  expect(formatInstant(at)).toBe(text);
});
