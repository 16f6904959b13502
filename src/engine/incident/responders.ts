/** Who somebody is to an incident, as far as the fold has come. Pure. */
import { hasName, nameKey, sameName } from '#domain/names.ts';
import type { FoldState } from './fold-state.ts';
import { mayAtLeast } from './people.ts';

export const holdsARole = (state: Readonly<FoldState>, login: string): boolean =>
  [...state.holders.values()].some((people) => hasName(people, login));

export const isOfLevel = ({ policy, level }: Readonly<FoldState>, role: string): boolean =>
  policy.levels[Math.max(1, level) - 1]?.roles.includes(role) ?? false;

/** Assignee, holder of a role, or called for one at some time. */
export const isCalled = (state: Readonly<FoldState>, login: string): boolean =>
  state.assignees.has(nameKey(login)) ||
  holdsARole(state, login) ||
  state.records.some(({ called }) => Object.values(called).some((people) => hasName(people, login)));

/** Assignee, holder of a role, or triage permission. */
export const isResponder = (state: FoldState, login: string): boolean =>
  state.assignees.has(nameKey(login)) || holdsARole(state, login) || mayAtLeast(state.issue, login, 'triage');

export const isReporter = (state: FoldState, login: string): boolean =>
  state.issue.author?.kind === 'person' && sameName(state.issue.author.login, login);
