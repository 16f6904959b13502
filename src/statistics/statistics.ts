/** The summaries of incidents → the statistics of a span of time. Pure: their order does not matter. */
import { compareTexts } from '#domain/canonical.ts';
import type { IncidentSummary, UnsummarizedIssue } from '#domain/results/incident-summary.ts';
import type { Policy } from '#domain/policy.ts';
import type { SeverityStatistics, Statistics } from '#domain/results/statistics.ts';
import type { Instant, Seconds, Span } from '#domain/time.ts';
import { attentionOf, isOpen } from './attention.ts';
import { callsIn } from './calls.ts';
import { distributionOf } from './distribution.ts';
import { messagesIn } from './messages.ts';
import { zonesOf } from './night.ts';
import { weekOf, weeksOf } from './span.ts';
import { type IssueRef, provenance, type SeverityRef, severityRef } from '#domain/refs.ts';

/** Takes each issue's summary once: see `latestOf` for issues that were read more than once. */
export function statisticsOf(
  policies: readonly Policy[],
  results: readonly (IncidentSummary | UnsummarizedIssue)[],
  span: Span,
): Statistics {
  const all = results.toSorted((a, b) => byIssue(a.issue, b.issue));
  const summaries = all.filter(isSummary).toSorted((a, b) => a.declaredAt - b.declaredAt);
  const known = summaries.filter(({ declaredAt }) => declaredAt < span.to);
  const incidents = known.filter(({ declaredAt }) => declaredAt >= span.from);
  const severities = severitiesOf(policies);
  const inWeek = (week: number, { id }: SeverityRef): number =>
    incidents.filter(({ declaredAt, severity }) => weekOf(declaredAt) === week && severity.id === id).length;
  const zones = zonesOf(policies, span);
  return {
    ...span,
    at: summaries.reduce<Instant | null>((latest, { at }) => Math.max(latest ?? at, at), null),
    policies: policies.map(provenance),
    repositories: [...new Set(summaries.map(({ issue }) => issue.repository))].toSorted(compareTexts),
    incidents,
    severities: severities.map((severity) =>
      ofSeverity(
        severity,
        incidents.filter((one) => one.severity.id === severity.id),
      ),
    ),
    weeks: weeksOf(span).map((start) => ({
      start,
      incidents: severities.map((severity) => inWeek(start, severity)),
    })),
    cadence: cadenceOf(incidents),
    calls: callsIn(known, span, zones),
    messages: messagesIn(known, span, zones),
    attention: attentionOf(known, span),
    leftOut: all.filter((one) => 'why' in one),
  };
}

export const isSummary = (one: IncidentSummary | UnsummarizedIssue): one is IncidentSummary => !('why' in one);

/** Two policies may have a severity of the same id: then it is one, with the name the first gives it. */
function severitiesOf(policies: readonly Policy[]): readonly SeverityRef[] {
  const found = new Map<string, SeverityRef>();
  for (const severity of policies.flatMap(({ severities }) => severities)) {
    if (!found.has(severity.id)) found.set(severity.id, severityRef(severity));
  }
  return [...found.values()].toSorted((a, b) => a.rank - b.rank);
}

function ofSeverity(severity: SeverityRef, incidents: readonly IncidentSummary[]): SeverityStatistics {
  const count = (which: (summary: IncidentSummary) => boolean): number => incidents.filter(which).length;
  const times = (read: (summary: IncidentSummary) => Seconds | null): readonly Seconds[] =>
    incidents.map(read).filter((time) => time !== null);
  return {
    severity,
    incidents: incidents.length,
    reopened: count(({ reopenings }) => reopenings > 0),
    dismissed: count(({ outcome }) => outcome === 'dismissed'),
    acknowledge: distributionOf(times(({ toAcknowledge }) => toAcknowledge)),
    mitigate: distributionOf(times(({ toMitigate }) => toMitigate)),
    resolve: distributionOf(times(({ toResolve }) => toResolve)),
    neverAcknowledged: count(({ toAcknowledge, outcome }) => toAcknowledge === null && outcome !== 'dismissed'),
    unresolved: count(isOpen),
  };
}

/** Dismissed incidents owed nobody an update. */
function cadenceOf(incidents: readonly IncidentSummary[]): Statistics['cadence'] {
  const promised = incidents.filter(({ outcome, cadence }) => outcome !== 'dismissed' && cadence.promises !== null);
  const sum = (read: (summary: IncidentSummary) => number): number =>
    promised.reduce((total, one) => total + read(one), 0);
  const longest = promised.toSorted((a, b) => b.cadence.longestSilence - a.cadence.longestSilence)[0];
  return {
    of: sum(({ cadence }) => cadence.promises?.of ?? 0),
    inTime: sum(({ cadence }) => cadence.promises?.inTime ?? 0),
    longestSilence: longest ? { issue: longest.issue, seconds: longest.cadence.longestSilence } : null,
  };
}

const byIssue = (a: IssueRef, b: IssueRef): number => compareTexts(a.repository, b.repository) || a.number - b.number;
