/** Who was called how often, and how late. Pure. */
import type { IncidentSummary, SummarizedCall } from '#domain/results/incident-summary.ts';
import type { CallStatistics, Distribution } from '#domain/results/statistics.ts';
import type { Seconds, Span } from '#domain/time.ts';
import { distributionOf } from './distribution.ts';
import { timesPerPerson } from './people.ts';

/** A minute is what a run itself takes: less is not late. */
const LATE: Seconds = 60;

interface CallOfIncident {
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
    .flatMap((summary) => summary.calls.map((call): CallOfIncident => ({ summary, call })))
    .filter(({ call }) => call.at >= span.from && call.at < span.to);
  const late = made.filter(({ call }) => call.late >= LATE);
  return {
    made: made.length,
    late: late.length,
    lateness: {
      all: latenessOf(made),
      watched: latenessOf(made.filter(({ call }) => call.watched)),
      unwatched: latenessOf(made.filter(({ call }) => !call.watched)),
    },
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
    people: timesPerPerson(
      made.flatMap(({ call: { at, people } }) => people.map((login) => ({ login, at }))),
      span,
      zones,
    ),
  };
}

const latenessOf = (made: readonly CallOfIncident[]): Distribution => distributionOf(made.map(({ call }) => call.late));
