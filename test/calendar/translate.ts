/**
 * The cases of other systems in our language: for each family, what our schedules and calendars answer and what the case
 * expects, in one shape so that they can be compared. Times of a case are local to its zone.
 */
import { Temporal } from 'temporal-polyfill';
import { checkSchedule, createSchedule, type LayerSpec, type ScheduleSpec, shifts, WEEKDAYS } from '#calendar/index.ts';
import { parseLocal } from '#calendar/civil.ts';
import { resolveLocal } from '#calendar/zone.ts';
import type { Schedule } from '#domain/policy.ts';
import type { Instant } from '#domain/time.ts';
import { calendarOf, instant, layer, scheduleOf, scheduleSpec } from './specs.ts';

export interface Case {
  readonly id: string;
  readonly family: string;
  // Each family has its own shape; its translator knows it.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly input: any;
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly expect: any;
}

export interface Compared {
  readonly answered: unknown;
  readonly expected: unknown;
}

const UNIT: Readonly<Record<string, string>> = { hour: 'h', day: 'd', week: 'w', month: 'mo' };
const every = (length: number, unit: string): string => `${length}${UNIT[unit]}`;

const local = (text: string, tz: string): Temporal.PlainDateTime =>
  Temporal.Instant.from(text).toZonedDateTimeISO(tz).toPlainDateTime();
const print = (at: Temporal.PlainDateTime): string => at.toString({ smallestUnit: 'second' });
const people = (count: number): string[] => Array.from({ length: count }, (_, index) => `person-${index}`);
const weekday = (short: string) => WEEKDAYS.find((day) => day.startsWith(short.toLowerCase())) ?? 'mon';
const days = (names: 'all' | readonly string[]) => (names === 'all' ? WEEKDAYS : names.map(weekday));

interface Rotates {
  readonly tz: string;
  readonly unit: string;
  readonly length: number;
  readonly start: string;
  readonly participants?: number;
}

/** `earlier` moves the start back by so many periods, for systems that continue a rotation to before its start. */
function rotation({ tz, unit, length, start, participants = 2 }: Rotates, earlier = 0): ScheduleSpec {
  const from = local(start, tz).subtract({ [`${unit}s`]: length * earlier });
  return scheduleSpec({
    timezone: tz,
    layers: [layer({ rotate: people(participants), every: every(length, unit), from: print(from) })],
  });
}

function handoffs(schedule: Schedule, from: Instant, to: Instant): readonly Instant[] {
  const found: Instant[] = [];
  // The one in force at `from`, and the first after `to`, belong to the list.
  for (let at = schedule.nextChange(from - 40 * 86_400); at !== null; at = schedule.nextChange(at)) {
    if (at <= from) found.length = 0;
    found.push(at);
    if (at > to) break;
  }
  return found;
}

