/** Compiles a rule that `checkRule` accepts: its value, why it has it, what it reads, and where time turns it. Pure. */
import type { Place } from '#domain/diagnostic.ts';
import type { Facts, Json, Rule, TimeComparison, Trace } from '#domain/rule.ts';
import { build, type Evaluate, truthy } from './evaluate.ts';
import { readsOf } from './reads.ts';
import { timesOf } from './times.ts';

/**
 * Compiles a rule that `checkRule` accepts; any other may throw or yield nonsense. `placeOf` says where it is written. What a run
 * needs and a check does not is made when it is first asked for. Pure.
 */
export function compileRule(source: Json, placeOf: (() => Place) | null): Rule {
  let built: Evaluate | null = null;
  let times: readonly TimeComparison[] | null = null;
  let place: Place | null = null;
  const evaluate: Evaluate = (facts, parts) => (built ??= build(source, ''))(facts, parts);
  return {
    source,
    place: () => (place ??= placeOf?.() ?? null),
    reads: readsOf(source),
    times: () => (times ??= timesOf(source)),
    evaluate: (facts) => evaluate(facts, null),
    holds: (facts) => truthy(evaluate(facts, null)),
    explain: (facts) => explain(evaluate, source, facts),
  };
}

/** The trace of the root; a list or a plain value has no operator of its own. */
function explain(evaluate: Evaluate, source: Json, facts: Facts): Trace {
  const parts: Trace[] = [];
  const value = evaluate(facts, parts);
  const [root] = parts;
  return root?.path === '' ? root : { path: '', operator: 'value', rule: source, value, parts };
}
