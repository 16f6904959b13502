/** Numeric details that severities compare, and the thresholds they compare them with. Pure. */
import type { Policy } from '#domain/policy.ts';
import { entryOf, factNamed, type Json, NO_ENTRY, ORDER_OPERATORS } from '#domain/rule.ts';
import { severitiesOf } from './standing.ts';
import { inline } from './substitute.ts';

export interface Amount {
  readonly name: string;
  /** Each once, ascending. */
  readonly thresholds: readonly number[];
}

/** The rules of severities, most severe first, with the conditions they name in their place. */
export const severityRules = (policy: Policy): readonly Json[] =>
  severitiesOf(policy).map(({ source }) => inline(source, policy));

/** The numeric details that the severities read in nothing but comparisons of order with numbers: those that are amounts. */
export function amountsOf(policy: Policy): readonly Amount[] {
  const rules = severityRules(policy);
  return policy.incident.details
    .filter(({ type }) => type === 'number')
    .flatMap(({ name }) => {
      const found: number[] = [];
      const isAmount = rules.every((rule) => comparesOnly(rule, `details.${name}`, found));
      const thresholds = [...new Set(found)].sort((a, b) => a - b);
      return isAmount && thresholds.length > 0 ? [{ name, thresholds }] : [];
    });
}

/** Collects the thresholds of a fact; false when the rule reads it in any other way. */
function comparesOnly(rule: Json, fact: string, found: number[]): boolean {
  if (factNamed(rule) === fact) return false;
  if (Array.isArray(rule)) return (rule as readonly Json[]).every((one) => comparesOnly(one, fact, found));
  const { operator, operands } = entryOf(rule) ?? NO_ENTRY;
  if (ORDER_OPERATORS.has(operator)) {
    const rest = operands.filter((one) => factNamed(one) !== fact);
    const numbers = rest.filter((one) => typeof one === 'number');
    if (rest.length < operands.length && rest.length === numbers.length) {
      found.push(...numbers);
      return true;
    }
  }
  return comparesOnly(operands, fact, found);
}

/** A value below all thresholds, then each of them and one above it: what the rules can tell apart. */
export function valuesOf({ thresholds }: Amount): readonly number[] {
  const first = thresholds[0] ?? 0;
  return [first - 1, ...thresholds.flatMap((one, index) => [one, between(one, thresholds[index + 1])])];
}

function between(one: number, next: number | undefined): number {
  if (next === undefined || next - one > 1) return one + 1;
  return (one + next) / 2;
}
