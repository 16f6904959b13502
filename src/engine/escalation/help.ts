/** What `/escalate` comes to: which triggers of the policy answer it, and whether any is left. Pure. */
import type { Command, Incident } from '#domain/incident.ts';
import type { IncidentBrief } from '#domain/message.ts';
import { onceForEach } from '#domain/once.ts';
import { callsPeople, isSilent, type Policy, type Trigger } from '#domain/policy.ts';
import { type IncidentContext, readsOf } from '#engine/facts/context.ts';
import { isAtLimit } from '#engine/facts/due.ts';
import { uniqueLogins } from '#engine/incident/people.ts';

/** Triggers whose rule reads whether somebody asked for help, and that do what they decide. */
const answering = onceForEach((policy: Policy): readonly Trigger[] =>
  policy.triggers.filter(
    ({ phase, when, evaluateOnly }) =>
      phase === 'open' && !evaluateOnly && readsOf(policy, [when]).has('count.help-requests'),
  ),
);

/** The triggers that answer calls for help and are not used up in this episode; of those that fire now (`fires`) none counts as used up. */
export function helpLeft({ policy, incident }: IncidentContext, fires: readonly Trigger[] = []): readonly Trigger[] {
  const isUsedUp = (trigger: Trigger): boolean =>
    (incident.fired.has(trigger.id) && trigger.repeat === null) || isAtLimit(incident, trigger);
  return answering(policy).filter((one) => fires.includes(one) || !isUsedUp(one));
}

/** The calls for help that nothing has answered yet. */
export const openHelp = ({ commands, helpRequests }: Incident): readonly Command[] =>
  helpRequests.length === 0
    ? []
    : commands.filter(({ comment, asks }) => asks?.kind === 'help' && helpRequests.includes(comment));

/**
 * The calls for help that a run in which `fires` fire answers. Telling places of one, or setting a label, leaves it open while another trigger may
 * still call people for it.
 */
export function helpAnsweredBy(context: IncidentContext, fires: readonly Trigger[]): readonly Command[] {
  const forHelp = answering(context.policy).filter((one) => fires.includes(one));
  const mayStillCall = (): boolean => helpLeft(context).some((one) => callsPeople(one.do) && !fires.includes(one));
  const isLeftOpen = forHelp.every((one) => isSilent(one.do)) && mayStillCall();
  return forHelp.length === 0 || isLeftOpen ? [] : openHelp(context.incident);
}

/** Who asked for the help that `fires` call, and those of them that would call people without that. */
export function helpWanted(
  { policy, incident }: IncidentContext,
  fires: readonly Trigger[],
): { readonly askers: readonly string[]; readonly others: readonly Trigger[] } {
  const others = fires.filter((one) => one.do.escalate !== null && !answering(policy).includes(one));
  const isCalled = fires.some((one) => callsPeople(one.do) && answering(policy).includes(one));
  return { askers: isCalled ? uniqueLogins(openHelp(incident).map(({ by }) => by)) : [], others };
}

/** Nothing where `/escalate` calls the next level, as in most policies. */
export function helpOf(context: IncidentContext): Pick<IncidentBrief, 'help'> {
  const left = helpLeft(context);
  if (left.length === 0) return { help: 'none' };
  return left.some(({ do: { escalate } }) => escalate !== null) ? {} : { help: 'asks' };
}
