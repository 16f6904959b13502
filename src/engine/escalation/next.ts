/** What will happen next by itself, and whom it calls. Pure. */
import type { Incident } from '#domain/incident.ts';
import { type Next, type NextCall, nextWithoutCall } from '#domain/next.ts';
import type { Instant } from '#domain/time.ts';
import type { DeliveryBasis } from '#engine/delivery/deliveries.ts';
import { nextMessages } from '#engine/delivery/next-messages.ts';
import type { Evaluation, IncidentContext } from '#engine/facts/context.ts';
import { type Due, firing, firstDue, firstTurn, snoozedAt } from '#engine/facts/due.ts';
import { evaluationAt } from '#engine/facts/view.ts';
import { wantedBy } from './actions.ts';
import { engage, type LevelCalls, levelRef } from './roster.ts';

/** The next thing that will happen by itself, as messages announce it. */
export function nextOf(basis: DeliveryBasis): Next | null {
  const { context, evaluation } = basis;
  if (context.policy.evaluateOnly) return null;
  const due = firstDue(context, evaluation);
  const trigger = due?.triggers.find((one) => one.do.escalate !== null) ?? due?.triggers[0];
  const messages = context.policy.channels.size === 0 ? null : nextMessages(basis);
  if (messages !== null && (!due || messages.at < due.at)) {
    const call = laterCall(context, evaluation);
    return { ...nextWithoutCall(messages.at), reach: messages.reach, ...call };
  }
  if (!due || !trigger) return null;
  const reach = messages?.at === due.at ? { reach: messages.reach } : {};
  const own = escalation(due);
  const call = own.escalatesTo === null ? laterCall(context, evaluation) : {};
  return { ...own, trigger: trigger.id, reason: trigger.reason, ...reach, ...call };
}

/** What comes next for a run, which also records a severity that turns, and edits the status once a pause that it shows is over. */
export function nextForRun({ context, evaluation }: DeliveryBasis, next: Next | null): Next | null {
  const pause = snoozedAt(context, evaluation.at)?.until ?? null;
  const turn = firstTurn(context, evaluation, next?.at ?? Number.POSITIVE_INFINITY);
  const all = [next, turnAt('pause', pause), turnAt('severity', turn)];
  return all.filter((one) => one !== null).toSorted(inOrder)[0] ?? null;
}

/** When an issue that is no incident by the policy's rule becomes one with time alone: only a pause that is over makes it so. */
export const nextMembership = (context: IncidentContext, evaluation: Evaluation): Next | null =>
  turnAt('pause', firstTurn(context, evaluation, Number.POSITIVE_INFINITY));

const turnAt = (turns: NonNullable<Next['turns']>, at: Instant | null): Next | null =>
  at === null ? null : { ...nextWithoutCall(at), turns };

const inOrder = (a: { readonly at: Instant }, b: { readonly at: Instant }): number => a.at - b.at;

/** The next call of a level, where the incident waits for an answer. */
function laterCall(context: IncidentContext, evaluation: Evaluation): Pick<Next, 'call'> {
  const { incident, policy } = context;
  if (incident.acknowledged !== null || incident.resolvedAt !== null) return {};
  const [first] = policy.triggers
    .flatMap((one) => (one.do.escalate === null ? [] : (firstDue(context, evaluation, one) ?? [])))
    .toSorted(inOrder);
  const call = first && escalation(first);
  return call?.escalatesTo ? { call } : {};
}

function escalation(due: Due): NextCall {
  const { at, context } = due;
  const made = callsAt(due);
  if (made === null) return { at, escalatesTo: null, calls: [] };
  // Would the same level be called although everybody who was called answered just before?
  const answered = answeredAt(context, at - 1);
  const evaluation = evaluationAt(answered, at);
  const then = callsAt({ ...due, context: answered, evaluation, triggers: firing(answered, evaluation) });
  const below = made.engaged.filter(({ level, isReached }) => isReached && level.number < made.level);
  return {
    at,
    escalatesTo: levelRef(context.policy, made.level),
    ...(below.length > 0 && { below: below.map(({ level }) => level) }),
    calls: made.calls.map(({ role, people }) => ({ role, people })),
    ...(then?.level === made.level && { inAnyCase: true }),
  };
}

/** As a run then calls levels; null where it calls none. The rules alone say whom: whether GitHub assigns them is known only once it was tried. */
function callsAt({ context, evaluation, triggers }: Due): LevelCalls | null {
  const target = wantedBy(context, triggers).level;
  const untried = { ...context, issue: { ...context.issue, people: {} } };
  return target === null ? null : engage(untried, evaluation.facts, target);
}

function answeredAt(context: IncidentContext, at: Instant): IncidentContext {
  const { incident } = context;
  const { acknowledged, holders, owner, status, updates, worker } = incident;
  const by = [...holders.values()].flat()[0] ?? '';
  const answered: Incident = {
    ...incident,
    acknowledged: acknowledged ?? { by, at },
    status: status === 'open' ? 'acknowledged' : status,
    owner: owner ?? by,
    worker: worker ?? by,
    answers: holders,
    lastUpdate: { by, at },
    updates: [...updates, { at, comment: '', words: '', promisedAt: null }],
    promisedAt: null,
    activityAt: at,
  };
  return { ...context, incident: answered, evaluations: new Map() };
}
