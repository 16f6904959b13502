/** Who is called in the place of people whom no channel reached. Pure. */
import { hasName } from '#domain/names.ts';
import type { Call } from '#domain/message.ts';
import type { DeliveryContext } from '#engine/delivery/deliveries.ts';
import { triedFor, unreachedRoles } from '#engine/delivery/reach.ts';
import type { Evaluation, IncidentContext } from '#engine/facts/context.ts';
import { snoozedAt } from '#engine/facts/due.ts';
import { mayBeAssigned } from '#engine/incident/people.ts';
import { roleRef, standInsOf } from './roster.ts';

type Unreached = ReadonlyMap<string, readonly string[]>;

/** Roles whose people no channel reached, and for which there is somebody else to call; `calls` are made anyway. */
export function unreachedBeside(view: DeliveryContext, calls: readonly Call[]): Unreached {
  const { context, evaluation } = view;
  if (context.policy.reach.size === 0 || snoozedAt(context, evaluation.at) !== null) return new Map();
  const roles = [...unreachedRoles(view)].filter(
    ([id]) => calls.every(({ role }) => role.id !== id) && othersFor(context, evaluation, id).length > 0,
  );
  return new Map(roles);
}

export const standInsFor = (context: IncidentContext, evaluation: Evaluation, unreached: Unreached): readonly Call[] =>
  [...unreached].flatMap(([id, people]): readonly Call[] => {
    const role = context.policy.roles.get(id);
    if (role === undefined) return [];
    const all = othersFor(context, evaluation, id);
    const others = all.filter((login) => mayBeAssigned(context.issue, login));
    const unreachable = all.filter((login) => !others.includes(login));
    return [{ role: roleRef(role), level: null, people: others, unreachable, unreached: people, otherwise: true }];
  });

/** A call of stand-ins that calls nobody, as GitHub lets none of them be assigned: whoever holds the role goes on holding it. */
export const isInVain = ({ people, unreached }: Call): boolean => unreached !== undefined && people.length === 0;

/** Whoever was called for the role already was called in vain, and so was whoever is recorded as not reached. */
function othersFor(context: IncidentContext, { facts }: Evaluation, id: string): readonly string[] {
  const role = context.policy.roles.get(id);
  const before = triedFor(context, id);
  return role === undefined ? [] : standInsOf(context, role, facts).filter((login) => !hasName(before, login));
}
