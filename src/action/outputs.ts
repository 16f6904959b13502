/** The Action's outputs, read off the report. Pure. */
import type { Effect } from '../domain/effect.ts';
import type { IncidentReport, RunReport } from '../domain/run-report.ts';
import { formatInstant } from '../domain/time.ts';

export interface Outputs {
  readonly plan: string;
  readonly acted: string;
  readonly 'next-at': string;
  readonly lateness: string;
  readonly failed: string;
}

export function outputsOf(report: RunReport): Outputs {
  const { incidents, dryRun } = report;
  const count = (...kinds: readonly IncidentReport['outcome']['kind'][]): number =>
    incidents.filter(
      ({ outcome, done }) => kinds.includes(outcome.kind) || (kinds.includes('acted') && done.length > 0),
    ).length;
  const next = incidents.flatMap((incident) => (incident.next ? [incident.next.at] : [])).toSorted((a, b) => a - b)[0];
  const late = Math.max(0, ...incidents.map((incident) => incident.late));
  return {
    plan: JSON.stringify(planOf(report)),
    acted: String(dryRun ? 0 : count('acted')),
    'next-at': next === undefined ? '' : formatInstant(next),
    lateness: String(Math.floor(late / 60)),
    failed: String(count('unread', 'failed') + report.problems.length),
  };
}

/** The run as plain JSON, as `schemas/plan.v1.schema.json` has it. Titles in it are as written: hostile text. */
export function planOf(report: RunReport): object {
  return {
    version: 1,
    at: report.at === null ? null : formatInstant(report.at),
    mode: report.mode,
    'dry-run': report.dryRun,
    repository: report.repository,
    policies: report.policies.map(({ name, digest, file, commit }) => ({ name, digest, file, commit })),
    incidents: report.incidents.filter(({ outcome }) => outcome.kind !== 'left-alone').map(incidentOf),
    problems: report.problems,
  };
}

function incidentOf(incident: IncidentReport): object {
  const { next, outcome } = incident;
  return {
    number: incident.number,
    url: incident.url,
    title: incident.title,
    policy: incident.policy,
    severity: incident.severity?.id ?? null,
    level: incident.level?.number ?? null,
    status: incident.status,
    outcome: outcome.kind,
    fired: incident.fired.map(({ trigger, due, nth, line }) => ({ trigger, due: formatInstant(due), nth, line })),
    'would-fire': incident.wouldFire.map(({ trigger }) => trigger),
    effects: incident.done.map(effectOf),
    next: next === null ? null : { at: formatInstant(next.at), trigger: next.trigger },
    'late-seconds': incident.late,
    problems: incident.problems,
  };
}

function effectOf(effect: Effect): object {
  switch (effect.type) {
    case 'label':
      return { type: 'label', add: effect.add, remove: effect.remove, because: effect.because };
    case 'assign':
      return { type: 'assign', logins: effect.logins, because: effect.because };
    case 'say':
      return {
        type: 'say',
        comment: effect.comment !== null,
        status: effect.status !== null,
        mentions: effect.comment?.mentions ?? [],
        reactions: effect.react.length,
        minimised: effect.minimise.length,
        because: effect.because,
      };
    case 'close':
      return { type: 'close', reason: effect.reason, because: effect.because };
    default:
      return effect satisfies never;
  }
}
