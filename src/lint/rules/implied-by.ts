import { canonicalJson } from '#domain/canonical.ts';
import type { Trigger } from '#domain/policy.ts';
import type { LintRule, Standing, Target } from '#lint/rule.ts';
import { conditionsOf, triggersOf } from '#lint/standing.ts';
import { anyIssue } from '#lint/target.ts';

export const impliedBy: LintRule = {
  meta: {
    id: 'implied-by',
    level: 'advice',
    summary: 'Two rules that are true for the same incidents and mean the same.',
  },
  check: (target) => {
    const { policy } = target;
    const anything = anyIssue(target);
    const conditions = pairs(conditionsOf(policy)).filter(([one, other]) => isEqual(target, one, other, anything));
    const triggers = pairs(triggersOf(policy)).filter(
      ([one, other]) => doesTheSame(one.trigger, other.trigger) && isEqual(target, one, other),
    );
    return [...conditions, ...triggers].map(([one, other]) => ({
      path: other.path,
      message: `The rule of ${other.name} is true exactly when that of ${one.name} is.`,
      help: 'Keep one of the two.',
    }));
  },
};

function pairs<T>(all: readonly T[]): readonly (readonly [T, T])[] {
  return all.flatMap((other, index) => all.slice(0, index).map((one) => [one, other] as const));
}

function isEqual({ ask }: Target, one: Standing, other: Standing, domain?: Target['domain']): boolean {
  const premises = one.premises;
  const differs = (holds: Standing, fails: Standing): boolean =>
    ask({ holds: [holds.source, ...premises], fails: [fails.source] }, domain).kind !== 'proved';
  if (differs(one, other) || differs(other, one)) return false;
  // Rules that are always or never true are equal too, and have rules of their own.
  return (
    ask({ holds: [one.source, ...premises], fails: [] }, domain).kind !== 'proved' &&
    ask({ holds: premises, fails: [one.source] }, domain).kind !== 'proved'
  );
}

function doesTheSame(one: Trigger, other: Trigger): boolean {
  const workOf = ({ phase, do: todo, repeat, limit, clock, evaluateOnly }: Trigger): string =>
    canonicalJson({
      phase,
      todo: { ...todo },
      repeat: repeat?.source ?? null,
      limit,
      clock: clock?.name ?? null,
      evaluateOnly,
    });
  return workOf(one) === workOf(other);
}
