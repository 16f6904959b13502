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
  /** The window that starts on a local day (days since 1970), cut to begin no earlier than the one before it ends. */
  on(day: number): Span | null;
}

export function createWindows(hours: HoursSpec, timezone: string, holidays: readonly string[] = []): Windows {
  const compute = windowStarting(hours, timezone, holidays);
  const known = new Map<number, Span | null>();

  const raw = (day: number): Span | null => {
    let span = known.get(day);
    if (span === undefined) {
      span = compute(day);
      known.set(day, span);
    }
    return span;
  };
  const on = (day: number): Span | null => {
    const span = raw(day);
    const before = raw(day - 1);
    if (!span || !before || before.end <= span.start) return span;
    return before.end < span.end ? { start: before.end, end: span.end } : null;
  };
  // Zones are at most 15 hours from UTC and a window lasts at most a day, so these local days are all that can matter.
  const near = (at: Instant): number => Math.floor(at / DAY) - 2;

  return {
    on,
    covers: (at) => {
      const first = near(at);
      for (let day = first; day <= first + 3; day += 1) {
        const span = raw(day);
        if (span && span.start <= at && at < span.end) return true;
      }
      return false;
    },
    nextEdge: (at) => {
      const first = near(at);
      let edge: Instant | null = null;
      for (let day = first; day <= first + 370; day += 1) {
        const span = raw(day);
        if (!span) continue;
        for (const one of [span.start, span.end]) if (one > at && (edge === null || one < edge)) edge = one;
        if (edge !== null && span.start > at) return edge;
      }
      return edge;
    },
  };
}

/** The window that starts on a local day, whole, even where it overlaps the one before. */
function windowStarting(hours: HoursSpec, timezone: string, holidays: readonly string[]): (day: number) => Span | null {
  const from = Temporal.PlainTime.from(hours.from);
  const to = Temporal.PlainTime.from(hours.to);
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
