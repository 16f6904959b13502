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

interface RepeatOptions {
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

/** A limit that was met. Of requests side by side each is refused by the same one, which is waited for once. */
interface Limit {
  /** The longest of the waits that GitHub asked for: so much patience it took. */
  wait: Seconds;
  end: Promise<unknown>;
}

interface Limits {
  /** The one that was last waited for. */
  last(): Limit | null;
  /** False at once where there is not so much patience. `before`: what `last` was when the request was sent. */
  wait(seconds: Seconds, before: Limit | null): Promise<boolean>;
}

function createLimits(patience: Patience, pause: (seconds: Seconds) => Promise<void>): Limits {
  let last: Limit | null = null;
  return {
    last: () => last,
    wait: async (seconds, before) => {
      const same = last === before ? null : last;
      const more = seconds - (same?.wait ?? 0);
      if (more > 0 && !patience.take(more)) return false;
      const limit = same ?? { wait: seconds, end: Promise.resolve() };
      last = limit;
      limit.wait = Math.max(limit.wait, seconds);
      limit.end = Promise.all([limit.end, pause(seconds)]);
      // Whoever waits beside another goes on when the last of them may.
      for (let end: unknown = null; end !== limit.end; ) {
        end = limit.end;
        await limit.end;
      }
      return true;
    },
  };
}

/** `second` is how many milliseconds a second of waiting lasts. Once `stop` is aborted, nothing is sent again. */
export function createRepetition(second: number, patience: Patience, stop?: AbortSignal): Repetition {
  let limited: GithubError | null = null;
  // Of what rests on a reading each refusal is another call of `repeat`.
  let refusals = 0;
  const pause = (wait: Seconds): Promise<void> =>
    sleep(wait * second, undefined, stop === undefined ? {} : { signal: stop }).catch(() => undefined);
  const limits = createLimits(patience, pause);
  const isStopped = (): boolean => stop?.aborted === true;
  /** Waits until it may be sent again; false: it is not. */
  const mayRepeat = async (error: GithubError, wait: Seconds | null, before: Limit | null): Promise<boolean> => {
    const isLimit = error.code === 'rate-limited';
    const isWorthIt = wait !== null && !isStopped();
    if (isWorthIt && !isLimit) await pause(wait);
    const isOver = isWorthIt && (!isLimit || (await limits.wait(wait, before)));
    if (isLimit && !isOver) limited = error;
    return isOver && !isStopped();
  };
  const repeat = async <T>(
    send: () => Promise<T>,
    { attempts = ATTEMPTS, isOfReading = false }: RepeatOptions = {},
  ): Promise<T> => {
    for (let attempt = 1; ; attempt += 1) {
      if (limited) throw afterLimit(limited);
      const before = limits.last();
      try {
        const answer = await send();
        // What was sent before the limit says nothing of it.
        if (isOfReading && limits.last() === before) refusals = 0;
        return answer;
      } catch (error) {
        if (!(error instanceof GithubError)) throw error;
        const isRefusal = isOfReading && error.code === 'rate-limited';
        if (isRefusal && limits.last() === before) refusals += 1;
        const times = isRefusal ? refusals : attempt;
        const wait = times < attempts ? waitAfter(error, times) : null;
        if (!(await mayRepeat(error, wait, before)) || isRefusal) throw error;
      }
    }
  };
  return {
    repeat,
    once: (send) => (limited === null ? send() : Promise.reject(afterLimit(limited))),
    limit: (error) => {
      limited = error;
    },
  };
}

/** Of a request that is not sent any more: what GitHub refused was another one. */
const afterLimit = ({ code, status, message, after }: GithubError): GithubError =>
  new GithubError(code, status, `A request was held back, as GitHub had refused an earlier one: ${message}`, after);

/** Null: another attempt would fail in the same way, or do the same thing twice. */
function waitAfter({ code, after }: GithubError, attempt: number): Seconds | null {
  if (code === 'rate-limited') return Math.max(LEAST_WAIT, after);
  return code === 'unavailable' ? Math.max(LEAST_WAIT, attempt ** 2) : null;
}
