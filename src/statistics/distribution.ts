import type { Distribution } from '#domain/results/statistics.ts';
import type { Seconds } from '#domain/time.ts';

/** Median and nearest-rank p90 of some spans of time, in any order. Pure. */
export function distributionOf(spans: readonly Seconds[]): Distribution {
  const values = spans.toSorted((a, b) => a - b);
  return { values, median: median(values), p90: p90Of(values), max: values.at(-1) ?? null };
}

/** The middle value, or the mean of the middle two, in whole seconds (halves up); null for none. */
function median(ascending: readonly Seconds[]): Seconds | null {
  const low = ascending[Math.floor((ascending.length - 1) / 2)];
  const high = ascending[Math.floor(ascending.length / 2)];
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2);
}

/**
 * By nearest rank: of n values in order the one at rank ⌈n·90/100⌉, counted from 1. So that of 1 to 9 values is
 * the largest of them, of 10 the second largest. Nothing is interpolated: whoever asks can be shown the incident it is.
 */
function p90Of(ascending: readonly Seconds[]): Seconds | null {
  // Integers first: 0.9 × 10 need not be 9 in floating point.
  return ascending[Math.ceil((ascending.length * 90) / 100) - 1] ?? null;
}
