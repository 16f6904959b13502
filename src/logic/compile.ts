/** Compiles a rule that `checkRule` accepts: its value, why it has it, what it reads, and where time turns it. Pure. */
import type { Place } from '#domain/diagnostic.ts';
import type { Facts, Json, Rule, TimeComparison, Trace } from '#domain/rule.ts';
import { build, type Evaluate, type Recorder, truthy } from './evaluate.ts';
import { readsOf } from './reads.ts';
import { timesOf } from './times.ts';

/**
 * Compiles a rule that `checkRule` accepts; any other may throw or yield nonsense. `placeOf` says where it is written. What a run
 * needs and a check does not is made when it is first asked for. Pure.
 */
export function compileRule(source: Json, placeOf: (() => Place) | null): Rule {
  let built: Evaluate | null = null;
  let explainer: Rule['explain'] | null = null;
  let times: readonly TimeComparison[] | null = null;
  let place: Place | null = null;
  const evaluate = (facts: Facts): Json => (built ??= build(source, ''))(facts);
  return {
    source,
    place: () => (place ??= placeOf?.() ?? null),
    reads: readsOf(source),
    times: () => (times ??= timesOf(source)),
    evaluate,
    holds: (facts) => truthy(evaluate(facts)),
    explain: (facts) => (explainer ??= explanation(source))(facts),
  };
}

/** The trace of the root; a list or a plain value has no operator of its own. */
function explanation(source: Json): Rule['explain'] {
  const recorder: Recorder = { parts: [] };
  const evaluate = build(source, '', recorder);
  return (facts) => {
    const parts: Trace[] = [];
    recorder.parts = parts;
    const value = evaluate(facts);
    const [root] = parts;
    return root?.path === '' ? root : { path: '', operator: 'value', rule: source, value, parts };
  };
}
