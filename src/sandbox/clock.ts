import type { Instant } from '#domain/time.ts';

/** A clock one can turn: whole seconds, never backwards. Everything in the sandbox is stamped from it. */
export interface TurnableClock {
  readonly now: () => Instant;
  set(at: Instant): void;
  advance(seconds: number): void;
}

export function createClock(start: Instant): TurnableClock {
  let now = Math.floor(start);
  const set = (at: Instant): void => {
    if (!Number.isFinite(at)) throw new Error(`${at} is no time to set the clock to.`);
    if (at < now) throw new Error(`The clock stands at ${iso(now)} and does not turn back to ${iso(at)}.`);
    now = Math.floor(at);
  };
  return { now: () => now, set, advance: (seconds) => set(now + seconds) };
}

export const iso = (at: Instant): string => `${new Date(at * 1000).toISOString().slice(0, 19)}Z`;
