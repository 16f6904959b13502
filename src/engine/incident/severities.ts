/** The severities of an incident's history: which people chose, and which the engine announced or raised. */
import { type Policy, severityById } from '#domain/policy.ts';
import { type FoldState, own } from './fold-state.ts';

export const rankOf = (policy: Policy, severity: string): number | null => severityById(policy, severity)?.rank ?? null;

export function isMoreSevere({ policy }: FoldState, severity: string, than: string | null): boolean {
  const rank = rankOf(policy, severity);
  const other = than === null ? null : rankOf(policy, than);
  return rank !== null && (other === null || rank < other);
}

/** A person chose a severity. What the engine had announced by then decides later whether an assessment may overrule it. */
export function choose(state: FoldState, severity: string, by: string, at: number): void {
  const ranks = state.announced.map((one) => rankOf(state.policy, one.severity)).filter((rank) => rank !== null);
  own(state, 'choices').push({ at, severity, by, announcedRank: ranks.length > 0 ? Math.min(...ranks) : null });
}

/** The severity that was last chosen or announced: as far as the history tells, the one in force. */
export function latestSeverity(state: FoldState): string | null {
  const choice = state.choices.at(-1);
  const announced = state.announced.at(-1);
  if (choice && (!announced || choice.at >= announced.at)) return choice.severity;
  return announced?.severity ?? state.policy.severities.at(-1)?.id ?? null;
}

export function isRise({ policy }: FoldState, from: string, to: string): boolean {
  const [before, after] = [rankOf(policy, from), rankOf(policy, to)];
  return before !== null && after !== null && after < before;
}

export function raise(state: FoldState, severity: string): void {
  if (isMoreSevere(state, severity, state.raised)) state.raised = severity;
}
