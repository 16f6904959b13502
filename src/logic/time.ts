/**
 * Time in rules. A fact that grows with time stands as one whole side of a comparison, and nothing it is compared with grows:
 * then the instant at which the comparison turns can be solved for.
 */
import { entryOf, type Json, type Path } from '#domain/rule.ts';
import { type Context, factName } from './context.ts';
import type { Scope, OperandType } from './types.ts';

export const isElapsed = (path: string): boolean => path.startsWith('elapsed.');

/** Does anything in this rule grow with time? */
function readsTime(rule: Json, scope: Scope): boolean {
  if (Array.isArray(rule)) return (rule as readonly Json[]).some((item) => readsTime(item, scope));
  const entry = entryOf(rule);
  if (entry === null) return false;
  const [path] = entry.operands;
  if (entry.operator === 'var' && typeof path === 'string' && scope.get(path)?.time) return true;
  return entry.operands.some((operand) => readsTime(operand, scope));
}

/** True when a comparison that reads time can be solved; otherwise reports the problem. */
export function checkTime(
  operator: string,
  operands: readonly Json[],
  sides: readonly OperandType[],
  path: Path,
  context: Context,
): boolean {
  const [time, another] = sides.filter(({ fact }) => fact?.time);
  if (!time) return true;
  const wrong = (message: string, help: string): boolean => {
    context.report('time-misused', path, message, help);
    return false;
  };
  if ((operator === '==' || operator === '!=') && isElapsed(time.fact?.path ?? '')) {
    return wrong(
      `${factName(time)} grows with time, so it is equal to something for one instant only.`,
      'Use `>=`, `>`, `<` or `<=`.',
    );
  }
  if (another) {
    return wrong('Only one side of a comparison may grow with time.', 'Compare each with a duration, joined by `and`.');
  }
  if (operands.some((operand, index) => !sides[index]?.fact?.time && readsTime(operand, context.scope))) {
    return wrong(
      `What ${factName(time)} is compared with may not itself depend on time.`,
      'Write a comparison for each case, joined by `and` and `or`.',
    );
  }
  return true;
}
