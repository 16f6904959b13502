/** Who is on call, and when calendars are open, before and after. Pure. */
import { fewerIn, losesCover, type RosterDiff } from '#domain/results/policy-diff.ts';
import type { Calendar, Policy, Schedule } from '#domain/policy.ts';
import type { Instant, Span } from '#domain/time.ts';
import { rulesOf } from '#policy/index.ts';
import { readsOf } from './resolve.ts';
import { diffLevels, diffRoles, type Later } from './roles.ts';
import { type Answer, differing, ofCalendar, ofSchedule, onlyIn, spansToTell, timesToCompare, YEAR } from './spans.ts';

export function diffRosters(before: Policy | null, after: Policy, from: Instant, to: Instant): readonly RosterDiff[] {
  const soon = { from, to };
  const read = new Set([before, after].flatMap((policy) => (policy === null ? [] : readsOfDecisions(policy))));
  const timetables = [
    ...rostersOf('schedule', [before?.schedules, after.schedules], ofSchedule, soon).map(
      (roster): RosterDiff =>
        isMidTurn(roster, before?.schedules.get(roster.name), from) ? { ...roster, isMidTurn: true } : roster,
    ),
    ...rostersOf('calendar', [before?.calendars, after.calendars], ofCalendar, soon).map((roster) => ({
      ...roster,
      clocks: clocksOn(roster.name, after),
    })),
  ].map((roster): RosterDiff => (read.has(factOf(roster)) ? { ...roster, decides: true } : roster));
  const later = laterIn(timetables, to);
  const all = [...timetables, ...diffRoles(before, after, soon, later)].filter(
    ({ spans, unknown }) => spans.length > 0 || unknown !== null,
  );
  return [
    ...all,
    ...(before === null || all.length === 0 ? [] : peopleTwice(diffLevels(before, after, soon, later), all)),
  ];
}

/** Somebody whom two levels call at once is one person fewer: told where nothing else shows that there are fewer. */
function peopleTwice(levels: readonly RosterDiff[], others: readonly RosterDiff[]): readonly RosterDiff[] {
  if (others.some(({ kind, spans }) => spans.some((span) => fewerIn(span) !== null || losesCover(kind)(span))))
    return [];
  return levels.flatMap((one) => {
    const spans = one.spans.filter(fewerIn);
    return spans.length === 0 ? [] : [{ ...one, kind: 'levels' as const, leaves: [], spans }];
  });
}

/** The schedules and calendars that answered otherwise at some time of the year before `from`. */
export function pastRosters(before: Policy, after: Policy, from: Instant): readonly string[] {
  const isOther = <Timetable extends Schedule | Calendar>(
    old: ReadonlyMap<string, Timetable>,
    answerOf: (timetable: Timetable | undefined) => Answer,
    name: string,
    now: Timetable,
  ): boolean => {
    const was = old.get(name);
    return was !== undefined && differing(answerOf(was), answerOf(now), from - YEAR, from).length > 0;
  };
  return [
    ...[...after.schedules].filter(([name, now]) => isOther(before.schedules, ofSchedule, name, now)),
    ...[...after.calendars].filter(([name, now]) => isOther(before.calendars, ofCalendar, name, now)),
  ].map(([name]) => name);
}

/** Whoever was on call a second before goes on being so. */
const isMidTurn = ({ spans: [first] }: RosterDiff, before: Schedule | undefined, from: Instant): boolean =>
  first?.start === from && before !== undefined && before.onCall(from - 1).join() === before.onCall(from).join();

/** What counts on the calendar: the severities, and the triggers and the review that have a clock of their own. */
function clocksOn(calendar: string, { severities, triggers, review }: Policy): readonly string[] {
  const all = [...severities, ...triggers, ...(review === null ? [] : [{ ...review, id: 'the review' }])];
  return all.filter(({ clock }) => clock?.name === calendar).map(({ id }) => id);
}

/** The facts that rules read other than those of roles. */
const readsOfDecisions = (policy: Policy): readonly string[] =>
  rulesOf(policy)
    .filter(({ name }) => !/^(?:role|condition) /.test(name))
    .flatMap(({ rule }) => [...readsOf(rule.source, policy)]);

const factOf = ({ kind, name }: Pick<RosterDiff, 'kind' | 'name'>): string =>
  `${kind === 'schedule' ? 'oncall' : 'calendar'}.${name}`;

/** What is shown of a schedule or calendar after the weeks: a role that reads it is looked at there too, as it may well follow. */
const laterIn = (timetables: readonly RosterDiff[], to: Instant): Later =>
  new Map(
    timetables.map((roster) => [
      factOf(roster),
      roster.spans.filter(({ start }) => start >= to).map(({ start, end }) => ({ from: start, to: end })),
    ]),
  );

/** Those of either policy, the later policy's first. */
function rostersOf<Timetable extends Schedule | Calendar>(
  kind: RosterDiff['kind'],
  [old, now]: readonly [ReadonlyMap<string, Timetable> | undefined, ReadonlyMap<string, Timetable>],
  answerOf: (timetable: Timetable | undefined) => Answer,
  { from, to }: Span,
): readonly RosterDiff[] {
  return [...new Set([...now.keys(), ...(old?.keys() ?? [])])].map((name) => {
    const [was, is] = [old?.get(name), now.get(name)];
    const answers = [answerOf(was), answerOf(is)] as const;
    const times = timesToCompare(
      [was, is].filter((one) => one !== undefined),
      from,
    );
    const all = times.flatMap((time) => differing(...answers, time.from, time.to));
    const spans = spansToTell(all, to, kind);
    const rest =
      spans.length === 0 || was === undefined || is === undefined
        ? null
        : {
            spans: all.length - spans.length,
            until: times.at(-1)?.to ?? to,
            ...(kind === 'schedule'
              ? { leaves: onlyIn(answers[0], answers[1], times), joins: onlyIn(answers[1], answers[0], times) }
              : { leaves: [], joins: [] }),
          };
    return { kind, name, condition: null, timezone: (is ?? was)?.timezone ?? 'UTC', spans, rest, unknown: null };
  });
}
