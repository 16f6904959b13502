/** Roles given by hand: `/role` and `/handoff`, counted as reassignments. */
import { hasName, sameName } from '#domain/names.ts';
import type { HandOver } from '#domain/incident.ts';
import type { LedgerRecord } from '#domain/ledger.ts';
import type { Instant } from '#domain/time.ts';
import { awaitAnswerOf } from './answers.ts';
import { own, type FoldState } from './fold-state.ts';

/** A role goes to one person. */
export function giveRole(state: FoldState, role: string, to: string): HandOver {
  const roles = holdersOf(state, [role]);
  countReassignment(state, [role], to);
  own(state, 'holders').set(role, [to]);
  awaitAnswerOf(state, role, to);
  return { kind: 'hand-over', to, roles, toAccept: false, dropped: false };
}

/** Every role that somebody holds goes to somebody else, who is to accept. */
export function handOff(state: FoldState, by: string, to: string, at: Instant): HandOver {
  const roleIds = [...state.holders].filter(([, people]) => hasName(people, by)).map(([role]) => role);
  const roles = holdersOf(state, roleIds);
  countReassignment(state, roleIds, to);
  for (const [role, people] of roles) {
    const others = people.filter((holder) => !sameName(holder, by) && !sameName(holder, to));
    own(state, 'holders').set(role, [...others, to]);
    awaitAnswerOf(state, role, to);
  }
  state.handovers = [...state.handovers.filter((handover) => !sameName(handover.to, to)), { by, to, at }];
  return { kind: 'hand-over', to, roles, toAccept: true, dropped: false };
}

const holdersOf = (state: FoldState, roles: readonly string[]): HandOver['roles'] =>
  new Map(roles.map((role) => [role, state.holders.get(role) ?? []]));

/** Whoever answers has taken over, and owns the incident where its owner handed it to them. */
export function accept(state: FoldState, by: string): void {
  if (state.handovers.some((handover) => sameName(handover.to, by) && sameName(handover.by, state.owner)))
    state.owner = by;
  state.handovers = state.handovers.filter(({ to }) => !sameName(to, by));
}

/** Who is unassigned holds nothing any more, and gets nothing back. */
export function forgetHolder(state: FoldState, login: string): void {
  if (sameName(state.owner, login)) state.owner = null;
  const without = (roles: ReadonlyMap<string, readonly string[]>): (readonly [string, readonly string[]])[] =>
    [...roles].map(([role, people]) => [role, people.filter((holder) => !sameName(holder, login))]);
  for (const [role, people] of without(state.holders)) own(state, 'holders').set(role, people);
  changeHandOvers(state, (handOver) => ({ ...handOver, roles: new Map(without(handOver.roles)) }));
}

/** A run found that GitHub does not assign whom these comments name: the roles stayed where they were. */
export function keepHolders(
  state: FoldState,
  { comments, holders }: NonNullable<LedgerRecord['rejectedHandovers']>,
): void {
  for (const [role, people] of Object.entries(holders)) own(state, 'holders').set(role, people);
  changeHandOvers(state, (handOver, comment) =>
    comments.includes(comment) ? { ...handOver, dropped: true } : handOver,
  );
}

function changeHandOvers(state: FoldState, change: (handOver: HandOver, comment: string) => HandOver): void {
  state.commands = state.commands.map((command) =>
    command.asks?.kind === 'hand-over' ? { ...command, asks: change(command.asks, command.comment) } : command,
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
