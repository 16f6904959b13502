/** A tracker that writes at once where the issue was just read, and that begins no write after it was told to stop. */
import type { Issue } from '#domain/issue.ts';
import type { Outcome, Tracker } from '#domain/tracker.ts';
import { Unread } from '#domain/unread.ts';

const STOPPED = 'The run was told to stop before this was done.';
const STOPPED_OUTCOME: Outcome = { done: false, code: 'stopped', message: STOPPED };

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
    stop.aborted ? Promise.resolve(STOPPED_OUTCOME) : write();
  return {
    reread: (issue) => {
      if (stop.aborted) return Promise.reject(new Unread('stopped', issue.number, STOPPED));
      return take([issue]) ? Promise.resolve(issue) : tracker.reread(issue);
    },
    perform: (issue, effect) => unlessStopped(() => tracker.perform(issue, effect)),
    ...(tracker.rereadAll === undefined
      ? {}
      : {
          rereadAll: async (all, people) => {
            if (stop.aborted) return all.map(({ number }) => new Unread('stopped', number, STOPPED));
            return take(all) ? all : ((await tracker.rereadAll?.(all, people)) ?? []);
          },
        }),
    ...(tracker.labelAndAssign === undefined
      ? {}
      : {
          labelAndAssign: (issue, label, assign) =>
            unlessStopped(async () => (await tracker.labelAndAssign?.(issue, label, assign)) ?? STOPPED_OUTCOME),
        }),
  };
}
