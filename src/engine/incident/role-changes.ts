/** Roles given by hand: `/role` and `/handoff`. Passing the buck is counted as what it is. */
import type { LedgerRecord } from '#domain/ledger.ts';
import type { Instant } from '#domain/time.ts';
import { includesName, same } from './people.ts';
import type { FoldState } from './fold-state.ts';

/** A role goes to one person. Returns the roles given. */
export function giveRole(state: FoldState, role: string, to: string): readonly string[] {
  countReassignment(state, [role], to);
  state.holders.set(role, [to]);
  return [role];
}

/** Every role that somebody holds goes to somebody else, who is to accept. Returns the roles given. */
export function handOff(state: FoldState, by: string, to: string, at: Instant): readonly string[] {
  const roles = [...state.holders].filter(([, people]) => includesName(people, by)).map(([role]) => role);
  countReassignment(state, roles, to);
  for (const role of roles) {
    const others = (state.holders.get(role) ?? []).filter((holder) => !same(holder, by) && !same(holder, to));
    state.holders.set(role, [...others, to]);
  }
  state.handovers = [...state.handovers.filter((handover) => !same(handover.to, to)), { by, to, at }];
  return roles;
}

/** Whoever answers has taken over. */
export function accept(state: FoldState, by: string): void {
  state.handovers = state.handovers.filter(({ to }) => !same(to, by));
}

/** Who is unassigned holds nothing any more, and gets nothing back. */
export function forgetHolder(state: FoldState, login: string): void {
  const without = (roles: ReadonlyMap<string, readonly string[]>): (readonly [string, readonly string[]])[] =>
    [...roles].map(([role, people]) => [role, people.filter((holder) => !same(holder, login))]);
  for (const [role, people] of without(state.holders)) state.holders.set(role, people);
  state.commands = state.commands.map((command) =>
    command.gave.size === 0 ? command : { ...command, gave: new Map(without(command.gave)) },
  );
}

/** A run found that GitHub does not assign whom these comments name: the roles stayed where they were. */
export function keepHolders(
  state: FoldState,
  { comments, holders }: NonNullable<LedgerRecord['rejectedHandovers']>,
): void {
  for (const [role, people] of Object.entries(holders)) state.holders.set(role, people);
  state.commands = state.commands.map((command) =>
    command.gave.size > 0 && comments.includes(command.comment) ? { ...command, dropped: true } : command,
  );
}

/** One command counts once, and only where somebody held a role that somebody else now has: the first holder is no change. */
function countReassignment(state: FoldState, roles: readonly string[], to: string): void {
  const changes = roles.some((role) => {
    const before = state.holders.get(role) ?? [];
    return before.length > 0 && !includesName(before, to);
  });
  if (changes) state.reassignments += 1;
}
