/** When two answers differ over a span of time. Pure. */
import { canonicalJson } from '#domain/canonical.ts';
import { MOST_ASSIGNEES } from '#domain/issue.ts';
import { hasName, nameKey } from '#domain/names.ts';
import { fewerIn, losesCover, type RosterDiff, type RosterSpan } from '#domain/results/policy-diff.ts';
import type { Calendar, Schedule } from '#domain/policy.ts';
import { changesBetween, DAY, type Instant, type Seconds, type Span } from '#domain/time.ts';

type People = readonly string[] | null;

/** What answers, and when it may answer otherwise. */
export interface Answer {
  readonly at: (at: Instant) => People;
  readonly nextChange: (at: Instant) => Instant | null;
}

export const NOTHING: Answer = { at: () => null, nextChange: () => null };

export const ofSchedule = (schedule: Schedule | undefined): Answer =>
  schedule ? { at: (at) => schedule.onCall(at), nextChange: (at) => schedule.nextChange(at) } : NOTHING;

export const ofCalendar = (calendar: Calendar | undefined): Answer =>
  calendar
    ? { at: (at) => [calendar.open(at) ? 'open' : 'closed'], nextChange: (at) => calendar.nextChange(at) }
    : NOTHING;

export const YEAR: Seconds = 366 * DAY;

/** What is decades ahead is looked at by itself. */
const LONGEST: Seconds = 5 * YEAR;

/**
 * All of the time from `from` on in which what is written may show, so that no difference is called none: a year, or until everybody had
 * their turn, and as long from each date that is written.
 */
export function timesToCompare(timetables: readonly (Schedule | Calendar)[], from: Instant): readonly Span[] {
  const length = Math.min(LONGEST, Math.max(YEAR, ...timetables.map(({ round }) => round)));
  const dates = timetables.flatMap((one) => one.dates()).filter((date) => date > from);
  return joinSpans([
    { from, to: from + length },
    ...dates.map((date) => ({ from: Math.max(from, date - LONGEST), to: date + length })),
  ]);
}

/** Oldest first, those that overlap as one. */
export function joinSpans(spans: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.from - other.from)) {
    const last = found.at(-1);
    if (last && span.from < last.to) found[found.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else found.push(span);
  }
  return found;
}

/** Logins are the same whatever their capitals, and people whatever their order, but that the first ones alone are assigned. */
const keyOf = (people: readonly People[]): string =>
  canonicalJson(
    people.map((some) => {
      const names = some?.map(nameKey) ?? null;
      return names && [names.slice(0, MOST_ASSIGNEES).toSorted(), names.slice(MOST_ASSIGNEES).toSorted()];
    }),
  );

/** The spans in which they differ, oldest first, equal neighbours merged; whether the last one goes on after `to`. */
export function differing(before: Answer, after: Answer, from: Instant, to: Instant): readonly RosterSpan[] {
  const found: RosterSpan[] = [];
  let at = from;
  while (at < to) {
    const [was, is] = [before.at(at), after.at(at)];
    const end = Math.min(before.nextChange(at) ?? to, after.nextChange(at) ?? to, to);
    if (keyOf([was]) !== keyOf([is])) {
      const last = found.at(-1);
      const joins = last?.end === at && keyOf([last.before, last.after]) === keyOf([was, is]);
      if (joins) found[found.length - 1] = { ...last, end };
      else found.push({ start: at, end, before: was, after: is });
    }
    at = end;
  }
  const last = found.at(-1);
  const goesOn = last?.end === to && keyOf([last.before, last.after]) === keyOf([before.at(to), after.at(to)]);
  return last && goesOn ? [...found.slice(0, -1), { ...last, goesOn }] : found;
}

/**
 * Of all spans that differ those of the weeks until `to`, else the next one; and the first that are worse, one on another, also behind others: that nobody is
 * on call later on is not to be hidden by a swap before it.
 */
export function spansToTell(all: readonly RosterSpan[], to: Instant, kind: RosterDiff['kind']): readonly RosterSpan[] {
  // One span that goes on after the weeks is one: it is shown as far as they go, and not counted again.
  const soon = all
    .filter(({ start }) => start < to)
    .map((span) => (span.end > to ? { ...span, end: to, goesOn: true as const } : span));
  const later = all.slice(soon.length);
  const changes = soon.length > 0 ? soon : later.slice(0, 1);
  const missed = [losesCover(kind), fewerIn].flatMap((isWorse) => {
    const first = later.findIndex(isWorse);
    if (first === -1 || soon.some(isWorse)) return [];
    const run = later.slice(first);
    const end = run.findIndex((span, index) => !isWorse(span) || (index > 0 && span.start !== run[index - 1]?.end));
    return end === -1 ? run : run.slice(0, end);
  });
  return [...new Set([...changes, ...missed])].toSorted((one, other) => one.start - other.start);
}

/** Whom only the one names at some time of these spans. */
export function onlyIn(answer: Answer, other: Answer, spans: readonly Span[]): readonly string[] {
  const [people, others] = [peopleIn(answer, spans), peopleIn(other, spans)];
  return [...people].filter((one) => !hasName(others, one)).toSorted();
}

const peopleIn = (answer: Answer, spans: readonly Span[]): ReadonlySet<string> =>
  new Set(instantsIn(answer, spans).flatMap((at) => answer.at(at) ?? []));

/** The beginning of each span, and when it may answer otherwise within it. */
export const instantsIn = (answer: Answer, spans: readonly Span[]): readonly Instant[] =>
  spans.flatMap(({ from, to }) => [from, ...changesBetween(answer, from, to)]);
