/** What a watcher did, over all that it decided, as one report. */
import type { IncidentReport, Lateness } from '#domain/run-report.ts';
import type { Instant, Seconds } from '#domain/time.ts';

export interface WatchLog {
  /** Incidents were decided at `at`. */
  note(reports: readonly IncidentReport[], at: Instant): void;
  /** Each incident as it was last, with all that was done about it. */
  incidents(): readonly IncidentReport[];
  lateness(): Lateness;
  /** When incidents were first decided; null before. */
  since(): Instant | null;
}

export function createWatchLog(): WatchLog {
  const incidents = new Map<number, IncidentReport>();
  const watched: Seconds[] = [];
  const unwatched: Seconds[] = [];
  let since: Instant | null = null;
  return {
    note: (reports, at) => {
      since ??= at;
      for (const report of reports) {
        incidents.set(report.number, mergeReports(incidents.get(report.number), report));
        if (report.outcome.kind !== 'acted' && report.outcome.kind !== 'failed') continue;
        // What fell due before the watcher was there, it did not wait for.
        for (const { due } of report.fired) (due > since ? watched : unwatched).push(Math.max(0, at - due));
      }
    },
    incidents: () => [...incidents.values()],
    lateness: () => ({ watched, unwatched }),
    since: () => since,
  };
}

function mergeReports(before: IncidentReport | undefined, report: IncidentReport): IncidentReport {
  if (before === undefined) return report;
  const isIdle = report.outcome.kind === 'nothing-due' || report.outcome.kind === 'left-alone';
  const hasActed = before.done.length > 0;
  return {
    ...report,
    fired: [...before.fired, ...(isIdle ? [] : report.fired)],
    done: [...before.done, ...report.done],
    late: Math.max(before.late, report.late),
    outcome: isIdle && hasActed ? { kind: 'acted' } : report.outcome,
  };
}
