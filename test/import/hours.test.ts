import { expect, test } from 'vitest';
import { minutesBetween, periodOf, windowsOf } from '#import/hours.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

test.each([
  ['an office day', [{ start: 9 * HOUR, minutes: 8 * HOUR }], [{ days: ['mon'], from: '09:00', to: '17:00' }]],
  [
    'a night is one window',
    [{ start: 20 * HOUR, minutes: 12 * HOUR }],
    [{ days: ['mon'], from: '20:00', to: '08:00' }],
  ],
  [
    'a span of days is cut at midnight',
    [{ start: 8 * HOUR, minutes: 2 * DAY }],
    [
      { days: ['mon'], from: '08:00', to: '00:00' },
      { days: ['tue'], from: '00:00', to: '00:00' },
      { days: ['wed'], from: '00:00', to: '08:00' },
    ],
  ],
  [
    'a weekend that ends on Monday',
    [{ start: 5 * DAY + 9 * HOUR, minutes: 2 * DAY }],
    [
      { days: ['sat'], from: '09:00', to: '00:00' },
      { days: ['sun'], from: '00:00', to: '00:00' },
      { days: ['mon'], from: '00:00', to: '09:00' },
    ],
  ],
  [
    'equal hours of several days are one window',
    [0, 1].map((day) => ({ start: day * DAY + 9 * HOUR, minutes: HOUR })),
    [{ days: ['mon', 'tue'], from: '09:00', to: '10:00' }],
  ],
  ['a whole week is no restriction', [{ start: 0, minutes: 7 * DAY }], null],
  [
    'nor is each day from 9 to 9',
    [0, 1, 2, 3, 4, 5, 6].map((day) => ({ start: day * DAY + 9 * HOUR, minutes: DAY })),
    null,
  ],
])('%s', (_, spans, expected) => expect(windowsOf(spans)).toEqual(expected));

test.each([
  [9 * HOUR, 17 * HOUR, 8 * HOUR],
  [20 * HOUR, 8 * HOUR, 12 * HOUR],
  [0, 0, DAY],
])('from %d to %d are %d minutes', (from, to, minutes) => expect(minutesBetween(from, to)).toBe(minutes));

test.each([
  [604_800, '1w'],
  [1_209_600, '2w'],
  [86_400, '1d'],
  [43_200, '12h'],
  [5400, null],
  [0, null],
])('a turn of %d seconds is %s', (seconds, period) => expect(periodOf(seconds)).toBe(period));
