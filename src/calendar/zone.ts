/** Local times of a zone as instants. A local time in a gap is the first instant after it; an ambiguous one has two. */
import { Temporal } from 'temporal-polyfill';
import type { Instant } from '#domain/time.ts';

/** Which of the two instants of an ambiguous local time is meant: the first for a start, the last for an end. */
export type Side = 'start' | 'end';

export function resolveLocal(local: Temporal.PlainDateTime, timezone: string, side: Side): Instant {
  const earlier = local.toZonedDateTime(timezone, { disambiguation: 'earlier' });
  const later = local.toZonedDateTime(timezone, { disambiguation: 'later' });
  if (Temporal.ZonedDateTime.compare(earlier, later) === 0) return seconds(earlier);
  if (earlier.toPlainDateTime().equals(local)) return seconds(side === 'start' ? earlier : later);
  // In a gap `earlier` is an instant before it and `later` one after it: the gap ends at the transition between them.
  return seconds(earlier.getTimeZoneTransition('next') ?? later);
}

/** True when clocks in this zone never show this local time. */
export function isInGap(local: Temporal.PlainDateTime, timezone: string): boolean {
  return !local.toZonedDateTime(timezone, { disambiguation: 'earlier' }).toPlainDateTime().equals(local);
}

/** False for a date that the zone skipped, such as 2011-12-30 in Apia. */
export function hasDate(date: Temporal.PlainDate, timezone: string): boolean {
  return date.toZonedDateTime(timezone).toPlainDate().equals(date);
}

const seconds = (zoned: Temporal.ZonedDateTime): Instant => Math.floor(zoned.epochMilliseconds / 1000);

const EPOCH = Temporal.PlainDate.from('1970-01-01');

/** A date by its number: days since 1970-01-01. */
export const dateOf = (day: number): Temporal.PlainDate => EPOCH.add({ days: day });
