/** Schedules and calendars around each change of the clocks, against an oracle that looks at the clock every 30 seconds. */
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { type CalendarSpec, type ScheduleSpec, shifts, WEEKDAYS } from '#calendar/index.ts';
import { naiveCalendar, naiveSchedule, STEP, type ClockTimes, readClock } from './oracle.ts';
import { calendarOf, calendarSpec, layer, scheduleOf, scheduleSpec } from './specs.ts';

const DAY = 86_400;

/** The local time at which clocks change, and what they do. */
const CHANGES: readonly (readonly [timezone: string, change: string, what: string])[] = [
  ['Australia/Lord_Howe', '2026-04-05T02:00', 'back by half an hour'],
  ['Australia/Lord_Howe', '2026-10-04T02:00', 'on by half an hour'],
  ['America/Chicago', '2026-03-08T02:00', 'on by an hour'],
  ['America/Chicago', '2026-11-01T02:00', 'back by an hour'],
  ['Europe/London', '2026-03-29T01:00', 'on by an hour'],
  ['Europe/London', '2026-10-25T02:00', 'back by an hour'],
  ['Asia/Kathmandu', '1986-01-01T00:00', 'on by a quarter of an hour'],
  ['Asia/Kathmandu', '2026-03-29T02:00', 'not at all'],
  ['Pacific/Apia', '2011-12-30T00:00', 'on by a day: there is no 30 December'],
  ['Pacific/Apia', '2012-04-01T04:00', 'back by an hour'],
  ['Pacific/Apia', '2012-09-30T03:00', 'on by an hour'],
  ['America/Sao_Paulo', '2018-11-04T00:00', 'on by an hour: there is no midnight'],
  ['America/Sao_Paulo', '2019-02-17T00:00', 'back by an hour: 23:00 comes twice'],
];

/** Schedules whose edges lie in and about the change. `by(m)` is the change's local time plus m minutes. */
function schedules(timezone: string, change: string): readonly ScheduleSpec[] {
  const local = Temporal.PlainDateTime.from(change);
  const by = (minutes: number, days = 0): string =>
    local.add({ days }).add({ minutes }).toString({ smallestUnit: 'minute' });
  const time = (minutes: number): string => by(minutes).slice(11);
  const days = WEEKDAYS;
  const spec = (fields: Partial<ScheduleSpec>): ScheduleSpec => scheduleSpec({ timezone, ...fields });
  const lowest = layer({ every: '1d', from: by(10, -2) });
  return [
    spec({ layers: [lowest], overrides: [{ from: by(-20), to: by(20), who: ['dee'] }] }),
    spec({
      layers: [
        layer({ every: '1d', from: by(0, -2) }),
        layer({ rotate: ['eve', ['fay', 'gil']], every: '5h', from: by(-30) }),
      ],
    }),
    spec({
      layers: [
        layer({ every: '12h', from: by(-40, -1) }),
        layer({
          rotate: ['eve', 'fay'],
          every: '1d',
          from: by(0, -2).slice(0, 10),
          hours: { days, from: '22:00', to: '06:00' },
        }),
      ],
      overrides: [
        { from: by(-15), to: by(5), who: [] },
        { from: by(-5), to: by(0, 1), who: ['dee'] },
      ],
    }),
    spec({
      layers: [
        lowest,
        layer({ rotate: ['eve', 'fay'], from: by(-45, -2), hours: { days, from: time(-45), to: time(-15) } }),
      ],
    }),
    spec({
      layers: [
        lowest,
        layer({ rotate: ['eve', 'fay'], from: by(5, -2), hours: { days, from: time(5), to: time(20) } }),
      ],
    }),
    spec({
      layers: [
        layer({ every: '1w', from: by(-7, -1) }),
        layer({ rotate: ['eve'], from: by(0, -2), hours: { days, from: time(-10), to: time(-10) } }),
      ],
    }),
    spec({
      layers: [layer({ every: '1mo', from: by(15, -2) })],
      overrides: [
        { from: by(-30), to: by(-10), who: ['dee'] },
        { from: by(10), to: by(25), who: ['gil'] },
      ],
    }),
  ];
}

