/** What `/escalate` comes to: which triggers of the policy answer it, and whether any is left. Pure. */
import type { IncidentBrief } from '#domain/message.ts';
import { callsPeople, type Trigger } from '#domain/policy.ts';
import type { IncidentContext } from '#engine/facts/context.ts';
import { helpLeft, openHelp } from '#engine/facts/open-help.ts';
import { helpTriggers } from '#engine/incident/help-triggers.ts';
import { uniqueLogins } from '#engine/incident/people.ts';

/** Who asked for the help that `fires` call, and those of them that would call people without that. */
export function helpWanted(
  { policy, incident }: IncidentContext,
  fires: readonly Trigger[],
): { readonly askers: readonly string[]; readonly others: readonly Trigger[] } {
  const others = fires.filter((one) => one.do.escalate !== null && !helpTriggers(policy).includes(one));
  const isCalled = fires.some((one) => callsPeople(one.do) && helpTriggers(policy).includes(one));
  return { askers: isCalled ? uniqueLogins(openHelp(incident).map(({ by }) => by)) : [], others };
}

/** Nothing where `/escalate` calls the next level, as in most policies. */
export function helpOf(context: IncidentContext): Pick<IncidentBrief, 'help'> {
  const left = helpLeft(context);
  if (left.length === 0) return { help: 'none' };
  return left.some(({ do: { escalate } }) => escalate !== null) ? {} : { help: 'asks' };
}
