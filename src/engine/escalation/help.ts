/** What `/escalate` comes to: which triggers of the policy answer it, and whether any is left. Pure. */
import type { IncidentBrief } from '#domain/message.ts';
import type { Policy, Trigger } from '#domain/policy.ts';
import { type IncidentContext, readsOf } from '#engine/facts/context.ts';

const ANSWERING = new WeakMap<Policy, readonly Trigger[]>();

/** Triggers whose rule reads whether somebody asked for help, and that do what they decide. */
function answering(policy: Policy): readonly Trigger[] {
  const known = ANSWERING.get(policy);
  if (known !== undefined) return known;
  const found = policy.triggers.filter(
    ({ phase, when, evaluateOnly }) =>
      phase === 'open' && !evaluateOnly && readsOf(policy, [when]).has('count.help-requests'),
  );
  ANSWERING.set(policy, found);
  return found;
}

/** Of these, the ones that are not used up in this episode. `fires`: those that fire now are not, whether they were or not. */
export function helpLeft({ policy, incident }: IncidentContext, fires: readonly Trigger[] = []): readonly Trigger[] {
  const isUsedUp = ({ id, limit, repeat }: Trigger): boolean => {
    const times = incident.fired.get(id)?.n ?? 0;
    return (times > 0 && repeat === null) || (limit !== null && times >= limit);
  };
  return answering(policy).filter((one) => fires.includes(one) || !isUsedUp(one));
}

/** Nothing where `/escalate` calls the next level, as in most policies. */
export function helpOf(context: IncidentContext): Pick<IncidentBrief, 'help'> {
  const left = helpLeft(context);
  if (left.length === 0) return { help: 'none' };
  return left.some(({ do: { escalate } }) => escalate !== null) ? {} : { help: 'asks' };
}
