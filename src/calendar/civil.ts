/** Dates and times as clocks and calendars show them, without a zone: plain numbers, reckoned as if it were UTC. Pure. */
import { dateOf, DAY, HOUR, MINUTE, parseInstant, type Seconds } from '#domain/time.ts';

/** A date: days since 1970-01-01. */
export type Day = number;

/** A date and a time of day: seconds since 1970-01-01T00:00 on a clock that is never put forward or back. */
export type LocalTime = number;

const LOCAL = /^\d{4}-\d{2}-\d{2}(?:T(?:[01]\d|2[0-3]):\d{2}(?::\d{2})?)?$/;

/** Reads `2026-01-05`, which is its midnight, `2026-01-05T09:00` or `2026-01-05T09:00:30`; null for anything else. */
export const parseLocal = (text: string): LocalTime | null => (LOCAL.test(text) ? parseInstant(text) : null);

/** Prints it to the minute: `2026-01-05T09:00`. */
export const formatLocal = (local: LocalTime): string => dateOf(local).toISOString().slice(0, 16);

/** `2026-01-05`. */
export const formatDay = (day: Day): string => formatLocal(day * DAY).slice(0, 10);

/** Reads `09:00` into seconds since midnight. INVARIANT: it is a time of day, which the check of a policy sees to. */
export function parseTimeOfDay(text: string): Seconds {
  const [hours, minutes] = text.split(':').map(Number);
  return (hours ?? 0) * HOUR + (minutes ?? 0) * MINUTE;
}

export const dayOf = (local: LocalTime): Day => Math.floor(local / DAY);

/** 0 for a Monday. */
export const weekdayOf = (day: Day): number => (((day + 3) % 7) + 7) % 7;

/** So many months later, at the same time of the same day; at the last day of a month that has no such day. */
export function addMonths(local: LocalTime, count: number): LocalTime {
  const date = new Date(local * 1000);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + count];
  const end = new Date(date);
  end.setUTCFullYear(year, month + 1, 0);
  date.setUTCFullYear(year, month, Math.min(date.getUTCDate(), end.getUTCDate()));
  return date.getTime() / 1000;
}
