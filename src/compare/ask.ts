/** The one question behind every comparison: is there an incident that two rules decide otherwise? */
import { findFacts } from '#analysis/index.ts';
import { canonicalJson } from '#domain/canonical.ts';
import type { Side, Witness } from '#domain/results/policy-diff.ts';
import type { Facts, Json } from '#domain/rule.ts';
import { factsFor, referenceHolds } from './confirm.ts';
import { MISSED_UPDATES, readsOf, resolve } from './resolve.ts';
import { domainIn, type Situation, situationsFor, situationsOf, type World } from './world.ts';

/** A rule as each policy writes it. */
interface Pair {
  readonly before: Json;
  readonly after: Json;
}

export interface Comparison {
  readonly world: World;
  readonly pair: Pair;
  /** What else holds of every incident this is about, such as its phase. */
  readonly where: readonly Json[];
  /** What each policy does with the witness, in words. */
  readonly say: (side: 'before' | 'after', holds: boolean) => string;
}

/** The situations in which the two rules may differ: none where they say the same of every severity, one where none is read. */
function openSituations({ world, pair }: Comparison): readonly Situation[] {
  const reads = [...readsOf(pair.before, world.before), ...readsOf(pair.after, world.after)];
  const promises = reads.some((path) => path === 'severity.update-every' || path === MISSED_UPDATES);
  return [...situationsFor(reads, world), ...(promises ? situationsOf(world, true) : [])].filter((situation) => {
    const rules = resolvedPair(world, pair, situation);
    return canonicalJson(rules.before) !== canonicalJson(rules.after);
  });
}

const resolvedPair = (world: World, pair: Pair, situation: Situation): Pair => ({
  before: resolve(pair.before, world.before, situation.before),
  after: resolve(pair.after, world.after, situation.after),
});

/** Incidents for which only the rule after holds, and those for which only the one before does. */
export function compareRules(comparison: Comparison): { readonly gained: Side; readonly lost: Side } {
  const { world, pair } = comparison;
  const reads = new Set([...readsOf(pair.before, world.before), ...readsOf(pair.after, world.after)]);
  const clash = [...reads].map((path) => world.conflicts.get(path)).find((why) => why !== undefined);
  if (clash !== undefined) {
    const unknown: Side = { kind: 'unknown', why: clash };
    return { gained: unknown, lost: unknown };
  }
  const situations = openSituations(comparison);
  return {
    gained: firstOf(situations, (situation) => ask(comparison, situation, reads, 'after')),
    lost: firstOf(situations, (situation) => ask(comparison, situation, reads, 'before')),
  };
}

/** The first witness; without one, what is not known, if anything is not. */
export function firstOf<T>(items: readonly T[], look: (item: T) => Side): Side {
  let best: Side = { kind: 'none' };
  for (const item of items) {
    const side = look(item);
    if (side.kind === 'witness') return side;
    if (best.kind === 'none') best = side;
  }
  return best;
}

/** An incident for which only the rule of the side `only` holds. */
function ask(comparison: Comparison, situation: Situation, reads: ReadonlySet<string>, only: 'before' | 'after'): Side {
  const { world, pair, where } = comparison;
  const rules = resolvedPair(world, pair, situation);
  const other = only === 'before' ? 'after' : 'before';
  const verdict = findFacts({ holds: [rules[only]], fails: [rules[other]] }, domainIn(world, situation, where));
  if (verdict.kind === 'proved') return { kind: 'none' };
  if (verdict.kind === 'unknown') return verdict;
  // After a `/next` the number of missed updates follows from what was promised, and these facts may not go together.
  if (situation.after.promised && reads.has(MISSED_UPDATES))
    return { kind: 'unknown', why: 'It was not decided for updates that `/next` promised.' };
  const confirmation = confirmedWitness(comparison, situation, reads, verdict.facts);
  if (confirmation[only] && !confirmation[other]) return { kind: 'witness', witness: confirmation.witness };
  return { kind: 'unknown', why: 'An incident was found, but `json-logic-js` does not decide it so.' };
}

function confirmedWitness(
  { world, pair, say }: Comparison,
  situation: Situation,
  reads: ReadonlySet<string>,
  found: Facts,
): { readonly before: boolean; readonly after: boolean; readonly witness: Witness } {
  const facts = {
    before: factsFor(world.before, found, situation.before, reads),
    after: factsFor(world.after, found, situation.after, reads),
  };
  const before = referenceHolds(pair.before, facts.before);
  const after = referenceHolds(pair.after, facts.after);
  const outcomes = { before: say('before', before), after: say('after', after) };
  const name = `${outcomes.after}, and before ${outcomes.before}`;
  const claims = [
    { policy: world.before, rule: pair.before, holds: before },
    { policy: world.after, rule: pair.after, holds: after },
  ];
  return { before, after, witness: { ...outcomes, facts, case: world.caseOf(world.after, facts.after, name, claims) } };
}
