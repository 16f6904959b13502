/** What will happen next by itself, and whom it calls. Pure. */
import type { Next, NextCall } from '#domain/message.ts';
import { rolesById } from '#domain/policy.ts';
import type { DeliveryBasis } from '#engine/delivery/deliveries.ts';
import { nextMessages } from '#engine/delivery/next-messages.ts';
import type { Evaluation, IncidentContext } from '#engine/facts/context.ts';
import { type Due, firstDue } from '#engine/facts/due.ts';
import { evaluationAt } from '#engine/facts/view.ts';
import { wantedBy } from './actions.ts';
import { levelRef, onCallFor, roleRef } from './roster.ts';

/** The next thing that will happen by itself, as messages announce it. */
export function nextOf(basis: DeliveryBasis): Next | null {
  const { context, evaluation } = basis;
  if (context.policy.evaluateOnly) return null;
  const due = firstDue(context, evaluation);
  const trigger = due?.triggers.find((one) => one.do.escalate !== null) ?? due?.triggers[0];
  const messages = context.policy.channels.size === 0 ? null : nextMessages(basis);
  if (messages !== null && (!due || messages.at < due.at)) {
    const call = laterCall(context, evaluation);
    return { at: messages.at, trigger: null, reason: '', reach: messages.reach, escalatesTo: null, calls: [], ...call };
  }
  if (!due || !trigger) return null;
  const reach = messages?.at === due.at ? { reach: messages.reach } : {};
  const own = escalation(context, due);
  const call = own.escalatesTo === null ? laterCall(context, evaluation) : {};
  return { ...own, trigger: trigger.id, reason: trigger.reason, ...reach, ...call };
}

/** The next call of a level, where the incident waits for an answer. */
function laterCall(context: IncidentContext, evaluation: Evaluation): Pick<Next, 'call'> {
  const { incident, policy } = context;
  if (incident.acknowledged !== null || incident.resolvedAt !== null) return {};
  const [first] = policy.triggers
    .flatMap((one) => (one.do.escalate === null ? [] : (firstDue(context, evaluation, one) ?? [])))
    .toSorted((a, b) => a.at - b.at);
  const call = first && escalation(context, first);
  return call?.escalatesTo ? { call } : {};
}

/** The rules alone say who is called: whether GitHub assigns them is known only once it was tried. */
function escalation(context: IncidentContext, { at, triggers }: Due): NextCall {
  const { policy } = context;
  const number = wantedBy(context, triggers).level;
  if (number === null) return { at, escalatesTo: null, calls: [] };
  const { facts } = evaluationAt(context, at);
  const roles = rolesById(policy, policy.levels[number - 1]?.roles ?? []);
  const calls = roles.map((role) => ({ role: roleRef(role), people: onCallFor(context, role, facts) }));
  return { at, escalatesTo: levelRef(policy, number), calls };
}
