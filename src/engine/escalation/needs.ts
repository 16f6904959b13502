/** What a run has to read of a repository for its policies. Pure. */
import type { Issue } from '#domain/issue.ts';
import { nameKey } from '#domain/names.ts';
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
  teams: [...new Set(teamsOf(policies).map((team) => nameKey(team.slice(1))))],
  reviewIssues: policies.some(({ review }) => review?.as === 'issue'),
  trustedAuthors: [...new Set(policies.flatMap((policy) => policy.trustedAuthors))],
  closedWithin: Math.max(SHORTEST, ...policies.map(({ review }) => (review ? 2 * review.due + SHORTEST : 0))),
});

const SHORTEST: Seconds = 14 * DAY;

const teamsOf = (policies: readonly Policy[]): readonly string[] =>
  policies.flatMap(textsOfRoles).filter((text) => /^@[\w-]+\/[\w.-]+$/.test(text));

/** The members of the teams that some role may yield: where nobody knows them, a team stands for itself, as one who can be called. */
export const assumedTeams = (policy: Policy, known: Issue['teams'] = {}): Issue['teams'] =>
  Object.fromEntries(
    teamsOf([policy]).map((team) => {
      const key = nameKey(team.slice(1));
      return [key, known[key] ?? [team]];
    }),
  );
