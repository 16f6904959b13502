import { hasName } from '#domain/names.ts';
import type { Issue } from '#domain/issue.ts';
import type { Policy } from '#domain/policy.ts';
import type { Facts } from '#domain/rule.ts';
import type { Instant } from '#domain/time.ts';
import { contextOf, type Evaluation, type IncidentContext } from './context.ts';
import { evaluationAt, factsWith } from './view.ts';
import type { LeftAlone } from '#domain/decision.ts';
import type { FoldedIssue } from '#engine/incident/fold.ts';
import { abandonedAt } from './due.ts';

export const carriesLabel = (policy: Policy, issue: Issue): boolean =>
  policy.incident.labels.some((label) => hasName(issue.labels, label));

/** The incident an issue is, looked at; or why it is none that this policy decides. */
export function membershipAt(
  folded: FoldedIssue,
  now: Instant,
):
  | { readonly context: IncidentContext; readonly evaluation: Evaluation }
  | { readonly leftAlone: LeftAlone; readonly evaluation: Evaluation | null } {
  const leave = (
    leftAlone: LeftAlone,
    evaluation: Evaluation | null = null,
  ): { leftAlone: LeftAlone; evaluation: Evaluation | null } => ({
    leftAlone,
    evaluation,
  });
  const { policy, issue, incident } = folded;
  if (issue.isPullRequest) return leave('pull-request');
  const context = contextOf(folded);
  if (incident === null || context === null || !carriesLabel(policy, issue)) return leave('not-an-incident');
  if (incident.hasUnknownVersion) return leave('unknown-ledger-version');
  if (policy.effectiveFrom !== null && incident.declaredAt < policy.effectiveFrom)
    return leave('before-effective-from');
  const evaluation = evaluationAt(context, now);
  const { when } = policy.incident;
  if (when !== null && !when.holds(evaluation.facts))
    return leave(
      issue.state === 'open' && when.holds(confirm(policy, evaluation)) ? 'unconfirmed' : 'not-an-incident',
      evaluation,
    );
  return { context, evaluation };
}

/** The same facts, had somebody with triage permission reported it. */
const confirm = (policy: Policy, { facts }: Evaluation): Facts =>
  factsWith(policy, facts, 'incident', { trusted: true });

export function isAbandoned(context: IncidentContext, now: Instant): boolean {
  const abandoned = abandonedAt(context);
  return abandoned !== null && now >= abandoned;
}
