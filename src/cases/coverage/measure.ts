/** Runs the tests of a policy and watches every rule. Pure. */
import type { Issue } from '#domain/issue.ts';
import type { Policy } from '#domain/policy.ts';
import type { Rule } from '#domain/rule.ts';
import type { Instant } from '#domain/time.ts';
import { rulesOf } from '#policy/index.ts';
import { evaluatedRulesAt } from '#engine/index.ts';
import type { Scope } from '#logic/index.ts';
import type { TestCase } from '#cases/document.ts';
import { runCase } from '#cases/run-case.ts';
import { WayTally } from './ways.ts';
import { type Look, look, Tally, type ObservedRule, watch } from './seen.ts';

/** The rules of a policy under watch. Only those with an atom: the others always come to the same. */
export type Watch = ReadonlyMap<Rule, ObservedRule>;

export const watchAll = (policy: Policy, scope: Scope): Watch =>
  new Map(
    rulesOf(policy)
      .map((named) => watch(named, scope))
      .filter(({ atoms }) => atoms.length > 0)
      .map((watched) => [watched.named.rule, watched]),
  );

/** What the engine asks of the watched rules at an instant. */
export function looksAt(
  policy: Policy,
  watched: Watch,
  issue: Issue,
  at: Instant,
): readonly { readonly of: ObservedRule; readonly look: Look }[] {
  return evaluatedRulesAt(policy, issue, at).flatMap(({ rule, facts }) => {
    const of = watched.get(rule);
    return of ? [{ of, look: look(of, facts) }] : [];
  });
}

export type Tallies = ReadonlyMap<ObservedRule, Tally>;

/** `ways` gets the messages as well. */
export function measure(policy: Policy, watched: Watch, cases: readonly TestCase[], ways = new WayTally()): Tallies {
  const tallies = new Map([...watched.values()].map((one) => [one, new Tally()]));
  for (const test of cases) {
    const observe = (issue: Issue, at: Instant): void => {
      for (const { of, look: seen } of looksAt(policy, watched, issue, at)) tallies.get(of)?.add(seen, test.name);
    };
    runCase(policy, test, observe, ({ sent }) => ways.add(sent, test.name));
  }
  return tallies;
}
