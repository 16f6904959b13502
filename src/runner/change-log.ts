import type { Issue } from '#domain/issue.ts';
import type { Instant } from '#domain/time.ts';

/** Which changes are known to be in a reading: this process's own ones, and those that two readings have. */
export function createChangeLog() {
  const own = new Map<number, Instant>();
  const readings = new Map<number, { readonly updatedAt: Instant | undefined; readonly count: number }>();
  const polled = new Map<number, { readonly at: Instant; readonly readings: number }>();
  return {
    /** A poll showed that an issue changed at `at`. */
    noteChange: (number: number, at: Instant): void => void polled.set(number, { at, readings: 0 }),
    /** Do two readings have the change that a poll showed? One of an earlier state lags behind, and counts for nothing. */
    hasLastChange: (number: number): boolean => (polled.get(number)?.readings ?? 0) > 1,
    noteOwn: (number: number, until: Instant): void => void own.set(number, until),
    noteReading: ({ number, updatedAt }: Issue): void => {
      const before = readings.get(number);
      readings.set(number, { updatedAt, count: before?.updatedAt === updatedAt ? (before?.count ?? 0) + 1 : 1 });
      const change = polled.get(number);
      if (change !== undefined && updatedAt !== undefined && updatedAt >= change.at)
        polled.set(number, { ...change, readings: change.readings + 1 });
    },
    isUpToDate: ({ number, updatedAt = 0 }: Issue): boolean =>
      updatedAt <= (own.get(number) ?? 0) || (readings.get(number)?.count ?? 0) > 1,
  };
}