function calendars(timezone: string, change: string): readonly CalendarSpec[] {
  const local = Temporal.PlainDateTime.from(change);
  const time = (minutes: number): string => local.add({ minutes }).toString({ smallestUnit: 'minute' }).slice(11);
  const days = WEEKDAYS;
  const day = local.toPlainDate();
  return [
    calendarSpec({ timezone, days, from: '09:00', to: '17:30', holidays: [day.add({ days: 1 }).toString()] }),
    calendarSpec({ timezone, days, from: time(-20), to: time(20) }),
    calendarSpec({ timezone, days, from: time(-20), to: time(-20) }),
    calendarSpec({ timezone, days: ['sat', 'sun'], from: time(10), to: time(0) }),
    calendarSpec({ timezone, days, from: '00:00', to: '00:00', holidays: [day.toString()] }),
    calendarSpec({ timezone, days, from: '00:00', to: '24:00', holidays: [day.toString()] }),
    calendarSpec({
      timezone,
      days,
      from: '09:00',
      to: '12:00',
      further: [
        { days, from: '13:00', to: '24:00' },
        { days, from: time(-20), to: time(20) },
        { days: ['sat', 'sun'], from: '11:00', to: '14:00' },
      ],
    }),
  ];
}

describe.each(CHANGES)('%s, %s: clocks go %s', (timezone, change) => {
  const middle = Temporal.PlainDateTime.from(change).toZonedDateTime(timezone).epochMilliseconds / 1000;
  const steps = readClock(timezone, middle - 4 * DAY, middle + 4 * DAY);
  /** What lies outside the walk is unknown to the oracle, so its rims are not compared. */
  const seen = Array.from({ length: (5 * DAY) / STEP }, (_, index) => index + DAY / STEP);
  const at = (step: number): number => steps.first + step * STEP;

  test('the same people are on call at every step, and shifts change when they do', () => {
    for (const spec of schedules(timezone, change)) {
      const schedule = scheduleOf(spec);
      const naive = naiveSchedule(spec, steps);
      const differs = seen.find((step) => schedule.onCall(at(step)).join() !== naive[step]?.join());
      expect(
        differs === undefined ? null : describeStep(spec, differs, steps, schedule.onCall(at(differs)), naive[differs]),
      ).toBeNull();
      expect(shifts(schedule, at(seen[0] ?? 0), at((seen.at(-1) ?? 0) + 1))).toEqual(mergeSpans(naive, seen, at));
    }
  });

  test('calendars are open at the same steps, and their clock counts them', () => {
    for (const spec of calendars(timezone, change)) {
      const calendar = calendarOf(spec);
      const naive = naiveCalendar(spec, steps);
      const differs = seen.find((step) => calendar.open(at(step)) !== naive[step]);
      expect(
        differs === undefined ? null : describeStep(spec, differs, steps, calendar.open(at(differs)), naive[differs]),
      ).toBeNull();
      let counted = 0;
      const first = at(seen[0] ?? 0);
      for (const step of seen) {
        if (step % 17 === 0) expect(calendar.clock.elapsed(first, at(step))).toBe(counted);
        if (naive[step] === true) counted += STEP;
      }
    }
  });
});

const describeStep = (spec: object, step: number, { first, times }: ClockTimes, ...found: readonly unknown[]): string =>
  `${JSON.stringify(spec)} at ${new Date((first + step * STEP) * 1000).toISOString()}, clocks show ${new Date((times[step] ?? 0) * 1000).toISOString()}: ${JSON.stringify(found)}`;

function mergeSpans(
  naive: readonly (readonly string[])[],
  seen: readonly number[],
  at: (step: number) => number,
): readonly object[] {
  const found: { start: number; end: number; who: readonly string[] }[] = [];
  for (const step of seen) {
    const who = naive[step] ?? [];
    const last = found.at(-1);
    if (last && last.who.join() === who.join()) last.end = at(step + 1);
    else found.push({ start: at(step), end: at(step + 1), who });
  }
  return found;
}
