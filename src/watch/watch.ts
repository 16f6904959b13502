/**
 * The watcher: one sweep, then asleep until something is due or a poll shows a change. It reads before a due instant, so that the
 * write follows at once; it outlasts whatever GitHub does not answer; and it ends when nobody needs it.
 */
import type { Problem } from '#domain/run-report.ts';
import type { Instant, Seconds } from '#domain/time.ts';
import { MISSING_LABEL } from '#domain/unread.ts';
import { pauseAfter } from './agenda.ts';
import type { WatchEnd, WatchResult } from './ports.ts';
import {
  actOnDue,
  look,
  missedAt,
  startWatcher,
  sweep,
  type Watcher,
  type WatchLimit,
  type WatchOptions,
} from './watcher.ts';

/** Refused in a row, a token is taken for one that has ended. */
const MOST_REFUSALS = 3;

export async function watch(options: WatchOptions): Promise<WatchResult> {
  const { time, stop } = options;
  const watcher = startWatcher(options);
  for (;;) {
    const end = await endOf(watcher);
    if (end !== null) return resultOf(watcher, end);
    await time.sleep(Math.max(0, nextAt(watcher) - time.now()), stop);
    if (!stop.aborted) await attempt(watcher);
  }
}

async function endOf(watcher: Watcher): Promise<WatchEnd | null> {
  const { time, limit, stop } = watcher;
  if (stop.aborted) return 'stopped';
  if (watcher.refusals >= MOST_REFUSALS) return 'unauthorised';
  if (limit === null) return null;
  if (await hasNothingLeft(watcher, limit)) return 'nothing-due';
  const now = time.now();
  if (now >= limit.endsAt) return 'time-over';
  return (await limit.succession?.tend(now, needsSuccessor(watcher, limit))) ? 'younger-watcher' : null;
}

/**
 * A watcher that is about to leave looks once more: the run of an incident that was declared since the last poll has found this watcher
 * and left the incident to it.
 */
async function hasNothingLeft(watcher: Watcher, limit: WatchLimit): Promise<boolean> {
  const { time, settling } = watcher;
  const isOver = time.now() >= limit.endsAt;
  if (!isIdle(watcher, limit) || (settling.size > 0 && !isOver)) return false;
  await outlast(watcher, look);
  return isIdle(watcher, limit) && settling.size === 0;
}

/** A successor sees no more where no label makes an issue an incident: whoever gives one to an issue starts a run. */
const needsSuccessor = (watcher: Watcher, limit: WatchLimit): boolean =>
  !isIdle(watcher, limit) && watcher.problem?.code !== MISSING_LABEL;

/** Everything is read, and nothing is due soon. */
const isIdle = (watcher: Watcher, limit: WatchLimit): boolean =>
  watcher.problem === null && !watcher.needsSweep && watcher.time.now() < watcher.sweepAt && !isDueSoon(watcher, limit);

function isDueSoon({ agenda, clock, time }: Watcher, { watchFor }: WatchLimit): boolean {
  const [next, at] = [agenda.nextWorthwhile(), clock.at(time.now())];
  return next !== null && at !== null && next <= at + watchFor;
}

/** When there is something to do, by the local clock. */
function nextAt(watcher: Watcher): Seconds {
  const { sweepAt, pollAt, pauseUntil, limit, time } = watcher;
  const now = time.now();
  const reading = readingAt(watcher) ?? Number.POSITIVE_INFINITY;
  const work = Math.max(pauseUntil, Math.min(sweepAt, pollAt, reading));
  // A pause never lasts beyond the next due instant.
  const due = reading > now ? reading : Number.POSITIVE_INFINITY;
  const ends = limit === null ? [] : [limit.endsAt, limit.succession?.nextAt() ?? Number.POSITIVE_INFINITY];
  return Math.min(work, due, ...ends);
}

/** When to read for the next due instant; null when none is known. */
function readingAt({ agenda, clock, lead }: Watcher): Seconds | null {
  const next = agenda.next();
  const local = next === null ? null : clock.localOf(next);
  return local === null ? null : local - lead;
}

/** Does whatever it is time for. */
async function attempt(watcher: Watcher): Promise<void> {
  const now = watcher.time.now();
  const reading = readingAt(watcher);
  const isDue = reading !== null && reading <= now;
  if (now < watcher.pauseUntil && !isDue) return;
  if (isDue) await outlast(watcher, actOnDue);
  else if (watcher.sweepAt <= now) await outlast(watcher, sweep);
  else if (watcher.pollAt <= now) await outlast(watcher, look);
}

/** Works, and puts down how it went; what GitHub does not answer is a reason to wait. */
async function outlast(watcher: Watcher, work: (watcher: Watcher) => Promise<void>): Promise<void> {
  const { time, listener, poll, stop } = watcher;
  try {
    await work(watcher);
    Object.assign(watcher, { failures: 0, refusals: 0, problem: null });
  } catch (error) {
    const problem = problemOf(error);
    // Then it is not GitHub that did not answer.
    if (stop.aborted) return;
    watcher.problem = problem;
    watcher.failures += 1;
    watcher.refusals = problem.code === 'unauthorised' ? watcher.refusals + 1 : 0;
    watcher.pauseUntil = time.now() + pauseAfter(error, watcher.failures, poll);
    // Of a poll GitHub counts another budget than of readings: those may still show who has answered.
    if (work === look && problem.code === 'rate-limited')
      watcher.sweepAt = Math.min(watcher.sweepAt, watcher.pauseUntil);
    listener.onFailed(problem);
  }
}

/** An error with a `code` is one that GitHub, or the way to it, is the cause of; any other is a bug and is thrown on. */
function problemOf(error: unknown): Problem {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error;
  return { code: error.code, message: error.message, remedy: null };
}

/** What waits for room is done by a younger watcher, where there is one. */
function leftUndone(watcher: Watcher, at: Instant, end: WatchEnd): readonly number[] {
  const [missed, left] = [missedAt(watcher, at), watcher.agenda.leftNumbers()];
  return end === 'younger-watcher'
    ? missed.filter((number) => !left.includes(number))
    : [...new Set([...missed, ...left])];
}

function resultOf(watcher: Watcher, end: WatchEnd): WatchResult {
  const { clock, time, limit, problem } = watcher;
  const at = clock.at(time.now());
  const isLeft = end !== 'nothing-due' && end !== 'younger-watcher';
  return {
    end,
    at: at === null ? null : Math.floor(at),
    missed: at === null ? [] : leftUndone(watcher, Math.floor(at), end),
    problem,
    isUnwatched:
      limit !== null && isLeft && (isDueSoon(watcher, limit) || watcher.partialSweeps > 0 || problem !== null),
  };
}
