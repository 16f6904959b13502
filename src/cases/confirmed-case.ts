/** A witness as a case that proves the claim beside it. Pure. */
import type { Policy, Trigger } from '#domain/policy.ts';
import type { Facts, Json } from '#domain/rule.ts';
import { compileRule } from '#logic/index.ts';
import { factsOnClock, foldIssue } from '#engine/index.ts';
import { caseText, type SimulatedRun, untilEnd, witnessRun } from './witness.ts';

/** The claim that a policy decides so by one of its rules. */
export interface Claim {
  readonly policy: Policy;
  readonly rule: Json;
  /** Does the rule hold at the end of the story? Of an issue that is no incident of the policy, none does. */
  readonly holds: boolean;
}

/**
 * As `witnessCase`; null where the story does not show what is claimed. The engine runs the story under the policy of each claim, and its
 * rule is asked then: what the case itself expects proves nothing, as it is written from one of the runs.
 */
export function confirmedCase(policy: Policy, facts: Facts, name: string, claims: readonly Claim[]): string | null {
  const run = witnessRun(policy, facts);
  const result = claims.every((claim) => confirms(run, claim)) ? withFiring(policy, run, claims) : null;
  return result === null ? null : caseText(name, result);
}

function confirms({ test }: SimulatedRun, { policy, rule, holds }: Claim): boolean {
  // A trigger may count time on a clock of its own.
  const clock = triggerOf(policy, rule)?.clock ?? null;
  const facts = factsOnClock(foldIssue(policy, untilEnd(policy, test).issue), test.end, clock);
  return (facts !== null && compileRule(rule, null).holds(facts)) === holds;
}

const triggerOf = (policy: Policy, rule: Json): Trigger | undefined =>
  policy.triggers.find(({ when }) => when.source === rule);

/** The run in which the trigger that is claimed to fire is seen firing, if only before the end; null where it is seen doing otherwise. */
function withFiring(policy: Policy, run: SimulatedRun, claims: readonly Claim[]): SimulatedRun | null {
  const claim = claims.find((one) => one.policy === policy && triggerOf(policy, one.rule) !== undefined);
  const id = claim && triggerOf(policy, claim.rule)?.id;
  if (claim === undefined || id === undefined) return run;
  if (!claim.holds) return run.fired.includes(id) ? null : run;
  if (run.fired.includes(id)) return run;
  const isEarlier = run.firedBefore.includes(id);
  return isEarlier ? { ...run, before: null, fired: [...run.firedBefore, ...run.fired] } : null;
}
