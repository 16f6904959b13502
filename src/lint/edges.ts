/** Values at which one severity ends and another begins, and which neither or both of them take. Pure. */
import type { Facts, Json, JsonMap } from '#domain/rule.ts';
import { toPointer } from '#policy/pointer.ts';
import { amountsOf, type Amount } from './numbers.ts';
import type { Target } from './rule.ts';
import { inline, withValue } from './substitute.ts';

export interface Edge {
  /** The detail. */
  readonly name: string;
  readonly value: number;
  /** Ids of the severities of values just below and just above. */
  readonly below: string;
  readonly above: string;
  /** The rule of the less severe of the two. */
  readonly path: string;
  /** At the edge. */
  readonly facts: Facts;
}

export function edgesOf(target: Target, taken: 'neither' | 'both'): readonly Edge[] {
  return amountsOf(target.policy).flatMap((amount) =>
    amount.thresholds.flatMap((value) => at(target, amount, value, taken)),
  );
}

/** Less than any two thresholds of a policy are apart. */
const NEAR = 1e-6;

function at(target: Target, { name }: Amount, value: number, taken: 'neither' | 'both'): readonly Edge[] {
  const { policy } = target;
  const ruled = policy.severities.flatMap(({ id, when }, index) =>
    when === null ? [] : [{ id, index, rule: inline(when.source, policy) }],
  );
  const ruleAt = (rule: Json, number: number): Json => withValue(rule, `details.${name}`, number);
  const edges: Edge[] = [];
  for (const under of ruled) {
    for (const over of ruled.filter(({ id }) => id !== under.id)) {
      const beside = [ruleAt(under.rule, value - NEAR), ruleAt(over.rule, value + NEAR)];
      const other = [ruleAt(under.rule, value + NEAR), ruleAt(over.rule, value - NEAR)];
      const here = [ruleAt(under.rule, value), ruleAt(over.rule, value)];
      // Where a third severity takes the value nothing is lost.
      const others = ruled.map(({ rule }) => ruleAt(rule, value));
      const verdict =
        taken === 'neither'
          ? target.ask({ holds: beside, fails: [...other, ...others] })
          : target.ask({ holds: [...beside, ...here], fails: other });
      if (verdict.kind !== 'witness') continue;
      const details = (verdict.facts['details'] ?? {}) as JsonMap;
      edges.push({
        name,
        value,
        below: under.id,
        above: over.id,
        path: toPointer(['severities', Math.max(under.index, over.index), 'when']),
        facts: { ...verdict.facts, details: { ...details, [name]: value } },
      });
    }
  }
  return edges;
}
