import type { Facts, Json, JsonMap } from '#domain/rule.ts';
import { toPointer } from '#policy/pointer.ts';
import { amountsOf, type Amount, severityRules, valuesOf } from '#lint/numbers.ts';
import type { Finding, LintRule, Target } from '#lint/rule.ts';
import { withValue } from '#lint/substitute.ts';

export const severityNotMonotone: LintRule = {
  meta: {
    id: 'severity-not-monotone',
    level: 'warning',
    summary: 'A number that makes an incident more severe, and less severe again when it grows further.',
  },
  check: (target) => amountsOf(target.policy).flatMap((amount) => peakOf(target, amount) ?? []),
};

/** Three values of an amount, everything else equal, of which the middle one alone makes a severity. Low in the middle is no peak. */
function peakOf(target: Target, amount: Amount): Finding | null {
  const { policy } = target;
  const fact = `details.${amount.name}`;
  const values = valuesOf(amount);
  const rules = severityRules(policy);
  for (let rank = 1; rank <= rules.length; rank += 1) {
    const atLeast: Json = { or: rules.slice(0, rank) };
    const ruleAt = (value: number): Json => withValue(atLeast, fact, value);
    for (const [index, middle] of values.entries()) {
      for (const low of values.slice(0, index)) {
        for (const high of values.slice(index + 1)) {
          const verdict = target.ask({ holds: [ruleAt(middle)], fails: [ruleAt(low), ruleAt(high)] });
          if (verdict.kind === 'witness')
            return findingOf(target, rank, amount.name, [low, middle, high], verdict.facts);
        }
      }
    }
  }
  return null;
}

function findingOf(
  { policy }: Target,
  rank: number,
  name: string,
  [low, middle, high]: readonly [number, number, number],
  facts: Facts,
): Finding {
  const id = policy.severities[rank - 1]?.id ?? '';
  const details = (facts['details'] ?? {}) as JsonMap;
  return {
    path: toPointer(['severities', rank - 1, 'when']),
    message: `With \`details.${name}\` at ${middle} an incident is \`${id}\` or more severe; at ${low} and at ${high}, everything else equal, it is less.`,
    help: 'Let a larger number never be less severe: drop the upper bound, or write the range into a severity above.',
    witness: { ...facts, details: { ...details, [name]: high } },
  };
}
