import type { Severity } from '#domain/policy.ts';
import type { Facts } from '#domain/rule.ts';
import type { Clock, Instant } from '#domain/time.ts';
import type { IncidentContext } from './context.ts';
import { factsAt } from './facts-at.ts';
import { assess, type AssessedSeverity, severityInForce } from './severity.ts';

/** An incident looked at, at one instant. */
export interface Evaluation {
  readonly at: Instant;
  /** The severity whose rule holds, whatever was raised or chosen. */
  readonly assessed: Severity;
  readonly inForce: AssessedSeverity;
  readonly facts: Facts;
  /** That of the severity in force. */
  readonly clock: Clock;
}

/** Firings, their due instants and the next firing need the same instants: each is evaluated once. */
const EVALUATIONS = new WeakMap<IncidentContext, Map<Instant, Evaluation>>();

/** The incident at an instant: its severity, and the facts as the rules read them. Pure. */
export function evaluationAt(context: IncidentContext, at: Instant): Evaluation {
  const known = EVALUATIONS.get(context) ?? new Map<Instant, Evaluation>();
  EVALUATIONS.set(context, known);
  const evaluation = known.get(at) ?? evaluate(context, at);
  known.set(at, evaluation);
  return evaluation;
}

function evaluate(context: IncidentContext, at: Instant): Evaluation {
  const assessed = assess(context, at);
  const inForce = severityInForce(context, at, assessed, context.incident.raised);
  const { clock } = inForce.severity;
  return { at, assessed, inForce, clock, facts: factsAt(context, at, inForce, clock) };
}

/** The facts of an evaluation on other clocks than that of its severity, by clock. */
const ON_CLOCKS = new WeakMap<Evaluation, Map<Clock, Facts>>();

/** The facts of an evaluation with elapsed time counted on a clock; on that of the severity in force for null. */
export function factsOn(context: IncidentContext, evaluation: Evaluation, clock: Clock | null): Facts {
  const { at, inForce } = evaluation;
  if (clock === null || clock === evaluation.clock) return evaluation.facts;
  const known = ON_CLOCKS.get(evaluation) ?? new Map<Clock, Facts>();
  ON_CLOCKS.set(evaluation, known);
  const facts = known.get(clock) ?? factsAt(context, at, inForce, clock);
  known.set(clock, facts);
  return facts;
}
