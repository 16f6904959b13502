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
import type { Subject } from './facts/facts.ts';
import type { Begun } from './plan.ts';
import { firingOf } from './escalation/firings.ts';
import type { View } from './facts/view.ts';
import { isAbandoned, standAt } from './facts/membership.ts';

/** Decides one issue under one policy at `now`. The policy's `mode: evaluate` decides everything and does nothing. */
export const decide = (policy: Policy, issue: Issue, now: Instant): Decision => begin(policy, issue, now).whole();

/** The same decision, for who does the first thing of it and then looks again. */
export function begin(policy: Policy, issue: Issue, now: Instant): Begun {
  const stand = standAt(policy, issue, now);
  if ('leftAlone' in stand) return begun(leave(policy, issue, now, stand.leftAlone));
  const { subject, view } = stand;
  if (isAbandoned(subject, now))
    return begun({ ...leave(policy, issue, now, 'abandoned'), ...shown(subject, view), ...answers(subject, view) });
  if (policy.evaluateOnly)
    return begun({ ...leave(policy, issue, now, null), ...shown(subject, view), ...wouldHave(subject, view) });
  const { whole, ...deeds } = act(subject, view);
  return { ...deeds, whole: () => ({ ...whole(), ...wouldHave(subject, view) }) };
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
  subject: Subject,
  view: View,
): Pick<Decision, 'facts' | 'severity' | 'level' | 'status' | 'snoozed' | 'holders'> {
  const { incident } = subject;
  return {
    facts: view.facts,
    severity: view.verdict.severity.id,
    level: Math.max(1, incident.called),
    status: incident.status,
    snoozed: snoozedAt(subject, view.at),
    holders: Object.fromEntries(incident.holders),
  };
}

/** Nobody is called for what was given up, and its status stays as it was; but whoever still writes a command is answered. */
function answers(subject: Subject, view: View): Partial<Pick<Decision, 'record' | 'comment' | 'reactions'>> {
  const reactions = subject.policy.evaluateOnly ? [] : reactionsOf(subject);
  if (subject.policy.evaluateOnly || repliesOf(subject).length === 0) return { reactions };
  const { record, comment } = act({ ...subject, incident: { ...subject.incident, ended: true } }, view).whole();
  return { reactions, record, comment };
}

function wouldHave(subject: Subject, view: View): Pick<Decision, 'wouldFire'> {
  return { wouldFire: firing(subject, view, true).map((trigger) => firingOf(subject, view, trigger)) };
}

export type { Incident };
