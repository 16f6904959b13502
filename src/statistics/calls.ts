/** Who was called how often, and how late. Pure. */
import type { IncidentSummary, SummarizedCall } from '#domain/results/incident-summary.ts';
import type { CallStatistics, PersonCalls, Span } from '#domain/results/statistics.ts';
import type { Instant, Seconds } from '#domain/time.ts';
import { distributionOf } from './distribution.ts';
import { isNight } from './night.ts';
import { weekOf, weeksOf } from './span.ts';

/** A minute is what a run itself takes: less is not late. */
const LATE: Seconds = 60;

interface Made {
  readonly summary: IncidentSummary;
  readonly call: SummarizedCall;
}

/** The calls made in a span. `zones` has people's time zones by lower-case login. */
export function callsIn(
  summaries: readonly IncidentSummary[],
  span: Span,
  zones: ReadonlyMap<string, string>,
): CallStatistics {
  const made = summaries
    .flatMap((summary) => summary.calls.map((call): Made => ({ summary, call })))
    .filter(({ call }) => call.at >= span.from && call.at < span.to);
  const late = made.filter(({ call }) => call.late >= LATE);
  return {
    made: made.length,
    late: late.length,
    lateness: distributionOf(made.map(({ call }) => call.late)),
    latest: late
      .toSorted((a, b) => b.call.late - a.call.late || a.call.at - b.call.at)
      .map(({ summary, call: { at, late: by, level, people } }) => ({
        issue: summary.issue,
        severity: summary.severity,
        due: at - by,
        at,
        late: by,
        level,
        people,
      })),
    people: peopleIn(made, weeksOf(span), zones),
  };
}

function peopleIn(
  made: readonly Made[],
  weeks: readonly Instant[],
  zones: ReadonlyMap<string, string>,
): readonly PersonCalls[] {
  const called = new Map<string, { readonly login: string; readonly at: Instant[] }>();
  for (const { call } of made) {
    for (const login of call.people) {
      const key = login.toLowerCase();
      const person = called.get(key) ?? { login, at: [] };
      person.at.push(call.at);
      called.set(key, person);
    }
  }
  return [...called]
    .map(([key, { login, at }]) => personOf(login, zones.get(key) ?? null, at, weeks))
    .toSorted((a, b) => total(b) - total(a) || compare(a.login.toLowerCase(), b.login.toLowerCase()));
}

function personOf(
  login: string,
  zone: string | null,
  calls: readonly Instant[],
  weeks: readonly Instant[],
): PersonCalls {
  const where = zone ?? 'UTC';
  const night = calls.filter((at) => isNight(at, where)).length;
  return {
    login,
    zone: where,
    zoneFrom: zone === null ? 'default' : 'schedule',
    day: calls.length - night,
    night,
    perWeek: weeks.map((week) => calls.filter((at) => weekOf(at) === week).length),
  };
}

const total = ({ day, night }: PersonCalls): number => day + night;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
