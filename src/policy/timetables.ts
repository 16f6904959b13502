// Schedules and calendars are read as data only; nobody is on call and nothing is open until `src/calendar` is here.
import type { Calendar, Schedule } from '../domain/policy.ts';
import type { PolicyDraft } from './document.ts';
import type { Problem } from './problem.ts';
export function buildTimetables(_policy: PolicyDraft): {
  schedules: ReadonlyMap<string, Schedule>;
  calendars: ReadonlyMap<string, Calendar>;
  problems: readonly Problem[];
} {
  return { schedules: new Map(), calendars: new Map(), problems: [] };
}
