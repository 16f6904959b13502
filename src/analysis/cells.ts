/** One value for each part of a fact's values that the atoms can tell apart. Pure. */
import { type Entry, entryOf, type Json, NO_ENTRY, ORDER_OPERATORS } from '#domain/rule.ts';
import { compileRule, containsWords, type FactSpec, type Scope } from '#logic/index.ts';
import type { Atom } from './formula.ts';
import { numbersOf } from './numbers.ts';

/** Undefined stands for an absent fact. */
export type Cell = Json | undefined;

const MOST_LABELS = 6;
const PLAIN = new Set(['==', '!=', 'var', 'in', 'contains', ...ORDER_OPERATORS]);
const ARITHMETIC = new Set(['+', '-', '*', '/', '%', 'min', 'max', 'duration']);
/** Text that no policy would compare with. */
const OTHER = 'something-else';

/** Do the cells of its facts decide this atom for all their values? */
export function isExact({ source, reads }: Atom, scope: Scope): boolean {
  if (reads.length === 0) return true;
  const { operator, operands } = entryOf(source) ?? NO_ENTRY;
  const specs = reads.map((path) => scope.get(path));
  if (reads.length > 1) return ORDER_OPERATORS.has(operator) && operands.every(isSimple) && specs.every(isNumber);
  const [spec] = specs;
  if (!spec || !PLAIN.has(operator)) return false;
  const { kind } = spec.type;
  if (ORDER_OPERATORS.has(operator) && kind !== 'number') return false;
  if (kind === 'list' && (operator === '==' || operator === '!=')) return false;
  // In a text, `in` looks for a part of it.
  if (operator === 'in' && kind === 'string' && !Array.isArray(operands[1])) return false;
  return operator === 'var' || operands.every(isSimple);
}

const isNumber = (spec: FactSpec | undefined): boolean => spec?.type.kind === 'number';

function isSimple(operand: Json): boolean {
  if (Array.isArray(operand)) return operand.every((item) => typeof item !== 'object');
  const entry = entryOf(operand) ?? NO_ENTRY;
  return ['', 'var'].includes(entry.operator) || isConstant(entry);
}

/** A number that is worked out from nothing but what is written there. */
const isConstant = ({ operator, operands }: Entry): boolean =>
  ARITHMETIC.has(operator) && operands.every((one) => typeof one !== 'object' || isConstant(entryOf(one) ?? NO_ENTRY));

/** The cells of a fact under these atoms, which compare the facts `together` with each other; null when there are too many. */
export function cellsOf(
  spec: FactSpec,
  atoms: readonly Atom[],
  together: readonly string[] = [spec.path],
): readonly Cell[] | null {
  const constants = atoms.flatMap(({ source }) => constantsOf(source));
  const words = [...new Set(atoms.flatMap(({ source }) => wordsOf(source)))];
  if (words.length > MOST_LABELS) return null;
  const values = valuesOf(spec, constants, together, words);
  return values === null ? null : spec.absent ? [...values, undefined] : values;
}

function constantsOf(rule: Json): readonly Json[] {
  if (Array.isArray(rule)) return (rule as readonly Json[]).flatMap(constantsOf);
  const entry = entryOf(rule);
  if (entry === null) return [rule];
  const { operator, operands } = entry;
  if (operator === 'contains') return constantsOf(operands[0] ?? null);
  if (isConstant(entry)) return [compileRule(rule, null).evaluate({})];
  // The first operand of `var` is a name; the second is a value like any other.
  return constantsOf(operator === 'var' ? operands.slice(1) : operands);
}

/** What `contains` looks for. */
function wordsOf(rule: Json): readonly string[] {
  if (Array.isArray(rule)) return (rule as readonly Json[]).flatMap(wordsOf);
  const { operator, operands } = entryOf(rule) ?? NO_ENTRY;
  if (operator !== 'contains') return wordsOf(operands);
  return [operands[1] ?? null].flat().filter((word): word is string => typeof word === 'string');
}

function valuesOf(
  { path, type }: FactSpec,
  constants: readonly Json[],
  together: readonly string[],
  words: readonly string[],
): readonly Json[] | null {
  const texts = [...new Set(constants.filter((one): one is string => typeof one === 'string'))];
  switch (type.kind) {
    case 'boolean':
      return [false, true];
    case 'enum':
      return type.values;
    case 'list':
      return texts.length > MOST_LABELS
        ? null
        : subsets(texts).flatMap((some) => [some, ...withAnother(some, texts, type)]);
    case 'number':
      return numbersOf(path, [...constants, type.min], together).filter(
        (one) => one >= (type.min ?? Number.NEGATIVE_INFINITY) && (type.positive !== true || one > 0),
      );
    case 'time':
      return [...texts, '0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z'];
    default:
      if (type.values !== undefined && type.open !== true) return type.values;
      return [...new Set([...(type.values ?? []), ...texts, ...textsWith(words, fresh(texts)), ''])];
  }
}

/** A list with one element more that no atom asks for, where there can be one. */
function withAnother(
  some: readonly string[],
  texts: readonly string[],
  { values, open }: { readonly values?: readonly string[]; readonly open?: boolean },
): readonly (readonly string[])[] {
  const another = values === undefined || open === true ? fresh(texts) : values.find((one) => !texts.includes(one));
  return another === undefined ? [] : [[...some, another]];
}

/** A text for each set of words that it may have: what stands between them joins none of them to a phrase. */
function textsWith(words: readonly string[], other: string): readonly string[] {
  const neutral = [other, 'zzz', 'qqq', 'xxx', 'jjj', 'vvv', 'www', 'kkk'].find((one) => !containsWords(one, words));
  return subsets(words).map((some) => [neutral ?? other, ...some].join(' / '));
}

function fresh(texts: readonly string[]): string {
  return texts.includes(OTHER) ? `${texts.join('')}-${OTHER}` : OTHER;
}

const subsets = (texts: readonly string[]): readonly (readonly string[])[] =>
  texts.reduce<readonly (readonly string[])[]>((all, one) => [...all, ...all.map((some) => [...some, one])], [[]]);
