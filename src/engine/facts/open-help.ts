/** Calls for help that are open, and the triggers that answer them: one is open until somebody was called for it, or nobody will be. Pure. */
import type { Command, Incident } from '#domain/incident.ts';
import type { LastFiring } from '#domain/ledger.ts';
import { callsPeople, isSilent, type Trigger } from '#domain/policy.ts';
import { helpTriggers, helpTriggersLeft } from '#engine/incident/help-triggers.ts';
import type { IncidentContext } from './context.ts';

/** The triggers that answer calls for help and are not used up in this episode; of those that fire now (`fires`) none counts as used up. */
export function helpLeft({ policy, incident }: IncidentContext, fires: readonly Trigger[] = []): readonly Trigger[] {
  const left = helpTriggersLeft(policy, incident.fired);
  return fires.length === 0 ? left : helpTriggers(policy).filter((one) => fires.includes(one) || left.includes(one));
}

/** The calls for help that nothing has answered yet. */
export const openHelp = ({ commands, helpRequests }: Incident): readonly Command[] =>
  helpRequests.length === 0
    ? []
    : commands.filter(({ comment, asks }) => asks?.kind === 'help' && helpRequests.includes(comment));

/** Those of which a run in which `fires` fire tells somebody. */
const openHelpFor = ({ policy, incident }: IncidentContext, fires: readonly Trigger[]): readonly Command[] =>
  helpTriggers(policy).some((one) => fires.includes(one)) ? openHelp(incident) : [];

/** Those that it answers by what they do. */
export function helpAnsweredBy(context: IncidentContext, fires: readonly Trigger[]): readonly Command[] {
  const help = openHelpFor(context, fires);
  return help.length === 0 || isLeftToOthers(context, fires) ? [] : help;
}

/** Do these only tell places of it, or set a label, while another trigger may still call people for it? */
function isLeftToOthers(context: IncidentContext, fires: readonly Trigger[]): boolean {
  const forHelp = helpTriggers(context.policy).filter((one) => fires.includes(one));
  return (
    forHelp.every((one) => isSilent(one.do)) &&
    helpLeft(context).some((one) => callsPeople(one.do) && !fires.includes(one))
  );
}

/** May something that somebody did since its last firing make it fire again? What leaves a call for help to other triggers tells of it once. */
export function hasNewEvent(context: IncidentContext, trigger: Trigger, last: LastFiring): boolean {
  const { lastEvent, lastEventSeen } = context.incident;
  const requests = openHelpFor(context, [trigger]);
  // An edit may have written it, which is no event.
  const hasNewRequest = requests.some(({ answered, writtenAt }) => !answered && writtenAt > last.at);
  if (requests.length > 0 && isLeftToOthers(context, [trigger])) return hasNewRequest;
  return (
    lastEvent > last.at ||
    lastEventSeen > last.seen ||
    hasNewRequest ||
    (requests.length > 0 && answersAllIn(context, trigger, last))
  );
}

/** A comment answers all requests that its run knew of; a run that told places alone answers those that are older than it. */
const answersAllIn = ({ incident }: IncidentContext, { id }: Trigger, last: LastFiring): boolean =>
  incident.records.some(({ at, fired }) => at === last.at && fired[id] === last.n);
