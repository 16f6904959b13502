/** What a rule reads. Pure. */
import { entryOf, type Json, QUANTIFIERS } from '#domain/rule.ts';

/** Fact paths read at the top scope; inside `some`, `none` and `all` only the element is in scope. */
export function readsOf(rule: Json): readonly string[] {
  const found = new Set<string>();
  const visit = (node: Json): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    const entry = entryOf(node);
    if (entry === null) return;
    const { operator, operands } = entry;
    if (operator === 'var' && typeof operands[0] === 'string') found.add(operands[0]);
    const inner =
      operator === 'var'
        ? operands.slice(1)
        : operator === 'lookup'
          ? operands.slice(1, 2)
          : QUANTIFIERS.has(operator)
            ? operands.slice(0, 1)
            : operands;
    inner.forEach(visit);
  };
  visit(rule);
  return [...found];
}
