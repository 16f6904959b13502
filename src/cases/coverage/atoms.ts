/** The atoms of a rule (what is no `and`, `or`, `if` or negation), and what the rule comes to once their truth is known. Pure. */
import { canonicalJson } from '#domain/canonical.ts';
import {
  type Entry,
  entryOf,
  type Facts,
  isResult,
  type Json,
  NO_ENTRY,
  operandPath,
  type Path,
} from '#domain/rule.ts';
import { compileRule } from '#logic/index.ts';
import { toPointer } from '#policy/index.ts';

export interface Atom {
  /** JSON pointer from the rule's root. */
  readonly path: string;
  readonly rule: Json;
  readonly holds: (facts: Facts) => boolean;
}

interface Operation extends Entry {
  readonly at: (index: number) => Path;
}

/** Answers for an atom by its path; undefined for what is none. */
type Truth = (path: string) => boolean | undefined;

/** In a rule that gives people or minutes, only what its `if`s ask are atoms. A part that reads no fact is no atom: it never turns. */
export function atomsOf(rule: Json, isTruth: boolean, path: Path = []): readonly Atom[] {
  const { operator, operands, at } = operationOf(rule, path);
  if (operator === 'if')
    return operands.flatMap((operand, index) => atomsOf(operand, isTruth || asks(index, operands), at(index)));
  if (!isTruth) return [];
  if (JOINS.has(operator)) return operands.flatMap((operand, index) => atomsOf(operand, true, at(index)));
  const compiled = compileRule(rule, null);
  if (compiled.reads.length === 0) return [];
  return [{ path: toPointer(path), rule, holds: (facts) => compiled.holds(facts) }];
}

const JOINS: ReadonlySet<string> = new Set(['and', 'or', '!', '!!']);

/** What the rule gives: `true` or `false`, or the JSON of the branch that is taken. */
export function outcomeOf(rule: Json, isTruth: boolean, truth: Truth, path: Path = []): string {
  if (isTruth) return String(isTrue(rule, truth, path));
  const { operator, operands, at } = operationOf(rule, path);
  if (operator !== 'if') return canonicalJson(rule);
  const taken = branchOf(operands, (index) => isTrue(operands[index] ?? null, truth, at(index)));
  return taken === null ? 'null' : outcomeOf(operands[taken] ?? null, false, truth, at(taken));
}

function isTrue(rule: Json, truth: Truth, path: Path): boolean {
  const { operator, operands, at } = operationOf(rule, path);
  const part = (index: number): boolean => isTrue(operands[index] ?? null, truth, at(index));
  switch (operator) {
    case 'and':
      return operands.every((_, index) => part(index));
    case 'or':
      return operands.some((_, index) => part(index));
    case '!':
      return !part(0);
    case '!!':
      return part(0);
    case 'if': {
      const taken = branchOf(operands, part);
      return taken !== null && part(taken);
    }
    default:
      return truth(toPointer(path)) ?? compileRule(rule, null).holds({});
  }
}

/** True at the operands of an `if` that are conditions, not values. */
const asks = (index: number, operands: readonly Json[]): boolean => !isResult(index, operands.length);

/** The operand that an `if` gives; null when it gives nothing. */
function branchOf(operands: readonly Json[], holds: (index: number) => boolean): number | null {
  for (let index = 0; index + 1 < operands.length; index += 2) if (holds(index)) return index + 1;
  return operands.length % 2 === 1 ? operands.length - 1 : null;
}

export function operationOf(rule: Json, path: Path = []): Operation {
  const entry = entryOf(rule) ?? NO_ENTRY;
  return { ...entry, at: (index) => operandPath(entry, path, index) };
}

/**
 * A rule that holds exactly where the atom at `path` decides `rule`: had it been otherwise, so had the rule. Where two branches of
 * a rule for people give the same, it may hold although nothing turns.
 */
export function decidesAt(rule: Json, isTruth: boolean, path: string, from: Path = []): Json {
  if (isTruth) {
    const [yes, no] = [replaceAt(rule, path, true, from), replaceAt(rule, path, false, from)];
    return { or: [{ and: [yes, { '!': [no] }] }, { and: [no, { '!': [yes] }] }] };
  }
  const { operands, at } = operationOf(rule, from);
  const here = operands.findIndex((_, index) => `${path}/`.startsWith(`${toPointer(at(index))}/`));
  // To be reached, its own question is answered with yes, and every one before with no.
  const reached = operands.slice(0, here).flatMap((operand, index): readonly Json[] => {
    if (!asks(index, operands)) return [];
    return index === here - 1 ? [operand] : [{ '!': [operand] }];
  });
  return { and: [...reached, decidesAt(operands[here] ?? null, asks(here, operands), path, at(here))] };
}

function replaceAt(rule: Json, target: string, by: Json, path: Path): Json {
  if (toPointer(path) === target) return by;
  const { operator, operands, at } = operationOf(rule, path);
  if (!JOINS.has(operator) && operator !== 'if') return rule;
  return { [operator]: operands.map((operand, index) => replaceAt(operand, target, by, at(index))) };
}
