import type { Clock, Instant } from '#domain/time.ts';
import { severityAt, type SeverityVerdict } from './severity.ts';
import type { Facts } from '#domain/rule.ts';
import { factsAt, type Subject } from './facts.ts';

/** An incident looked at, at one instant. */
export interface View {
  readonly at: Instant;
  readonly verdict: SeverityVerdict;
  readonly facts: Facts;
  readonly clock: Clock;
}

export function viewAt(subject: Subject, at: Instant): View {
  const verdict = severityAt(subject, at);
  const { clock } = verdict.severity;
  return { at, verdict, clock, facts: factsAt(subject, at, verdict, clock) };
}
