/** Why a rule gave what it gave: only the part that decided, with the values it read. Pure. */
import type { Json, Trace } from '#domain/rule.ts';
import { decisive, describeFact, describeRule, describeValue as show } from '#logic/index.ts';

export { describeRule };

const DEEPEST = 20;

/**
 * One line for each deciding part, indented by depth. Of an `and` that is false only the first false part decided, of an `or`
 * that is true only the first true one; of the others every part did.
 */
export function printTrace(trace: Trace, depth = 0): string {
  const indent = '  '.repeat(depth);
  const parts = decisive(trace);
  if (depth < DEEPEST && (isJunction(trace.operator) || (trace.operator === 'var' && parts.length > 0))) {
    const head = trace.operator === 'var' ? describeRule(trace.rule) : trace.operator;
    const inner = parts.map((part) => printTrace(part, depth + 1));
    return [`${indent}${head} → ${show(trace.value)}`, ...inner].join('\n');
  }
  const read = [...values(trace)].map(([name, value]) => describeFact(name, value)).join(', ');
  const isVariable = trace.operator === 'var';
  return `${indent}${describeRule(trace.rule)} → ${show(trace.value)}${read === '' || isVariable ? '' : ` (${read})`}`;
}

const isJunction = (operator: string): boolean => operator === 'and' || operator === 'or' || operator === 'if';

function values(trace: Trace): ReadonlyMap<string, Json> {
  if (trace.operator === 'var') return new Map([[describeRule(trace.rule), trace.value]]);
  return new Map(trace.parts.flatMap((part) => [...values(part)]));
}
