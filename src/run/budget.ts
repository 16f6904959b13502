/** How much one run writes at most, over all that it decides. What is beyond it is left for the next run. */
import type { Policy } from '#domain/policy.ts';

/** A changed policy edits the status comment of every incident, and an hour has 500 writes. */
const MOST_STATUS_EDITS = 60;

export interface RunBudget {
  /** True, and it is spent, while the policy's budget of comments lasts. */
  takeComment(policy: Policy): boolean;
  /** True, and it is spent, while the budget of edits lasts of status comments for which nothing else is due. */
  takeStatusEdit(): boolean;
}

export function createRunBudget(): RunBudget {
  const comments = new Map<Policy, number>();
  let statusEdits = 0;
  return {
    takeComment: (policy) => {
      const count = comments.get(policy) ?? 0;
      if (count >= policy.limits.commentsPerRun) return false;
      comments.set(policy, count + 1);
      return true;
    },
    takeStatusEdit: () => {
      statusEdits += 1;
      return statusEdits <= MOST_STATUS_EDITS;
    },
  };
}
