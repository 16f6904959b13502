/** Asking again for less, where GitHub did not answer: in halves, down to one incident and a shorter piece of its history. */
import { HISTORY, SHORT_HISTORY } from './documents.ts';
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

/** What one request asks for. */
export interface Batch<T> {
  readonly items: readonly T[];
  /** How many of the latest entries of each history. */
  readonly history: number;
  /** Why an earlier request for more than this failed; null: there was none. */
  readonly failure: string | null;
}

/** What a request did not bring, and why. */
export interface Gap<T> {
  readonly missing: readonly T[];
  readonly why: string;
  /** A smaller request would fail in the same way. */
  readonly isLasting?: boolean;
}

/** Items of a first request. */
export const batchOf = <T>(items: readonly T[]): Batch<T> => ({ items, history: HISTORY, failure: null });

/** Halves of what failed; of one item, a shorter piece of its history. None where it was that already. */
export function smaller<T>({ items, history }: Batch<T>, failure: string): readonly Batch<T>[] {
  const [first, ...others] = items;
  if (first === undefined || history === SHORT_HISTORY) return [];
  if (others.length === 0) return [{ items, history: SHORT_HISTORY, failure }];
  const middle = Math.ceil(items.length / 2);
  return [items.slice(0, middle), items.slice(middle)].map((half) => ({ items: half, history, failure }));
}

/**
 * Asks for each batch, and for less of what is missing, while the budget lasts. Returns why what is still missing then is. Throws on what
 * is no trouble of single items: a limit, or a token that GitHub does not take any more.
 */
export async function askForLess<T>(
  budget: AgainBudget,
  batches: readonly Batch<T>[],
  ask: (batch: Batch<T>) => Promise<Gap<T>>,
): Promise<ReadonlyMap<T, string>> {
  const failures = new Map<T, string>();
  // Large batches come before small ones: a few items that fail must not use up the requests that the others need.
  const queue = [...batches];
  for (let batch = queue.shift(); batch !== undefined; batch = queue.shift()) {
    const { items, failure } = batch;
    if (failure !== null && !budget.take()) {
      for (const item of items) failures.set(item, failure);
      continue;
    }
    const { missing, why, isLasting } = await ask(batch).catch((error: unknown): Gap<T> => gapAfter(error, items));
    const parts = isLasting ? [] : smaller({ ...batch, items: missing }, why);
    queue.push(...parts);
    if (parts.length === 0) for (const item of missing) failures.set(item, why);
  }
  return failures;
}

function gapAfter<T>(error: unknown, items: readonly T[]): Gap<T> {
  if (!(error instanceof GithubError) || error.code === 'unauthorised' || error.code === 'rate-limited') throw error;
  return { missing: items, why: error.message, isLasting: !mayAnswerLess(error) };
}
