/** Weekly windows of local time as spans of instants. Each belongs to the day it starts on. Pure; spans are kept once computed. */
import { DAY, type Instant } from '#domain/time.ts';
import { type Day, formatDay, parseTimeOfDay, weekdayOf } from './civil.ts';
import { type HoursSpec, WEEKDAYS } from './spec.ts';
import { hasDate, resolveLocal } from './zone.ts';

interface Span {
  readonly start: Instant;
  readonly end: Instant;
}

export interface Windows {
  covers(at: Instant): boolean;
  /** The first start or end of a window after `at` and up to `until` (included); null when there is none. */
  nextEdge(at: Instant, until: Instant): Instant | null;
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
    nextEdge: (at, until) => {
      const last = Math.floor(until / DAY) + 2;
      let edge: Instant | null = null;
      for (let day = near(at); day <= last; day += 1) {
        for (const { start, end } of raw(day))
          for (const one of [start, end]) if (one > at && one <= (edge ?? until)) edge = one;
        // Windows of later days start later.
        if (edge !== null && raw(day).some(({ start }) => start > at)) return edge;
      }
      return edge;
    },
  };
}

/** The window that starts on a local day, whole, even where it overlaps the one before. */
function windowStarting(hours: HoursSpec, timezone: string, holidays: readonly string[]): (day: Day) => Span | null {
  const from = parseTimeOfDay(hours.from);
  const until = parseTimeOfDay(hours.to);
  const to = until > from ? until : until + DAY;
  const closed = new Set(holidays);
  return (day) => {
    const weekday = WEEKDAYS[weekdayOf(day)];
    if (weekday === undefined || !hours.days.includes(weekday) || closed.has(formatDay(day)) || !hasDate(day, timezone))
      return null;
    const start = resolveLocal(day * DAY + from, timezone, 'start');
    const end = resolveLocal(day * DAY + to, timezone, 'end');
    return end > start ? { start, end } : null;
  };
}
