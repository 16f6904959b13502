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
import { abandonedAt, firing, snoozedAt, type View, viewAt } from './facts/due.ts';
import { type Subject, subjectOf } from './facts/facts.ts';
import { fold } from './incident/fold.ts';
import type { Begun } from './plan.ts';
import { firingOf } from './escalation/firings.ts';

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

/** Does the issue carry one of the policy's incident labels now? */
export const carriesLabel = (policy: Policy, issue: Issue): boolean =>
  policy.incident.labels.some((label) => issue.labels.some((own) => own.toLowerCase() === label.toLowerCase()));

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
