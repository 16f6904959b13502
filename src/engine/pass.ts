/** Roles given by hand: `/role` and `/handoff`. Passing the buck is counted as what it is. */
import type { Instant } from '../domain/time.ts';
import { includesName, same } from './people.ts';
import type { Walk } from './walk.ts';

/** A role goes to one person. Returns the roles given. */
export function giveRole(walk: Walk, role: string, to: string): readonly string[] {
  countReassignment(walk, [role], to);
  walk.holders.set(role, [to]);
  return [role];
}

/** Every role that somebody holds goes to somebody else, who is to accept. Returns the roles given. */
export function handOff(walk: Walk, by: string, to: string, at: Instant): readonly string[] {
  const roles = [...walk.holders].filter(([, people]) => includesName(people, by)).map(([role]) => role);
  countReassignment(walk, roles, to);
  for (const role of roles) {
    const others = (walk.holders.get(role) ?? []).filter((holder) => !same(holder, by) && !same(holder, to));
    walk.holders.set(role, [...others, to]);
  }
  walk.handovers = [...walk.handovers.filter((handover) => !same(handover.to, to)), { by, to, at }];
  return roles;
}

/** Whoever answers has taken over. */
export function accept(walk: Walk, by: string): void {
  walk.handovers = walk.handovers.filter(({ to }) => !same(to, by));
}

/** One command counts once, and only where somebody held a role that somebody else now has: the first holder is no change. */
function countReassignment(walk: Walk, roles: readonly string[], to: string): void {
  const changes = roles.some((role) => {
    const before = walk.holders.get(role) ?? [];
    return before.length > 0 && !includesName(before, to);
  });
  if (changes) walk.reassignments += 1;
}
