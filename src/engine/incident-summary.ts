/** What became of one incident: an issue's history, the records in the engine's own comments → its summary. Pure. */
import type {
  IncidentSummary,
  SummarizedCall,
  IncidentOutcomeKind,
  UnsummarizedIssue,
} from '#domain/results/incident-summary.ts';
import { answerOfOwner } from '#domain/decision.ts';
import type { Incident } from '#domain/incident.ts';
import type { Issue } from '#domain/issue.ts';
import type { LedgerRecord } from '#domain/ledger.ts';
import { callersOf, type Policies, type Policy } from '#domain/policy.ts';
import type { Instant } from '#domain/time.ts';
import { issueRef, severityRef } from '#domain/refs.ts';
import { decide } from './decide.ts';
import { abandonedAt } from './facts/due.ts';
import { contextOf, type Evaluation, type IncidentContext } from './facts/context.ts';
import { foldIssue } from './recovery.ts';
import { messagesSince } from './delivery/message-history.ts';
import { cadenceOf, calledSince, isCall, timesOf } from './messages/measures.ts';
import { dismissalOf, uniqueLogins } from './incident/people.ts';
import { evaluationAt } from './facts/view.ts';

/**
 * What became of an issue that was read at `at` (seconds since 1970), under the policy that a run would take for it; else why nothing
 * can be said. Durations are in seconds. Pure.
 */
export function summarizeIncident(policies: Policies, issue: Issue, at: Instant): IncidentSummary | UnsummarizedIssue {
  return answerOfOwner(
    policies,
    (policy) => underPolicy(policy, issue, at),
    (summary) => ('why' in summary ? summary.why : null),
  );
}

function underPolicy(policy: Policy, issue: Issue, at: Instant): IncidentSummary | UnsummarizedIssue {
  const leftOut = (why: UnsummarizedIssue['why']): UnsummarizedIssue => ({ issue: issueRef(issue), why });
  const context = issue.isPullRequest ? null : contextOf(foldIssue(policy, issue));
  if (context === null) return leftOut(issue.isPullRequest ? 'pull-request' : 'not-an-incident');
  // Rules may read elapsed time, which goes on when the incident is over: it is judged as it then was.
  const end = overAt(context.incident, issue) ?? at;
  const { leftAlone } = decide(policy, issue, end);
  if (leftAlone !== null && leftAlone !== 'ended' && leftAlone !== 'abandoned') return leftOut(leftAlone);
  return summaryOf(context, evaluationAt(context, end), at);
}

function summaryOf(context: IncidentContext, evaluation: Evaluation, at: Instant): IncidentSummary {
  const { policy, issue, incident, actions } = context;
  const outcome = outcomeOf(context, at);
  return {
    id: issue.id,
    issue: issueRef(issue),
    policy: policy.name,
    at,
    severity: severityRef(evaluation.inForce.severity),
    status: incident.status,
    outcome,
    declaredAt: incident.declaredAt,
    reopenings: incident.reopenings,
    ...timesOf(incident),
    cadence: cadenceOf(context, evaluation, evaluation.at, outcome === 'open' || outcome === 'abandoned'),
    calls: calledSince(incident, incident.declaredAt)
      .filter(isCall)
      .map((record) => toCall(policy, record)),
    messages: messagesSince(incident, incident.declaredAt),
    review: reviewState(context, evaluation),
    actions,
  };
}

/** When it was resolved, or closed as something that needs no resolving; null while it is open. */
function overAt(incident: Incident, issue: Issue): Instant | null {
  if (incident.resolvedAt !== null) return incident.resolvedAt;
  if (incident.endedAt === null) return null;
  return Math.max(incident.lifeStart, dismissalOf(incident, issue)?.at ?? incident.lastEvent);
}

function outcomeOf(context: IncidentContext, at: Instant): IncidentOutcomeKind {
  const { incident } = context;
  if (incident.resolvedAt !== null) return 'resolved';
  if (incident.endedAt !== null) return 'dismissed';
  const abandoned = abandonedAt(context);
  return abandoned !== null && at >= abandoned ? 'abandoned' : 'open';
}

const toCall = (policy: Policy, { at, late, watched, level, fired, called }: LedgerRecord): SummarizedCall => ({
  at,
  late,
  watched: watched === true,
  level,
  triggers: callersOf(policy, Object.keys(fired)),
  people: uniqueLogins(Object.values(called).flat()),
});

function reviewState({ policy, incident }: IncidentContext, evaluation: Evaluation): IncidentSummary['review'] {
  const { review } = policy;
  if (review === null || incident.resolvedAt === null) return null;
  const required = incident.review !== null || review.severities.includes(evaluation.inForce.severity.id);
  if (!required) return null;
  return {
    due: (review.clock ?? evaluation.clock).after(incident.resolvedAt, review.due),
    done: incident.endedAt !== null,
  };
}
