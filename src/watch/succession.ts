/**
 * How watchers follow each other: before its end a watcher starts its successor, and it leaves as soon as a younger one runs. So there
 * is no gap between two, and two that were started at once become one without a lock.
 */
import type { Seconds } from '#domain/time.ts';
import type { Runs } from './ports.ts';

export interface Succession {
  /** When it is to be tended next, by the local clock. */
  nextAt(): Seconds;
  /** Looks for a younger watcher and starts a successor, each where it is time. True when a younger one runs. */
  tend(now: Seconds, isNeeded: boolean): Promise<boolean>;
}

export interface SuccessionOptions {
  readonly runs: Runs;
  readonly startedAt: Seconds;
  readonly endsAt: Seconds;
  readonly poll: Seconds;
}

const LOOK_EVERY: Seconds = 300;
const ASK_EVERY: Seconds = 120;
const MOST_LEAD: Seconds = 600;

export function createSuccession({ runs, startedAt, endsAt, poll }: SuccessionOptions): Succession {
  let lookAt = startedAt;
  let requestAt = endsAt - Math.min(MOST_LEAD, (endsAt - startedAt) / 10);
  let isRequested = false;

  const isYoungerRunning = async (now: Seconds): Promise<boolean> => {
    // Two that were started at once show soon: until one leaves, both call whom they wait for in the same second.
    lookAt = now + (isRequested ? poll : Math.min(LOOK_EVERY, Math.max(poll, now - startedAt)));
    const found = await runs.watchers();
    return found?.some(({ isRunning, isYounger }) => isRunning && isYounger) ?? false;
  };
  const request = async (now: Seconds): Promise<void> => {
    requestAt = now + ASK_EVERY;
    const dispatch = await runs.dispatch();
    // What the token may not do today it may not do in two minutes.
    if (!dispatch.ok && dispatch.code === 'forbidden') requestAt = Number.POSITIVE_INFINITY;
    isRequested = true;
    lookAt = now + poll;
  };
  return {
    nextAt: () => Math.min(lookAt, requestAt),
    tend: async (now, isNeeded) => {
      if (now >= lookAt && (await isYoungerRunning(now))) return true;
      if (now < requestAt) return false;
      if (isNeeded) await request(now);
      else requestAt = now + poll;
      return false;
    },
  };
}
