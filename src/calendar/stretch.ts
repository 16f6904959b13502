/** Instants that somebody asks about lie close together: mostly no change is between two of them. Pure. */
import type { Instant, Seconds } from '#domain/time.ts';

/** The first change after an instant; null when there is none near enough. */
export type NextChange = (at: Instant) => Instant | null;

/**
 * The first change within `ahead` of an instant. `changeAfter` finds the first one after an instant and up to another (included): of the
 * stretch without a change that it looked through last, it is asked only what lies beside it.
 */
export function withLatestStretch(
  changeAfter: (after: Instant, until: Instant) => Instant | null,
  ahead: Seconds = Number.POSITIVE_INFINITY,
): NextChange {
  /** No change is after `start` and before `end`; `change` is the one at `end`, and null where none is. */
  let start: Instant = Number.POSITIVE_INFINITY;
  let end: Instant = start;
  let change: Instant | null = null;
  const keep = (from: Instant, to: Instant, at: Instant | null): void => {
    [start, end, change] = [from, at ?? to, at];
  };
  return (at) => {
    const until = at + ahead;
    if (at < start && until >= start) {
      const before = changeAfter(at, start);
      if (before === null) start = at;
      else keep(at, start, before);
    }
    if (at < start || at >= end) keep(at, until, changeAfter(at, until));
    else if (change === null && end < until) keep(start, until, changeAfter(end, until));
    return change !== null && change > until ? null : change;
  };
}
