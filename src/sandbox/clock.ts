/** The clock of a sandbox, which stands still or runs at its own pace, and what is due at its instants. */
import type { Instant, Seconds } from '#domain/time.ts';

/** A clock that is turned by hand: whole seconds, never backwards. Everything in the sandbox is stamped from it. */
export interface TurnableClock {
  readonly now: () => Instant;
  /** Turns it to an instant. Jobs due on the way start at their own instants, in order; the clock does not wait for them. */
  set(at: Instant): void;
  advance(seconds: Seconds): void;
  /** As `advance`, but waits for each job before the next one starts. A job that falls due meanwhile starts after it. */
  pass(seconds: Seconds): Promise<void>;
  /** Starts a job when the clock reaches that instant, soon if it has passed. The returned function cancels it. */
  schedule(at: Instant, job: Job): () => void;
  /** Cancels everything that is still due. */
  stop(): void;
}

type Job = () => unknown;

interface Appointment {
  readonly at: Instant;
  readonly job: Job;
}

const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * A clock that begins at `start`. `pace` is how many of its seconds pass in one of the machine's; 0: it stands still until it is
 * turned. `set`, `advance` and `pass` throw for an instant that is not a number or lies in the past.
 */
export function createClock(start: Instant, pace = 0): TurnableClock {
  const { now, turnTo } = createHands(start, pace);
  const appointments = createAppointments();
  let timer: NodeJS.Timeout | undefined;
  let isPassing = false;

  /** Takes the earliest appointment up to an instant, and turns the clock to it. */
  const take = (until: Instant): Appointment | null => {
    const next = appointments.take(until);
    if (next) turnTo(next.at);
    return next;
  };
  const startUntil = (until: Instant): void => {
    for (let next = take(until); next; next = take(until)) next.job();
  };
  const startDue = (): void => {
    if (!isPassing) startUntil(now());
    wind();
  };
  /** Sets the machine's timer to the next appointment, where the clock runs by itself. */
  const wind = (): void => {
    clearTimeout(timer);
    const next = appointments.next();
    if (pace === 0 || next === null) return;
    const milliseconds = ((next - now()) * 1000) / pace;
    timer = setTimeout(startDue, Math.min(LONGEST_TIMER, Math.max(10, milliseconds))).unref();
  };
  const set = (at: Instant): void => {
    const end = checkInstant(at, now());
    startUntil(end);
    turnTo(end);
    wind();
  };
  const pass = async (seconds: Seconds): Promise<void> => {
    const end = checkInstant(now() + seconds, now());
    isPassing = true;
    try {
      // One after the other: that is what waiting means.
      // oxlint-disable-next-line no-await-in-loop
      for (let next = take(end); next; next = take(end)) await next.job();
    } finally {
      isPassing = false;
    }
    turnTo(end);
    wind();
  };
  const schedule = (at: Instant, job: Job): (() => void) => {
    const appointment = appointments.add(Math.floor(at), job);
    if (appointment.at <= now()) queueMicrotask(startDue);
    else wind();
    return () => appointments.remove(appointment);
  };
  const stop = (): void => {
    appointments.clear();
    clearTimeout(timer);
  };
  return { now, set, advance: (seconds) => set(now() + seconds), pass, schedule, stop };
}

interface Hands {
  readonly now: () => Instant;
  /** Never backwards. */
  readonly turnTo: (at: Instant) => void;
}

function createHands(start: Instant, pace: number): Hands {
  let base = Math.floor(start);
  let turned = performance.now();
  const now = (): Instant => base + Math.floor(((performance.now() - turned) / 1000) * pace);
  const turnTo = (at: Instant): void => {
    if (at <= now()) return;
    base = at;
    turned = performance.now();
  };
  return { now, turnTo };
}

interface Appointments {
  add(at: Instant, job: Job): Appointment;
  remove(appointment: Appointment): void;
  /** Removes the earliest one up to an instant and returns it. */
  take(until: Instant): Appointment | null;
  /** The instant of the earliest one. */
  next(): Instant | null;
  clear(): void;
}

function createAppointments(): Appointments {
  let due: readonly Appointment[] = [];
  const remove = (appointment: Appointment): void => {
    due = due.filter((one) => one !== appointment);
  };
  return {
    add: (at, job) => {
      const appointment = { at, job };
      due = [...due, appointment];
      return appointment;
    },
    remove,
    take: (until) => {
      const [first = null] = due.filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at);
      if (first) remove(first);
      return first;
    },
    next: () => (due.length === 0 ? null : Math.min(...due.map(({ at }) => at))),
    clear: () => {
      due = [];
    },
  };
}

/** The instant in whole seconds, when the clock can be turned to it. */
function checkInstant(at: Instant, now: Instant): Instant {
  if (!Number.isFinite(at)) throw new Error(`${at} is no time to set the clock to.`);
  if (at < now) throw new Error(`The clock stands at ${iso(now)} and does not turn back to ${iso(at)}.`);
  return Math.floor(at);
}

export const iso = (at: Instant): string => `${new Date(at * 1000).toISOString().slice(0, 19)}Z`;
