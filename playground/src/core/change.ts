/** A change of the policy, and what is said of it. Load this file once there is one: the page shows much before. */
import { comparePolicies } from '#compare/index.ts';
import type { PolicyDiff } from '#domain/results/policy-diff.ts';
import type { Policy } from '#domain/policy.ts';
import type { Instant } from '#domain/time.ts';
import { diffSections, verdictOf } from '#report/change/diff.ts';

export interface PolicyChange {
  readonly diff: PolicyDiff;
  readonly verdict: ReturnType<typeof verdictOf>;
  readonly sections: ReturnType<typeof diffSections>;
}

/** `at`: when who is on call begins to be compared. */
export function compareAt(at: Instant, before: Policy, after: Policy): PolicyChange {
  const diff = comparePolicies(before, after, at);
  return { diff, verdict: verdictOf(diff), sections: diffSections(diff) };
}
