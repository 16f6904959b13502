/** Whether a rule holds for facts of which some may not be known, and the parts that decide it. Pure. */
import type { Reason } from '#domain/results/explanation.ts';
import type { Policy } from '#domain/policy.ts';
import type { Facts, Json, Rule } from '#domain/rule.ts';
import { compileRule } from '#logic/index.ts';
import { entryOf } from '#logic/index.ts';
import { type YamlFile, scopeOf } from '#policy/index.ts';

/** Null where it depends on facts that are not known. */
export interface Judgement {
  readonly holds: boolean | null;
  readonly because: readonly Reason[];
}

export interface Asked {
  readonly policy: Policy;
  readonly yaml: YamlFile;
  readonly facts: Facts;
  readonly unknown: (fact: string) => boolean;
}

/** Facts of an incident: what is left out of them is absent, and rules are made for that. */
export const ofIncident = (policy: Policy, yaml: YamlFile, facts: Facts): Asked => ({
  policy,
  yaml,
  facts,
  unknown: () => false,
});

/**
 * Facts as somebody wrote them down. One that no incident lacks and that is not given is not known: no rule is made for its absence,
 * and `null >= null` is true in JSON logic. Conditions follow from the others, as far as they do.
 */
export function asGiven(policy: Policy, yaml: YamlFile, given: Facts): Asked {
  const scope = scopeOf(policy);
  const asked = (facts: Facts): Asked => ({
    policy,
    yaml,
    facts,
    unknown: (fact) => scope.get(fact)?.absent === false && valueOf(facts, fact) === null,
  });
  let known = asked(given);
  // In an order in which each names only those before it.
  for (const { name, rule } of policy.conditions) {
    if (!known.unknown(`is.${name}`)) continue;
    const { holds } = judge(known, rule, `/conditions/${name}`);
    if (holds !== null) known = asked({ ...known.facts, is: { ...(known.facts['is'] as Facts), [name]: holds } });
  }
  return known;
}

const valueOf = (facts: Facts, fact: string): Json => compileRule({ var: fact }, null).evaluate(facts);

export const judge = (asked: Asked, rule: Rule, pointer: string): Judgement =>
  judgePart(asked, rule.source, pointer, null);

function judgePart(asked: Asked, rule: Json, pointer: string, condition: string | null): Judgement {
  const entry = entryOf(rule);
  // A plain value has decided by itself.
  if (entry === null) return { holds: compileRule(rule, null).holds({}), because: [] };
  const { operator, operands, listed } = entry;
  const parts = operands.map(
    (part, index) => () => judgePart(asked, part, `${pointer}/${operator}${listed ? `/${index}` : ''}`, condition),
  );
  if (operator === 'and' || operator === 'or') return join(parts, operator === 'or');
  if (operator === 'if') return choose(parts);
  const [first] = parts;
  if (first && (operator === '!' || operator === '!!')) {
    const { holds, because } = first();
    return { holds: holds === null ? null : (operator === '!!') === holds, because };
  }
  const own = judgeAtom(asked, rule, pointer, condition);
  if (operator !== 'var') return own;
  const named = asked.policy.conditions.find(({ name }) => operands[0] === `is.${name}`);
  if (!named) return own;
  const within = judgePart(asked, named.rule.source, `/conditions/${named.name}`, named.name);
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
  const asked = first();
  if (!then || asked.holds === null) return asked;
  const chosen = asked.holds ? then() : choose(others);
  return { holds: chosen.holds, because: [...asked.because, ...chosen.because] };
}

function judgeAtom(
  { yaml, facts, unknown }: Asked,
  source: Json,
  pointer: string,
  condition: string | null,
): Judgement {
  const rule = compileRule(source, null);
  const notGiven = rule.reads.filter(unknown);
  const holds = notGiven.length > 0 ? null : rule.holds(facts);
  const read = Object.fromEntries(rule.reads.map((fact) => [fact, valueOf(facts, fact)]));
  return { holds, because: [{ place: yaml.place(pointer), rule: source, holds, read, notGiven, condition }] };
}
