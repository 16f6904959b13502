/** Roles given by hand: `/role` and `/handoff`, counted as reassignments. */
import { hasName, sameName } from '#domain/names.ts';
import type { HandoverAsk, Handover } from '#domain/incident.ts';
import { awaitAnswerOf } from './answers.ts';
import { type FoldState, own } from './fold-state.ts';
import { holdsARole, isOfLevel } from './responders.ts';
import type { Instant } from '#domain/time.ts';

/** A role goes to one person. */
export function giveRole(state: FoldState, role: string, to: string, at: Instant): HandoverAsk {
  const before = state.holders.get(role) ?? [];
  countReassignment(state, [role], to);
  pass(state, role, { people: [to], to, at });
  takeBack(state, to, (other) => hasName(before, other) && !holdsARole(state, other));
  return { kind: 'hand-over', to, roles: [role], toAccept: false };
}

/** Every role that somebody holds goes to somebody else, who is to accept. */
export function handOff(state: FoldState, handover: Handover): HandoverAsk {
  const { at, by, to } = handover;
  const roles = rolesOf(state, by);
  countReassignment(state, roles, to);
  for (const role of roles) {
    const others = (state.holders.get(role) ?? []).filter((holder) => !sameName(holder, by) && !sameName(holder, to));
    pass(state, role, { people: [...others, to], to, at });
  }
  takeBack(state, by, (other) => sameName(other, to));
  own(state, 'handovers').push(handover);
  return { kind: 'hand-over', to, roles, toAccept: true };
}

/** A role of the level that is engaged: it counts as called from then on, as whoever got it is to answer. */
function pass(
  state: FoldState,
  role: string,
  { people, to, at }: { readonly people: readonly string[]; readonly to: string; readonly at: Instant },
): void {
  own(state, 'holders').set(role, people);
  awaitAnswerOf(state, role, to);
  if (isOfLevel(state, role)) state.calledAt = at;
}

/** Whoever handed something over keeps it after all. */
export function keepHandovers(state: FoldState, by: string, at: Instant): void {
  for (const { by: from, to } of standingHandovers(state))
    if (sameName(from, by)) own(state, 'handoverEnds').push({ at, from, to, isTakenBack: true });
  takeBack(state, by, () => true);
}

/** What somebody handed over to those of whom `isFrom` is true is theirs again. */
function takeBack(state: FoldState, by: string, isFrom: (login: string) => boolean): void {
  state.handovers = state.handovers.filter((one) => !sameName(one.by, by) || !isFrom(one.to));
}

/** Who holds nothing any more has nothing to accept, as the role was called anew; nor has whoever was to own what somebody else owns by now. */
export const standingHandovers = (state: Readonly<FoldState>): FoldState['handovers'] =>
  state.handovers.length === 0
    ? state.handovers
    : state.handovers.filter(({ by, to }) => holdsARole(state, to) || sameName(by, state.owner));

export const rolesOf = ({ holders }: FoldState, login: string): readonly string[] =>
  [...holders].filter(([, people]) => hasName(people, login)).map(([role]) => role);

/** Whoever answers has taken over, and owns the incident where its owner handed it to them. */
export function accept(state: FoldState, by: string, at: Instant): void {
  for (const { by: from, to } of standingHandovers(state)) {
    if (!sameName(to, by)) continue;
    own(state, 'handoverEnds').push({ at, from, to: by });
    if (sameName(from, state.owner)) state.owner = by;
  }
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
