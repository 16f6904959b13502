/** How much one run writes at most, over all that it decides. */
import type { Policy } from '#domain/policy.ts';

export interface RunBudget {
  /** True, and it is spent, while the policy's budget of comments lasts. */
  takeComment(policy: Policy): boolean;
}

export function createRunBudget(): RunBudget {
  const comments = new Map<Policy, number>();
  return {
    takeComment: (policy) => {
      const count = comments.get(policy) ?? 0;
      if (count >= policy.limits.commentsPerRun) return false;
      comments.set(policy, count + 1);
      return true;
    },
  };
}
