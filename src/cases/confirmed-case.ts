/** A witness as a case that proves the claim beside it. Pure. */
import type { Policy, Trigger } from '#domain/policy.ts';
import type { Facts, Json } from '#domain/rule.ts';
import { compileRule } from '#logic/index.ts';
import { factsOnClock, foldIssue } from '#engine/index.ts';
import { flow } from './print-case.ts';
import { readTests } from './read.ts';
import { runCase } from './run-case.ts';
import { caseText, type WitnessRun, untilEnd, witnessRuns } from './witness.ts';

/** The claim that a policy decides so by one of its rules. */
export interface Claim {
  readonly policy: Policy;
  readonly rule: Json;
  /** Does the rule hold at the end of the story? Of an issue that is no incident of the policy, none does. */
  readonly holds: boolean;
}

/**
 * As `witnessCase`; null where no story shows what is claimed. The engine runs the story under the policy of each claim, and its
 * rule is asked then: what the case itself expects proves nothing, as it is written from one of the runs. Then the case is run, as it is
 * written: it passes under `policy`, and fails under each that is claimed to decide otherwise.
 */
export function confirmedCase(policy: Policy, facts: Facts, name: string, claims: readonly Claim[]): string | null {
  const own = claims.find((claim) => claim.policy === policy);
  const others = claims.filter((claim) => own !== undefined && claim.holds !== own.holds).map((claim) => claim.policy);
  for (const run of witnessRuns(policy, facts)) {
    const proof = claims.every((claim) => confirms(run, claim)) ? withFiring(policy, run, claims) : null;
    if (proof === null) continue;
    const text = caseText(name, proof);
    if (passes(policy, text, proof) && !others.some((other) => passes(other, text, proof))) return text;
  }
  return null;
}

function passes(policy: Policy, text: string, { test }: WitnessRun): boolean {
  const read = readTests(`version: 1\npeople: ${flow(test.people)}\ncases:\n${text}`, '');
  return read.ok && read.value.cases.every((one) => runCase(policy, one).passed);
}

function confirms({ test }: WitnessRun, { policy, rule, holds }: Claim): boolean {
  // A trigger may count time on a clock of its own.
  const clock = triggerOf(policy, rule)?.clock ?? null;
  const facts = factsOnClock(foldIssue(policy, untilEnd(policy, test).issue), test.end, clock);
  return (facts !== null && compileRule(rule, null).holds(facts)) === holds;
}

const triggerOf = (policy: Policy, rule: Json): Trigger | undefined =>
  policy.triggers.find(({ when }) => when.source === rule);

/** The run in which the trigger that is claimed to fire is seen firing, if only before the end; null where it is seen doing otherwise. */
function withFiring(policy: Policy, run: WitnessRun, claims: readonly Claim[]): WitnessRun | null {
  const claim = claims.find((one) => one.policy === policy && triggerOf(policy, one.rule) !== undefined);
  const id = claim && triggerOf(policy, claim.rule)?.id;
  if (claim === undefined || id === undefined) return run;
  if (!claim.holds) return run.fired.includes(id) ? null : run;
  if (run.fired.includes(id)) return run;
  const isEarlier = run.firedBefore.includes(id);
  return isEarlier ? { ...run, before: null, fired: [...run.firedBefore, ...run.fired] } : null;
}
