/** Which severity was in force when, as the ledger recorded it. Pure. */
import type { StatusMessage } from '#domain/message.ts';
import type { Instant } from '#domain/time.ts';
import { severityRef } from '#domain/refs.ts';
import { severityById } from '#domain/policy.ts';
import type { AssessedSeverity, IncidentContext } from '#engine/facts/context.ts';

interface Start {
  readonly id: string;
  readonly from: Instant;
}

/** The severities of this life, oldest first; the last has no end while the incident goes on. */
export function severitiesOf(
  { incident, policy }: IncidentContext,
  inForce: AssessedSeverity,
): StatusMessage['severities'] {
  const end = incident.resolvedAt;
  const starts: Start[] = [];
  const now = { severity: inForce.severity.id, since: inForce.since };
  for (const { severity: id, since } of [...incident.announced, now]) {
    // What was announced in an earlier life, or chosen before it was announced, does not reach back.
    const from = Math.max(since, incident.lifeStart, starts.at(-1)?.from ?? 0);
    if (starts.length > 0 && end !== null && from >= end) continue;
    if (starts.at(-1)?.from === from) starts.pop();
    if (starts.at(-1)?.id !== id) starts.push({ id, from });
  }
  return starts.flatMap(({ id, from }, index) => {
    const severity = severityById(policy, id);
    return severity ? [{ severity: severityRef(severity), from, to: starts[index + 1]?.from ?? end }] : [];
  });
}
