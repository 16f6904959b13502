/** An incident as it stood at places of its history: the fold over what comes before them. Pure. */
import { sameName } from '#domain/names.ts';
import type { TimelineItem } from '#domain/issue.ts';
import type { Instant } from '#domain/time.ts';
import { type IncidentContext, contextOf } from './context.ts';
import { type FoldedIssue, foldFrom, foldHistory } from '#engine/incident/fold.ts';

/**
 * The incident before the entry at a place of its history (that of the last entry for -1); null before it was declared. People,
 * title and text are as they are now: no history tells what they were.
 */
export type Past = (place: number) => IncidentContext | null;

/** The history is folded once: each place goes on from the nearest earlier place that is folded already. Ask for the earliest first. */
export function pastOf({ policy, issue, folded: { state, afterEngine } }: IncidentContext): Past {
  let known: readonly FoldedIssue[] = [];
  const isUpTo = (length: number) => (one: Pick<FoldedIssue, 'issue'>) => one.issue.timeline.length <= length;
  return (place) => {
    const then = { ...issue, timeline: issue.timeline.slice(0, place) };
    const { length } = then.timeline;
    const before = known.findLast(isUpTo(length));
    if (before?.issue.timeline.length === length) return contextOf(before);
    const start = before?.state ?? (afterEngine !== null && isUpTo(length)(afterEngine) ? afterEngine : null);
    const folded = start === null ? foldHistory(policy, then, state.lost) : foldFrom(start, then);
    known = [...known.filter(isUpTo(length)), folded, ...known.filter((one) => !isUpTo(length)(one))];
    return contextOf(folded);
  };
}

/** Where in the history somebody first did something at this instant, -1 when it tells nothing of it. */
export const placeOf = (timeline: readonly TimelineItem[], at: Instant, by: string): number =>
  timeline.findIndex((item) => item.at === at && sameName(item.by?.login, by));
