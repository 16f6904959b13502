/** Who is called in the place of people whom no further message is to reach. Pure. */
import { hasName } from '#domain/names.ts';
import type { Call } from '#domain/message.ts';
import type { Role } from '#domain/policy.ts';
import type { Facts } from '#domain/rule.ts';
import type { DeliveryBasis } from '#engine/delivery/deliveries.ts';
import { unreachedPerson } from '#engine/delivery/message-history.ts';
import { unreachedRoles } from '#engine/delivery/reach.ts';
import type { IncidentContext } from '#engine/facts/context.ts';
import { snoozedAt } from '#engine/facts/due.ts';
import { byAssignability, roleRef, standInsOf } from './roster.ts';

/** Calls of whoever stands in for people whom no further message is to reach, for roles that `calls` leave out and that have somebody else to call. */
export function standInsFor(basis: DeliveryBasis, calls: readonly Call[]): readonly Call[] {
  const { context, evaluation } = basis;
  if (context.policy.reach.size === 0 || snoozedAt(context, evaluation.at) !== null) return [];
  return [...unreachedRoles(basis)].flatMap(([id, logins]): readonly Call[] => {
    const role = context.policy.roles.get(id);
    if (role === undefined || calls.some((call) => call.role.id === id)) return [];
    const all = othersFor(context, role, evaluation.facts);
    if (all.length === 0) return [];
    const unreached = logins.map((login) => unreachedPerson(basis, basis.deliveries, login));
    return [{ role: roleRef(role), level: null, ...byAssignability(context, all), unreached, isStandIn: true }];
  });
}

/** A call of stand-ins that calls nobody, as GitHub lets none of them be assigned: whoever holds the role goes on holding it. */
export const isInVain = ({ people, unreached }: Call): boolean => unreached !== undefined && people.length === 0;

/** Whoever was called for the role already was called in vain, and so was whoever is recorded as one whom nothing is to reach. */
function othersFor(context: IncidentContext, role: Role, facts: Facts): readonly string[] {
  const before = context.incident.tried.get(role.id) ?? [];
  return standInsOf(context, role, facts).filter((login) => !hasName(before, login));
}
