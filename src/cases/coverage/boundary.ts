/** The boundary of a comparison: the two neighbouring values between which it turns. Pure. */
import { factNamed, type Facts, type Json, ORDER_OPERATORS } from '#domain/rule.ts';
import { compileRule, type Scope } from '#logic/index.ts';
import { operationOf } from './atoms.ts';

/** On which side of its turn a comparison stands, and next to it: null where it is further away. */
export type Beside = (facts: Facts) => 'holding' | 'failing' | null;

const ARITHMETIC: ReadonlySet<string> = new Set(['duration', '+', '-', '*', '/', '%', 'min', 'max']);
const SECOND = 1 / 60;
/** Minutes are seconds divided by 60. */
const SLACK = 1e-7;

/** Null for what is no comparison of two numbers. */
export function boundaryOf(rule: Json, scope: Scope): Beside | null {
  const { operator, operands } = operationOf(rule);
  const [left = null, right = null] = operands;
  if (!ORDER_OPERATORS.has(operator) || operands.length !== 2 || !isNumber(left, scope) || !isNumber(right, scope))
    return null;
  const step = [left, right].some(isTime) ? SECOND : stepOf(operands);
  const [a, b] = [compileRule(left, null), compileRule(right, null)];
  const comparison = compileRule(rule, null);
  const towards = towardsOf(operator);
  return (facts) => {
    const [x, y] = [a.evaluate(facts), b.evaluate(facts)];
    if (typeof x !== 'number' || typeof y !== 'number') return null;
    const beyond = (x - y) * towards;
    if (beyond < -SLACK || beyond > step + SLACK) return null;
    return comparison.holds(facts) ? 'holding' : 'failing';
  };
}

/** A comparison turns between equal and one step towards the side on which equality does not count. */
const towardsOf = (operator: string): 1 | -1 => (operator === '>=' || operator === '<' ? -1 : 1);

/** The rule that a fact is near the boundary: only where it is compared with a number as written, as the analysis asks no more. */
export function nearBoundary(rule: Json): readonly Json[] {
  const { operator, operands } = operationOf(rule);
  const [left = null, right = null] = operands;
  const [fact, threshold, towards] =
    typeof left === 'number' ? [right, left, -towardsOf(operator)] : [left, right, towardsOf(operator)];
  if (typeof threshold !== 'number') return [];
  const other = threshold + stepOf(operands) * towards;
  return [{ '<=': [Math.min(threshold, other), fact, Math.max(threshold, other)] }];
}

function isNumber(side: Json, scope: Scope): boolean {
  if (typeof side === 'number') return true;
  const { operator } = operationOf(side);
  if (operator === 'var') return scope.get(factNamed(side) ?? '')?.type.kind === 'number';
  return ARITHMETIC.has(operator);
}

const isTime = (side: Json): boolean =>
  operationOf(side).operator === 'duration' || factNamed(side)?.startsWith('elapsed.') === true;

/** One in the last place that is written: 1 beside 1000, 0.1 beside 0.5. */
function stepOf(sides: readonly Json[]): number {
  const decimals = sides.map((side) => (typeof side === 'number' ? (String(side).split('.')[1]?.length ?? 0) : 0));
  return 10 ** -Math.max(...decimals);
}
