/**
 * Messages that a run beside this one wrote down and may still be sending: watchers and short runs do not wait for each other. They are
 * left to that run for a while; what it has not recorded by then is in doubt, as after a run that was killed.
 */
import { type RunIdentity, TURN } from '#domain/delivery.ts';
import type { Instant, Seconds } from '#domain/time.ts';
import type { RunContext, RunOptions } from './options.ts';
import { type IncidentRun, rereadAll } from './progress.ts';
import { awaitsOtherRun, awaitsTurn } from './turn.ts';

/** How long a run waits before it looks what became of them, one time after the other. */
const PAUSES: readonly Seconds[] = [5, TURN - 5];

/** Where nobody can wait, everything is settled at once. */
export const identityOf = ({
  run,
  pause,
  watchedSince,
}: Pick<RunOptions, 'run' | 'pause' | 'watchedSince'>): RunIdentity => ({
  run: run ?? null,
  patience: pause === undefined ? 0 : TURN,
  isWatcher: watchedSince !== undefined,
});

/**
 * Waits for other runs, and returns the incidents whose messages they were sending. A watcher does not wait: it comes again, and other incidents
 * are due meanwhile.
 */
export async function waitForOtherRuns(
  all: readonly IncidentRun[],
  { now, tracker, options: { pause, watchedSince } }: RunContext,
): Promise<readonly IncidentRun[]> {
  if (pause === undefined || watchedSince !== undefined) return [];
  const before = all.filter((one) => hasLeft(one, now));
  let left = before;
  for (const seconds of PAUSES) {
    if (left.length === 0) break;
    await pause(seconds);
    await rereadAll(left, tracker);
    left = left.filter((one) => hasLeft(one, now));
  }
  return before;
}

const hasLeft = (one: IncidentRun, now: Instant): boolean =>
  awaitsOtherRun(one.progress.folded, now, one.self) || awaitsTurn(one, now);
