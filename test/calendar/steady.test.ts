/** Rotas in which there is nothing to look for: whatever is called steady has no hole and no uneven share in any zone. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holes, type LayerSpec, overloads, parts, type ScheduleSpec } from '#calendar/index.ts';
import { instant, layer, scheduleOf } from './specs.ts';

const now = instant('2026-11-23T10:00:00Z');
const HOUR = 3600;
const YEAR = 365 * 24 * HOUR;
const WEEKLY = { every: '1w' };
const byDay = { days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '00:00', to: '24:00' } as const;
const swap = { from: '2026-11-01', to: '2026-11-08', who: [] };

const layers = (...fields: readonly Partial<LayerSpec>[]): Partial<ScheduleSpec> => ({
  layers: fields.map((one) => layer(one)),
});

describe('a rota is steady', () => {
  test.each([
    ['with a turn for each', layers(WEEKLY)],
    ['with two people in a turn', layers({ ...WEEKLY, rotate: [['ann', 'bob'], 'cid'] })],
    ['with one person', layers({ ...WEEKLY, rotate: ['ann'] })],
    ['in turns of hours', layers({ every: '12h' })],
    ['after its last swap', { ...layers(WEEKLY), overrides: [swap] }],
    ['whose turns come round in sixty days', layers({ every: '20d' })],
  ])('%s', (_, spec) => {
    expect(scheduleOf(spec).isSteady(now)).toBe(true);
  });

  test.each([
    ['with a swap ahead', { ...layers(WEEKLY), overrides: [{ ...swap, to: '2026-12-24' }] }],
    ['where a swap may not be over in every zone', { ...layers(WEEKLY), overrides: [{ ...swap, to: '2026-11-23' }] }],
    ['with hours', layers({ ...WEEKLY, hours: byDay })],
    ['in two layers', layers(WEEKLY, WEEKLY)],
    ['without a layer', { layers: [], overrides: [swap] }],
    ['that may not have begun in every zone', layers({ ...WEEKLY, from: '2026-11-23T00:00' })],
    ['with somebody in two turns', layers({ ...WEEKLY, rotate: ['ann', 'bob', ['Ann', 'cid']] })],
    ['in months', layers({ every: '1mo' })],
    ['whose turns come round too seldom', layers({ every: '21d' })],
  ])('but not one %s', (_, spec) => {
    expect(scheduleOf(spec).isSteady(now)).toBe(false);
  });
});

const people = fc.constantFrom('ann', 'bob', 'cid', 'dee', 'eve');
const zone = fc.constantFrom('UTC', 'Europe/London', 'Pacific/Kiritimati', 'Pacific/Niue', 'Africa/Casablanca');
const period = fc.oneof(
  fc.integer({ min: 1, max: 60 }).map((count) => `${count}h`),
  fc.integer({ min: 1, max: 20 }).map((count) => `${count}d`),
  fc.integer({ min: 1, max: 4 }).map((count) => `${count}w`),
);
const rotations = fc.record({
  rotate: fc.oneof(
    fc.uniqueArray(people, { minLength: 1, maxLength: 5 }),
    fc
      .uniqueArray(people, { minLength: 3, maxLength: 5 })
      .map(([one = '', two = '', ...rest]) => [[one, two], ...rest]),
  ),
  every: period,
  from: fc.constantFrom('2026-01-05T09:00', '2026-03-29T01:30', '2026-11-22T00:00', '2026-11-22T19:00'),
});

test('what is steady has no hole and no uneven share', () => {
  let steady = 0;
  fc.assert(
    fc.property(rotations, zone, fc.integer({ min: 0, max: YEAR }), (rotation, timezone, later) => {
      const schedule = scheduleOf({ timezone, ...layers(rotation) });
      const from = now + later;
      if (!schedule.isSteady(from)) return;
      steady += 1;
      const lookedAt = { ...schedule, isSteady: () => false };
      expect(holes(lookedAt, from)).toEqual([]);
      expect(overloads(lookedAt, from)).toEqual([]);
      expect(
        parts(schedule, from, from + YEAR).filter(({ who, overridden }) => who.length === 0 || overridden),
      ).toEqual([]);
    }),
    { numRuns: 150 },
  );
  expect(steady).toBeGreaterThan(50);
});
