import type { Policy } from '#domain/policy.ts';
import { entryOf, factNamed, type Json, QUANTIFIERS, withOperands } from '#domain/rule.ts';

/** A rule with each part that `instead` knows replaced; nothing inside `some`, `none` and `all`, where names mean other things. Pure. */
export function substitute(rule: Json, instead: (part: Json) => Json | undefined): Json {
  const known = instead(rule);
  if (known !== undefined) return known;
  if (Array.isArray(rule)) return (rule as readonly Json[]).map((one) => substitute(one, instead));
  const entry = entryOf(rule);
  if (entry === null) return rule;
  const isQuantifier = QUANTIFIERS.has(entry.operator);
  return withOperands(entry, (one, index) => (isQuantifier && index > 0 ? one : substitute(one, instead)));
}

/** A rule with the conditions it names written out. */
export function inline(rule: Json, policy: Policy): Json {
  const written = new Map(policy.conditions.map(({ name, rule: condition }) => [`is.${name}`, condition.source]));
  const instead = (part: Json): Json | undefined => {
    const condition = written.get(factNamed(part) ?? '');
    return condition === undefined ? undefined : substitute(condition, instead);
  };
  return substitute(rule, instead);
}

/** A rule with a value in the place of a fact. */
export const withValue = (rule: Json, fact: string, value: Json): Json =>
  substitute(rule, (part) => (factNamed(part) === fact ? value : undefined));
