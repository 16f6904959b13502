/** A report as plain JSON, as `schemas/report.v1.schema.json` has it. Titles in it are as written: hostile text. Pure. */
import type { IncidentSummary } from '#domain/results/incident-summary.ts';
import type { Distribution, PersonTimes, Statistics } from '#domain/results/statistics.ts';
import { formatInstant, type Instant } from '#domain/time.ts';
import type { IssueRef } from '#domain/refs.ts';
import type { Format } from './format.ts';

export const json: Format = { render: (statistics) => `${JSON.stringify(reportOf(statistics), null, 2)}\n` };

export function reportOf(statistics: Statistics): object {
  const { attention, cadence, calls, severities } = statistics;
  return {
    version: 1,
    from: formatInstant(statistics.from),
    to: formatInstant(statistics.to),
    at: instant(statistics.at),
    repositories: statistics.repositories,
    policies: statistics.policies,
    attention: {
      'overdue-reviews': attention.overdueReviews.map(({ summary, due }) => ({
        issue: issueOf(summary.issue),
        due: formatInstant(due),
      })),
      'overdue-actions': attention.overdueActions.map(({ summary, text, owner, dueBy }) => ({
        issue: issueOf(summary.issue),
        text,
        owner,
        'due-by': formatInstant(dueBy),
      })),
      'undated-actions': attention.undatedActions.map(({ summary, text, owner }) => ({
        issue: issueOf(summary.issue),
        text,
        owner,
      })),
      'never-acknowledged': attention.neverAcknowledged.map(({ issue }) => issueOf(issue)),
      unresolved: attention.unresolved.map(({ issue }) => issueOf(issue)),
    },
    severities: severities.map(({ severity, acknowledge, mitigate, resolve, neverAcknowledged, ...counts }) => ({
      ...severity,
      ...counts,
      'never-acknowledged': neverAcknowledged,
      acknowledge: distributionOf(acknowledge),
      mitigate: distributionOf(mitigate),
      resolve: distributionOf(resolve),
    })),
    weeks: statistics.weeks.map(({ start, incidents }) => ({
      start: formatInstant(start),
      incidents: Object.fromEntries(severities.map(({ severity: { id } }, index) => [id, incidents[index] ?? 0])),
    })),
    cadence: {
      promised: cadence.of,
      kept: cadence.inTime,
      'longest-silence':
        cadence.longestSilence === null
          ? null
          : { issue: issueOf(cadence.longestSilence.issue), seconds: cadence.longestSilence.seconds },
    },
    calls: callsOf(calls),
    messages: { ...statistics.messages, people: statistics.messages.people.map(personOf) },
    incidents: statistics.incidents.map(incidentOf),
    'left-out': statistics.leftOut.map(({ issue, why }) => ({ issue: issueOf(issue), why })),
  };
}

function callsOf(calls: Statistics['calls']): object {
  return {
    made: calls.made,
    late: calls.late,
    lateness: distributionOf(calls.lateness.all),
    'lateness-watched': distributionOf(calls.lateness.watched),
    'lateness-unwatched': distributionOf(calls.lateness.unwatched),
    latest: calls.latest.map((call) => ({
      issue: issueOf(call.issue),
      due: formatInstant(call.due),
      at: formatInstant(call.at),
      'late-seconds': call.late,
      level: call.level,
      people: call.people,
    })),
    people: calls.people.map(personOf),
  };
}

const personOf = ({ login, zone, zoneFrom, day, night, perWeek }: PersonTimes): object => ({
  login,
  'time-zone': zone,
  'time-zone-from': zoneFrom,
  day,
  night,
  'per-week': perWeek,
});

function incidentOf(summary: IncidentSummary): object {
  const { review, cadence } = summary;
  return {
    issue: issueOf(summary.issue),
    policy: summary.policy,
    severity: summary.severity.id,
    status: summary.status,
    outcome: summary.outcome,
    'declared-at': formatInstant(summary.declaredAt),
    'read-at': formatInstant(summary.at),
    reopenings: summary.reopenings,
    'seconds-to-acknowledge': summary.toAcknowledge,
    'seconds-to-mitigate': summary.toMitigate,
    'seconds-to-resolve': summary.toResolve,
    cadence: {
      updates: cadence.updates,
      promised: cadence.promises?.of ?? null,
      kept: cadence.promises?.inTime ?? null,
      'longest-silence-seconds': cadence.longestSilence,
    },
    calls: summary.calls.map(({ at, late, watched, level, triggers, people }) => ({
      at: formatInstant(at),
      'late-seconds': late,
      watched,
      level,
      triggers,
      people,
    })),
    messages: summary.messages.map(({ at, ...one }) => ({ at: formatInstant(at), ...one })),
    review: review === null ? null : { due: instant(review.due), done: review.done },
    'open-actions': summary.actions.length,
  };
}

const instant = (at: Instant | null): string | null => (at === null ? null : formatInstant(at));
const issueOf = ({ repository, number, url, title }: IssueRef): object => ({ repository, number, url, title });
const distributionOf = ({ values, median, p90, max }: Distribution): object => ({
  n: values.length,
  'median-seconds': median,
  'p90-seconds': p90,
  'max-seconds': max,
});
