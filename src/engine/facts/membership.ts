import type { Policy } from '#domain/policy.ts';
import type { Issue } from '#domain/issue.ts';
import type { Instant } from '#domain/time.ts';
import { type Subject, subjectOf } from './facts.ts';
import { type View, viewAt } from './view.ts';
import type { LeftAlone } from '#domain/decision.ts';
import { fold } from '#engine/incident/fold.ts';
import { abandonedAt } from './due.ts';

/** Does the issue carry one of the policy's incident labels now? */
export const carriesLabel = (policy: Policy, issue: Issue): boolean =>
  policy.incident.labels.some((label) => issue.labels.some((own) => own.toLowerCase() === label.toLowerCase()));

/** The incident an issue is, looked at; or why it is none that this policy decides. */
export function standAt(
  policy: Policy,
  issue: Issue,
  now: Instant,
): { readonly subject: Subject; readonly view: View } | { readonly leftAlone: LeftAlone; readonly view: View | null } {
  const left = (leftAlone: LeftAlone, view: View | null = null): { leftAlone: LeftAlone; view: View | null } => ({
    leftAlone,
    view,
  });
  if (issue.isPullRequest) return left('pull-request');
  const incident = fold(policy, issue);
  if (incident === null || !carriesLabel(policy, issue)) return left('not-an-incident');
  if (incident.unknownVersion) return left('unknown-ledger-version');
  if (policy.effectiveFrom !== null && incident.declaredAt < policy.effectiveFrom) return left('before-effective-from');
  const subject = subjectOf(policy, issue, incident);
  const view = viewAt(subject, now);
  if (policy.incident.when !== null && !policy.incident.when.holds(view.facts)) return left('not-an-incident', view);
  return { subject, view };
}

export function isAbandoned(subject: Subject, now: Instant): boolean {
  const abandoned = abandonedAt(subject);
  return abandoned !== null && now >= abandoned;
}
