/**
 * Rule → closures. Means exactly what `json-logic-js` means by the same document, for every rule that `checkRule` accepts.
 * No `eval`; own properties only. One closure per node, which also records what it gave when somebody asks why.
 */
import type { Place } from '../domain/diagnostic.ts';
import type { Facts, Json, Rule, Trace } from '../domain/rule.ts';
import { parseDuration } from '../domain/time.ts';
import { written } from './node.ts';
import { readsOf, timesOf } from './reads.ts';

/** The data in scope: the facts, or inside `some`, `none` and `all` one element of a list. */
type Data = Json | undefined;
/** Gives the value; with `note`, also says what each part gave. */
type Evaluate = (data: Data, note: Note | null) => Json;
type Note = (path: string, operator: string, rule: Json, value: Json) => void;

/** Compiles a rule that `checkRule` accepts. Pure. */
export function compileRule(source: Json, place: Place | null): Rule {
  const evaluate = build(source, '');
  return {
    source,
    place,
    reads: readsOf(source),
    times: timesOf(source),
    evaluate: (facts) => evaluate(facts, null),
    holds: (facts) => truthy(evaluate(facts, null)),
    explain: (facts) => explain(evaluate, source, facts),
  };
}

/** Truth as JSON logic counts it: an empty list is false, `"0"` is true. */
export function truthy(value: Json | undefined): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

function explain(evaluate: Evaluate, source: Json, facts: Facts): Trace {
  const parts: (Trace & { readonly parts: Trace[] })[] = [];
  const value = evaluate(facts, (path, operator, rule, result) => {
    const inner = parts.filter((part) => part.path.startsWith(`${path}/`));
    for (const part of inner) parts.splice(parts.indexOf(part), 1);
    parts.push({ path, operator, rule, value: result, parts: inner });
  });
  return parts[0] ?? { path: '', operator: 'value', rule: source, value, parts: [] };
}

function build(rule: Json, path: string): Evaluate {
  if (Array.isArray(rule)) {
    const items = rule.map((item: Json, index) => build(item, `${path}/${index}`));
    return (data, note) => items.map((item) => item(data, note));
  }
  if (typeof rule !== 'object' || rule === null) return () => rule;
  const [entry] = Object.entries(rule);
  if (entry === undefined) return () => rule;
  const [operator, operands] = entry;
  const list = Array.isArray(operands) ? (operands as readonly Json[]) : [operands];
  const run = operation(operator, list, path);
  return (data, note) => {
    const value = run(data, note);
    note?.(path, operator, rule, value);
    return value;
  };
}

function operation(operator: string, operands: readonly Json[], path: string): Evaluate {
  const argument = (index: number): Evaluate => {
    const operand = operands[index];
    return operand === undefined ? () => null : build(operand, `${path}/${operator}/${index}`);
  };
  switch (operator) {
    case 'var':
      return variable(written(operands[0] ?? ''), operands.length > 1 ? argument(1) : null);
    case 'duration':
      return constant((parseDuration(written(operands[0])) ?? Number.NaN) / 60);
    case 'and':
    case 'or':
      return chain(
        operator,
        operands.map((_, index) => argument(index)),
      );
    case 'if':
      return choose(operands.map((_, index) => argument(index)));
    case '!': {
      const inner = argument(0);
      return (data, note) => !truthy(inner(data, note));
    }
    case '!!': {
      const inner = argument(0);
      return (data, note) => truthy(inner(data, note));
    }
    case 'some':
    case 'none':
    case 'all':
      return quantify(operator, argument(0), argument(1));
    default:
      return apply(
        operator,
        operands.map((_, index) => argument(index)),
      );
  }
}

const constant =
  (value: Json): Evaluate =>
  () =>
    value;

function variable(path: string, otherwise: Evaluate | null): Evaluate {
  const keys = path === '' ? [] : path.split('.');
  return (data, note) => {
    let value: Data = data;
    for (const key of keys) {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) {
        value = undefined;
        break;
      }
      value = (value as { readonly [key: string]: Json })[key];
    }
    if (value === undefined) return otherwise ? otherwise(data, note) : null;
    return value;
  };
}

/** The first operand that settles it, or the last: the value, not its truth, as in JSON logic. */
function chain(operator: 'and' | 'or', operands: readonly Evaluate[]): Evaluate {
  const settles = operator === 'or';
  return (data, note) => {
    let value: Json = null;
    for (const operand of operands) {
      value = operand(data, note);
      if (truthy(value) === settles) return value;
    }
    return value;
  };
}

function choose(operands: readonly Evaluate[]): Evaluate {
  return (data, note) => {
    for (let index = 0; index + 1 < operands.length; index += 2) {
      if (truthy(operands[index]?.(data, note))) return operands[index + 1]?.(data, note) ?? null;
    }
    return operands.length % 2 === 1 ? (operands.at(-1)?.(data, note) ?? null) : null;
  };
}

function quantify(operator: 'some' | 'none' | 'all', list: Evaluate, test: Evaluate): Evaluate {
  return (data, note) => {
    const items = list(data, note);
    const passing = Array.isArray(items) ? items.filter((item: Json) => truthy(test(item, null))).length : 0;
    if (operator === 'all') return Array.isArray(items) && items.length > 0 && passing === items.length;
    return operator === 'some' ? passing > 0 : passing === 0;
  };
}

/** Operators that see all their operands' values. JavaScript's own coercions are JSON logic's, so they are used as they are. */
function apply(operator: string, operands: readonly Evaluate[]): Evaluate {
  const [first = constant(null), second = constant(null), third = null] = operands;
  const compare = (test: (a: never, b: never) => boolean): Evaluate =>
    third === null
      ? (data, note) => test(first(data, note) as never, second(data, note) as never)
      : (data, note) => {
          const [a, b, c] = [first(data, note), second(data, note), third(data, note)];
          return test(a as never, b as never) && test(b as never, c as never);
        };
  const numbers =
    (fold: (values: readonly number[]) => number): Evaluate =>
    (data, note) =>
      fold(operands.map((operand) => operand(data, note) as number));
  switch (operator) {
    case '==':
      // biome-ignore lint: JSON logic's own equality
      return compare((a, b) => a == b);
    case '!=':
      return compare((a, b) => a != b);
    case '<':
      return compare((a, b) => a < b);
    case '<=':
      return compare((a, b) => a <= b);
    case '>':
      return compare((a, b) => a > b);
    case '>=':
      return compare((a, b) => a >= b);
    case 'in':
      return (data, note) => {
        const [needle, list] = [first(data, note), second(data, note)];
        return Array.isArray(list) && list.includes(needle);
      };
    case '+':
      return numbers((values) => values.reduce((sum, value) => sum + value, 0));
    case '*':
      return numbers((values) => values.reduce((product, value) => product * value, 1));
    case '-':
      return operands.length === 1 ? numbers(([a = 0]) => -a) : numbers(([a = 0, b = 0]) => a - b);
    case '/':
      return numbers(([a = 0, b = 0]) => a / b);
    case '%':
      return numbers(([a = 0, b = 0]) => a % b);
    case 'min':
      return numbers((values) => Math.min(...values));
    case 'max':
      return numbers((values) => Math.max(...values));
    default:
      return constant(null);
  }
}
