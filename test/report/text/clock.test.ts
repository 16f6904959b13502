import { describe, expect, test } from 'vitest';
import { parseInstant } from '#domain/time.ts';
import { atTime, clockAndAge, clockTime, ordinal, span, toTheMinute } from '#report/text/clock.ts';

const at = (text: string): number => parseInstant(text) ?? 0;
const NOW = at('2026-11-23T14:30:00Z');

describe('times as people read them', () => {
  test('a year of more than four digits is that of the last day that has four', () => {
    expect(clockTime(6e12, NOW)).toBe('Fri 31 Dec 9999, 23:59 UTC');
  });

  test.each([
    ['2026-11-23T14:35:59Z', '14:35 UTC'],
    ['2026-11-23T00:00:00Z', '00:00 UTC'],
    ['2026-11-24T00:00:00Z', 'Tue 24 Nov, 00:00 UTC'],
    ['2026-11-22T23:59:59Z', 'Sun 22 Nov, 23:59 UTC'],
    ['2027-01-01T09:00:00Z', 'Fri 1 Jan 2027, 09:00 UTC'],
  ])('%s is %s on 23 November 2026', (instant, text) => {
    expect(clockTime(at(instant), NOW)).toBe(text);
  });

  test('a time is at its hour, and a date is on its day', () => {
    expect(atTime(at('2026-11-23T23:59:59Z'), NOW)).toBe('at 23:59 UTC');
    expect(atTime(at('2026-11-24T00:00:00Z'), NOW)).toBe('on Tue 24 Nov, 00:00 UTC');
    expect(atTime(NOW, NOW, (time) => `**${time}**`)).toBe('at **14:30 UTC**');
  });

  test.each([
    [-5, 'less than a minute'],
    [59, 'less than a minute'],
    [60, '1 minute'],
    [119, '1 minute'],
    [3600, '1 hour'],
    [3900, '1 hour 5 minutes'],
    [86_400, '1 day'],
    [86_400 + 240, '1 day'],
    [2 * 86_400 + 3 * 3600 + 300, '2 days 3 hours'],
  ])('%i seconds are %s', (seconds, text) => {
    expect(span(seconds)).toBe(text);
  });

  test.each([
    [NOW, '14:30 UTC (just now)'],
    [NOW - 59, '14:29 UTC (just now)'],
    [NOW - 60, '14:29 UTC (1 minute ago)'],
    [NOW + 1, '14:30 UTC (in 1 minute)'],
    [NOW + 300, '14:35 UTC (in 5 minutes)'],
    [NOW + 301, '14:35 UTC (in 5 minutes)'],
    [NOW + 359, '14:35 UTC (in 5 minutes)'],
  ])('%i is %s', (instant, text) => {
    expect(clockAndAge(instant, NOW)).toBe(text);
  });

  test.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [11, '11th'],
    [13, '13th'],
    [22, '22nd'],
    [112, '112th'],
  ])('%i is %s', (n, text) => {
    expect(ordinal(n)).toBe(text);
  });

  test.each([
    [0, '0m'],
    [59, '59s'],
    [89, '1m'],
    [41_867, '11h38m'],
    [86_399, '1d'],
  ])('%i seconds are %s to the minute', (seconds, text) => {
    expect(toTheMinute(seconds)).toBe(text);
  });
});
