/** The review as an issue of its own: its hidden line, and which sub-issues of an incident carry it. Pure. */
import type { Issue, SubIssue } from '#domain/issue.ts';
import type { StatusRecord } from '#domain/ledger.ts';

/** What the hidden line of a review issue says: which incident it reviews, and the episode in which it was opened. */
export interface ReviewLine {
  readonly incident: number;
  readonly episode: number;
}

/** Prints the hidden line; `parseReviewLine` reads it back, wherever in an edited body it stands. */
export const printReviewLine = ({ incident, episode }: ReviewLine): string =>
  `<!-- escalation-review {"v":1,"incident":${incident},"episode":${episode}} -->`;

const LINE = /<!-- escalation-review \{"v":1,"incident":(\d{1,15}),"episode":(\d{1,9})\} -->/g;

export function parseReviewLine(body: string): ReviewLine | null {
  const match = [...body.matchAll(LINE)].at(-1);
  return match ? { incident: Number(match[1]), episode: Number(match[2]) } : null;
}

/**
 * The review issues of the life that began with `lifeEpisode`, oldest first. A tracker tells only of sub-issues the engine's own
 * identity opened. People edit the body: the status comment remembers which issue it was, should the hidden line be gone.
 */
export function reviewIssuesOf(
  issue: Issue,
  lifeEpisode: number,
  remembered: StatusRecord['review'],
): readonly SubIssue[] {
  const known = remembered !== null && remembered.episode >= lifeEpisode ? remembered.issue : undefined;
  return (issue.subIssues ?? [])
    .filter(({ id, body }) => {
      const line = parseReviewLine(body);
      return id === known || (line !== null && line.incident === issue.number && line.episode >= lifeEpisode);
    })
    .toSorted((a, b) => a.number - b.number);
}
