/** A rule that only one of two policies has: an incident for which it holds. Pure. */
import { findFacts } from '#analysis/index.ts';
import type { Side } from '#domain/results/policy-diff.ts';
import type { Json } from '#domain/rule.ts';
import { firstOf } from './ask.ts';
import { factsFor, referenceHolds } from './confirm.ts';
import { readsOf, resolve } from './resolve.ts';
import { domainIn, situationsFor, type World } from './world.ts';

export interface Alone {
  readonly rule: Json;
  readonly where: readonly Json[];
  /** What its policy does with such an incident. */
  readonly outcome: string;
}

/** `none` is proved: there is no such incident. */
export function aloneIn({ rule, where, outcome }: Alone, both: World, side: 'before' | 'after'): Side {
  const policy = both[side];
  const world: World = { ...both, before: policy, after: policy };
  const reads = readsOf(rule, policy);
  return firstOf(situationsFor(reads, world), (situation): Side => {
    const state = situation.after;
    const question = { holds: [resolve(rule, policy, state)], fails: [] };
    const verdict = findFacts(question, domainIn(world, situation, where));
    if (verdict.kind === 'proved') return { kind: 'none' };
    if (verdict.kind === 'unknown') return verdict;
    const facts = factsFor(policy, verdict.facts, state, reads);
    if (!referenceHolds(rule, facts)) return { kind: 'unknown', why: 'It was not confirmed by `json-logic-js`.' };
    const outcomes = { before: null, after: null, [side]: outcome };
    const seen = { before: null, after: null, [side]: facts };
    const claims = [{ policy, rule, holds: true }];
    return {
      kind: 'witness',
      witness: { ...outcomes, facts: seen, case: world.caseOf(policy, facts, outcome, claims) },
    };
  });
}
