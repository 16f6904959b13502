/** A witness as a case that shows what is said of it. Pure. */
import type { Policy } from '#domain/policy.ts';
import type { Facts, Json } from '#domain/rule.ts';
import { compileRule } from '#logic/index.ts';
import { factsOnClock, foldIssue } from '#engine/index.ts';
import { caseText, type SimulatedRun, untilEnd, witnessRun } from './witness.ts';

/** What a policy is said to decide by one of its rules. */
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
export function shownCase(policy: Policy, facts: Facts, name: string, claims: readonly Claim[]): string | null {
  const run = witnessRun(policy, facts);
  return claims.every((claim) => isShown(run, claim)) ? caseText(name, run) : null;
}

function isShown({ test }: SimulatedRun, { policy, rule, holds }: Claim): boolean {
  // A trigger may count time on a clock of its own.
  const clock = policy.triggers.find(({ when }) => when.source === rule)?.clock ?? null;
  const facts = factsOnClock(foldIssue(policy, untilEnd(policy, test).issue), test.end, clock);
  return (facts !== null && compileRule(rule, null).holds(facts)) === holds;
}
