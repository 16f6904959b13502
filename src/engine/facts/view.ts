import type { Policy } from '#domain/policy.ts';
import type { Facts, Json } from '#domain/rule.ts';
import type { Clock, Instant } from '#domain/time.ts';
import type { Evaluation, IncidentContext } from './context.ts';
import { factsAt } from './facts-at.ts';
import { assess, severityInForce } from './severity.ts';

/** The incident at an instant: its severity, and the facts as the rules read them. Pure. */
export function evaluationAt(context: IncidentContext, at: Instant): Evaluation {
  const known = context.evaluations.get(at);
  if (known !== undefined) return known;
  const evaluation = evaluate(context, at);
  context.evaluations.set(at, evaluation);
  return evaluation;
}

function evaluate(context: IncidentContext, at: Instant): Evaluation {
  const assessed = assess(context, at);
  const inForce = severityInForce(context, at, assessed, context.incident.raised);
  const { clock } = inForce.severity;
  return { at, assessed, inForce, clock, facts: factsAt(context, at, inForce, clock), onClocks: new Map() };
}

/** The facts of an evaluation with elapsed time counted on a clock; on that of the severity in force for null. */
export function factsOn(context: IncidentContext, evaluation: Evaluation, clock: Clock | null): Facts {
  const { at, inForce, onClocks } = evaluation;
  if (clock === null || clock === evaluation.clock) return evaluation.facts;
  const known = onClocks.get(clock);
  if (known !== undefined) return known;
  const facts = factsAt(context, at, inForce, clock);
  onClocks.set(clock, facts);
  return facts;
}

/** The same facts, some of one group being others, with the conditions that come of that. */
export function factsWith({ conditions }: Policy, facts: Facts, group: string, others: Facts): Facts {
  const membersOf = (name: string): Facts => facts[name] as { readonly [member: string]: Json };
  const is: Record<string, Json> = {};
  const changed = { ...facts, [group]: { ...membersOf(group), ...others }, is };
  // Each condition comes after those it reads.
  for (const { name, rule } of conditions) if (Object.hasOwn(membersOf('is'), name)) is[name] = rule.holds(changed);
  return changed;
}

/**
 * Every fact of an evaluation, for people and tests to look at: rules read `facts`, which has no others than they read. Elapsed time is
 * counted on `on`; on the clock of the severity in force for null.
 */
export const allFacts = (
  context: IncidentContext,
  { at, inForce, clock }: Evaluation,
  on: Clock | null = null,
): Facts => factsAt(context, at, inForce, on ?? clock, 'all');
