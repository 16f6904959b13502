/** An incident as it stood at a place of its history: the fold over what comes before it. Pure. */
import type { TimelineItem } from '#domain/issue.ts';
import type { Instant } from '#domain/time.ts';
import { type IncidentContext, contextOf } from './facts.ts';
import { foldIssue } from '#engine/incident/fold.ts';
import { same } from '#engine/incident/people.ts';

/** Null before it was declared. People, title and text are as they are now: no history tells what they were. */
export const contextBefore = ({ policy, issue }: IncidentContext, place: number): IncidentContext | null =>
  contextOf(foldIssue(policy, { ...issue, timeline: issue.timeline.slice(0, place) }));

/** Where in the history somebody first did something at this instant, -1 when it tells nothing of it. */
export const placeOf = (timeline: readonly TimelineItem[], at: Instant, by: string): number =>
  timeline.findIndex((item) => item.at === at && same(item.by?.login, by));
