import type { IncidentBrief } from '#domain/message.ts';
import type { Severity } from '#domain/policy.ts';
import { issueRef, provenance, reopenedAt, severityRef } from '#engine/escalation/firings.ts';
import { levelRef } from '#engine/escalation/roster.ts';
import type { IncidentContext } from '#engine/facts/context.ts';

/** How an incident stands with this severity and level, for every message of a run. Pure. */
export function briefOf(
  { incident, issue, policy }: IncidentContext,
  severity: Severity,
  level: number,
): IncidentBrief {
  return {
    issue: issueRef(issue),
    policy: provenance(policy),
    severity: severityRef(severity),
    level: levelRef(policy, Math.max(1, level)),
    status: incident.status,
    declaredAt: incident.declaredAt,
    reopenedAt: reopenedAt(incident),
    acknowledged: incident.acknowledged,
    lastUpdate: incident.lastUpdate,
    acknowledgeWithin: severity.acknowledgeWithin,
  };
}
