import type { Policy } from '#domain/policy.ts';
import type { Json } from '#domain/rule.ts';

/** The operator of a rule and its operands as written; null for a plain value or a list. */
export function operationOf(rule: Json): readonly [operator: string, operands: Json] | null {
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule)) return null;
  return Object.entries(rule)[0] ?? null;
}

/** A rule with each part that `instead` knows replaced; nothing inside `some`, `none` and `all`, where names mean other things. Pure. */
export function substitute(rule: Json, instead: (part: Json) => Json | undefined): Json {
  const known = instead(rule);
  if (known !== undefined) return known;
  if (Array.isArray(rule)) return (rule as readonly Json[]).map((one) => substitute(one, instead));
  const operation = operationOf(rule);
  if (operation === null) return rule;
  const [operator, operands] = operation;
  if (operator !== 'some' && operator !== 'none' && operator !== 'all')
    return { [operator]: substitute(operands, instead) };
  const [list = null, ...inner] = operands as readonly Json[];
  return { [operator]: [substitute(list, instead), ...inner] };
}

/** The fact a part of a rule is, and nothing else; a default for when it is absent does not matter. */
export function factOf(part: Json): string | null {
  const [operator, operand = null] = operationOf(part) ?? [];
  const [path] = [operand].flat() as readonly Json[];
  return operator === 'var' && typeof path === 'string' ? path : null;
}

/** A rule with the conditions it names written out. */
export function inline(rule: Json, policy: Policy): Json {
  const written = new Map(policy.conditions.map(({ name, rule: condition }) => [`is.${name}`, condition.source]));
  const instead = (part: Json): Json | undefined => {
    const condition = written.get(factOf(part) ?? '');
    return condition === undefined ? undefined : substitute(condition, instead);
  };
  return substitute(rule, instead);
}

/** A rule with a value in the place of a fact. */
export const withValue = (rule: Json, fact: string, value: Json): Json =>
  substitute(rule, (part) => (factOf(part) === fact ? value : undefined));
