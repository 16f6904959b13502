/** A tracker that writes at once where the issue was just read, and that begins no write after it was told to stop. */
import type { Issue } from '#domain/issue.ts';
import type { Outcome, Tracker } from '#domain/tracker.ts';
import { Unread } from '#domain/unread.ts';

const STOPPED = 'The run was told to stop before this was done.';

/** `issues` were just read: the first time, none of them is read again while `isFresh` holds. */
export function interruptible(
  tracker: Tracker,
  issues: readonly Issue[],
  isFresh: () => boolean,
  stop: AbortSignal,
): Tracker {
  const unused = new Set(issues);
  const take = (wanted: readonly Issue[]): boolean => {
    const all = isFresh() && wanted.every((issue) => unused.has(issue));
    for (const issue of wanted) unused.delete(issue);
    return all;
  };
  const unlessStopped = (write: () => Promise<Outcome>): Promise<Outcome> =>
    stop.aborted ? Promise.resolve({ done: false, code: 'stopped', message: STOPPED }) : write();
  const { rereadAll, labelAndAssign } = tracker;
  return {
    reread: (issue) => {
      if (stop.aborted) return Promise.reject(new Unread('stopped', issue.number, STOPPED));
      return take([issue]) ? Promise.resolve(issue) : tracker.reread(issue);
    },
    perform: (issue, effect) => unlessStopped(() => tracker.perform(issue, effect)),
    ...(rereadAll
      ? {
          rereadAll: async (all) => {
            if (stop.aborted) return all.map(({ number }) => new Unread('stopped', number, STOPPED));
            return take(all) ? all : rereadAll(all);
          },
        }
      : {}),
    ...(labelAndAssign
      ? { labelAndAssign: (issue, label, assign) => unlessStopped(() => labelAndAssign(issue, label, assign)) }
      : {}),
  };
}
