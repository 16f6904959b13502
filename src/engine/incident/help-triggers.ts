/** Triggers that answer calls for help, and which of them may still do so. Pure. */
import type { LastFiring } from '#domain/ledger.ts';
import { onceForEach } from '#domain/once.ts';
import { type Policy, readsOf, type Trigger } from '#domain/policy.ts';

type Firings = ReadonlyMap<string, LastFiring>;

/** Triggers whose rule reads whether somebody asked for help, and that do what they decide. */
export const helpTriggers = onceForEach((policy: Policy): readonly Trigger[] =>
  policy.triggers.filter(
    ({ phase, when, evaluateOnly }) =>
      phase === 'open' && !evaluateOnly && readsOf(policy, [when]).has('count.help-requests'),
  ),
);

/** Has it fired as often as it may in this episode? Where an earlier version of the policy let it fire more often, that is enough. */
export const isAtLimit = (fired: Firings, { id, limit }: Trigger): boolean =>
  limit !== null && (fired.get(id)?.n ?? 0) >= limit;

/** Those that are not used up by what has fired in this episode. */
export const helpTriggersLeft = (policy: Policy, fired: Firings): readonly Trigger[] =>
  helpTriggers(policy).filter((one) => !(fired.has(one.id) && one.repeat === null) && !isAtLimit(fired, one));
