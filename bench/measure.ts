/** One line of the table: a number, and what it may be at most. */
export interface Measure {
  readonly what: string;
  readonly value: number;
  /** Null: shown only. */
  readonly budget: number | null;
  /** Such as `x` for a ratio, or `requests`. */
  readonly unit: string;
  readonly note: string;
}

/** How long something took, in milliseconds. */
export type Timed = () => Promise<number> | number;

/**
 * Medians of several things timed in turns, so that whatever else the machine does weighs on all of them alike. The first
 * round warms up and is not counted.
 */
export async function medians(rounds: number, tasks: readonly Timed[]): Promise<readonly number[]> {
  const samples: number[][] = tasks.map(() => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, task] of tasks.entries()) {
      const took = await task();
      if (round > 0) samples[index]?.push(took);
    }
  }
  return samples.map(median);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export function timeOf(task: () => unknown): number {
  const start = performance.now();
  task();
  return performance.now() - start;
}
