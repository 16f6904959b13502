/** Who is on call, and when calendars are open, before and after. Pure. */
import { isLoss, type RosterDiff, type RosterRest } from '#domain/results/policy-diff.ts';
import type { Calendar, Policy, Schedule } from '#domain/policy.ts';
import type { Instant, Seconds } from '#domain/time.ts';
import { diffRoles, type Later, type Span } from './roles.ts';
import { type Answer, differing, ofCalendar, ofSchedule, peopleIn } from './spans.ts';

/**
 * What does not differ in the weeks that are shown is looked at for a year, so that no difference is called none. So is what does:
 * that nobody is on call later on is not to be hidden by a swap before it.
 */
const YEAR: Seconds = 366 * 86_400;

export function diffRosters(before: Policy | null, after: Policy, from: Instant, to: Instant): readonly RosterDiff[] {
  const soon = { from, to };
  const timetables = [
    ...rostersOf('schedule', [before?.schedules, after.schedules], ofSchedule, soon),
    ...rostersOf('calendar', [before?.calendars, after.calendars], ofCalendar, soon),
  ];
  return [...timetables, ...diffRoles(before, after, soon, laterIn(timetables, to))].filter(
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

/** Those of either policy, the later policy's first. */
function rostersOf<Timetable extends Schedule | Calendar>(
  kind: RosterDiff['kind'],
  [old, now]: readonly [ReadonlyMap<string, Timetable> | undefined, ReadonlyMap<string, Timetable>],
  answerOf: (timetable: Timetable | undefined) => Answer,
  { from, to }: Span,
): readonly RosterDiff[] {
  const loses = isLoss(kind);
  return [...new Set([...now.keys(), ...(old?.keys() ?? [])])].map((name) => {
    const [was, is] = [old?.get(name), now.get(name)];
    const soon = differing(answerOf(was), answerOf(is), from, to);
    const later = differing(answerOf(was), answerOf(is), to, from + YEAR);
    const changes = soon.length > 0 ? soon : later.slice(0, 1);
    const lost = changes.some(loses) ? undefined : later.find(loses);
    const spans = lost === undefined ? changes : [...changes, lost];
    const unlisted = soon.length + later.length - spans.length;
    const rest =
      spans.length === 0 || was === undefined || is === undefined
        ? null
        : restOf([answerOf(was), answerOf(is)], unlisted, from);
    return { kind, name, condition: null, timezone: (is ?? was)?.timezone ?? 'UTC', spans, rest, unknown: null };
  });
}

function restOf([before, after]: readonly [Answer, Answer], spans: number, from: Instant): RosterRest {
  const until = from + YEAR;
  const [was, is] = [peopleIn(before, from, until), peopleIn(after, from, until)];
  return {
    spans,
    until,
    leaves: [...was].filter((one) => !is.has(one)).toSorted(),
    joins: [...is].filter((one) => !was.has(one)).toSorted(),
  };
}
