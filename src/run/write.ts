/** One write of a run: what goes out together or alone, and what of it was really done. */
import type { RunIdentity } from '#domain/delivery.ts';
import type { Effect, SayEffect } from '#domain/effect.ts';
import type { Issue } from '#domain/issue.ts';
import { hasName } from '#domain/names.ts';
import type { Policy } from '#domain/policy.ts';
import type { Outcome } from '#domain/tracker.ts';
import type { RunContext } from './options.ts';

interface WriteResult {
  readonly outcome: Outcome;
  readonly effects: readonly [Effect, ...Effect[]];
}

/** Labels and the assignment beside them are one request, where the tracker has one for both. */
export async function write(
  { tracker, options }: Pick<RunContext, 'tracker' | 'options'>,
  { policy, issue }: { readonly policy: Policy; readonly issue: Issue },
  effect: Effect,
  beside: Effect | null,
): Promise<WriteResult> {
  if (effect.type === 'label' && beside?.type === 'assign' && tracker.labelAndAssign)
    return { outcome: await tracker.labelAndAssign(issue, effect, beside), effects: [effect, beside] };
  const only = effect.type === 'say' ? { ...effect, react: firstReactions(effect.react) } : effect;
  return { outcome: await tracker.perform(issue, options.render(policy, only)), effects: [only] };
}

/**
 * Beside another run the new comment claims what it says: it comes first and alone, as this part of the effect. Only once it is seen which
 * of two comments counts is the status comment edited, which would else undo what the other run has written into it meanwhile. What else is
 * to be said by then comes before that edit as well. Null: all of the effect is written at once.
 */
export const claimIn = (effect: Effect, { channels }: Policy, { run }: RunIdentity): Effect | null =>
  effect.type === 'say' && effect.comment !== null && effect.status?.id && channels.size > 0 && run !== null
    ? { ...effect, status: null, ledger: { ...effect.ledger, status: null } }
    : null;

/** GitHub carries a document out part by part, and may give up on a long one. */
const MOST_REACTIONS = 20;

/** Those to commands that were obeyed come first. */
const firstReactions = (all: SayEffect['react']): SayEffect['react'] =>
  all.length <= MOST_REACTIONS
    ? all
    : [...all.filter((one) => one.with === '+1'), ...all.filter((one) => one.with !== '+1')].slice(0, MOST_REACTIONS);

/** True for reactions that the document before had no room for: the next run gives them. */
export const isRest = (effect: Effect, done: readonly Effect[]): boolean =>
  effect.type === 'say' &&
  effect.comment === null &&
  effect.status === null &&
  done.some((one) => one.type === 'say' && one.react.length === MOST_REACTIONS);

/** The part of an effect that was really done: GitHub silently leaves out people who cannot be assigned. */
export function confirmEffect(effect: Effect, { assignees }: Issue): readonly Effect[] {
  if (effect.type !== 'assign') return [effect];
  const logins = effect.logins.filter((login) => hasName(assignees, login));
  return logins.length === 0 ? [] : [{ ...effect, logins }];
}
