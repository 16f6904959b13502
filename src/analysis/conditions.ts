import type { Json } from '#domain/rule.ts';

/** What the conditions of a policy, by name, say of the facts `is.<name>`: each is true exactly when its rule is. Pure. */
export const definitionsOf = (conditions: ReadonlyMap<string, Json>): readonly Json[] =>
  [...conditions].map(([name, rule]): Json => {
    const is: Json = { var: `is.${name}` };
    return { if: [is, rule, { '!': [rule] }] };
  });
