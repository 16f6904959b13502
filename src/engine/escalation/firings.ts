/** What fires, as messages and records tell of it. Pure. */
import { lineOf } from '#domain/diagnostic.ts';
import type { Firing } from '#domain/message.ts';
import { callsPeople, type Trigger } from '#domain/policy.ts';
import { duesOf } from './due-since.ts';
import type { Evaluation, IncidentContext } from '#engine/facts/context.ts';

/** The firings of triggers at this evaluation: since when each has been due, and its ordinal in the episode. */
export function firingsOf(
  context: IncidentContext,
  evaluation: Evaluation,
  triggers: readonly Trigger[],
  rises = evaluation.inForce.rises,
): readonly Firing[] {
  const dueSince = duesOf(context, evaluation);
  return triggers.map((trigger) => ({
    trigger: trigger.id,
    reason: trigger.reason,
    due: dueSince(trigger),
    nth: (rises ? 0 : (context.incident.fired.get(trigger.id)?.n ?? 0)) + 1,
    line: lineOf(trigger.place()),
    ...(!callsPeople(trigger.do) && { callsNobody: true as const }),
  }));
}
