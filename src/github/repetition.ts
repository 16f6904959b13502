/**
 * Requests that are sent again: a read that failed, and a request that GitHub refused as a whole because of a limit. A write that
 * may have happened is never repeated. The number of attempts and the shortest wait do not depend on clocks or headers.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Seconds } from '#domain/time.ts';
import { GithubError } from './error.ts';

/** How often one request is sent. */
const ATTEMPTS = 3;
const LEAST_WAIT: Seconds = 1;

export interface RepeatOptions {
  /** How often it is sent until it is answered; three times by default. */
  readonly attempts?: number;
  /**
   * A write that rests on a reading, or a part of one. Where it meets a limit it waits, and is refused all the same: somebody may have answered
   * meanwhile, so the sender reads again.
   */
  readonly isOfReading?: boolean;
}

export interface Repetition {
  repeat<T>(send: () => Promise<T>, how?: RepeatOptions): Promise<T>;
  /** Sends a request once, which nobody waits for: a limit that it meets ends nothing else. */
  once<T>(send: () => Promise<T>): Promise<T>;
  /** Nothing more is sent in this run: going on beyond a limit could get the token banned. */
  limit(error: GithubError): void;
}

/** How long a run may wait for GitHub's limits, in all. A run that sleeps longer helps nobody: the next run does. */
export interface Patience {
  /** True, and the seconds are spent, when there is that much patience left. */
  take(seconds: Seconds): boolean;
}

export function createPatience(seconds: Seconds, onWait?: (seconds: Seconds) => void): Patience {
  let left = seconds;
  const take = (wanted: Seconds): boolean => {
    if (wanted > left) return false;
    left -= wanted;
    onWait?.(wanted);
    return true;
  };
  return { take };
}

/** `second` is how many milliseconds a second of waiting lasts. Once `stop` is aborted, nothing is sent again. */
export function createRepetition(second: number, patience: Patience, stop?: AbortSignal): Repetition {
  let limited: GithubError | null = null;
  const mayWait = (error: GithubError, seconds: Seconds): boolean =>
    error.code !== 'rate-limited' || patience.take(seconds);
  const pause = (wait: Seconds): Promise<void> =>
    sleep(wait * second, undefined, stop === undefined ? {} : { signal: stop }).catch(() => undefined);
  /** Null: it is not sent again. */
  const waitFor = (error: GithubError, attempt: number, attempts: number): Seconds | null => {
    const wait = attempt < attempts && stop?.aborted !== true ? waitAfter(error, attempt) : null;
    if (wait !== null && mayWait(error, wait)) return wait;
    if (error.code === 'rate-limited') limited = error;
    return null;
  };
  // Of what rests on a reading each refusal is another call of `repeat`.
  let refusals = 0;
  const repeat = async <T>(
    send: () => Promise<T>,
    { attempts = ATTEMPTS, isOfReading = false }: RepeatOptions = {},
  ): Promise<T> => {
    for (let attempt = 1; ; attempt += 1) {
      if (limited) throw limited;
      try {
        const answer = await send();
        if (isOfReading) refusals = 0;
        return answer;
      } catch (error) {
        if (!(error instanceof GithubError)) throw error;
        const isRefusal = isOfReading && error.code === 'rate-limited';
        if (isRefusal) refusals += 1;
        const wait = waitFor(error, isRefusal ? refusals : attempt, attempts);
        if (wait === null) throw error;
        await pause(wait);
        if (isRefusal || stop?.aborted === true) throw error;
      }
    }
  };
  return {
    repeat,
    once: (send) => (limited === null ? send() : Promise.reject(limited)),
    limit: (error) => {
      limited = error;
    },
  };
}

/** Null: another attempt would fail in the same way, or do the same thing twice. */
function waitAfter({ code, after }: GithubError, attempt: number): Seconds | null {
  if (code === 'rate-limited') return Math.max(LEAST_WAIT, after);
  return code === 'unavailable' ? Math.max(LEAST_WAIT, attempt ** 2) : null;
}
