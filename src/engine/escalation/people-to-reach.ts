/** Who is sent messages because a run calls them: whoever has answered is sent none. Pure. */
import { hasName, sameName } from '#domain/names.ts';
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
  incident.called === 0 && incident.acknowledged !== null && fires.every(({ do: { escalate } }) => escalate === null);

/** Who asks for help or takes a role, with this very run to answer it, and the owner, as long as they keep their promise of updates. */
function presentPeople({ context, evaluation, fires, inForce, answered }: RunPlan): readonly string[] {
  const { incident } = context;
  const { askers } = helpWanted(context, fires);
  const takers = incident.commands.flatMap(({ asks, by, comment }) =>
    asks?.kind === 'hand-over' && sameName(asks.to, by) && answered.includes(comment) ? [by] : [],
  );
  const due = updateDueAt(incident, inForce.severity, evaluation.facts);
  const isOwned = incident.acknowledged !== null && incident.owner !== null && askers.length === 0;
  const isInTime = due !== null && due > evaluation.at;
  return [...askers, ...takers, ...(isOwned && isInTime ? [incident.owner] : [])];
}
