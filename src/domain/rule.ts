import type { Place } from './diagnostic.ts';

/** A JSON value, as read from YAML. */
export type Json = null | boolean | number | string | readonly Json[] | JsonMap;
export type JsonMap = { readonly [key: string]: Json };

/** A place in a JSON value: keys of maps and positions in lists, from the root down. */
export type Path = readonly (string | number)[];

/** A map of JSON, or of YAML read as such. */
export const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Rows of a table of a policy, in its order; `OTHERS` is the key of the row for all others. */
export type Table = readonly (readonly [key: string, value: Json])[];

/** The row for every key that has none of its own, and for a fact that is absent. */
export const OTHERS = '*';

/**
 * The facts of one incident at one instant, nested by path (`facts.elapsed['since-update']`). Absent facts are left out.
 * It is plain JSON data, so that `json-logic-js` can be run on the very same value.
 */
export type Facts = { readonly [group: string]: Json };

/** One evaluated part of a rule: `rule` is its JSON, `value` what it gave, `path` where it stands inside the rule. */
export interface Trace {
  readonly path: string;
  readonly operator: string;
  readonly rule: Json;
  readonly value: Json;
  readonly parts: readonly Trace[];
}

/**
 * A comparison in a rule, one side of which is a fact that grows with time (`elapsed.*`, `count.missed-updates`).
 * The other side does not depend on time, so the instant at which it turns can be solved for.
 */
export interface TimeComparison {
  readonly fact: string;
  /** The value of the other side: minutes for `elapsed.*`, a count for `count.missed-updates`; null when it is not a number. */
  threshold(facts: Facts): number | null;
  /** The other side reads no fact, so its value is always the same. */
  readonly isFixed: boolean;
  /** Does it turn as soon as the fact is as much as the other side, or once it is more; `either` for what is equal between the two. */
  readonly turns: Turns;
}

export type Turns = 'reached' | 'passed' | 'either';

/**
 * A rule that was checked and compiled to closures. Pure: `evaluate` gives exactly what `json-logic-js` gives for `source` on
 * the same facts.
 */
export interface Rule {
  readonly source: Json;
  /** Where it is written; null for one that stands in no file. */
  place(): Place | null;
  /** Fact paths this rule reads at the top scope, such as `elapsed.since-update` or `is.customer-facing`. */
  readonly reads: readonly string[];
  /** Every comparison with a time-dependent side, in this rule itself (those of the conditions it names are not included). */
  times(): readonly TimeComparison[];
  evaluate(facts: Facts): Json;
  /** Truth of `evaluate` as JSON logic counts it (`[]` is false, `"0"` is true). */
  holds(facts: Facts): boolean;
  explain(facts: Facts): Trace;
}

/** Operators that ask which of two values is more. */
export const ORDER_OPERATORS: ReadonlySet<string> = new Set(['<', '<=', '>', '>=']);

/** Operators that ask a rule of each element of a list: in their second operand the element is the scope, and nothing a fact. */
export const QUANTIFIERS: ReadonlySet<string> = new Set(['some', 'none', 'all']);

/** An operator and its operands; a single operand may be written without a list. */
export interface Entry {
  readonly operator: string;
  readonly operands: readonly Json[];
  /** True when the operands are written as a list. */
  readonly listed: boolean;
}

/** The operator and operands of a rule. Null for anything but an object with a key; only the first key is read. */
export function entryOf(rule: Json): Entry | null {
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule)) return null;
  const [entry] = Object.entries(rule);
  if (entry === undefined) return null;
  const [operator, operands] = entry;
  return Array.isArray(operands)
    ? { operator, operands: operands as readonly Json[], listed: true }
    : { operator, operands: [operands], listed: false };
}

/** What stands for the entry of a plain value or a list, where that is nothing special: it has no operator. */
export const NO_ENTRY: Entry = { operator: '', operands: [], listed: false };

/** Where an operand of the rule at `path` stands. */
export const operandPath = ({ operator, listed }: Entry, path: Path, index: number): Path =>
  listed ? [...path, operator, index] : [...path, operator];

/** The same operator on changed operands, which are written as they were. */
export const withOperands = (
  { operator, operands, listed }: Entry,
  change: (operand: Json, index: number) => Json,
): Json => ({
  [operator]: listed ? operands.map(change) : change(operands[0] ?? null, 0),
});

/** The fact that a rule is, whatever stands in for it where it is absent; null for any other rule. */
export function factNamed(rule: Json): string | null {
  const entry = entryOf(rule);
  const [name] = entry?.operator === 'var' ? entry.operands : [];
  return typeof name === 'string' ? name : null;
}

/** Is the operand at `index` one that an `if` of so many operands may give? The others are its conditions. */
export const isResult = (index: number, operands: number): boolean => index % 2 === 1 || index === operands - 1;

/** The operands that an `if` may give. */
export const resultsOf = (operands: readonly Json[]): readonly Json[] =>
  operands.filter((_, index) => isResult(index, operands.length));

/** The rows of its table, which a compiled `lookup` has as a third operand; none before that. */
export const rowsOf = (operands: readonly Json[]): Table => (operands[2] ?? []) as unknown as Table;

/** What a rule for people gives, as people: its logins and teams, lists in lists included, each once; none for null. */
export const flattenPeople = (value: Json): readonly string[] => [...new Set(textsOf(value))];

const textsOf = (value: Json): readonly string[] =>
  Array.isArray(value)
    ? value.flatMap((one: Json) => textsOf(one))
    : typeof value === 'string' && value !== ''
      ? [value]
      : [];
