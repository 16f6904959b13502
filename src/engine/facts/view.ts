import type { Clock, Instant } from '#domain/time.ts';
import { severityAt, type SeverityVerdict } from './severity.ts';
import type { Facts } from '#domain/rule.ts';
import type { IncidentContext } from './facts.ts';
import { factsAt } from './facts-at.ts';

/** An incident looked at, at one instant. */
export interface Evaluation {
  readonly at: Instant;
  readonly verdict: SeverityVerdict;
  readonly facts: Facts;
  readonly clock: Clock;
}

export function evaluationAt(context: IncidentContext, at: Instant): Evaluation {
  const verdict = severityAt(context, at);
  const { clock } = verdict.severity;
  return { at, verdict, clock, facts: factsAt(context, at, verdict, clock) };
}
