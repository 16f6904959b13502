/** GitHub's limits: requests and points an hour for the repository's token, content creations a minute and an hour. */
import type { Instant } from '../domain/time.ts';
import { Refusal } from './refusal.ts';

const HOUR = 3600;
const MOST = { points: 1000, requests: 1000 } as const;
const CREATIONS_A_MINUTE = 80;
const CREATIONS_AN_HOUR = 500;

export interface Limits {
  /** Takes from an hourly budget; false when it is used up. */
  take(budget: keyof typeof MOST, amount: number): boolean;
  left(budget: keyof typeof MOST): {
    readonly limit: number;
    readonly used: number;
    readonly remaining: number;
    readonly reset: Instant;
  };
  /** Throws when content is created too quickly, as GitHub does for each field of a mutation. */
  create(what: string): void;
}

export function createLimits(now: () => Instant): Limits {
  let hour = Math.floor(now() / HOUR);
  let used = { points: 0, requests: 0 };
  let creations: Instant[] = [];
  const turn = (): void => {
    const current = Math.floor(now() / HOUR);
    if (current === hour) return;
    hour = current;
    used = { points: 0, requests: 0 };
  };
  return {
    take: (budget, amount) => {
      turn();
      if (used[budget] + amount > MOST[budget]) return false;
      used[budget] += amount;
      return true;
    },
    left: (budget) => {
      turn();
      return {
        limit: MOST[budget],
        used: used[budget],
        remaining: MOST[budget] - used[budget],
        reset: (hour + 1) * HOUR,
      };
    },
    create: (what) => {
      const at = now();
      creations = creations.filter((one) => one > at - HOUR);
      if (
        creations.length >= CREATIONS_AN_HOUR ||
        creations.filter((one) => one > at - 60).length >= CREATIONS_A_MINUTE
      ) {
        throw new Refusal(403, `was submitted too quickly (${what})`);
      }
      creations.push(at);
    },
  };
}
