import { dateOf, DAY, HOUR, type Instant, parseInstant } from '#domain/time.ts';
import { dayOf, formatDay, formatLocal, parseLocal, weekdayOf } from './civil.ts';
import { later, parsePeriod } from './rotation.ts';
import { localOf, offsetIn, resolveLocal } from './zone.ts';

const WEEKDAY = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** An instant as clocks of a zone show it. */
export interface Local {
  /** `2026-01-05`. */
  readonly date: string;
  /** `09:00`. */
  readonly time: string;
  /** `Mon`. */
  readonly weekday: string;
  /** `+00:00`. */
  readonly offset: string;
}

/** An instant (seconds since 1970) in the local time of a zone. Throws for a zone that does not exist. Pure. */
export function toLocal(at: Instant, timezone: string): Local {
  const offset = offsetIn(timezone)(at);
  const local = dateOf(at + offset).getTime() / 1000;
  const day = dayOf(local);
  return {
    date: formatDay(day),
    time: formatLocal(local).slice(11),
    weekday: WEEKDAY[weekdayOf(day)] ?? '',
    offset: formatOffset(offset),
  };
}

/** `Mon 2026-01-05 09:00`: an instant as clocks of a zone show it, for people. Throws for a zone that does not exist. Pure. */
export function localTime(at: Instant, timezone: string): string {
  const { weekday, date, time } = toLocal(at, timezone);
  return `${weekday} ${date} ${time}`;
}

/** `localTime` for instants that are shown together: each has its offset where clocks change between them, as one local time may then be two instants. */
export function localTimes(instants: readonly Instant[], timezone: string): (at: Instant) => string {
  const offsets = new Set(instants.map((at) => toLocal(at, timezone).offset));
  return (at) => `${localTime(at, timezone)}${offsets.size > 1 ? ` ${toLocal(at, timezone).offset}` : ''}`;
}

/** Zones were ahead of others by seconds, too, before they had a common time. */
function formatOffset(offset: number): string {
  const text = new Date(Math.abs(offset) * 1000).toISOString().slice(11, 19);
  return `${offset < 0 ? '-' : '+'}${text.endsWith(':00') ? text.slice(0, 5) : text}`;
}

/** A local time of a zone, such as `2026-01-05T09:00`, or an instant with its offset; null for anything else. Throws for no zone. Pure. */
export function fromLocal(text: string, timezone: string): Instant | null {
  const plain = text.replace(' ', 'T').replace(/\.\d+(?=$|Z|[+-])/, '');
  if (/(?:Z|[+-]\d{2}:?\d{2})$/.test(text)) return parseInstant(plain);
  const local = parseLocal(plain);
  return local === null ? null : resolveLocal(local, timezone, 'start');
}

/** One period of a rotation (`1w`) before an instant, on the clock of a zone; null where either is none. Throws for no zone. Pure. */
export function periodBefore(instant: string, every: string, timezone: string): Instant | null {
  const at = fromLocal(instant, timezone);
  const period = parsePeriod(every);
  if (at === null || period === null) return null;
  const { count, unit } = period;
  if (unit === 'h') return at - count * HOUR;
  return resolveLocal(later(localOf(at, timezone), -count, unit), timezone, 'start');
}

/**
 * The instants at which `count` days begin in a zone, from the Monday of the week of `at` on, and the end of the last day: one
 * more than `count`. Throws for a zone that does not exist. Pure.
 */
export function daysFrom(at: Instant, timezone: string, count: number): readonly Instant[] {
  const day = dayOf(localOf(at, timezone));
  const monday = day - weekdayOf(day);
  return Array.from({ length: count + 1 }, (_, index) => resolveLocal((monday + index) * DAY, timezone, 'start'));
}
