/** Policies without schedules and calendars, which need nothing of time zones. */
import type { Calendar, Schedule } from '#domain/policy.ts';
import type { Json } from '#domain/rule.ts';
import type { PolicyDraft } from './document.ts';
import { asMap } from './pointer.ts';
import type { Problem } from './problem.ts';

/** The schedules and calendars of a policy, those without a problem. */
export interface Timetables {
  readonly schedules: ReadonlyMap<string, Schedule>;
  readonly calendars: ReadonlyMap<string, Calendar>;
  readonly problems: readonly Problem[];
}

export type BuildTimetables = (policy: PolicyDraft, shape: readonly Problem[]) => Timetables;

/** True for a document with a section of schedules or calendars, whatever is in it. Pure. */
export function isTimed(document: Json | undefined): boolean {
  const sections = asMap(document) ?? {};
  return Object.hasOwn(sections, 'schedules') || Object.hasOwn(sections, 'calendars');
}

/** What there is to build for a document that is not timed. Pure. */
export const buildNoTimetables: BuildTimetables = () => ({ schedules: new Map(), calendars: new Map(), problems: [] });
