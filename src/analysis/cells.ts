/** One value for each part of a fact's values that the atoms can tell apart. Pure. */
import { entryOf, type Json, NO_ENTRY, ORDER_OPERATORS } from '#domain/rule.ts';
import { parseDuration } from '#domain/time.ts';
import { containsWords, type FactSpec, type Scope } from '#logic/index.ts';
import type { Atom } from './formula.ts';

/** Undefined stands for an absent fact. */
export type Cell = Json | undefined;

const MOST_LABELS = 6;
const PLAIN = new Set(['==', '!=', 'var', 'in', 'contains', ...ORDER_OPERATORS]);
const WHOLE_NUMBERS = /^(count\.|level$|severity\.rank$|incident\.number$)/;
/** Text that no policy would compare with. */
const OTHER = 'something-else';

/** Do the cells of its facts decide this atom for all their values? */
export function isExact({ source, reads }: Atom, scope: Scope): boolean {
  if (reads.length === 0) return true;
  const { operator, operands } = entryOf(source) ?? NO_ENTRY;
  const specs = reads.map((path) => scope.get(path));
  if (reads.length > 1) return ORDER_OPERATORS.has(operator) && operands.every(isSimple) && comparable(specs);
  const [spec] = specs;
  if (!spec || !PLAIN.has(operator)) return false;
  const { kind } = spec.type;
  if (ORDER_OPERATORS.has(operator) && kind !== 'number') return false;
  if (kind === 'list' && (operator === '==' || operator === '!=')) return false;
  // In a text, `in` looks for a part of it.
  if (operator === 'in' && kind === 'string' && !Array.isArray(operands[1])) return false;
  return operator === 'var' || operands.every(isSimple);
}

/** Numbers whose cells hold enough values between two thresholds to stand in any order. */
const comparable = (specs: readonly (FactSpec | undefined)[]): boolean =>
  specs.every((spec) => spec?.type.kind === 'number') &&
  new Set(specs.map((spec) => WHOLE_NUMBERS.test(spec?.path ?? ''))).size === 1;

function isSimple(operand: Json): boolean {
  if (Array.isArray(operand)) return operand.every((item) => typeof item !== 'object');
  return ['', 'var', 'duration'].includes((entryOf(operand) ?? NO_ENTRY).operator);
}

/** The cells of a fact under these atoms, which compare `together` facts with each other; null when there are too many. */
export function cellsOf(spec: FactSpec, atoms: readonly Atom[], together = 1): readonly Cell[] | null {
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
  if (operator === 'duration') {
    const [text] = operands;
    return typeof text === 'string' ? [(parseDuration(text) ?? 0) / 60] : [];
  }
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
  together: number,
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
      return numbers([...constants, type.min], WHOLE_NUMBERS.test(path), together).filter(
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

/**
 * Each threshold, and as many values on each side of it as there are facts compared with each other, so that each of them can
 * have its own. Zero is a threshold: a number counts as false there. Those that an incident could have come first, and so does a
 * witness have them where it can: what is counted, people for one, is whole and not negative.
 */
function numbers(constants: readonly Json[], areWhole: boolean, together: number): readonly number[] {
  // The key of a table is a number as it is written.
  const isNumber = (one: Json): boolean => typeof one === 'number' || (one !== null && String(Number(one)) === one);
  const numbers = constants.filter(isNumber).map(Number);
  const at = [...new Set([0, ...numbers])].sort((a, b) => a - b);
  const steps = Array.from({ length: together }, (_, index) => index + 1);
  if (areWhole) {
    const near = at.flatMap((one) => [
      ...steps.map((step) => Math.floor(one) - step),
      Math.floor(one),
      Math.ceil(one),
      ...steps.map((step) => Math.ceil(one) + step),
    ]);
    return likelyFirst(near);
  }
  const between = at.flatMap((one, index) => {
    const step = ((at[index + 1] ?? one + together + 1) - one) / (together + 1);
    const values = steps.map((times) => one + step * times);
    // Where there is room for it, whole ones lie between the same two thresholds, and none of them twice.
    return [one, ...(step >= 1 ? values.map(Math.floor) : values)];
  });
  return likelyFirst([...steps.map((step) => (at[0] ?? 0) - step), ...between]);
}

/** Each once, otherwise in the order given. */
const likelyFirst = (values: readonly number[]): readonly number[] =>
  [...new Set(values)].toSorted((a, b) => unlikeliness(a) - unlikeliness(b));

const unlikeliness = (value: number): number => (value < 0 ? 2 : Number.isInteger(value) ? 0 : 1);

const subsets = (texts: readonly string[]): readonly (readonly string[])[] =>
  texts.reduce<readonly (readonly string[])[]>((all, one) => [...all, ...all.map((some) => [...some, one])], [[]]);
