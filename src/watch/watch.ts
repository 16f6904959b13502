/**
 * The watcher: one sweep, then asleep until something is due or a poll shows a change. It reads before a due instant, so that the
 * write follows at once; it outlasts whatever GitHub does not answer; and it ends when nobody needs it.
 */
import type { IncidentReport, Problem } from '#domain/run-report.ts';
import type { Instant, Seconds } from '#domain/time.ts';
import { MISSING_LABEL } from '#domain/unread.ts';
import { type Agenda, createAgenda, pauseAfter } from './agenda.ts';
import type { Incidents, Reading, Time, WatchEnd, WatchResult } from './ports.ts';
import { createServerClock, type ServerClock } from './server-clock.ts';
import type { Succession } from './succession.ts';

export interface WatchOptions {
  readonly incidents: Incidents;
  readonly time: Time;
  readonly poll: Seconds;
  /** Null: until it is stopped. */
  readonly limit: WatchLimit | null;
  readonly stop: AbortSignal;
  readonly listener: WatchListener;
}

export interface WatchLimit {
  /** A watcher is there only while something is due within so many seconds. */
  readonly watchFor: Seconds;
  /** By the local clock. */
  readonly endsAt: Seconds;
  /** Null where no other run can be started, nor seen. */
  readonly succession: Succession | null;
}

export interface WatchListener {
  /** Incidents were decided at `at`. */
  onActed(reports: readonly IncidentReport[], at: Instant): void;
  /** A sweep, or a poll, which counts as one. `isWhole`: it read everything and did everything due. */
  onSwept(isWhole: boolean, at: Instant): void;
  /** GitHub did not answer. */
  onFailed(problem: Problem): void;
}

/** After a change, a reading may lag behind: an issue is read again until so much time has passed. */
const SETTLING: Seconds = 30;
const FULL_SWEEP_EVERY: Seconds = 1800;
const LONGEST_LEAD: Seconds = 5;
/**
 * Polls begin a thirtieth further apart than `poll`, which makes room for a look for a younger watcher each five minutes: an hour with
 * `poll: 10s` is to take no more than 370 requests. A poll left out for each look would let an `/ack` wait for two.
 */
const SPACING = 31 / 30;
/** Refused in a row, a token is taken for one that has ended. */
const MOST_REFUSALS = 3;

export async function watch(options: WatchOptions): Promise<WatchResult> {
  const { time, stop } = options;
  const watcher = start(options);
  for (;;) {
    const end = await endOf(watcher);
    if (end !== null) return resultOf(watcher, end);
    await time.sleep(Math.max(0, nextAt(watcher) - time.now()), stop);
    if (!stop.aborted) await attempt(watcher);
  }
}

interface Watcher extends WatchOptions {
  readonly agenda: Agenda;
  readonly clock: ServerClock;
  /** Until when an issue is read again at each poll, by the local clock. */
  readonly settling: Map<number, Seconds>;
  sweepAt: Seconds;
  /** Something was not read, or looks wrong, that only a sweep tells. */
  needsSweep: boolean;
  pollAt: Seconds;
  /** How long before a due instant reading begins. */
  lead: Seconds;
  /** No request earlier, unless something falls due. */
  pauseUntil: Seconds;
  failures: number;
  refusals: number;
  problem: Problem | null;
}

function start(options: WatchOptions): Watcher {
  const now = options.time.now();
  return {
    ...options,
    agenda: createAgenda(options.poll),
    clock: createServerClock(),
    settling: new Map(),
    sweepAt: now,
    needsSweep: false,
    pollAt: now,
    lead: 1,
    pauseUntil: now,
    failures: 0,
    refusals: 0,
    problem: null,
  };
}

async function endOf(watcher: Watcher): Promise<WatchEnd | null> {
  const { time, limit, stop } = watcher;
  if (stop.aborted) return 'stopped';
  if (watcher.refusals >= MOST_REFUSALS) return 'unauthorised';
  if (limit === null) return null;
  if (await hasNothingLeft(watcher, limit)) return 'nothing-due';
  const now = time.now();
  if (now >= limit.endsAt) return 'time-over';
  if (limit.succession !== null && now >= limit.succession.nextAt()) {
    if (await limit.succession.tend(now, needsSuccessor(watcher, limit))) return 'younger-watcher';
  }
  return null;
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
    listener.onFailed(problem);
  }
}

