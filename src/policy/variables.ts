import { type Json, QUANTIFIERS } from '#domain/rule.ts';
import { asList, asMap, toPointer } from './pointer.ts';

/** A fact that a rule names, and where. */
export interface Variable {
  readonly fact: string;
  /** Pointer of the `var` operand. */
  readonly path: string;
}

/**
 * Every fact a rule as written names, with its place; inside `some`, `none` and `all` the element is the scope, so nothing
 * there is a fact. Works on rules that are wrong, too. Pure.
 */
export function variablesOf(rule: Json | undefined, path: string): readonly Variable[] {
  const list = asList(rule);
  if (list) return list.flatMap((item, index) => variablesOf(item, path + toPointer([index])));
  return Object.entries(asMap(rule) ?? {}).flatMap(([operator, operand]) => {
    const at = path + toPointer([operator]);
    const operands = asList(operand);
    if (operator === 'var') {
      const [name, ...defaults] = operands ?? [operand];
      const fact = typeof name === 'string' ? [{ fact: name, path: operands ? `${at}/0` : at }] : [];
      return [...fact, ...defaults.flatMap((item, index) => variablesOf(item, `${at}/${index + 1}`))];
    }
    if (operands && QUANTIFIERS.has(operator)) return variablesOf(operands[0], `${at}/0`);
    return variablesOf(operand, at);
  });
}
