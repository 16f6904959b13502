/** Weekly windows of local time as spans of instants. Each belongs to the day it starts on. Pure; spans are kept once computed. */
import { Temporal } from 'temporal-polyfill';
import type { Instant } from '#domain/time.ts';
import { type HoursSpec, WEEKDAYS } from './spec.ts';
import { dateOf, hasDate, resolveLocal } from './zone.ts';

const DAY = 86_400;

export interface Span {
  readonly start: Instant;
  readonly end: Instant;
}

export interface Windows {
  covers(at: Instant): boolean;
  /** The first start or end of a window after `at`; null when there is none within a year. */
  nextEdge(at: Instant): Instant | null;
  /** The windows that start on a local day (days since 1970), in order, cut to begin no earlier than those before end. */
  on(day: number): readonly Span[];
}

export function createWindows(
  hours: readonly HoursSpec[],
  timezone: string,
  holidays: readonly string[] = [],
): Windows {
  const each = hours.map((one) => windowStarting(one, timezone, holidays));
  const known = new Map<number, readonly Span[]>();

  const raw = (day: number): readonly Span[] => {
    let spans = known.get(day);
    if (spans === undefined) {
      spans = each.flatMap((compute) => compute(day) ?? []).toSorted((a, b) => a.start - b.start);
      known.set(day, spans);
    }
    return spans;
  };
  const on = (day: number): readonly Span[] => {
    const spans: Span[] = [];
    let from = Math.max(Number.NEGATIVE_INFINITY, ...raw(day - 1).map(({ end }) => end));
    for (const { start, end } of raw(day)) {
      if (end > from) spans.push({ start: Math.max(start, from), end });
      from = Math.max(from, end);
    }
    return spans;
  };
  // Zones are at most 15 hours from UTC and a window lasts at most a day, so these local days are all that can matter.
  const near = (at: Instant): number => Math.floor(at / DAY) - 2;

  return {
    on,
    covers: (at) => {
      const first = near(at);
      for (let day = first; day <= first + 3; day += 1) {
        if (raw(day).some(({ start, end }) => start <= at && at < end)) return true;
      }
      return false;
    },
    nextEdge: (at) => {
      const first = near(at);
      let edge: Instant | null = null;
      for (let day = first; day <= first + 370; day += 1) {
        const spans = raw(day);
        for (const one of spans.flatMap(({ start, end }) => [start, end]))
          if (one > at && (edge === null || one < edge)) edge = one;
        if (edge !== null && spans.some(({ start }) => start > at)) return edge;
      }
      return edge;
    },
  };
}

/** The window that starts on a local day, whole, even where it overlaps the one before. */
function windowStarting(hours: HoursSpec, timezone: string, holidays: readonly string[]): (day: number) => Span | null {
  const from = Temporal.PlainTime.from(hours.from);
  const to = Temporal.PlainTime.from(hours.to === '24:00' ? '00:00' : hours.to);
  const overnight = Temporal.PlainTime.compare(to, from) <= 0;
  const closed = new Set(holidays);
  return (day) => {
    const date = dateOf(day);
    const weekday = WEEKDAYS[date.dayOfWeek - 1];
    if (
      weekday === undefined ||
      !hours.days.includes(weekday) ||
      closed.has(date.toString()) ||
      !hasDate(date, timezone)
    )
      return null;
    const last = overnight ? date.add({ days: 1 }) : date;
    const start = resolveLocal(date.toPlainDateTime(from), timezone, 'start');
    const end = resolveLocal(last.toPlainDateTime(to), timezone, 'end');
    return end > start ? { start, end } : null;
  };
}
