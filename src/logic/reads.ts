/** What a rule reads, and where time turns it. Pure. */
import type { Facts, Json, TimeComparison } from '../domain/rule.ts';
import { compileRule } from './compile.ts';
import { entryOf } from './node.ts';

const QUANTIFIERS = new Set(['some', 'none', 'all']);

/** Fact paths read at the top scope; inside `some`, `none` and `all` only the element is in scope. */
export function readsOf(rule: Json): readonly string[] {
  const found = new Set<string>();
  const walk = (node: Json): void => {
    if (Array.isArray(node)) return node.forEach(walk);
    const entry = entryOf(node);
    if (entry === null) return;
    const { operator, operands } = entry;
    if (operator === 'var' && typeof operands[0] === 'string') found.add(operands[0]);
    const inner = operator === 'var' ? operands.slice(1) : QUANTIFIERS.has(operator) ? operands.slice(0, 1) : operands;
    inner.forEach(walk);
  };
  walk(rule);
  return [...found];
}

/** True for facts that grow with time by themselves. */
export const grows = (path: string): boolean => path.startsWith('elapsed.') || path === 'count.missed-updates';

const COMPARISONS = new Set(['<', '<=', '>', '>=']);

/** Every comparison one side of which grows with time, with its other sides as thresholds. */
export function timesOf(rule: Json): readonly TimeComparison[] {
  if (Array.isArray(rule)) return rule.flatMap(timesOf);
  const entry = entryOf(rule);
  if (entry === null) return [];
  const { operator, operands } = entry;
  const inner = operands.flatMap(timesOf);
  if (!COMPARISONS.has(operator)) return inner;
  const facts = operands.map(timeFact);
  return [
    ...inner,
    ...facts.flatMap((fact) =>
      fact === null ? [] : operands.filter((_, at) => facts[at] === null).map((side) => comparison(fact, side)),
    ),
  ];
}

function timeFact(operand: Json): string | null {
  const entry = entryOf(operand);
  const path = entry?.operator === 'var' ? entry.operands[0] : null;
  return typeof path === 'string' && grows(path) ? path : null;
}

function comparison(fact: string, side: Json): TimeComparison {
  const rule = compileRule(side, null);
  return {
    fact,
    threshold: (facts: Facts) => {
      const value = rule.evaluate(facts);
      return typeof value === 'number' ? value : null;
    },
  };
}
