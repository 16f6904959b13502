/** A repository that is written to at once where its issues were just read, and where no write begins after it was told to stop. */
import type { Issue } from '#domain/issue.ts';
import type { Outcome } from '#domain/tracker.ts';
import { Unread } from '#domain/unread.ts';
import type { Repository } from '#github/index.ts';

const STOPPED = 'The run was told to stop before this was done.';
const STOPPED_OUTCOME: Outcome = { done: false, code: 'stopped', message: STOPPED };

/** `issues` were just read: the first time, none of them is read again while `isFresh` holds. */
export function interruptible(
  repository: Repository,
  issues: readonly Issue[],
  isFresh: () => boolean,
  stop: AbortSignal,
): Repository {
  const unused = new Set(issues);
  const take = (wanted: readonly Issue[]): boolean => {
    const all = isFresh() && wanted.every((issue) => unused.has(issue));
    for (const issue of wanted) unused.delete(issue);
    return all;
  };
  const unlessStopped = (write: () => Promise<Outcome>): Promise<Outcome> =>
    stop.aborted ? Promise.resolve(STOPPED_OUTCOME) : write();
  return {
    ...repository,
    reread: async (all, people) => {
      if (stop.aborted) return all.map(({ number }) => new Unread('stopped', number, STOPPED));
      return take(all) ? all : repository.reread(all, people);
    },
    perform: (issue, effect) => unlessStopped(() => repository.perform(issue, effect)),
    labelAndAssign: (issue, label, assign) => unlessStopped(() => repository.labelAndAssign(issue, label, assign)),
  };
}
