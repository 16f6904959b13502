/** How an incident stands at an instant, before any run does anything about it. Pure. */
import type { LeftAlone } from '#domain/decision.ts';
import type { Next } from '#domain/next.ts';
import type { Issue } from '#domain/issue.ts';
import { OWNER, type Policy } from '#domain/policy.ts';
import type { Facts } from '#domain/rule.ts';
import type { Clock, Instant } from '#domain/time.ts';
import { ownerOf } from '#engine/facts/context.ts';
import { asRecorded } from '#engine/delivery/deliveries.ts';
import { nextOf } from '#engine/escalation/next.ts';
import type { Status } from '#domain/refs.ts';
import type { FoldedIssue } from '#engine/incident/fold.ts';
import { foldIssue } from '#engine/recovery.ts';
import { allFacts } from '#engine/facts/view.ts';
import { isAbandoned, membershipAt } from '#engine/facts/membership.ts';

/** Everything else is null where the engine leaves the issue alone, as one that is no incident of this policy. */
export interface Snapshot {
  readonly leftAlone: LeftAlone | null;
  readonly severity: string | null;
  readonly level: number | null;
  readonly status: Status | null;
  readonly holders: { readonly [role: string]: readonly string[] };
  readonly next: Next | null;
  readonly facts: Facts | null;
}

const NOTHING: Omit<Snapshot, 'leftAlone'> = {
  severity: null,
  level: null,
  status: null,
  holders: {},
  next: null,
  facts: null,
};

/** How an issue stands at `at` (seconds since 1970) under a policy: a snapshot without any other value when it is left alone. Pure. */
export function snapshotAt(policy: Policy, issue: Issue, at: Instant): Snapshot {
  const membership = membershipAt(foldIssue(policy, issue), at);
  if ('leftAlone' in membership) return { ...NOTHING, leftAlone: membership.leftAlone };
  const { context, evaluation } = membership;
  const { incident } = context;
  return {
    leftAlone: null,
    severity: evaluation.inForce.severity.id,
    level: Math.max(1, incident.level),
    status: incident.status,
    holders: { ...Object.fromEntries(incident.holders), [OWNER]: ownerOf(incident) },
    next: incident.endedAt !== null || isAbandoned(context, at) ? null : nextOf(asRecorded(context, evaluation)),
    facts: allFacts(context, evaluation),
  };
}

/**
 * Every fact of an issue at `at`, elapsed time counted on a clock, as a rule with a clock of its own counts it; on that of the severity in
 * force for null. Null when it is no incident. Pure.
 */
export function factsOnClock(folded: FoldedIssue, at: Instant, clock: Clock | null): Facts | null {
  const membership = membershipAt(folded, at);
  return 'leftAlone' in membership ? null : allFacts(membership.context, membership.evaluation, clock);
}
