/** A rule as truth over atoms. An atom is what is no `and`, `or`, `if` or negation. Pure. */
import { onceForEach } from '#domain/once.ts';
import { entryOf, type Facts, type Json, type JsonMap, NO_ENTRY } from '#domain/rule.ts';
import { compileRule } from '#logic/index.ts';
import { branchByBranch, rowByRow, textByText } from './rows.ts';

export interface Atom {
  readonly source: Json;
  readonly reads: readonly string[];
  readonly holds: (facts: Facts) => boolean;
}

export type Formula =
  | { readonly kind: 'atom'; readonly atom: Atom }
  | { readonly kind: 'not'; readonly of: Formula }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Formula[] };

const both = (...of: readonly Formula[]): Formula => ({ kind: 'and', of });
const either = (...of: readonly Formula[]): Formula => ({ kind: 'or', of });
export const not = (of: Formula): Formula => ({ kind: 'not', of });

/** The invariants of a domain come with every question: each is read once. */
const readOnce = onceForEach((rule: JsonMap | readonly Json[]): Formula => read(rule));

export const formulaOf = (rule: Json): Formula =>
  typeof rule === 'object' && rule !== null ? readOnce(rule) : read(rule);

function read(rule: Json): Formula {
  const { operator, operands } = entryOf(rule) ?? NO_ENTRY;
  const [first = null] = operands;
  if (operator === 'and') return both(...operands.map(formulaOf));
  if (operator === 'or') return either(...operands.map(formulaOf));
  if (operator === '!') return not(formulaOf(first));
  if (operator === '!!') return formulaOf(first);
  if (operator === 'if') return choice(operands);
  const parts = rowByRow(rule) ?? branchByBranch(rule) ?? textByText(rule);
  if (parts !== null) return formulaOf(parts);
  const compiled = compileRule(rule, null);
  return {
    kind: 'atom',
    atom: { source: rule, reads: [...compiled.reads], holds: (facts) => compiled.holds(facts) },
  };
}

function choice([first = null, ...rest]: readonly Json[]): Formula {
  if (rest.length === 0) return formulaOf(first);
  const [then = null, ...others] = rest;
  const condition = formulaOf(first);
  return either(
    both(condition, formulaOf(then)),
    both(not(condition), others.length === 0 ? either() : choice(others)),
  );
}

export const atomsOf = (formula: Formula): readonly Atom[] =>
  formula.kind === 'atom' ? [formula.atom] : formula.kind === 'not' ? atomsOf(formula.of) : formula.of.flatMap(atomsOf);

/** What is known of a formula while only some atoms are: null for nothing. */
export function truthOf(formula: Formula, known: (atom: Atom) => boolean | null): boolean | null {
  if (formula.kind === 'atom') return known(formula.atom);
  if (formula.kind === 'not') {
    const truth = truthOf(formula.of, known);
    return truth === null ? null : !truth;
  }
  const settles = formula.kind === 'or';
  const truths = formula.of.map((part) => truthOf(part, known));
  if (truths.includes(settles)) return settles;
  return truths.includes(null) ? null : !settles;
}
