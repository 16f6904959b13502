/** Who is sent messages because a run calls them: whoever has answered is sent none. Pure. */
import type { Call } from '#domain/message.ts';
import { hasName, sameName } from '#domain/names.ts';
import { hasWay } from '#engine/delivery/deliveries.ts';
import { updateDueAt } from '#engine/facts/context.ts';
import { uniqueLogins } from '#engine/incident/people.ts';
import { helpWanted } from './help.ts';
import type { RunPlan } from './run-plan.ts';

/** Everybody whom this run calls, but for those who are there already. */
export function peopleToReach(run: RunPlan): readonly string[] {
  const calls = isAnsweredBeforeAnyCall(run) ? run.calls.filter(({ level }) => level === null) : run.calls;
  const present = presentPeople(run);
  return uniqueLogins(calls.flatMap(({ people }) => people)).filter((login) => !hasName(present, login));
}

/**
 * Somebody was faster than the first run, and nothing escalates: people are reached until it is acknowledged, and it is. A comment tells those
 * of level 1 that they hold a role.
 */
const isAnsweredBeforeAnyCall = ({ context: { incident }, fires }: RunPlan): boolean =>
  incident.level === 0 && incident.acknowledged !== null && fires.every(({ do: { escalate } }) => escalate === null);

/** Who asks for help, takes a role or accepted what was handed to them, with this very run to answer it, and the owner where they need no message. */
function presentPeople(run: RunPlan): readonly string[] {
  const { context, fires } = run;
  const { askers } = helpWanted(context, fires);
  const isToAccept = (login: string): boolean => context.incident.handovers.some(({ to }) => sameName(to, login));
  const takers = handoversOf(run)
    .filter(({ by, to, toAccept }) => sameName(by, to) || (toAccept && !isToAccept(to)))
    .map(({ to }) => to);
  const present = [...askers, ...takers];
  const owner = askers.length === 0 ? ownerInTime(run) : null;
  return owner === null || isNewToOwner(run, owner, present) ? present : [...present, owner];
}

/** Whoever is working on it, as long as they keep their promise of updates. */
function ownerInTime({ context: { incident }, evaluation, inForce }: RunPlan): string | null {
  const due = updateDueAt(incident, inForce.severity, evaluation.facts);
  return incident.acknowledged !== null && due !== null && due > evaluation.at ? incident.worker : null;
}

/**
 * Does somebody else hand the owner something in this run, or would it call a level for the first time and have nobody else whom a message
 * can reach?
 */
function isNewToOwner(run: RunPlan, owner: string, present: readonly string[]): boolean {
  const { calls, levels } = run;
  if (handoversOf(run).some(({ by, to }) => sameName(to, owner) && !sameName(by, owner))) return true;
  const isOther = (login: string): boolean => !hasName([...present, owner], login) && isInReach(run, login);
  if (calls.some(({ people }) => people.some(isOther))) return false;
  const isFirst = (call: Call): boolean =>
    levels.engaged.some(({ level, isAgain }) => !isAgain && level.number === call.level);
  return levels.calls.some((call) => isFirst(call) && hasName(call.people, owner));
}

/** Has one of the steps by which people are reached at this severity a way to them? */
const isInReach = ({ context: { policy }, inForce: { severity } }: RunPlan, login: string): boolean =>
  (policy.reach.get(severity.reach ?? '') ?? []).some(({ by }) => by.some((channel) => hasWay(policy, login, channel)));

/** The hand-overs that this run announces. */
const handoversOf = ({ answered }: RunPlan): readonly { by: string; to: string; toAccept: boolean }[] =>
  answered.flatMap(({ asks, by }) =>
    asks?.kind === 'hand-over' ? [{ by, to: asks.to, toAccept: asks.toAccept }] : [],
  );
