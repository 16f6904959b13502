/** Instants that somebody asks about lie close together: mostly no change is between two of them. Pure. */
import type { Instant } from '#domain/time.ts';

/** The first change after an instant; null when there is none. */
export type NextChange = (at: Instant) => Instant | null;

/**
 * The same answers as `nextChange` gives: the stretch without a change that it looked at last is not looked through again. Nothing is known of
 * a null, which means only that no change is near enough.
 */
export function withLatestStretch(nextChange: NextChange): NextChange {
  let start: Instant = 0;
  let end: Instant = 0;
  return (at) => {
    if (start <= at && at < end) return end;
    const change = nextChange(at);
    if (change !== null) [start, end] = [at, change];
    return change;
  };
}
