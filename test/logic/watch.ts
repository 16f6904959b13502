import jsonLogic from 'json-logic-js';
import type { Json } from '#domain/rule.ts';

/** What a rule gave, and the operators that made something of null on the way to it. */
interface Watched {
  readonly value: Json;
  readonly misled: readonly string[];
}

const ORDER = ['<', '<=', '>', '>='];
const EQUALITY = ['==', '!='];
const ARITHMETIC = ['+', '-', '*', 'min', 'max'];

const reference = (rule: Json, data: Json): Json => jsonLogic.apply(rule as never, data) as Json;
const truthy = (value: Json): boolean => jsonLogic.truthy(value);

/**
 * Runs a rule operand by operand, each operator by the reference, and tells which comparisons held, and which arithmetic
 * counted, with an operand that was absent. An `and` that is false is so because of any one false operand: what the others
 * made of null decided nothing.
 */
export function watch(rule: Json, data: Json): Watched {
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule)) return { value: rule, misled: [] };
  const [[operator, operand] = ['', null]] = Object.entries(rule);
  const operands: readonly Json[] = Array.isArray(operand) ? operand : [operand];
  if (operator === 'and') return watchAnd(operands, data);
  if (operator === 'or' || operator === 'if') return watchChoice(operator, operands, data);
  if (operator === 'var') return watchVariable(operands, data);
  if (operator === 'duration') return { value: reference(rule, data), misled: [] };
  const parts = operands.map((one) => watch(one, data));
  const values = parts.map(({ value }) => value);
  const value = reference({ [operator]: values }, data);
  const asks = EQUALITY.includes(operator) && operands.includes(null);
  const isMisled =
    values.includes(null) &&
    !asks &&
    (ARITHMETIC.includes(operator) || ([...ORDER, ...EQUALITY].includes(operator) && value === true));
  return { value, misled: [...parts.flatMap(({ misled }) => misled), ...(isMisled ? [operator] : [])] };
}

function watchAnd(operands: readonly Json[], data: Json): Watched {
  const parts = operands.map((one) => watch(one, data));
  const value = reference({ and: parts.map((part) => part.value) }, data);
  if (truthy(value)) return { value, misled: parts.flatMap(({ misled }) => misled) };
  const deciding = parts.filter((part) => !truthy(part.value)).toSorted((a, b) => a.misled.length - b.misled.length);
  return { value, misled: deciding[0]?.misled ?? [] };
}

/** Only what is reached counts. */
function watchChoice(operator: 'or' | 'if', operands: readonly Json[], data: Json): Watched {
  const misled: string[] = [];
  const run = (one: Json | undefined): Json => {
    const part = watch(one ?? null, data);
    misled.push(...part.misled);
    return part.value;
  };
  if (operator === 'or') {
    let value: Json = null;
    for (const one of operands) if (truthy((value = run(one)))) break;
    return { value, misled };
  }
  for (let index = 0; index + 1 < operands.length; index += 2) {
    if (truthy(run(operands[index]))) return { value: run(operands[index + 1]), misled };
  }
  return { value: operands.length % 2 === 1 ? run(operands.at(-1)) : null, misled };
}

function watchVariable([path = '', stand]: readonly Json[], data: Json): Watched {
  const value = reference({ var: path }, data);
  return value === null && stand !== undefined ? watch(stand, data) : { value, misled: [] };
}
