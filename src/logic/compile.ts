/** Compiles a rule that `checkRule` accepts: its value, why it has it, what it reads, and where time turns it. Pure. */
import type { Place } from '#domain/diagnostic.ts';
import type { Facts, Json, Rule, Trace } from '#domain/rule.ts';
import { build, type Evaluate, truthy } from './evaluate.ts';
import { readsOf } from './reads.ts';
import { timesOf } from './times.ts';

/** Compiles a rule that `checkRule` accepts; any other may throw or yield nonsense. `place` is where it is written. Pure. */
export function compileRule(source: Json, place: Place | null): Rule {
  const evaluate = build(source, '');
  return {
    source,
    place,
    reads: readsOf(source),
    times: timesOf(source),
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
