/** Whether a rule holds for facts of which some may not be known, and the parts that decide it. Pure. */
import type { Reason } from '#domain/results/explanation.ts';
import type { Policy } from '#domain/policy.ts';
import { entryOf, type Facts, type Json, operandPath, type Rule } from '#domain/rule.ts';
import { compileRule } from '#logic/index.ts';
import { type YamlFile, scopeOf, toPointer } from '#policy/index.ts';

/** Null where it depends on facts that are not known. */
export interface Judgement {
  readonly holds: boolean | null;
  readonly because: readonly Reason[];
}

export interface JudgeContext {
  readonly policy: Policy;
  readonly yaml: YamlFile;
  readonly facts: Facts;
  readonly unknown: (fact: string) => boolean;
}

/** Facts of an incident: missing facts count as absent, and rules must handle that. */
export const ofIncident = (policy: Policy, yaml: YamlFile, facts: Facts): JudgeContext => ({
  policy,
  yaml,
  facts,
  unknown: () => false,
});

/**
 * Facts as somebody wrote them down. A fact that every incident has is unknown where it is missing: no rule is made for its absence,
 * and `null >= null` is true in JSON logic. Conditions follow from the others, as far as they do.
 */
export function contextOf(policy: Policy, yaml: YamlFile, values: Facts): JudgeContext {
  const scope = scopeOf(policy);
  const context = (facts: Facts): JudgeContext => ({
    policy,
    yaml,
    facts,
    unknown: (fact) => scope.get(fact)?.absent === false && valueOf(facts, fact) === null,
  });
  let known = context(values);
  // In an order in which each names only those before it.
  for (const { name, rule } of policy.conditions) {
    if (!known.unknown(`is.${name}`)) continue;
    const { holds } = judge(known, rule, `/conditions/${name}`);
    if (holds !== null) known = context({ ...known.facts, is: { ...(known.facts['is'] as Facts), [name]: holds } });
  }
  return known;
}

const valueOf = (facts: Facts, fact: string): Json => compileRule({ var: fact }, null).evaluate(facts);

export const judge = (context: JudgeContext, rule: Rule, pointer: string): Judgement =>
  judgePart(context, rule.source, pointer, null);

function judgePart(context: JudgeContext, rule: Json, pointer: string, condition: string | null): Judgement {
  const entry = entryOf(rule);
  // A plain value has decided by itself.
  if (entry === null) return { holds: compileRule(rule, null).holds({}), because: [] };
  const { operator, operands } = entry;
  const parts = operands.map(
    (part, index) => () => judgePart(context, part, pointer + toPointer(operandPath(entry, [], index)), condition),
  );
  if (operator === 'and' || operator === 'or') return join(parts, operator === 'or');
  if (operator === 'if') return choose(parts);
  const [first] = parts;
  if (first && (operator === '!' || operator === '!!')) {
    const { holds, because } = first();
    return { holds: holds === null ? null : (operator === '!!') === holds, because };
  }
  const own = judgeAtom(context, rule, pointer, condition);
  if (operator !== 'var') return own;
  const named = context.policy.conditions.find(({ name }) => operands[0] === `is.${name}`);
  if (!named) return own;
  const within = judgePart(context, named.rule.source, `/conditions/${named.name}`, named.name);
  return within.holds === own.holds ? within : own;
}

type Part = () => Judgement;

/** Of an `and` that fails the first part that fails, of an `or` that holds the first that holds; of others all, or all in doubt. */
function join(parts: readonly Part[], settles: boolean): Judgement {
  const judged: Judgement[] = [];
  for (const part of parts) {
    const one = part();
    if (one.holds === settles) return one;
    judged.push(one);
  }
  const doubtful = judged.filter(({ holds }) => holds === null);
  return doubtful.length > 0
    ? { holds: null, because: doubtful.flatMap(({ because }) => because) }
    : { holds: !settles, because: judged.flatMap(({ because }) => because) };
}

function choose([first, then, ...others]: readonly Part[]): Judgement {
  if (!first) return { holds: false, because: [] };
  const test = first();
  if (!then || test.holds === null) return test;
  const chosen = test.holds ? then() : choose(others);
  return { holds: chosen.holds, because: [...test.because, ...chosen.because] };
}

function judgeAtom(
  { yaml, facts, unknown }: JudgeContext,
  source: Json,
  pointer: string,
  condition: string | null,
): Judgement {
  const rule = compileRule(source, null);
  const missing = rule.reads.filter(unknown);
  const holds = missing.length > 0 ? null : rule.holds(facts);
  const read = Object.fromEntries(rule.reads.map((fact) => [fact, valueOf(facts, fact)]));
  return { holds, because: [{ place: yaml.place(pointer), rule: source, holds, read, notGiven: missing, condition }] };
}
