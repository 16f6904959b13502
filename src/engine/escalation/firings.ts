/** The parts that several messages share. Pure. */
import type { Incident } from '#domain/incident.ts';
import type { Firing, Next } from '#domain/message.ts';
import type { Issue } from '#domain/issue.ts';
import type { Policy, Severity, Trigger } from '#domain/policy.ts';
import type { Instant } from '#domain/time.ts';
import { wantedBy } from './actions.ts';
import { levelRef } from './roster.ts';
import { type Due, firstDue } from '#engine/facts/due.ts';
import type { IncidentContext } from '#engine/facts/context.ts';
import type { IssueRef, Provenance, SeverityRef } from '#domain/refs.ts';
import { type Evaluation, evaluationAt } from '#engine/facts/view.ts';

/** A trigger's firing at this evaluation: since when it has been due, and its ordinal in the episode. */
export function firingOf(
  context: IncidentContext,
  evaluation: Evaluation,
  trigger: Trigger,
  rises = evaluation.inForce.rises,
): Firing {
  const from = Math.min(dueFrom(context.incident), evaluation.at);
  const first = from === evaluation.at ? evaluation : evaluationAt(context, from);
  const due = firstDue(context, first, ({ id }) => id === trigger.id);
  return {
    trigger: trigger.id,
    reason: trigger.reason,
    due: Math.min(due?.at ?? evaluation.at, evaluation.at),
    nth: (rises ? 0 : (context.incident.fired.get(trigger.id)?.n ?? 0)) + 1,
    line: trigger.place?.line ?? null,
  };
}

/** Since the last thing that happened nothing but time has passed: what is due became due after that. */
const dueFrom = (incident: Incident): number =>
  Math.max(incident.lastEvent, incident.lastMark ?? 0, incident.lifeStart);

/** The next thing that will happen by itself, as messages announce it. */
export function nextOf(context: IncidentContext, evaluation: Evaluation): Next | null {
  if (context.policy.evaluateOnly) return null;
  const due = firstDue(context, evaluation);
  const trigger = due?.triggers.find((one) => one.do.escalate !== null) ?? due?.triggers[0];
  if (!due || !trigger) return null;
  return { at: due.at, trigger: trigger.id, reason: trigger.reason, escalatesTo: escalatesTo(context, due) };
}

function escalatesTo(context: IncidentContext, due: Due): Next['escalatesTo'] {
  const level = wantedBy(context, due.triggers).level;
  return level === null ? null : levelRef(context.policy, level);
}

export const issueRef = ({ number, repository, url, title }: Issue): IssueRef => ({ number, repository, url, title });

export const provenance = ({ name, digest, file, commit }: Policy): Provenance => ({ name, digest, file, commit });

/** When this life began, where it is not the first. */
export const reopenedAt = ({ reopenings, lifeStart }: Incident): Instant | null => (reopenings > 0 ? lifeStart : null);

export const severityRef = ({ id, name, rank }: Severity): SeverityRef => ({ id, name, rank });
