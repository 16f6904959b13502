/** The Action's outputs, read off the report. Pure. */
import { hasFailed, type RunReport } from '#domain/run-report.ts';
import { formatInstant } from '#domain/time.ts';
import { planOf } from '#report/run/plan-json.ts';

export interface Outputs {
  readonly plan: string;
  readonly acted: string;
  readonly 'next-at': string;
  readonly lateness: string;
  readonly 'lateness-watched': string;
  readonly failed: string;
  readonly unproved: string;
}

export function outputsOf(report: RunReport): Outputs {
  const { incidents, dryRun } = report;
  const written = incidents.filter(({ done }) => done.length > 0);
  const unhandled = incidents.filter(hasFailed);
  const next = incidents.flatMap((incident) => (incident.next ? [incident.next.at] : [])).toSorted((a, b) => a - b)[0];
  const late = Math.max(0, ...incidents.map((incident) => incident.late));
  return {
    plan: JSON.stringify(planOf(report)),
    acted: String(dryRun ? 0 : written.length),
    'next-at': next === undefined ? '' : formatInstant(next),
    lateness: String(Math.floor(late / 60)),
    'lateness-watched': String(Math.max(0, ...(report.lateness?.watched ?? []))),
    failed: String(unhandled.length + report.problems.length),
    unproved: report.drill === undefined ? '' : String(report.drill.unproved),
  };
}
