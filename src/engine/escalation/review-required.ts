import type { IncidentContext } from '#engine/facts/facts.ts';

/** Is a review to be prepared: resolved, of a severity the policy names, and none prepared in this life? */
export function needsReview({ incident, policy }: IncidentContext, severity: string): boolean {
  const resolved = incident.resolvedAt !== null && !incident.ended && incident.review === null;
  return (
    resolved &&
    policy.review !== null &&
    policy.review.severities.includes(severity) &&
    incident.declaredAt <= (incident.resolvedAt ?? 0)
  );
}
