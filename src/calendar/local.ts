import { Temporal } from 'temporal-polyfill';
import { type Instant, parseInstant } from '#domain/time.ts';
import { parsePeriod } from './rotation.ts';
import { resolveLocal } from './zone.ts';

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
  const zoned = Temporal.Instant.fromEpochMilliseconds(at * 1000).toZonedDateTimeISO(timezone);
  return {
    date: zoned.toPlainDate().toString(),
    time: zoned.toPlainTime().toString({ smallestUnit: 'minute' }),
    weekday: WEEKDAY[zoned.dayOfWeek - 1] ?? '',
    offset: zoned.offset,
  };
}

/** A local time of a zone, such as `2026-01-05T09:00`, or an instant with its offset; null for anything else. Throws for no zone. Pure. */
export function fromLocal(text: string, timezone: string): Instant | null {
  if (/(?:Z|[+-]\d{2}:?\d{2})$/.test(text)) return parseInstant(text.replace(/\.\d+(?=Z|[+-])/, ''));
  try {
    return resolveLocal(Temporal.PlainDateTime.from(text), timezone, 'start');
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** One period of a rotation (`1w`) before an instant, on the clock of a zone; null where either is none. Throws for no zone. Pure. */
export function periodBefore(instant: string, every: string, timezone: string): Instant | null {
  const at = fromLocal(instant, timezone);
  const period = parsePeriod(every);
  if (at === null || period === null) return null;
  const { count, unit } = period;
  if (unit === 'h') return at - count * 3600;
  const local = Temporal.Instant.fromEpochMilliseconds(at * 1000)
    .toZonedDateTimeISO(timezone)
    .toPlainDateTime();
  const length = unit === 'd' ? { days: count } : unit === 'w' ? { weeks: count } : { months: count };
  return resolveLocal(local.subtract(length), timezone, 'start');
}

/**
 * The instants at which `count` days begin in a zone, from the Monday of the week of `at` on, and the end of the last day: one
 * more than `count`. Throws for a zone that does not exist. Pure.
 */
export function daysFrom(at: Instant, timezone: string, count: number): readonly Instant[] {
  const day = Temporal.Instant.fromEpochMilliseconds(at * 1000)
    .toZonedDateTimeISO(timezone)
    .toPlainDate();
  const monday = day.subtract({ days: day.dayOfWeek - 1 });
  return Array.from({ length: count + 1 }, (_, index) => {
    const start = monday.add({ days: index }).toZonedDateTime(timezone);
    return Math.floor(start.epochMilliseconds / 1000);
  });
}
