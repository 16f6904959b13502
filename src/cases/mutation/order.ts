/** In which order to run the cases on a mutant, so that the one that fails comes early. */
import type { Policy } from '#domain/policy.ts';
import type { Rule } from '#domain/rule.ts';
import { evaluatedRulesAt } from '#engine/index.ts';
import type { TestCase } from '#cases/document.ts';
import { runCase } from '#cases/run-case.ts';

export interface Order {
  /** The cases: first those that noticed another change of this part, then those that reach the rule, the short ones before the long. */
  readonly of: (part: string, rule: Rule | undefined) => readonly TestCase[];
  readonly notice: (part: string, by: TestCase) => void;
}

export function orderOf(policy: Policy, cases: readonly TestCase[]): Order {
  const reached = new Map<TestCase, Set<Rule>>();
  const looks = new Map<TestCase, number>();
  for (const test of cases) {
    const rules = new Set<Rule>();
    reached.set(test, rules);
    runCase(policy, test, (issue, at) => {
      looks.set(test, (looks.get(test) ?? 0) + 1);
      for (const { rule } of evaluatedRulesAt(policy, issue, at)) rules.add(rule);
    });
  }
  const killers = new Map<string, Set<TestCase>>();
  const rank = (test: TestCase, part: string, rule: Rule | undefined): number => {
    if (killers.get(part)?.has(test)) return 0;
    return rule === undefined || reached.get(test)?.has(rule) ? 1 : 2;
  };
  return {
    of: (part, rule) =>
      cases.toSorted((a, b) => rank(a, part, rule) - rank(b, part, rule) || (looks.get(a) ?? 0) - (looks.get(b) ?? 0)),
    notice: (part, by) => void killers.set(part, (killers.get(part) ?? new Set()).add(by)),
  };
}
