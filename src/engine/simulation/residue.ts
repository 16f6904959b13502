/** What a report leaves open of a rule: the rest of it, which time and calls decide. Pure. */
import { detailSince } from '#domain/facts.ts';
import { type Entry, entryOf, type Facts, factNamed, type Json, QUANTIFIERS } from '#domain/rule.ts';
import { compileRule } from '#logic/index.ts';

/** `known` is what the report alone decides. */
export type Residue = { readonly known: Json; readonly holds: boolean } | { readonly open: Json };

export interface Reading {
  /** As they are when the incident is declared. */
  readonly facts: Facts;
  /** Does a fact keep its value as long as nobody answers? */
  readonly isFixed: (path: string) => boolean;
  /** The rule of each named condition, by the path of its fact. */
  readonly conditions: ReadonlyMap<string, Json>;
}

/** Two reports that leave the same of each rule lead to the same calls. Plain data. */
export function residueOf(rule: Json, reading: Reading): Residue {
  if (isKnown(rule, reading)) {
    const compiled = compileRule(rule, null);
    return { known: compiled.evaluate(reading.facts), holds: compiled.holds(reading.facts) };
  }
  const path = factNamed(rule);
  if (path !== null) return residueOfFact(rule, path, reading);
  if (Array.isArray(rule)) return { open: (rule as readonly Json[]).map((one) => restOf(one, reading)) };
  const entry = entryOf(rule);
  return entry === null ? { open: rule } : residueOfEntry(entry, reading);
}

/** A condition stands for its rule. */
function residueOfFact(rule: Json, path: string, reading: Reading): Residue {
  const condition = reading.conditions.get(path);
  if (condition !== undefined) return residueOf(condition, reading);
  // What a call, or time, may change counts as it was reported.
  const detail = detailSince(path);
  const reported = detail === null ? 'incident.labels' : `details.${detail}`;
  const isReported = detail !== null || path === reported;
  return { open: isReported ? [rule, compileRule({ var: reported }, null).evaluate(reading.facts)] : rule };
}

function residueOfEntry({ operator, operands }: Entry, reading: Reading): Residue {
  if (operator === 'and' || operator === 'or') return residueOfChain(operator, operands, reading);
  if (operator === 'if') return residueOfChoice(operands, reading);
  // In the rule for each element the element is the scope, and nothing a fact; the rows of a table are no rules.
  const own = QUANTIFIERS.has(operator) ? 1 : operator === 'lookup' ? 2 : operands.length;
  return { open: [operator, ...operands.map((one, index) => (index < own ? restOf(one, reading) : one))] };
}

/** Without the operands that decide nothing, and those after one that decides. */
function residueOfChain(operator: 'and' | 'or', operands: readonly Json[], reading: Reading): Residue {
  const parts: Residue[] = [];
  for (const [index, operand] of operands.entries()) {
    const part = residueOf(operand, reading);
    const decides = 'known' in part && part.holds === (operator === 'or');
    if ('open' in part || decides || index === operands.length - 1) parts.push(part);
    if (decides) break;
  }
  const [first] = parts;
  return parts.length === 1 && first !== undefined ? first : { open: [operator, ...parts.map(asJson)] };
}

function residueOfChoice(operands: readonly Json[], reading: Reading): Residue {
  const [question = null, result = null, ...others] = operands;
  if (operands.length < 2) return residueOf(question, reading);
  const condition = residueOf(question, reading);
  if ('known' in condition) return condition.holds ? residueOf(result, reading) : residueOfChoice(others, reading);
  return { open: ['if', asJson(condition), restOf(result, reading), asJson(residueOfChoice(others, reading))] };
}

const isKnown = (rule: Json, reading: Pick<Reading, 'isFixed' | 'conditions'>): boolean =>
  compileRule(rule, null).reads.every((path) => {
    const condition = reading.conditions.get(path);
    return condition === undefined ? reading.isFixed(path) : isKnown(condition, reading);
  });

const restOf = (rule: Json, reading: Reading): Json => asJson(residueOf(rule, reading));

const asJson = (residue: Residue): Json => ('known' in residue ? { known: residue.known } : { open: residue.open });
