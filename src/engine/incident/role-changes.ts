/** Roles given by hand: `/role` and `/handoff`, counted as reassignments. */
import { hasName, sameName } from '#domain/names.ts';
import type { HandOver } from '#domain/incident.ts';
import type { Instant } from '#domain/time.ts';
import { awaitAnswerOf } from './answers.ts';
import { own, type FoldState } from './fold-state.ts';

/** A role goes to one person. */
export function giveRole(state: FoldState, role: string, to: string): HandOver {
  countReassignment(state, [role], to);
  own(state, 'holders').set(role, [to]);
  awaitAnswerOf(state, role, to);
  return { kind: 'hand-over', to, roles: [role], toAccept: false };
}

/** Every role that somebody holds goes to somebody else, who is to accept. */
export function handOff(state: FoldState, by: string, to: string, at: Instant): HandOver {
  const roles = rolesOf(state, by);
  countReassignment(state, roles, to);
  for (const role of roles) {
    const others = (state.holders.get(role) ?? []).filter((holder) => !sameName(holder, by) && !sameName(holder, to));
    own(state, 'holders').set(role, [...others, to]);
    awaitAnswerOf(state, role, to);
  }
  state.handovers = [...state.handovers.filter((handover) => !sameName(handover.to, to)), { by, to, at }];
  return { kind: 'hand-over', to, roles, toAccept: true };
}

/** The roles that somebody holds. */
export const rolesOf = ({ holders }: FoldState, login: string): readonly string[] =>
  [...holders].filter(([, people]) => hasName(people, login)).map(([role]) => role);

/** Whoever answers has taken over, and owns the incident where its owner handed it to them. */
export function accept(state: FoldState, by: string): void {
  if (state.handovers.some((handover) => sameName(handover.to, by) && sameName(handover.by, state.owner)))
    state.owner = by;
  state.handovers = state.handovers.filter(({ to }) => !sameName(to, by));
}

/** Who is unassigned holds nothing any more. */
export function forgetHolder(state: FoldState, login: string): void {
  if (sameName(state.owner, login)) state.owner = null;
  state.handovers = state.handovers.filter(({ to }) => !sameName(to, login));
  if (sameName(state.worker, login)) state.worker = null;
  for (const [role, people] of state.holders)
    own(state, 'holders').set(
      role,
      people.filter((holder) => !sameName(holder, login)),
    );
}

/** One command counts once, and only where somebody held a role that somebody else now has: the first holder is no change. */
function countReassignment(state: FoldState, roles: readonly string[], to: string): void {
  const changes = roles.some((role) => {
    const before = state.holders.get(role) ?? [];
    return before.length > 0 && !hasName(before, to);
  });
  if (changes) state.reassignments += 1;
}
