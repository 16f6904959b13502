import { type Policy, type Severity, severityById, type Trigger } from '#domain/policy.ts';
import type { Json } from '#domain/rule.ts';
import { toPointer } from '#policy/pointer.ts';
import { listNames } from '#policy/words.ts';
import type { LintRule, Target } from '#lint/rule.ts';
import { premisesOf } from '#lint/standing.ts';

export const noEscalationPath: LintRule = {
  meta: {
    id: 'no-escalation-path',
    level: 'warning',
    summary: 'A severity and a status from which no escalation leads anywhere.',
  },
  check: (target) => {
    const { policy } = target;
    const paths = policy.triggers.filter((trigger) => trigger.phase === 'open' && leadsOn(trigger, policy));
    return policy.severities.flatMap((severity) => {
      const stuck = SITUATIONS.filter(({ status, alone }) =>
        paths.every((one) => !mayFire(target, one, severity, status, alone)),
      );
      if (stuck.length === 0) return [];
      return [
        {
          path: toPointer(['severities', severity.rank - 1, 'id']),
          message: `Nothing escalates an incident of \`${severity.id}\` that is ${listNames(stuck.map(({ status }) => status))}, however long it lasts${stuck.some(({ alone }) => !alone) ? ' and whoever asks for help' : ''}.`,
          help: 'Add a trigger with `escalate: next` for it, such as one on `elapsed.since-level` or `count.help-requests`.',
        },
      ];
    });
  },
};

/** While nobody has answered, nobody asks for help either. */
const SITUATIONS = [
  { status: 'open', alone: true },
  { status: 'acknowledged', alone: false },
  { status: 'mitigated', alone: false },
] as const;

/** Calling level 1 again calls nobody new, unless it is all there is. */
function leadsOn({ evaluateOnly, do: { escalate, raiseSeverity } }: Trigger, { levels }: Policy): boolean {
  if (evaluateOnly) return false;
  return raiseSeverity !== null || escalate === 'next' || (escalate !== null && (escalate > 1 || levels.length === 1));
}

function mayFire(target: Target, trigger: Trigger, { id, rank }: Severity, status: string, alone: boolean): boolean {
  const raised = severityById(target.policy, trigger.do.raiseSeverity);
  if (trigger.do.escalate === null && raised && raised.rank >= rank) return false;
  const holds: Json[] = [
    trigger.when.source,
    ...premisesOf(trigger),
    { '==': [{ var: 'severity.id' }, id] },
    { '==': [{ var: 'incident.status' }, status] },
    ...(alone ? [{ '==': [{ var: 'count.help-requests' }, 0] }] : []),
  ];
  return target.ask({ holds, fails: [] }).kind !== 'proved';
}
