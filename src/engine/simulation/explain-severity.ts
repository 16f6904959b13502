/** Who or what chose the severity in force. Pure. */
import { sameName } from '#domain/names.ts';
import type { Choice } from '#domain/incident.ts';
import type { Issue } from '#domain/issue.ts';
import { type Policy, severityById } from '#domain/policy.ts';
import type { ChosenBy, ExplainedChoice, ExplainedSeverity } from '#domain/results/explanation.ts';
import type { Instant } from '#domain/time.ts';
import type { Evaluation } from '#engine/facts/context.ts';
import { membershipAt } from '#engine/facts/membership.ts';
import { foldIssue } from '#engine/recovery.ts';

/** At an instant, before a run does anything about it; null for what is no incident of the policy. */
export function explainSeverity(policy: Policy, issue: Issue, at: Instant): ExplainedSeverity | null {
  const membership = membershipAt(foldIssue(policy, issue), at);
  if ('leftAlone' in membership) return null;
  const {
    evaluation,
    context: { incident },
  } = membership;
  const { severity, since, declaredBy } = evaluation.inForce;
  const latest = incident.choices.findLast((choice) => severityById(policy, choice.severity) !== null);
  const choice = latest === undefined ? null : explainChoice(latest, policy, issue);
  const stands = declaredBy !== null;
  const by = stands && choice !== null ? choice.by : byPolicy(evaluation);
  // Where it was that severe already, an edit of the status comment alone records it.
  const quiet = incident.statusComment?.status.quiet ?? null;
  const recorded = [...incident.records, ...(quiet === null ? [] : [quiet])];
  const raisedIn = recorded.filter(({ raised }) => raised === severity.id);
  const isRaised = (id: string): boolean => raisedIn.some(({ fired }) => Object.hasOwn(fired, id));
  return {
    id: severity.id,
    since,
    by,
    triggers:
      by === 'trigger'
        ? policy.triggers
            .filter(({ id, do: does }) => does.raiseSeverity === severity.id && isRaised(id))
            .map(({ id }) => id)
        : [],
    choice: stands ? choice : null,
    replaced: stands || choice?.severity === severity.id ? null : choice,
    assessed: evaluation.assessed.id,
  };
}

function byPolicy({ assessed, inForce: { severity } }: Evaluation): 'rule' | 'rest' | 'trigger' {
  if (assessed.id !== severity.id) return 'trigger';
  return severity.when === null ? 'rest' : 'rule';
}

const explainChoice = (choice: Choice, policy: Policy, issue: Issue): ExplainedChoice => ({
  severity: choice.severity,
  login: choice.by,
  at: choice.at,
  by: wayOf(choice, policy, issue),
});

/** A label that is not in the history any more was renamed or deleted since. */
function wayOf({ at, by, severity }: Choice, policy: Policy, issue: Issue): ChosenBy {
  const own = issue.timeline.filter((item) => item.at === at && item.by !== null && sameName(item.by.login, by));
  const label = severityById(policy, severity)?.label?.toLowerCase();
  if (own.some((item) => item.kind === 'labeled' && item.label.toLowerCase() === label))
    return at === issue.createdAt && issue.author !== null && sameName(issue.author.login, by) ? 'opening' : 'label';
  return own.some(({ kind }) => kind === 'comment') ? 'command' : 'label';
}
