import type { Json } from '#domain/rule.ts';
import { toPointer } from '#policy/pointer.ts';
import { type Problem, problem } from '#policy/problem.ts';
import { variablesOf } from '#policy/variables.ts';

/** Named conditions, as written. */
export type Conditions = ReadonlyMap<string, Json>;

/** The conditions a rule names, each once. Pure. */
function conditionsIn(rule: Json): readonly string[] {
  const names = variablesOf(rule, '').flatMap(({ fact }) => (fact.startsWith('is.') ? [fact.slice('is.'.length)] : []));
  return [...new Set(names)];
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
