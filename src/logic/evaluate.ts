/**
 * Rule → closures. Means exactly what `json-logic-js` means by the same document, for every rule that `checkRule` accepts.
 * No `eval`; own properties only. One closure per node, and around each another that records what it gave where somebody asks why.
 */
import { entryOf, type Json, type JsonMap, QUANTIFIERS, rowsOf, type Trace } from '#domain/rule.ts';
import { parseDuration } from '#domain/time.ts';
import { printJson } from './literal.ts';
import { apply } from './arithmetic.ts';
import { containsWords } from './contains.ts';
import { finder } from './table.ts';

/** The data in scope: the facts, or inside `some`, `none` and `all` one element of a list. */
type Data = Json | undefined;
export type Evaluate = (data: Data) => Json;

/** What closures record into while they are asked why: `parts` of the node that is evaluated right now. */
export interface Recorder {
  parts: Trace[];
}

/** Truth as JSON logic counts it: an empty list is false, `"0"` is true. */
export function truthy(value: Json | undefined): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/** Compiles the node at `path`, a JSON pointer from the rule's root; with a recorder, to closures that record what they gave, and why. */
export function build(rule: Json, path: string, recorder: Recorder | null = null): Evaluate {
  if (Array.isArray(rule)) {
    const items = rule.map((item: Json, index) => build(item, `${path}/${index}`, recorder));
    return (data) => items.map((item) => item(data));
  }
  const entry = entryOf(rule);
  if (entry === null) return constant(rule);
  const { operator, operands, listed } = entry;
  const at = `${path}/${operator.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const operand = (source: Json, index: number): Evaluate => {
    if (isWritten(operator, index)) return constant(source);
    return build(source, listed ? `${at}/${index}` : at, isTest(operator, index) ? null : recorder);
  };
  const run = operation(operator, operands, operands.map(operand));
  return recorder === null ? run : recording(recorder, { path, operator, rule }, run);
}

function recording(recorder: Recorder, node: Pick<Trace, 'path' | 'operator' | 'rule'>, run: Evaluate): Evaluate {
  return (data) => {
    const { parts: beside } = recorder;
    const parts: Trace[] = [];
    recorder.parts = parts;
    const value = run(data);
    recorder.parts = beside;
    beside.push({ ...node, value, parts });
    return value;
  };
}

function operation(operator: string, operands: readonly Json[], built: readonly Evaluate[]): Evaluate {
  const [first = constant(null), second = constant(null)] = built;
  switch (operator) {
    case 'var':
      return variable(printJson(operands[0] ?? ''), built[1] ?? null);
    case 'duration':
      return constant((parseDuration(printJson(operands[0])) ?? Number.NaN) / 60);
    case 'contains':
      return (data) => containsWords(first(data), operands[1]);
    case 'lookup': {
      const find = finder(rowsOf(operands));
      return (data) => find(second(data));
    }
    case 'and':
    case 'or':
      return chain(operator, built);
    case 'if':
      return choose(built);
    case '!':
      return (data) => !truthy(first(data));
    case '!!':
      return (data) => truthy(first(data));
    case 'some':
    case 'none':
    case 'all':
      return quantify(operator, first, second);
    default: {
      const operate = apply(operator);
      if (built.length === 2) return (data) => operate([first(data), second(data)]);
      return (data) => operate(built.map((operand) => operand(data)));
    }
  }
}

/** Operands that are no rules: the name and the rows of a table. */
const isWritten = (operator: string, index: number): boolean => operator === 'lookup' && index !== 1;

/** What each element of a list is tried by, so often that nobody wants to read it. */
const isTest = (operator: string, index: number): boolean => QUANTIFIERS.has(operator) && index === 1;

const constant =
  (value: Json): Evaluate =>
  () =>
    value;

function variable(path: string, otherwise: Evaluate | null): Evaluate {
  const keys = path === '' ? [] : path.split('.');
  return (data) => {
    let value: Data = data;
    // An index, for rules are evaluated most of all.
    for (let index = 0; index < keys.length; index += 1) {
      const key = keys[index] as string;
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) {
        value = undefined;
        break;
      }
      value = (value as JsonMap)[key];
    }
    if (value === undefined) return otherwise ? otherwise(data) : null;
    return value;
  };
}

/** The first operand that settles it, or the last: the value, not its truth, as in JSON logic. */
function chain(operator: 'and' | 'or', operands: readonly Evaluate[]): Evaluate {
  const settles = operator === 'or';
  return (data) => {
    let value: Json = null;
    for (const operand of operands) {
      value = operand(data);
      if (truthy(value) === settles) return value;
    }
    return value;
  };
}

function choose(operands: readonly Evaluate[]): Evaluate {
  return (data) => {
    for (let index = 0; index + 1 < operands.length; index += 2) {
      if (truthy(operands[index]?.(data))) return operands[index + 1]?.(data) ?? null;
    }
    return operands.length % 2 === 1 ? (operands.at(-1)?.(data) ?? null) : null;
  };
}

function quantify(operator: 'some' | 'none' | 'all', list: Evaluate, test: Evaluate): Evaluate {
  return (data) => {
    const items = list(data);
    const passing = Array.isArray(items) ? items.filter((item: Json) => truthy(test(item))).length : 0;
    if (operator === 'all') return Array.isArray(items) && items.length > 0 && passing === items.length;
    return operator === 'some' ? passing > 0 : passing === 0;
  };
}

/**
 * The parts of a trace that decided its value: of an `and` that is false only the last part evaluated, of an `or` that is true
 * likewise, of anything else every part. Pure.
 */
export function decisive({ operator, value, parts }: Trace): readonly Trace[] {
  if (operator === 'and') return truthy(value) ? parts : parts.slice(-1);
  if (operator === 'or') return truthy(value) ? parts.slice(-1) : parts;
  return parts;
}
