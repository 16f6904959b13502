/**
 * GitHub's limits: requests and points an hour for the repository's token, content creations a minute and an hour. GitHub does not say what it counts
 * as one: here each field of a mutation is, and whatever REST adds to an issue or a repository.
 */
import { HOUR, type Instant } from '#domain/time.ts';

const MOST = { points: 1000, requests: 1000 } as const;
const CREATIONS_A_MINUTE = 80;
const CREATIONS_AN_HOUR = 500;

export interface Limits {
  /** Takes from an hourly budget; false when there is too little left, and then nothing is left. */
  take(budget: keyof typeof MOST, amount: number): boolean;
  left(budget: keyof typeof MOST): {
    readonly limit: number;
    readonly used: number;
    readonly remaining: number;
    readonly reset: Instant;
  };
  /** Counts a creation of content; false when there were too many of late. */
  create(): boolean;
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
      const enough = used[budget] + amount <= MOST[budget];
      used[budget] = enough ? used[budget] + amount : MOST[budget];
      return enough;
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
    create: () => {
      const at = now();
      creations = creations.filter((one) => one > at - HOUR);
      if (creations.length >= CREATIONS_AN_HOUR) return false;
      if (creations.filter((one) => one > at - 60).length >= CREATIONS_A_MINUTE) return false;
      creations.push(at);
      return true;
    },
  };
}
