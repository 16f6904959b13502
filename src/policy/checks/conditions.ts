import type { Json } from '#domain/rule.ts';
import { toPointer } from '#policy/pointer.ts';
import { type Problem, problem } from '#policy/problem.ts';
import { variablesOf } from '#policy/variables.ts';

/** Named conditions, as written. */
export type Conditions = ReadonlyMap<string, Json>;

/** The condition that a fact is; null for another fact. */
const conditionOf = (fact: string): string | null => (fact.startsWith('is.') ? fact.slice('is.'.length) : null);

/** The conditions a rule names, each once. Pure. */
function conditionsIn(rule: Json): readonly string[] {
  return [...new Set(variablesOf(rule, '').flatMap(({ fact }) => conditionOf(fact) ?? []))];
}

/** Whoever explains, compares or checks rules writes conditions out, and a chain of them can double at each step. */
const MOST_FACTS = 1000;

/** The first condition that is too large written out. The conditions have no cycle. Pure. */
export function checkSizes(conditions: Conditions): readonly Problem[] {
  const sizes = new Map<string, number>();
  for (const name of inOrder(conditions)) {
    const facts = variablesOf(conditions.get(name) ?? null, '');
    const size = facts.reduce((sum, { fact }) => sum + (sizes.get(conditionOf(fact) ?? '') ?? 1), 0);
    if (size > MOST_FACTS)
      return [problem('condition-too-large', '/conditions', { found: name, limit: String(MOST_FACTS) }, { key: name })];
    sizes.set(name, Math.max(1, size));
  }
  return [];
}

/** Conditions that are defined by themselves, each cycle reported once, with the way round. Pure. */
export function checkCycles(conditions: Conditions): readonly Problem[] {
  const problems: Problem[] = [];
  const finished = new Set<string>();
  const visit = (name: string, way: readonly string[]): void => {
    const rule = conditions.get(name);
    if (rule === undefined || finished.has(name)) return;
    const start = way.indexOf(name);
    if (start >= 0) {
      const cycle = [...way.slice(start), name].map((step) => `\`${step}\``).join(' → ');
      problems.push(problem('condition-cycle', '/conditions', { found: name, cycle }, { key: name }));
      return;
    }
    for (const next of conditionsIn(rule)) visit(next, [...way, name]);
    finished.add(name);
  };
  for (const name of conditions.keys()) visit(name, []);
  return problems;
}

/** Condition names, each after those it names. The conditions have no cycle. Pure. */
export function inOrder(conditions: Conditions): readonly string[] {
  const order = new Set<string>();
  const visit = (name: string): void => {
    const rule = conditions.get(name);
    if (rule === undefined || order.has(name)) return;
    for (const next of conditionsIn(rule)) visit(next);
    order.add(name);
  };
  for (const name of conditions.keys()) visit(name);
  return [...order];
}

/** The pointer of a condition's rule. */
export function conditionPath(name: string): string {
  return toPointer(['conditions', name]);
}
