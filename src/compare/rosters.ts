/** Who is on call, and when calendars are open, before and after. Pure. */
import { isLoss, type RosterDiff } from '#domain/results/policy-diff.ts';
import type { Policy } from '#domain/policy.ts';
import type { Instant, Seconds } from '#domain/time.ts';
import { diffRoles, type Later } from './roles.ts';
import { type Answer, differing, ofCalendar, ofSchedule } from './spans.ts';

/**
 * What does not differ in the weeks that are shown is looked at for a year, so that no difference is called none. So is what does:
 * that nobody is on call later on is not to be hidden by a swap before it.
 */
const YEAR: Seconds = 366 * 86_400;

export function diffRosters(before: Policy | null, after: Policy, from: Instant, to: Instant): readonly RosterDiff[] {
  const schedules = names(before?.schedules, after.schedules).map((name) =>
    roster('schedule', name, zone(before?.schedules.get(name), after.schedules.get(name)), [
      ofSchedule(before?.schedules.get(name)),
      ofSchedule(after.schedules.get(name)),
    ]),
  );
  const calendars = names(before?.calendars, after.calendars).map((name) =>
    roster('calendar', name, zone(before?.calendars.get(name), after.calendars.get(name)), [
      ofCalendar(before?.calendars.get(name)),
      ofCalendar(after.calendars.get(name)),
    ]),
  );
  const timetables = [...schedules, ...calendars].map((look) => look(from, to));
  return [...timetables, ...diffRoles(before, after, { from, to }, laterIn(timetables, to))].filter(
    ({ spans, unknown }) => spans.length > 0 || unknown !== null,
  );
}

/** What is shown of a schedule or calendar after the weeks: a role that reads it is looked at there too, as it may well follow. */
const laterIn = (timetables: readonly RosterDiff[], to: Instant): Later =>
  new Map(
    timetables.map(({ kind, name, spans }) => [
      `${kind === 'schedule' ? 'oncall' : 'calendar'}.${name}`,
      spans.filter(({ start }) => start >= to).map(({ start, end }) => ({ from: start, to: end })),
    ]),
  );

const names = <T>(before: ReadonlyMap<string, T> | undefined, after: ReadonlyMap<string, T>): readonly string[] => [
  ...new Set([...after.keys(), ...(before?.keys() ?? [])]),
];

interface Zoned {
  readonly timezone: string;
}
const zone = (before: Zoned | undefined, after: Zoned | undefined): string => (after ?? before)?.timezone ?? 'UTC';

const roster =
  (kind: RosterDiff['kind'], name: string, timezone: string, [before, after]: readonly [Answer, Answer]) =>
  (from: Instant, to: Instant): RosterDiff => {
    const soon = differing(before, after, from, to);
    const later = differing(before, after, to, from + YEAR);
    const changes = soon.length > 0 ? soon : later.slice(0, 1);
    const loses = isLoss(kind);
    const lost = changes.some(loses) ? undefined : later.find(loses);
    const spans = lost === undefined ? changes : [...changes, lost];
    return { kind, name, condition: null, timezone, spans, unknown: null };
  };
