/**
 * Who is on call and what is open, found the slow way: local times are read off the clock every 30 seconds, and nothing is
 * computed from a time zone's rules. Shares no code with `src/calendar`; times in a spec must be whole half minutes.
 */
import { Temporal } from 'temporal-polyfill';
import type { CalendarSpec, HoursSpec, LayerSpec, ScheduleSpec } from '#calendar/index.ts';
import type { Instant } from '#domain/time.ts';

export const STEP = 30;
const DAY = 86_400;
const NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** What clocks show at `first`, `first + STEP` and so on, as seconds of a clock without a zone. */
export interface ClockTimes {
  readonly first: Instant;
  readonly times: readonly number[];
}

export function readClock(timezone: string, first: Instant, last: Instant): ClockTimes {
  const times: number[] = [];
  for (let at = first; at < last; at += STEP) {
    const { offsetNanoseconds } = Temporal.Instant.fromEpochMilliseconds(at * 1000).toZonedDateTimeISO(timezone);
    times.push(at + offsetNanoseconds / 1e9);
  }
  return { first, times };
}

const asSeconds = (local: Temporal.PlainDateTime): number => local.toZonedDateTime('UTC').epochMilliseconds / 1000;

/** The first step at which clocks show this time or a later one. */
const firstStep = ({ times }: ClockTimes, local: number): number => {
  const step = times.findIndex((one) => one >= local);
  return step < 0 ? times.length : step;
};

/** The first step after the last at which clocks show an earlier time. */
const lastStep = ({ times }: ClockTimes, local: number): number => times.findLastIndex((one) => one < local) + 1;

export function naiveSchedule(spec: ScheduleSpec, steps: ClockTimes): readonly (readonly string[])[] {
  const layers = spec.layers.map((layer) => naiveLayer(layer, steps));
  const overrides = spec.overrides.map(({ from, to, who }) => ({
    start: firstStep(steps, read(from)),
    end: lastStep(steps, read(to)),
    who,
  }));
  return steps.times.map((_, step) => {
    const over = overrides.findLast(({ start, end }) => start <= step && step < end);
    if (over) return over.who;
    return layers.findLast((layer) => (layer[step] ?? []).length > 0)?.[step] ?? [];
  });
}

/** For each step whether a calendar is open. */
export function naiveCalendar(spec: CalendarSpec, steps: ClockTimes): readonly boolean[] {
  const each = [spec, ...(spec.further ?? [])].map((hours) => naiveHours(hours, spec.holidays, steps));
  return steps.times.map((_, step) => each.some((open) => open[step] === true));
}

function naiveLayer(layer: LayerSpec, steps: ClockTimes): readonly (readonly string[])[] {
  const count = Number.parseInt(layer.every, 10);
  const unit = layer.every.replace(/\d+/, '');
  const from = Temporal.PlainDateTime.from(layer.from);
  const start = firstStep(steps, asSeconds(from));
  const unitName = { d: 'days', w: 'weeks', mo: 'months' }[unit];
  const open = layer.hours === null ? null : naiveHours(layer.hours, [], steps);
  const handoff = (n: number): number =>
    unitName === undefined ? Number.POSITIVE_INFINITY : asSeconds(from.add({ [unitName]: n * count }));
  let turn = 0;
  let next = handoff(1);
  let latest = Number.NEGATIVE_INFINITY;
  return steps.times.map((local, step) => {
    latest = Math.max(latest, local);
    if (step < start) return [];
    if (unitName === undefined) turn = Math.floor(((step - start) * STEP) / (count * 3600));
    for (; next <= latest; next = handoff(turn + 1)) turn += 1;
    if (open !== null && open[step] !== true) return [];
    const who = layer.rotate[turn % layer.rotate.length] ?? [];
    return typeof who === 'string' ? [who] : who;
  });
}

function naiveHours(hours: HoursSpec, holidays: readonly string[], steps: ClockTimes): readonly boolean[] {
  const open = steps.times.map(() => false);
  const dates = new Set(steps.times.map((local) => Math.floor(local / DAY)));
  for (const day of dates) {
    const date = Temporal.PlainDate.from('1970-01-01').add({ days: day });
    if (!hours.days.some((name) => name === NAMES[date.dayOfWeek - 1]) || holidays.includes(date.toString())) continue;
    const from = day * DAY + clock(hours.from);
    const to = day * DAY + clock(hours.to) + (clock(hours.to) <= clock(hours.from) ? DAY : 0);
    open.fill(true, firstStep(steps, from), Math.max(firstStep(steps, from), lastStep(steps, to)));
  }
  return open;
}

const read = (local: string): number => asSeconds(Temporal.PlainDateTime.from(local));

function clock(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 3600 + minute * 60;
}
