/** Chance that repeats itself: the same seed gives the same delays. */
import type { Seconds } from '#domain/time.ts';

/** Fixed, or drawn evenly between two, both included. */
export type Delay = Seconds | { readonly from: Seconds; readonly to: Seconds };

export interface Chance {
  /** A whole number from 0 up to, not including, `count`. */
  index(count: number): number;
  delay(delay: Delay): Seconds;
  /** True in that share of cases. */
  happens(share: number): boolean;
}

/** Mulberry32: small, and good enough to be late by. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const index = (count: number): number => Math.floor(next() * count);
  return {
    index,
    delay: (delay) => (typeof delay === 'number' ? delay : delay.from + index(delay.to - delay.from + 1)),
    happens: (share) => next() < share,
  };
}
