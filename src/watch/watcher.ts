/** What a watcher knows, and what it does: sweeps, looks for changes, and acts when something is due. */
import type { IncidentReport, Problem } from '#domain/run-report.ts';
import type { Instant, Seconds } from '#domain/time.ts';
import { type Agenda, backOff, createAgenda } from './agenda.ts';
import type { Incidents, WatchReading, Time } from './ports.ts';
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

interface WatchListener {
  /** Incidents were decided at `at`; of those that are there, some could not be read. */
  onActed(reports: readonly IncidentReport[], at: Instant, unread: WatchReading['unread']): void;
  /**
   * A sweep, or a poll, which counts as one. `isWhole`: it read everything and did everything due. Nothing comes after the first sweep that
   * did not read everything, nor while something waits for room, unless something due was not done.
   */
  onSwept(isWhole: boolean, at: Instant): void;
  /** GitHub did not answer. */
  onFailed(problem: Problem): void;
}

/** After a change, a reading may lag behind: an issue is read again until readings have it, or until so much time has passed. */
const SETTLING: Seconds = 30;
const FULL_SWEEP_EVERY: Seconds = 1800;
/** While sweeps do not read everything, they come ever more rarely, but no more rarely than this. */
const PARTIAL_SWEEP_EVERY: Seconds = 300;
const LONGEST_LEAD: Seconds = 5;
/**
 * Polls begin a thirtieth further apart than `poll`, which makes room for a look for a younger watcher each five minutes: an hour with
 * `poll: 10s` is to take no more than 370 requests. A poll left out for each look would let an `/ack` wait for two.
 */
const SPACING = 31 / 30;

export interface Watcher extends WatchOptions {
  readonly agenda: Agenda;
  readonly clock: ServerClock;
  /** Until when an issue is read again at each poll, by the local clock. */
  readonly settling: Map<number, Seconds>;
  sweepAt: Seconds;
  /** Something was not read, or looks wrong, that only a sweep tells. */
  needsSweep: boolean;
  /** Sweeps in a row that did not read everything. */
  partialSweeps: number;
  pollAt: Seconds;
  /** How long before a due instant reading begins. */
  lead: Seconds;
  /** No request earlier, unless something falls due. */
  pauseUntil: Seconds;
  failures: number;
  refusals: number;
  problem: Problem | null;
}

export function startWatcher(options: WatchOptions): Watcher {
  const now = options.time.now();
  return {
    ...options,
    agenda: createAgenda(options.poll),
    clock: createServerClock(),
    settling: new Map(),
    sweepAt: now,
    needsSweep: false,
    partialSweeps: 0,
    pollAt: now,
    lead: 1,
    pauseUntil: now,
    failures: 0,
    refusals: 0,
    problem: null,
  };
}

export async function sweep(watcher: Watcher): Promise<void> {
  const { incidents, agenda, time, poll } = watcher;
  // What changes from here on shows in the next poll.
  if (watcher.sweepAt === watcher.pollAt) await incidents.poll();
  const reading = await readAndObserve(watcher, () => incidents.readAll());
  agenda.clear();
  watcher.needsSweep = false;
  const at = await act(watcher, reading);
  // What is due on an incident that was not read, nobody knows.
  watcher.partialSweeps = watcher.needsSweep ? watcher.partialSweeps + 1 : 0;
  const { partialSweeps } = watcher;
  watcher.sweepAt =
    time.now() + (partialSweeps === 0 ? FULL_SWEEP_EVERY : Math.max(poll, backOff(partialSweeps, PARTIAL_SWEEP_EVERY)));
  watcher.pollAt = nextPoll(watcher, time.now());
  tellSwept(watcher, at);
}

/**
 * Is everything read, and everything due done? What one sweep did not read, the next does within a poll, and what waits for room is done
 * when there is some: until then nobody knows.
 */
function tellSwept(watcher: Watcher, at: Instant): void {
  const { partialSweeps, listener, agenda } = watcher;
  const isDone = missedAt(watcher, at).length === 0;
  const isGoingOn = partialSweeps === 1 || agenda.leftNumbers().length > 0;
  if (!isGoingOn || !isDone) listener.onSwept(partialSweeps === 0 && isDone, at);
}

/** Counted from when a poll was to begin, so that the time it takes does not add up, unless that is past. */
function nextPoll({ time, poll }: Watcher, from: Seconds): Seconds {
  const now = time.now();
  const next = from + SPACING * poll;
  return next > now ? next : now + SPACING * poll;
}

export async function look(watcher: Watcher): Promise<void> {
  const { incidents, settling, clock, time } = watcher;
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
    for (const [number, until] of settling)
      if (until <= time.now() || incidents.hasLastChange(number)) settling.delete(number);
  }
  watcher.pollAt = nextPoll(watcher, Math.min(sentAt, watcher.pollAt));
  tellSwept(watcher, at);
}

export async function actOnDue(watcher: Watcher): Promise<void> {
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

async function readAndObserve(watcher: Watcher, read: () => Promise<WatchReading>): Promise<WatchReading> {
  const { time, clock } = watcher;
  const sentAt = time.now();
  const reading = await read();
  clock.observe(sentAt, time.now(), reading.now);
  return reading;
}

/** Decides and does, and puts down what comes next. The instant of the decision is returned. */
async function act(watcher: Watcher, reading: WatchReading): Promise<Instant> {
  const { incidents, agenda, clock, time, listener } = watcher;
  const at = Math.max(reading.now, Math.floor(clock.at(time.now()) ?? reading.now));
  const reports = await incidents.act(reading, at);
  const room = incidents.untilRoom();
  // A second more, as GitHub's clock is known no better than that.
  const roomAt = room === 0 ? null : Math.ceil((clock.at(time.now()) ?? at) + room) + 1;
  for (const report of reports) agenda.note(report, at, roomAt);
  for (const { number, code } of reading.unread) {
    if (number !== null && code === 'issue-gone') agenda.drop(number);
    else if (number !== null) agenda.noteUnread(number, at);
    // It may be gone for good: a sweep has only what is there.
    if (number !== null && code !== 'not-found') continue;
    watcher.needsSweep = true;
    watcher.sweepAt = Math.min(watcher.sweepAt, time.now() + watcher.poll);
  }
  listener.onActed(
    reports,
    at,
    reading.unread.filter(({ code }) => code !== 'issue-gone' && code !== 'not-found'),
  );
  return at;
}

/** What failed, and what is overdue because GitHub does not answer. */
export const missedAt = ({ agenda }: Watcher, at: Instant): readonly number[] => [
  ...new Set([...agenda.missedNumbers(), ...agenda.due(at)]),
];