const FAMILIES: Readonly<Record<string, (one: Case) => Compared>> = {
  'rotation.handoffs': ({ input, expect }) => ({
    answered: handoffs(
      createSchedule(rotation(input, input.unit === 'hour' ? 24 : 4)),
      instant(input.from),
      instant(input.to),
    ),
    expected: expect.handoffs.map(instant),
  }),

  'rotation.shift_end': ({ input, expect }) => {
    const schedule = createSchedule(rotation(input));
    const at = instant(input.at);
    const end = schedule.nextChange(at);
    const hours = expect.elapsed_hours === undefined ? undefined : ((end ?? 0) - at) / 3600;
    return {
      answered: { end, hours, somebody: schedule.onCall(at).length > 0 },
      expected: { end: instant(expect.end), hours: expect.elapsed_hours, somebody: true },
    };
  },

  'rotation.shift_at': ({ input, expect }) => {
    const at = instant(input.at);
    const around = shifts(createSchedule(rotation(input)), at - 30 * 86_400, at + 30 * 86_400);
    const shift = around.find(({ start, end }) => start <= at && at < end);
    return {
      answered: { start: shift?.start, end: shift?.end },
      expected: { start: instant(expect.start), end: instant(expect.end) },
    };
  },

  'rotation.shifts': ({ input, expect }) => ({
    answered: shifts(createSchedule(rotation(input)), instant(input.from), instant(input.to)),
    expected: expect.shifts.map((one: { index: number; start: string; end: string }) => ({
      start: instant(one.start),
      end: instant(one.end),
      who: [`person-${one.index}`],
    })),
  }),

  'rotation.oncall_at': ({ input, expect }) => {
    const spec = rotation(input);
    const refused = checkSchedule(spec).find(({ level }) => level === 'error');
    return {
      answered: refused ? refused.code : createSchedule(spec).onCall(instant(input.at)),
      expected: expect.index === null ? [] : [`person-${expect.index}`],
    };
  },

  'rotation.by_date': ({ input, expect }) => {
    // Their weeks and months are those of the calendar, whatever day a rotation starts on.
    const start = Temporal.PlainDate.from(input.start);
    const from =
      input.frequency === 'week'
        ? start.subtract({ days: start.dayOfWeek - 1 })
        : input.frequency === 'month'
          ? start.with({ day: 1 })
          : start;
    const schedule = scheduleOf({
      layers: [
        layer({
          rotate: input.groups,
          every: every(input.interval, input.frequency),
          from: from.toString(),
          hours: { days: days(input.days), from: '00:00', to: `${input.shift_hours}:00` },
        }),
      ],
    });
    const dates = Array.from({ length: input.until_days }, (_, day) => start.add({ days: day }).toString());
    const at = (time: string) => (date: string) => [date, schedule.onCall(instant(`${date}T${time}Z`))] as const;
    const hasSomebody = ([, who]: readonly [string, readonly string[]]): boolean => who.length > 0;
    return {
      answered: [
        Object.fromEntries(dates.map(at('11:59:59')).filter(hasSomebody)),
        dates.map(at('12:00:00')).filter(hasSomebody),
      ],
      expected: [expect.by_date, []],
    };
  },

  'schedule.shifts': ({ input, expect }) => {
    const schedule = scheduleOf({
      timezone: input.tz,
      layers: input.rules.map((rule: Rule) => ruleLayer(rule, input.tz)),
      overrides: (input.overrides ?? []).map((one: { add: string; start: string; end: string }) => ({
        from: print(local(one.start, input.tz)),
        to: print(local(one.end, input.tz)),
        who: [one.add],
      })),
    });
    // Where a case has a `now`, it tells the shifts still to come.
    const first = input.now === undefined ? instant(input.from) : (schedule.nextChange(instant(input.now)) ?? 0);
    const to = instant(input.to);
    const goesOn = (who: readonly string[]): boolean => schedule.onCall(to).join() === who.join();
    const expected: readonly { user: string; start: string; end: string; truncated?: boolean }[] = expect.shifts;
    return {
      answered: shifts(schedule, first, to).map((shift, index) =>
        expected[index]?.truncated === undefined
          ? shift
          : { ...shift, truncated: shift.end === to && goesOn(shift.who) },
      ),
      expected: expected.map(({ user, start, end, truncated }) => ({
        start: instant(start),
        end: instant(end),
        who: [user],
        ...(truncated === undefined ? {} : { truncated }),
      })),
    };
  },

  'schedule.layers': ({ input, expect }) => {
    const date = '2026-01-05';
    const at = (time: string): string => `${date}T${time}:00`;
    const end = ({ start, hours }: Piece): string =>
      print(Temporal.PlainDateTime.from(at(start)).add({ minutes: hours * 60 }));
    const byPriority = (input.layers as readonly Piece[]).toSorted((a, b) => (a.priority ?? 0) - (b.priority ?? 0));
    // Pieces of one day, the later winning: written as overrides, which layers follow too.
    const schedule = scheduleOf({
      layers: [],
      overrides: [...byPriority, ...(input.overrides as readonly Piece[])].map((one) => ({
        from: at(one.start),
        to: end(one),
        who: [one.user ?? ''],
      })),
    });
    const first = instant(`${date}T00:00:00Z`);
    return {
      answered: shifts(schedule, first, first + 86_400).filter(({ who }) => who.length > 0),
      expected: (expect.final as readonly Piece[])
        .filter(({ user }) => user !== null)
        .map((one) => ({ start: instant(`${at(one.start)}Z`), end: instant(`${end(one)}Z`), who: [one.user] })),
    };
  },

  'schedule.swap': ({ input: { shift, swap }, expect }) => {
    const second = '2026-01-06';
    const to = Temporal.PlainTime.from(shift.daily).add({ hours: shift.hours }).toString({ smallestUnit: 'minute' });
    const schedule = scheduleOf({
      layers: [layer({ rotate: [shift.user], from: '2026-01-05', hours: { days: WEEKDAYS, from: shift.daily, to } })],
      overrides: [{ from: `${second}T${swap.start}`, to: `${second}T${swap.end}`, who: [swap.taken_by] }],
    });
    const first = instant(`${second}T00:00:00Z`);
    return {
      answered: shifts(schedule, first, first + 86_400).filter(({ who }) => who.length > 0),
      expected: expect.day2.map((one: { user: string; start: string; end: string }) => ({
        start: instant(`${second}T${one.start}:00Z`),
        end: instant(`${second}T${one.end}:00Z`),
        who: [one.user],
      })),
    };
  },

  'window.active': ({ input, expect }) => {
    const { start: from, end: to } = input.window;
    const calendar = calendarOf({ timezone: input.tz, days: days(input.window.days), from, to });
    const open = Object.keys(expect.active).map((at) => [at, calendar.open(instant(at))] as const);
    return { answered: Object.fromEntries(open), expected: expect.active };
  },

  'clock.resolve': ({ input, expect }) => {
    const at = parseLocal(`${input.date}T${input.clock}`) ?? Number.NaN;
    return {
      answered: resolveLocal(at, input.tz, input.pick === 'first' ? 'start' : 'end'),
      expected: instant(expect.instant),
    };
  },
};

/** Null for a family that is not about calendars. */
export function compare(one: Case): Compared | null {
  return FAMILIES[one.family]?.(one) ?? null;
}

interface Piece {
  readonly user: string | null;
  readonly start: string;
  readonly hours: number;
  readonly priority?: number;
}

interface Rule {
  readonly window: { readonly start: string; readonly end: string; readonly days: 'all' | readonly string[] };
  readonly user?: string;
  readonly rotation?: {
    readonly unit: string;
    readonly length: number;
    readonly start: string;
    readonly participants: readonly string[];
    readonly anchor: { readonly index: number; readonly at: string };
  };
}

/** They store whose turn it is; we say so by starting the rotation in that shift, with that person. */
function ruleLayer({ window, user, rotation: turns }: Rule, tz: string): LayerSpec {
  const hours = { days: days(window.days), from: window.start, to: window.end };
  if (turns === undefined) return layer({ rotate: [user ?? ''], from: '2018-01-01', hours });
  const { index, at } = turns.anchor;
  const from = local(at, tz).toPlainDate().toPlainDateTime(local(turns.start, tz).toPlainTime());
  return layer({
    rotate: [...turns.participants.slice(index), ...turns.participants.slice(0, index)],
    every: every(turns.length, turns.unit),
    from: print(from),
    hours,
  });
}
