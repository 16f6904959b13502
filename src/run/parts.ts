/**
 * Which incidents of a run are decided together. To decide takes work in proportion to what people wrote, and anybody may write
 * very much: so those with little text are decided, and people called for them, before those with very much are looked at. Pure.
 */
import type { Issue } from '#domain/issue.ts';

/** Characters that are decided before people are called: far more than all incidents of a repository have, unless somebody floods it. */
const MOST_CHARACTERS = 10_000_000;

/** One part where all fit into it; else several, least text first. An issue that does not fit into any is a part of its own. */
export function partsOf(issues: readonly Issue[]): readonly (readonly Issue[])[] {
  const sizes = new Map(issues.map((issue) => [issue, charactersIn(issue)]));
  const sizeOf = (issue: Issue): number => sizes.get(issue) ?? 0;
  const parts: Issue[][] = [];
  let left = 0;
  for (const issue of issues.toSorted((a, b) => sizeOf(a) - sizeOf(b))) {
    const part = parts.at(-1);
    if (part !== undefined && sizeOf(issue) <= left) part.push(issue);
    else {
      parts.push([issue]);
      left = MOST_CHARACTERS;
    }
    left -= sizeOf(issue);
  }
  return parts.length === 1 ? [issues] : parts;
}

function charactersIn(issue: Issue): number {
  try {
    const { body, timeline } = issue;
    return timeline.reduce((sum, item) => sum + (item.kind === 'comment' ? item.body.length : 0), body.length);
  } catch {
    // Whatever is wrong with one incident shows when it is decided, and stays its own.
    return 0;
  }
}
