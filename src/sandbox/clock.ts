import type { Instant, Seconds } from '#domain/time.ts';

/** A clock one can turn: whole seconds, never backwards. Everything in the sandbox is stamped from it. */
export interface TurnableClock {
  readonly now: () => Instant;
  /** Turns it. What is due on the way begins at its own instant, in order, and is not waited for. */
  set(at: Instant): void;
  advance(seconds: Seconds): void;
  /** As `advance`, but waits at each instant for what begins there. What begins meanwhile begins after that. */
  pass(seconds: Seconds): Promise<void>;
  /** Calls back when the clock comes to that instant, soon if it has; what it gives takes that back. */
  schedule(at: Instant, job: Job): () => void;
  /** Nothing that is still due is called any more. */
  stop(): void;
}

type Job = () => unknown;

interface Appointment {
  readonly at: Instant;
  readonly job: Job;
}

const LONGEST_TIMER = 2 ** 31 - 1;

/** `pace` is how many of its seconds pass in one of the machine's; 0: it stands still until it is turned. */
export function createClock(start: Instant, pace = 0): TurnableClock {
  let base = Math.floor(start);
  let turned = performance.now();
  let due: Appointment[] = [];
  let timer: NodeJS.Timeout | undefined;
  let passing = false;

  const now = (): Instant => base + Math.floor(((performance.now() - turned) / 1000) * pace);
  const turnTo = (at: Instant): void => {
    if (at <= now()) return;
    base = at;
    turned = performance.now();
  };
  /** Takes the earliest appointment up to an instant, and turns the clock to it. */
  const take = (until: Instant): Appointment | null => {
    const [first] = due.filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at);
    if (!first) return null;
    due = due.filter((one) => one !== first);
    turnTo(first.at);
    return first;
  };
  const keepUntil = (until: Instant): void => {
    for (let next = take(until); next; next = take(until)) next.job();
  };
  const keep = (): void => {
    if (!passing) keepUntil(now());
    wind();
  };
  /** A clock that runs by itself wakes for its next appointment. */
  const wind = (): void => {
    clearTimeout(timer);
    if (pace === 0 || due.length === 0) return;
    const seconds = Math.min(...due.map(({ at }) => at)) - now();
    timer = setTimeout(keep, Math.min(LONGEST_TIMER, Math.max(10, (seconds * 1000) / pace))).unref();
  };
  const check = (at: Instant): Instant => {
    if (!Number.isFinite(at)) throw new Error(`${at} is no time to set the clock to.`);
    if (at < now()) throw new Error(`The clock stands at ${iso(now())} and does not turn back to ${iso(at)}.`);
    return Math.floor(at);
  };
  const set = (at: Instant): void => {
    const end = check(at);
    keepUntil(end);
    turnTo(end);
    wind();
  };
  return {
    now,
    set,
    advance: (seconds) => set(now() + seconds),
    pass: async (seconds) => {
      const end = check(now() + seconds);
      passing = true;
      try {
        // One after the other: that is what waiting means.
        // oxlint-disable-next-line no-await-in-loop
        for (let next = take(end); next; next = take(end)) await next.job();
      } finally {
        passing = false;
      }
      turnTo(end);
      wind();
    },
    schedule: (at, job) => {
      const appointment = { at: Math.floor(at), job };
      due.push(appointment);
      if (appointment.at <= now()) queueMicrotask(keep);
      else wind();
      return () => {
        due = due.filter((one) => one !== appointment);
      };
    },
    stop: () => {
      due = [];
      clearTimeout(timer);
    },
  };
}

export const iso = (at: Instant): string => `${new Date(at * 1000).toISOString().slice(0, 19)}Z`;
