/**
 * Operators that see all their operands' values. JavaScript's own coercions are JSON logic's, so they are used as they are. Values are
 * read by their index: to take an array apart costs an iterator, at each comparison of each instant.
 */
import type { Json } from '#domain/rule.ts';

type Operation = (values: readonly Json[]) => Json;

/** What an operator makes of its operands' values. */
export function apply(operator: string): Operation {
  switch (operator) {
    case '==':
      // oxlint-disable-next-line eqeqeq -- JSON logic's own equality
      return (values) => values[0] == values[1];
    case '!=':
      // oxlint-disable-next-line eqeqeq -- JSON logic's own equality
      return (values) => values[0] != values[1];
    case '<':
      return between((a, b) => a < b);
    case '<=':
      return between((a, b) => a <= b);
    case '>':
      return between((a, b) => a > b);
    case '>=':
      return between((a, b) => a >= b);
    case 'in':
      return ({ 0: needle = null, 1: list }) => Array.isArray(list) && list.indexOf(needle) !== -1;
    case '+':
      return (values) => values.reduce<number>((sum, value) => sum + float(value), 0);
    case '*':
      return (values) => values.reduce((product, value) => float(product) * float(value));
    default:
      return numbers(operator);
  }
}

function numbers(operator: string): Operation {
  const fold = (calculate: (values: readonly number[]) => number): Operation => calculate as Operation;
  switch (operator) {
    case '-':
      return fold(([a = 0, b]) => (b === undefined ? -a : a - b));
    case '/':
      return fold(([a = 0, b = 0]) => a / b);
    case '%':
      return fold(([a = 0, b = 0]) => a % b);
    case 'min':
      return fold((values) => Math.min(...values));
    case 'max':
      return fold((values) => Math.max(...values));
    default:
      return () => null;
  }
}

/** Two operands, or three in order. */
function between(test: (a: never, b: never) => boolean): Operation {
  return ({ 0: a, 1: b, 2: c }) => test(a as never, b as never) && (c === undefined || test(b as never, c as never));
}

/** JSON logic reads the operands of `+` and `*` from their text: null is no number there, and no zero is negative. */
const float = (value: Json): number => (typeof value === 'number' ? value + 0 : Number.NaN);
