/** One value for each part of a fact's values that the atoms can tell apart. Pure. */
import type { Json } from '../domain/rule.ts';
import { parseDuration } from '../domain/time.ts';
import type { FactSpec } from '../logic/index.ts';
import { type Atom, entryOf } from './formula.ts';

/** Undefined stands for an absent fact. */
export type Cell = Json | undefined;

const MOST_LABELS = 6;
const ORDER = new Set(['<', '<=', '>', '>=']);
const PLAIN = new Set(['==', '!=', 'var', 'in', ...ORDER]);
const WHOLE = /^(count\.|level$|severity\.rank$|incident\.number$)/;
/** Text that no policy would compare with. */
const OTHER = 'something-else';

/** Do the cells of its one fact decide this atom for every value of the fact? */
export function isExact({ source, reads }: Atom, spec: FactSpec | undefined): boolean {
  if (reads.length === 0) return true;
  const [operator = '', operands = null] = entryOf(source);
  if (reads.length !== 1 || !spec || !PLAIN.has(operator)) return false;
  const { kind } = spec.type;
  if (ORDER.has(operator) && kind !== 'number') return false;
  if (kind === 'list' && (operator === '==' || operator === '!=')) return false;
  // In a text, `in` looks for a part of it.
  if (operator === 'in' && kind === 'string' && !Array.isArray((operands as readonly Json[])[1])) return false;
  return operator === 'var' || (operands as readonly Json[]).every(isSimple);
}

function isSimple(operand: Json): boolean {
  if (Array.isArray(operand)) return operand.every((item) => typeof item !== 'object');
  const [operator] = entryOf(operand);
  return operator === undefined || operator === 'var' || operator === 'duration';
}

/** The cells of a fact under these atoms; null when there are too many. */
export function cellsOf(spec: FactSpec, atoms: readonly Atom[]): readonly Cell[] | null {
  const constants = atoms.flatMap(({ source }) => constantsOf(source));
  const values = valuesOf(spec, constants);
  return values === null ? null : spec.absent ? [...values, undefined] : values;
}

function constantsOf(rule: Json): readonly Json[] {
  if (Array.isArray(rule)) return (rule as readonly Json[]).flatMap(constantsOf);
  const [operator, operands = null] = entryOf(rule);
  if (operator === undefined) return [rule];
  if (operator === 'duration') {
    const [text] = [operands].flat();
    return typeof text === 'string' ? [(parseDuration(text) ?? 0) / 60] : [];
  }
  // The first operand of `var` is a name; the second is a value like any other.
  return operator === 'var' ? (Array.isArray(operands) ? constantsOf(operands.slice(1)) : []) : constantsOf(operands);
}

function valuesOf({ path, type }: FactSpec, constants: readonly Json[]): readonly Json[] | null {
  const texts = [...new Set(constants.filter((one): one is string => typeof one === 'string'))];
  switch (type.kind) {
    case 'boolean':
      return [false, true];
    case 'enum':
      return type.values;
    case 'list':
      return texts.length > MOST_LABELS ? null : subsets(texts).flatMap((some) => [some, [...some, fresh(texts)]]);
    case 'number':
      return numbers([...constants, type.min], WHOLE.test(path)).filter(
        (one) => one >= (type.min ?? Number.NEGATIVE_INFINITY) && (type.positive !== true || one > 0),
      );
    case 'time':
      return [...texts, '0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z'];
    default:
      return [...new Set([...texts, fresh(texts), ''])];
  }
}

function fresh(texts: readonly string[]): string {
  return texts.includes(OTHER) ? `${texts.join('')}-${OTHER}` : OTHER;
}

/** Each threshold, and a value on each side of it. Zero is one: a number counts as false there. */
function numbers(constants: readonly Json[], whole: boolean): readonly number[] {
  const at = [0, ...constants.filter((one): one is number => typeof one === 'number')].sort((a, b) => a - b);
  if (whole) {
    const near = at.flatMap((one) => [Math.floor(one) - 1, Math.floor(one), Math.ceil(one), Math.ceil(one) + 1]);
    return [...new Set(near)];
  }
  const between = at.flatMap((one, index) => [one, (one + (at[index + 1] ?? one + 2)) / 2]);
  return [...new Set([(at[0] ?? 0) - 1, ...between])];
}

const subsets = (texts: readonly string[]): readonly (readonly string[])[] =>
  texts.reduce<readonly (readonly string[])[]>((all, one) => [...all, ...all.map((some) => [...some, one])], [[]]);
