/** To which of a run's policies an issue belongs. Pure. */
import { answerOfOwner, type Decision } from '#domain/decision.ts';
import type { Issue } from '#domain/issue.ts';
import type { Policies, Policy } from '#domain/policy.ts';
import type { Instant } from '#domain/time.ts';
import { decide } from '#engine/index.ts';

/** An issue, and the policy it belongs to: the first whose `incident` matches. */
export interface AssignedIssue {
  readonly policy: Policy;
  readonly issue: Issue;
  readonly decision: Decision;
  /** All of the run: the issue may have belonged to another of them before. */
  readonly policies: Policies;
}

export function assignPolicy(policies: Policies, issue: Issue, now: Instant): AssignedIssue {
  return answerOfOwner(
    policies,
    (policy) => ({ policy, issue, decision: decide(policy, issue, now), policies }),
    ({ decision }) => decision.leftAlone,
  );
}
