/** Laws of schedules, shifts and clocks, for any schedule that passes the check. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CalendarSpec,
  type HoursSpec,
  type LayerSpec,
  type ScheduleSpec,
  shifts,
  WEEKDAYS,
} from '#calendar/index.ts';
import { calendarOf, calendarSpec, instant, scheduleOf, scheduleSpec } from './specs.ts';

const DAY = 86_400;
const YEAR = instant('2026-01-01T00:00:00Z');
const RUNS = { numRuns: 60 };

const zone = fc.constantFrom(
  'UTC',
  'Europe/London',
  'America/Chicago',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Asia/Kathmandu',
);
const two = (number: number): string => String(number).padStart(2, '0');
const time = fc.tuple(fc.nat(23), fc.nat(59)).map(([hour, minute]) => `${two(hour)}:${two(minute)}`);
const day = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }));
const date = day.map(([month, day]) => `2026-${two(month)}-${two(day)}`);
const local = fc.tuple(date, time).map(([date, time]) => `${date}T${time}`);
const weekdays = fc.subarray([...WEEKDAYS], { minLength: 1 });
const hours: fc.Arbitrary<HoursSpec> = fc.record({ days: weekdays, from: time, to: time });
const person = fc.constantFrom('ann', 'bob', 'cid', 'dee');
const people = fc.uniqueArray(person, { minLength: 1, maxLength: 3 });
const period = fc.oneof(
  fc.integer({ min: 2, max: 60 }).map((count) => `${count}h`),
  fc.integer({ min: 1, max: 9 }).map((count) => `${count}d`),
  fc.integer({ min: 1, max: 3 }).map((count) => `${count}w`),
  fc.integer({ min: 1, max: 3 }).map((count) => `${count}mo`),
);
const layers: fc.Arbitrary<LayerSpec> = fc.record({
  rotate: fc.array(fc.oneof(person, people), { minLength: 1, maxLength: 5 }),
  every: period,
  from: local,
  hours: fc.option(hours),
});
const overrides = fc
  .tuple(local, local, fc.uniqueArray(person, { maxLength: 2 }))
  .filter(([a, b]) => a !== b)
  .map(([a, b, who]) => ({ from: a < b ? a : b, to: a < b ? b : a, who }));
const schedules: fc.Arbitrary<ScheduleSpec> = fc
  .record({
    timezone: zone,
    layers: fc.array(layers, { minLength: 1, maxLength: 3 }),
    overrides: fc.array(overrides, { maxLength: 3 }),
  })
  .map(scheduleSpec);
const calendars: fc.Arbitrary<CalendarSpec> = fc
  .record({
    timezone: zone,
    days: weekdays,
    from: time,
    to: time,
    holidays: fc.uniqueArray(date, { maxLength: 5 }),
    further: fc.array(fc.record({ days: weekdays, from: time, to: fc.oneof(time, fc.constant('24:00')) }), {
      maxLength: 2,
    }),
  })
  .map(calendarSpec);
const moment = fc.integer({ min: YEAR - 30 * DAY, max: YEAR + 400 * DAY });
const length = fc.integer({ min: 1, max: 60 * DAY });

describe('shifts', () => {
  test('tile the span: each ends where the next starts, from its first instant to its last', () => {
    fc.assert(
      fc.property(schedules, moment, length, (spec, from, seconds) => {
        const found = shifts(scheduleOf(spec), from, from + seconds);
        expect(found[0]?.start).toBe(from);
        expect(found.at(-1)?.end).toBe(from + seconds);
        for (const [index, shift] of found.entries()) {
          expect(shift.end).toBeGreaterThan(shift.start);
          const next = found[index + 1];
          if (next === undefined) continue;
          expect(next.start).toBe(shift.end);
          expect(next.who).not.toEqual(shift.who);
        }
      }),
      RUNS,
    );
  });

  test('of a part are the shifts of the whole, clipped', () => {
    fc.assert(
      fc.property(schedules, moment, length, length, (spec, from, before, seconds) => {
        const schedule = scheduleOf(spec);
        const to = from + seconds;
        const clipped = shifts(schedule, from - before, to + before)
          .filter(({ start, end }) => start < to && end > from)
          .map((shift) => ({ ...shift, start: Math.max(shift.start, from), end: Math.min(shift.end, to) }));
        expect(shifts(schedule, from, to)).toEqual(clipped);
      }),
      RUNS,
    );
  });

  test('begin with the incoming person: who is on call at a start is who has the shift, and not a second before', () => {
    fc.assert(
      fc.property(schedules, moment, length, (spec, from, seconds) => {
        const schedule = scheduleOf(spec);
        const found = shifts(schedule, from, from + seconds);
        for (const [index, { start, end, who }] of found.entries()) {
          expect(schedule.onCall(start)).toEqual(who);
          expect(schedule.onCall(end - 1)).toEqual(who);
          if (index > 0) expect(schedule.onCall(start - 1)).not.toEqual(who);
        }
      }),
      RUNS,
    );
  });

  test('of a rotation without hours have no gap once it began, and none before', () => {
    fc.assert(
      fc.property(layers, zone, length, (layer, timezone, seconds) => {
        const schedule = scheduleOf({ timezone, layers: [{ ...layer, hours: null }] });
        const start = schedule.nextChange(YEAR - 400 * DAY) ?? 0;
        expect(shifts(schedule, start, start + seconds).every(({ who }) => who.length > 0)).toBe(true);
        expect(shifts(schedule, start - seconds, start)).toEqual([{ start: start - seconds, end: start, who: [] }]);
      }),
      RUNS,
    );
  });
});

describe('nextChange', () => {
  test('is after the instant, and nobody else is on call until then', () => {
    fc.assert(
      fc.property(schedules, moment, fc.double({ min: 0, max: 1, noNaN: true }), (spec, at, part) => {
        const schedule = scheduleOf(spec);
        const next = schedule.nextChange(at);
        expect(next).not.toBeNull();
        if (next === null) return;
        expect(next).toBeGreaterThan(at);
        expect(schedule.onCall(at + Math.floor((next - 1 - at) * part))).toEqual(schedule.onCall(at));
      }),
      { numRuns: 300 },
    );
  });

  test('of a calendar is where it opens or closes, and nothing turns before', () => {
    fc.assert(
      fc.property(calendars, moment, fc.double({ min: 0, max: 1, noNaN: true }), (spec, at, part) => {
        const calendar = calendarOf(spec);
        const next = calendar.nextChange(at);
        if (next === null) return;
        expect(calendar.open(next)).toBe(!calendar.open(at));
        expect(calendar.open(at + Math.floor((next - 1 - at) * part))).toBe(calendar.open(at));
      }),
      { numRuns: 300 },
    );
  });

  test('is the same whatever was asked before', () => {
    const near = fc.tuple(
      moment,
      fc.array(fc.integer({ min: -3 * DAY, max: 3 * DAY }), { minLength: 2, maxLength: 12 }),
    );
    fc.assert(
      fc.property(schedules, calendars, near, (schedule, calendar, [start, steps]) => {
        for (const make of [() => scheduleOf(schedule), () => calendarOf(calendar)]) {
          const same = make();
          for (const at of steps.map((step) => start + step)) {
            const change = make().nextChange(at);
            expect(same.nextChange(at)).toBe(change);
            // The change itself begins the next stretch.
            if (change !== null) expect(same.nextChange(change)).toBe(make().nextChange(change));
          }
        }
      }),
      RUNS,
    );
  });
});

describe('the clock of a calendar', () => {
  test('counts additively, from zero, never backwards, and at most a second each second', () => {
    fc.assert(
      fc.property(calendars, moment, length, length, (spec, a, first, second) => {
        const { elapsed } = calendarOf(spec).clock;
        const b = a + first;
        const c = b + second;
        expect(elapsed(a, a)).toBe(0);
        expect(elapsed(b, a)).toBe(0);
        expect(elapsed(a, b) + elapsed(b, c)).toBe(elapsed(a, c));
        expect(elapsed(a, b)).toBeGreaterThanOrEqual(0);
        expect(elapsed(a, b)).toBeLessThanOrEqual(first);
      }),
      { numRuns: 300 },
    );
  });

  test('counts exactly the seconds in which the calendar is open', () => {
    fc.assert(
      fc.property(calendars, moment, (spec, at) => {
        const { open, clock } = calendarOf(spec);
        expect(clock.elapsed(at, at + 1)).toBe(open(at) ? 1 : 0);
      }),
      { numRuns: 300 },
    );
  });

  test('finds the very first instant at which so much is counted', () => {
    fc.assert(
      fc.property(calendars, moment, fc.integer({ min: 0, max: 30 * DAY }), (spec, from, seconds) => {
        const { elapsed, after } = calendarOf(spec).clock;
        const at = after(from, seconds);
        if (at === null) {
          expect(elapsed(from, from + 5 * 365 * DAY)).toBeLessThan(seconds);
          return;
        }
        expect(elapsed(from, at)).toBe(seconds);
        if (at > from) expect(elapsed(from, at - 1)).toBe(seconds - 1);
        else expect(seconds).toBe(0);
      }),
      { numRuns: 300 },
    );
  });
});
