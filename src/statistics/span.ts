import type { IncidentSummary } from '#domain/results/incident-summary.ts';
import { DAY, type Instant, type Span, WEEK } from '#domain/time.ts';

/** What is looked back on where nothing says otherwise. */
export const USUAL = 30 * DAY;

/**
 * The span within `limits`; where one of them is null, that of the histories: from the day of the first declaration to the last reading,
 * which is still in it. Without any incident it is the usual time before `now`.
 */
export function spanOf(
  summaries: readonly IncidentSummary[],
  limits: { readonly from: Instant | null; readonly to: Instant | null },
  now: Instant,
): Span {
  const last = summaries.reduce<Instant | null>((latest, { at }) => Math.max(latest ?? at, at), null);
  const to = limits.to ?? (last ?? now) + 1;
  const first = summaries.reduce((earliest, { declaredAt }) => Math.min(earliest, declaredAt), to);
  return { from: limits.from ?? (first < to ? Math.floor(first / DAY) * DAY : to - USUAL), to };
}

/** 1970-01-05, the first Monday. */
const MONDAY: Instant = 4 * DAY;

/** The start of the week, Monday 00:00 UTC, in which an instant lies. Pure. */
export const weekOf = (at: Instant): Instant => Math.floor((at - MONDAY) / WEEK) * WEEK + MONDAY;

/** The starts of the weeks that a span touches; none for an empty one. Pure. */
export function weeksOf({ from, to }: Span): readonly Instant[] {
  const first = weekOf(from);
  const count = to > from ? (weekOf(to - 1) - first) / WEEK + 1 : 0;
  return Array.from({ length: count }, (_, index) => first + index * WEEK);
}
