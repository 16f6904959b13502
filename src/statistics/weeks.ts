import type { Span } from '#domain/results/statistics.ts';
import type { Instant, Seconds } from '#domain/time.ts';

const WEEK: Seconds = 7 * 86_400;
/** 1970-01-05, the first Monday. */
const MONDAY: Instant = 4 * 86_400;

/** The start of the week, Monday 00:00 UTC, in which an instant lies. Pure. */
export const weekOf = (at: Instant): Instant => Math.floor((at - MONDAY) / WEEK) * WEEK + MONDAY;

/** The starts of the weeks that a span touches; none for an empty one. Pure. */
export function weeksOf({ from, to }: Span): readonly Instant[] {
  const first = weekOf(from);
  const count = to > from ? (weekOf(to - 1) - first) / WEEK + 1 : 0;
  return Array.from({ length: count }, (_, index) => first + index * WEEK);
}