async function sweep(watcher: Watcher): Promise<void> {
  const { incidents, agenda, time, listener } = watcher;
  // What changes from here on shows in the next poll.
  if (watcher.sweepAt === watcher.pollAt) await incidents.poll();
  const reading = await readAndObserve(watcher, () => incidents.readAll());
  agenda.clear();
  watcher.needsSweep = false;
  const at = await act(watcher, reading);
  watcher.sweepAt = time.now() + FULL_SWEEP_EVERY;
  watcher.pollAt = nextPoll(watcher, time.now());
  listener.onSwept(missedAt(watcher, at).length === 0, at);
}

/** Counted from when a poll was to begin, so that the time it takes does not add up, unless that is past. */
function nextPoll({ time, poll }: Watcher, from: Seconds): Seconds {
  const now = time.now();
  const next = from + SPACING * poll;
  return next > now ? next : now + SPACING * poll;
}

async function look(watcher: Watcher): Promise<void> {
  const { incidents, settling, clock, time, listener } = watcher;
  const sentAt = time.now();
  const { at, numbers } = await incidents.poll();
  clock.observe(sentAt, time.now(), at);
  if (numbers === null) {
    watcher.sweepAt = time.now();
    return;
  }
  for (const number of numbers) settling.set(number, time.now() + SETTLING);
  if (settling.size > 0) {
    const reading = await readAndObserve(watcher, () => incidents.read([...settling.keys()]));
    await act(watcher, reading);
    for (const [number, until] of settling) if (until <= time.now()) settling.delete(number);
  }
  watcher.pollAt = nextPoll(watcher, Math.min(sentAt, watcher.pollAt));
  listener.onSwept(missedAt(watcher, at).length === 0, at);
}

async function actOnDue(watcher: Watcher): Promise<void> {
  const { incidents, agenda, clock, time, stop } = watcher;
  const next = agenda.next();
  if (next === null) return;
  const sentAt = time.now();
  const until = Math.max(next, Math.floor(clock.at(sentAt) ?? next));
  const reading = await readAndObserve(watcher, () => incidents.read(agenda.due(until)));
  // Twice what it took, so that a slower answer is in time as well.
  watcher.lead = Math.min(LONGEST_LEAD, Math.max(1, 2 * (time.now() - sentAt)));
  const dueAt = clock.localOf(next);
  if (dueAt !== null && dueAt > time.now()) await time.sleep(dueAt - time.now(), stop);
  if (!stop.aborted) await act(watcher, reading);
}

async function readAndObserve(watcher: Watcher, read: () => Promise<Reading>): Promise<Reading> {
  const { time, clock } = watcher;
  const sentAt = time.now();
  const reading = await read();
  clock.observe(sentAt, time.now(), reading.now);
  return reading;
}

/** Decides and does, and puts down what comes next. The instant of the decision is returned. */
async function act(watcher: Watcher, reading: Reading): Promise<Instant> {
  const { incidents, agenda, clock, time, listener } = watcher;
  const at = Math.max(reading.now, Math.floor(clock.at(time.now()) ?? reading.now));
  const reports = await incidents.act(reading, at);
  for (const report of reports) agenda.note(report, at);
  for (const { number, code } of reading.unread) {
    if (number !== null && code === 'issue-gone') agenda.drop(number);
    else if (number !== null) agenda.noteUnread(number, at);
    // It may be gone for good: a sweep has only what is there.
    if (number !== null && code !== 'not-found') continue;
    watcher.needsSweep = true;
    watcher.sweepAt = Math.min(watcher.sweepAt, time.now() + watcher.poll);
  }
  listener.onActed(reports, at);
  return at;
}

/** What failed, and what is overdue because GitHub does not answer. */
const missedAt = ({ agenda }: Watcher, at: Instant): readonly number[] => [
  ...new Set([...agenda.missedNumbers(), ...agenda.due(at)]),
];

/** An error with a `code` is one that GitHub, or the way to it, is the cause of; any other is a bug and is thrown on. */
function problemOf(error: unknown): Problem {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error;
  return { code: error.code, message: error.message, remedy: null };
}

function resultOf(watcher: Watcher, end: WatchEnd): WatchResult {
  const { clock, time, limit, problem } = watcher;
  const at = clock.at(time.now());
  const isLeft = end !== 'nothing-due' && end !== 'younger-watcher';
  return {
    end,
    at: at === null ? null : Math.floor(at),
    missed: at === null ? [] : missedAt(watcher, Math.floor(at)),
    problem,
    isUnwatched: limit !== null && isLeft && (isDueSoon(watcher, limit) || problem !== null),
  };
}
