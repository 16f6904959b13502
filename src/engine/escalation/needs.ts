/** What a run has to read of a repository for its policies. Pure. */
import type { Policy } from '#domain/policy.ts';
import { DAY, type Seconds } from '#domain/time.ts';
import { textsOfRoles } from './reachable-people.ts';

export interface RepositoryNeeds {
  /** Labels, any of which makes an issue an incident. */
  readonly incidentLabels: readonly string[];
  /** Teams that some role may yield, as `org/team`. */
  readonly teams: readonly string[];
  /** True when some review is an issue: sub-issues are read then, or the review would look as if nobody had opened it. */
  readonly reviewIssues: boolean;
  /** Accounts whose reviews are those of the policies as well. */
  readonly trustedAuthors: readonly string[];
  /** How long after its last change a closed incident may still need something: its review, and its reminders. */
  readonly closedWithin: Seconds;
}

/** What all policies of a run need together: whoever reads incidents for them reads all of it. */
export const repositoryNeeds = (policies: readonly Policy[]): RepositoryNeeds => ({
  incidentLabels: [...new Set(policies.flatMap((policy) => policy.incident.labels))],
  teams: teamsOf(policies),
  reviewIssues: policies.some(({ review }) => review?.as === 'issue'),
  trustedAuthors: [...new Set(policies.flatMap((policy) => policy.trustedAuthors))],
  closedWithin: Math.max(SHORTEST, ...policies.map(({ review }) => (review ? 2 * review.due + SHORTEST : 0))),
});

const SHORTEST: Seconds = 14 * DAY;

function teamsOf(policies: readonly Policy[]): readonly string[] {
  const texts = policies.flatMap(textsOfRoles);
  return [
    ...new Set(texts.filter((text) => /^@[\w-]+\/[\w.-]+$/.test(text)).map((text) => text.slice(1).toLowerCase())),
  ];
}
