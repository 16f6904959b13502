/** An incident as it stood at places of its history: the fold over what comes before them. Pure. */
import { sameName } from '#domain/names.ts';
import type { TimelineItem } from '#domain/issue.ts';
import type { Policy } from '#domain/policy.ts';
import type { Instant } from '#domain/time.ts';
import { type IncidentContext, contextOf } from './context.ts';
import { advance, type FoldedIssue, foldIssue } from '#engine/incident/fold.ts';

/**
 * The incident before the entry at a place of its history (that of the last entry for -1); null before it was declared. People,
 * title and text are as they are now: no history tells what they were.
 */
export type Past = (place: number) => IncidentContext | null;

/**
 * Where the latest question about the past of an incident began, by policy. Of run after run of one incident, as in a replay, each goes on
 * from there: `advance` gives the same from any earlier reading, and folds anew where it is one of another issue.
 */
const latest = new WeakMap<Policy, FoldedIssue>();

/** The history is folded once: each place goes on from the nearest earlier place that is folded already. Ask for the earliest first. */
export function pastOf({ policy, issue, folded: { state } }: IncidentContext): Past {
  let known: readonly FoldedIssue[] = [];
  const isUpTo = (length: number) => (one: FoldedIssue) => one.issue.timeline.length <= length;
  return (place) => {
    const then = { ...issue, timeline: issue.timeline.slice(0, place) };
    const { length } = then.timeline;
    const before = known.findLast(isUpTo(length));
    if (before?.issue.timeline.length === length) return contextOf(before);
    const seed = latest.get(policy);
    const isSeed = seed !== undefined && seed.state.lost === state.lost && isUpTo(length)(seed);
    const start = before ?? (isSeed ? seed : undefined);
    const folded = start === undefined ? foldIssue(policy, then, state.lost) : advance(start, then);
    if (known.length === 0) latest.set(policy, folded);
    known = [...known.filter(isUpTo(length)), folded, ...known.filter((one) => !isUpTo(length)(one))];
    return contextOf(folded);
  };
}

/** Where in the history somebody first did something at this instant, -1 when it tells nothing of it. */
export const placeOf = (timeline: readonly TimelineItem[], at: Instant, by: string): number =>
  timeline.findIndex((item) => item.at === at && sameName(item.by?.login, by));
