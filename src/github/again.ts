/** Asking again for less, where GitHub did not answer: in halves, down to one incident and a shorter piece of its history. */
import { GithubError } from './error.ts';

/** A run asks again so often at most: what is still unread then is named, and left to the next run. */
const MOST = 60;

export interface AgainBudget {
  /** True, and one is spent, while there is one left. */
  take(): boolean;
}

export function createAgainBudget(): AgainBudget {
  let left = MOST;
  return {
    take: () => {
      left -= 1;
      return left >= 0;
    },
  };
}

/** True when GitHub might answer a smaller request. It will not where it refuses requests as such. */
export const mayAnswerLess = (error: unknown): boolean =>
  error instanceof GithubError && (error.code === 'unavailable' || (error.code === 'refused' && error.status === 200));

export function halves<T>(all: readonly T[]): readonly (readonly T[])[] {
  const middle = Math.ceil(all.length / 2);
  return all.length < 2 ? [all] : [all.slice(0, middle), all.slice(middle)];
}
