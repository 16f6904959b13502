/**
 * The decision: what should be the case for one issue now, and why. Everything that decides meets here: the Action, the command
 * line, the simulator and the tests. Pure: no clock, no I/O, no promise; the same three values give the same decision.
 */
import type { Decision, LeftAlone } from '#domain/decision.ts';
import type { Incident } from '#domain/incident.ts';
import type { Issue } from '#domain/issue.ts';
import type { Policy } from '#domain/policy.ts';
import type { Instant } from '#domain/time.ts';
import { act } from './decision.ts';
import { reactionsOf, repliesOf } from './escalation/replies.ts';
import { firing, snoozedAt } from './facts/due.ts';
import type { IncidentContext } from './facts/facts.ts';
import type { Begun } from './plan.ts';
import { firingOf } from './escalation/firings.ts';
import type { Evaluation } from './facts/view.ts';
import { isAbandoned, membershipAt } from './facts/membership.ts';

/** Decides one issue under one policy at `now`. The policy's `mode: evaluate` decides everything and does nothing. */
export const decide = (policy: Policy, issue: Issue, now: Instant): Decision => begin(policy, issue, now).whole();

/** The same decision, for who does the first thing of it and then looks again. */
export function begin(policy: Policy, issue: Issue, now: Instant): Begun {
  const membership = membershipAt(policy, issue, now);
  if ('leftAlone' in membership) return begun(leave(policy, issue, now, membership.leftAlone));
  const { context, evaluation } = membership;
  if (isAbandoned(context, now))
    return begun({
      ...leave(policy, issue, now, 'abandoned'),
      ...shown(context, evaluation),
      ...answers(context, evaluation),
    });
  if (policy.evaluateOnly)
    return begun({
      ...leave(policy, issue, now, null),
      ...shown(context, evaluation),
      ...wouldHave(context, evaluation),
    });
  const { whole, ...first } = act(context, evaluation);
  return { ...first, whole: () => ({ ...whole(), ...wouldHave(context, evaluation) }) };
}

const begun = (decision: Decision): Begun => ({
  labels: decision.labels,
  assignees: decision.assignees,
  fired: decision.fired,
  whole: () => decision,
});

function leave(policy: Policy, issue: Issue, now: Instant, why: LeftAlone | null): Decision {
  return {
    policy: policy.name,
    issue: issue.number,
    at: now,
    leftAlone: why,
    facts: null,
    severity: null,
    level: null,
    status: null,
    snoozed: null,
    holders: {},
    fired: [],
    wouldFire: [],
    record: null,
    labels: { present: [], absent: [] },
    assignees: [],
    comment: null,
    statusComment: null,
    reactions: [],
    minimise: [],
    close: false,
    openReview: null,
    duplicateReviews: [],
    next: null,
    late: 0,
    trace: [],
  };
}

/** What an incident is, for a run that does nothing to it. */
function shown(
  context: IncidentContext,
  evaluation: Evaluation,
): Pick<Decision, 'facts' | 'severity' | 'level' | 'status' | 'snoozed' | 'holders'> {
  const { incident } = context;
  return {
    facts: evaluation.facts,
    severity: evaluation.verdict.severity.id,
    level: Math.max(1, incident.called),
    status: incident.status,
    snoozed: snoozedAt(context, evaluation.at),
    holders: Object.fromEntries(incident.holders),
  };
}

/** Nobody is called for what was given up, and its status stays as it was; but whoever still writes a command is answered. */
function answers(
  context: IncidentContext,
  evaluation: Evaluation,
): Partial<Pick<Decision, 'record' | 'comment' | 'reactions'>> {
  const reactions = context.policy.evaluateOnly ? [] : reactionsOf(context);
  if (context.policy.evaluateOnly || repliesOf(context).length === 0) return { reactions };
  const { record, comment } = act({ ...context, incident: { ...context.incident, ended: true } }, evaluation).whole();
  return { reactions, record, comment };
}

function wouldHave(context: IncidentContext, evaluation: Evaluation): Pick<Decision, 'wouldFire'> {
  return { wouldFire: firing(context, evaluation, true).map((trigger) => firingOf(context, evaluation, trigger)) };
}

export type { Incident };
