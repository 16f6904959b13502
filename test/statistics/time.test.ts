/** Weeks and nights by the calendar on the wall. */
import { describe, expect, test } from 'vitest';
import { formatInstant, parseInstant } from '#domain/time.ts';
import { isNight, zonesOf } from '#statistics/night.ts';
import { weekOf, weeksOf } from '#statistics/span.ts';
import { POLICY } from '../support/histories.ts';

const at = (text: string): number => parseInstant(text) ?? Number.NaN;

test.each([
  ['2026-11-23T00:00:00Z', '2026-11-23T00:00:00Z'],
  ['2026-11-22T23:59:59Z', '2026-11-16T00:00:00Z'],
  ['2026-11-29T23:59:59Z', '2026-11-23T00:00:00Z'],
  ['1969-12-31T00:00:00Z', '1969-12-29T00:00:00Z'],
])('%s is in the week of %s', (instant, monday) => {
  expect(formatInstant(weekOf(at(instant)))).toBe(monday);
});

test.each([
  ['a moment', '2026-11-23T00:00:00Z', '2026-11-23T00:00:01Z', ['2026-11-23']],
  ['up to a Monday, excluded', '2026-11-18', '2026-11-23', ['2026-11-16']],
  ['over a Monday', '2026-11-22', '2026-11-24', ['2026-11-16', '2026-11-23']],
  ['nothing', '2026-11-22', '2026-11-22', []],
])('the weeks of %s', (_, from, to, mondays) => {
  expect(weeksOf({ from: at(from), to: at(to) })).toEqual(mondays.map(at));
});

test.each([
  ['UTC', '21:59:59', false],
  ['UTC', '22:00:00', true],
  ['UTC', '00:00:00', true],
  ['UTC', '06:59:59', true],
  ['UTC', '07:00:00', false],
  // Five hours behind in November.
  ['America/New_York', '02:59:59', false],
  ['America/New_York', '03:00:00', true],
  ['America/New_York', '11:59:59', true],
  ['America/New_York', '12:00:00', false],
  // Five and a half ahead.
  ['Asia/Kolkata', '16:30:00', true],
  ['Asia/Kolkata', '01:30:00', false],
])('in %s %s UTC is night: %s', (zone, time, night) => {
  expect(isNight(at(`2026-11-24T${time}Z`), zone)).toBe(night);
});

describe('whose time zone', () => {
  test('is that of a schedule they are on in the span', () => {
    const span = { from: at('2026-11-24'), to: at('2026-12-01') };
    expect([...zonesOf([POLICY], span)]).toEqual([
      ['ann', 'America/New_York'],
      ['bob', 'America/New_York'],
    ]);
  });

  test('is unknown when they are on none then', () => {
    expect([...zonesOf([POLICY], { from: at('2026-11-24'), to: at('2026-11-25') }).keys()]).toEqual(['ann']);
  });
});
