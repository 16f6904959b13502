/** Which rules decide at an instant, and on which facts: for whoever has to know what a test really tried. Pure. */
import type { Issue } from '#domain/issue.ts';
import { type Policy, rulesOfRole } from '#domain/policy.ts';
import type { Facts, Rule } from '#domain/rule.ts';
import type { Instant } from '#domain/time.ts';
import { asRecorded } from '#engine/delivery/deliveries.ts';
import { planRun } from '#engine/escalation/run-plan.ts';
import { nextTurn, waiting } from '#engine/facts/due.ts';
import { contextOf } from '#engine/facts/context.ts';
import { foldIssue } from '#engine/recovery.ts';
import { assessedFacts } from '#engine/facts/severity.ts';
import { newWatch, watchedWith } from '#engine/facts/watch.ts';
import { isAbandoned, membershipAt } from '#engine/facts/membership.ts';
import { evaluationAt, factsOn } from '#engine/facts/view.ts';

/** A rule that `decide` asks, and what it is rules of. */
export interface EvaluatedRule {
  readonly rule: Rule;
  readonly facts: Facts;
}

/**
 * The rules whose answer `decide` makes something of at `at`: a severity's only while no more severe one holds, a trigger's only
 * while it may fire, a role's only when it is called.
 */
export function evaluatedRulesAt(policy: Policy, issue: Issue, at: Instant): readonly EvaluatedRule[] {
  const membership = membershipAt(foldIssue(policy, issue), at);
  const { evaluation } = membership;
  if (evaluation === null) return [];
  const rules: EvaluatedRule[] = policy.conditions.map(({ rule }) => ({ rule, facts: evaluation.facts }));
  if (policy.incident.when !== null) rules.push({ rule: policy.incident.when, facts: evaluation.facts });
  if (!('context' in membership) || isAbandoned(membership.context, at)) return rules;
  const { context } = membership;
  const factsOf = assessedFacts(context, at);
  for (const severity of policy.severities) {
    if (severity.when === null) break;
    const facts = factsOf(severity);
    rules.push({ rule: severity.when, facts });
    if (severity.when.holds(facts)) break;
  }
  for (const promised of [evaluation.inForce.severity.acknowledgeWithin, evaluation.inForce.severity.updateEvery])
    if (promised !== null && typeof promised === 'object') rules.push({ rule: promised, facts: evaluation.facts });
  for (const { when, repeat, clock } of [...waiting(context, evaluation), ...waiting(context, evaluation, true)]) {
    const facts = factsOn(context, evaluation, clock);
    rules.push({ rule: when, facts });
    if (repeat !== null && when.holds(facts)) rules.push({ rule: repeat, facts });
  }
  for (const { role, isStandIn } of planRun(asRecorded(context, evaluation)).calls) {
    const { who, otherwise: second } = policy.roles.get(role.id) ?? {};
    if (who) rules.push({ rule: who, facts: evaluation.facts });
    if (second && isStandIn) rules.push({ rule: second, facts: evaluation.facts });
  }
  return rules;
}

/** The first instant after `at` at which some rule may turn without a further event; null when none ever does. */
export function turningPointAfter(policy: Policy, issue: Issue, at: Instant): Instant | null {
  const context = contextOf(foldIssue(policy, issue));
  if (context === null) return null;
  const further = [
    ...[...policy.roles.values()].flatMap(rulesOfRole),
    ...(policy.incident.when ? [policy.incident.when] : []),
  ];
  return nextTurn(
    context,
    evaluationAt(context, at),
    newWatch(policy, policy.triggers, watchedWith(policy.severities, further)),
  );
}
