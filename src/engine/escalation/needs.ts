/** What policies need to know of a repository. Pure. */
import type { Policy, Role } from '#domain/policy.ts';
import type { Seconds } from '#domain/time.ts';
import { textsIn } from './reachable-people.ts';

export const incidentLabelsOf = (policies: readonly Policy[]): readonly string[] => [
  ...new Set(policies.flatMap((policy) => policy.incident.labels)),
];

/** Teams that some role may yield, as `org/team`. */
export function teamsOf(policies: readonly Policy[]): readonly string[] {
  const roles = policies.flatMap((policy): readonly Role[] => [...policy.roles.values()]);
  const texts = roles.flatMap(({ who, otherwise }) => [...textsIn(who.source), ...textsIn(otherwise?.source ?? null)]);
  return [
    ...new Set(texts.filter((text) => /^@[\w-]+\/[\w.-]+$/.test(text)).map((text) => text.slice(1).toLowerCase())),
  ];
}

const LEAST: Seconds = 14 * 86_400;

/** How long after its last change a closed incident may still need something: its review, and its reminders. */
export function closedWithin(policies: readonly Policy[]): Seconds {
  return Math.max(LEAST, ...policies.map(({ review }) => (review ? 2 * review.due + LEAST : 0)));
}
