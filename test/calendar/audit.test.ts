import { describe, expect, test } from 'vitest';
import { holes, overloads, WEEKDAYS } from '#calendar/index.ts';
import { formatInstant } from '#domain/time.ts';
import { instant, layer, scheduleOf } from './specs.ts';

const now = instant('2026-11-23T10:00:00Z');
const DAY = 86_400;

describe('holes', () => {
  test('there are none where somebody is always on call', () => {
    expect(holes(scheduleOf({}), now)).toEqual([]);
  });

  test('are the hours no layer covers, for 90 days', () => {
    const hours = { days: WEEKDAYS, from: '08:00', to: '20:00' };
    const found = holes(scheduleOf({ layers: [layer({ hours })] }), now);
    expect(found).toHaveLength(90);
    expect(found[0]).toEqual({
      start: instant('2026-11-23T20:00:00Z'),
      end: instant('2026-11-24T08:00:00Z'),
      who: [],
      overridden: false,
    });
  });

  test('are not where an override names nobody on purpose', () => {
    const over = { from: '2026-12-24', to: '2026-12-27', who: [] };
    expect(holes(scheduleOf({ overrides: [over] }), now)).toEqual([]);
  });

  test('reach to the start of a rotation that has not begun', () => {
    const found = holes(scheduleOf({ layers: [layer({ from: '2026-12-01' })] }), now);
    expect(found.map(({ start, end }) => [start, formatInstant(end)])).toEqual([[now, '2026-12-01T00:00:00Z']]);
  });

  test('end with the 90th day', () => {
    const found = holes(scheduleOf({ layers: [layer({ from: '2028-01-01' })] }), now);
    expect(found.map(({ start, end }) => [start, end])).toEqual([[now, now + 90 * DAY]]);
  });
});

describe('overloads', () => {
  const rotating = (rotate: readonly (string | string[])[], every = '1w') =>
    scheduleOf({ layers: [layer({ rotate, every })] });

  test.each([
    ['everybody has as many turns', rotating(['ann', 'bob', 'cid'])],
    ['a turn more comes from where the year ends', rotating(['ann', 'bob', 'cid', 'dee', 'eve'], '2mo')],
    ['there is one person', rotating(['ann'])],
    ['there is nobody', scheduleOf({ layers: [layer({ from: '2040-01-01' })] })],
    [
      'somebody has hardly more',
      rotating(['ann', 'bob', 'cid', 'dee', 'ann', 'bob', 'cid', 'dee', 'ann', 'eve', 'bob', 'cid', 'dee', 'eve']),
    ],
  ])('nobody has when %s', (_claim, schedule) => {
    expect(overloads(schedule, now)).toEqual([]);
  });

  test('has who has every other turn of three people', () => {
    const [found, ...others] = overloads(rotating(['ann', 'bob', 'ann', 'cid']), now);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ who: 'ann', people: 3, even: (365 * DAY) / 3 - (((365 * DAY) / 3) % 1) });
    expect((found?.seconds ?? 0) / (found?.even ?? 1)).toBeCloseTo(1.5, 1);
  });

  test('counts no override: it is a swap', () => {
    const over = { from: '2026-12-01', to: '2027-06-01', who: ['ann'] };
    expect(
      overloads(
        scheduleOf({ layers: [layer({ rotate: ['ann', 'bob', 'cid'], every: '1w' })], overrides: [over] }),
        now,
      ),
    ).toEqual([]);
  });

  test('counts each of several people on call at once', () => {
    const found = overloads(
      rotating([
        ['ann', 'bob'],
        ['ann', 'cid'],
        ['ann', 'dee'],
      ]),
      now,
    );
    expect(found.map(({ who }) => who)).toEqual(['ann']);
  });
});
