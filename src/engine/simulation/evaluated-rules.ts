/** Which rules decide at an instant, and on which facts: for whoever has to know what a test really tried. Pure. */
import type { Issue } from '#domain/issue.ts';
import type { Policy } from '#domain/policy.ts';
import type { Facts, Rule } from '#domain/rule.ts';
import type { Instant } from '#domain/time.ts';
import { callsAt } from '#engine/decision.ts';
import { waiting } from '#engine/facts/due.ts';
import { subjectOf } from '#engine/facts/facts.ts';
import { fold } from '#engine/incident/fold.ts';
import { assessments } from '#engine/facts/severity.ts';
import { nextTurn, watchOf } from '#engine/facts/turning-points.ts';
import { isAbandoned, standAt } from '#engine/facts/membership.ts';
import { viewAt } from '#engine/facts/view.ts';

/** A rule that `decide` asks, and what it is asked of. */
export interface Asked {
  readonly rule: Rule;
  readonly facts: Facts;
}

/**
 * The rules whose answer `decide` makes something of at `at`: a severity's only while no more severe one holds, a trigger's only
 * while it may fire, a role's only when it is called.
 */
export function askedAt(policy: Policy, issue: Issue, at: Instant): readonly Asked[] {
  const stand = standAt(policy, issue, at);
  const { view } = stand;
  if (view === null) return [];
  const asked: Asked[] = policy.conditions.map(({ rule }) => ({ rule, facts: view.facts }));
  if (policy.incident.when !== null) asked.push({ rule: policy.incident.when, facts: view.facts });
  if (!('subject' in stand) || isAbandoned(stand.subject, at)) return asked;
  const { subject } = stand;
  for (const { severity, facts } of assessments(subject, at)) {
    if (severity.when === null) break;
    asked.push({ rule: severity.when, facts });
    if (severity.when.holds(facts)) break;
  }
  for (const { when, repeat } of [...waiting(subject, view), ...waiting(subject, view, true)]) {
    asked.push({ rule: when, facts: view.facts });
    if (repeat !== null && when.holds(view.facts)) asked.push({ rule: repeat, facts: view.facts });
  }
  for (const { role, otherwise } of callsAt(subject, view)) {
    const { who, otherwise: second } = policy.roles.get(role.id) ?? {};
    if (who) asked.push({ rule: who, facts: view.facts });
    if (second && otherwise) asked.push({ rule: second, facts: view.facts });
  }
  return asked;
}

/** The first instant after `at` at which some rule may turn without a further event; null when none ever does. */
export function turnAfter(policy: Policy, issue: Issue, at: Instant): Instant | null {
  const incident = fold(policy, issue);
  if (incident === null) return null;
  const subject = subjectOf(policy, issue, incident);
  const who = [...policy.roles.values()].flatMap((role) => [role.who, ...(role.otherwise ? [role.otherwise] : [])]);
  const further = [...who, ...(policy.incident.when ? [policy.incident.when] : [])];
  return nextTurn(subject, viewAt(subject, at), watchOf(subject, policy.triggers, further));
}
