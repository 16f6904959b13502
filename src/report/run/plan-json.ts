/** A run as JSON: what it decided and did, or would do. Pure. */
import type { Effect } from '#domain/effect.ts';
import type { IncidentReport, Problem, RunReport } from '#domain/run-report.ts';
import { formatInstant } from '#domain/time.ts';
import { provenance } from '#domain/refs.ts';

/** The run as plain JSON, as `schemas/plan.v1.schema.json` has it. Titles in it are as written: hostile text. */
export function planOf(report: RunReport): object {
  return {
    version: 1,
    at: report.at === null ? null : formatInstant(report.at),
    mode: report.mode,
    'dry-run': report.dryRun,
    repository: report.repository,
    policies: report.policies.map(provenance),
    incidents: report.incidents.filter(({ outcome }) => outcome.kind !== 'left-alone').map(incidentOf),
    problems: report.problems.map(problemOf),
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
    fired: incident.fired.map(({ trigger, due, nth, line }) => ({
      trigger,
      due: formatInstant(due),
      nth,
      file: line?.file ?? null,
      line: line?.line ?? null,
    })),
    'would-fire': incident.wouldFire.map(({ trigger }) => trigger),
    effects: incident.done.map(effectOf),
    ...(incident.messages === undefined || incident.messages.length === 0
      ? {}
      : { messages: incident.messages.map(({ channel, to, state }) => ({ channel, to, state })) }),
    next: next === null ? null : { at: formatInstant(next.at), trigger: next.trigger },
    'late-seconds': incident.late,
    problems: incident.problems.map(problemOf),
  };
}

const problemOf = ({ code, message, remedy }: Problem): Problem => ({ code, message, remedy });

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
    case 'open-review':
      return { type: 'open-review', label: effect.label, because: effect.because };
    case 'close-duplicate':
      return { type: 'close-duplicate', number: effect.review.number, of: effect.of.number, because: effect.because };
    case 'close':
      return { type: 'close', reason: effect.reason, because: effect.because };
    default:
      return effect satisfies never;
  }
}
