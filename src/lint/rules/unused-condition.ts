import type { Policy } from '#domain/policy.ts';
import { rulesOf } from '#policy/index.ts';
import { isWithin, toPointer } from '#policy/pointer.ts';
import type { LintRule } from '#lint/rule.ts';

export const unusedCondition: LintRule = {
  meta: { id: 'unused-condition', level: 'warning', summary: 'A condition that decides nothing.' },
  check: ({ policy }) => {
    const used = usedConditions(policy);
    return policy.conditions
      .filter(({ name }) => !used.has(name))
      .map(({ name }) => ({
        path: toPointer(['conditions']),
        key: name,
        message: `No rule that decides anything reads the condition \`${name}\`.`,
        help: `Use it as \`{ var: is.${name} }\`, or take it out.`,
      }));
  },
};

/** What decides reads, and what that reads. A condition that only an unused one reads is unused. */
function usedConditions(policy: Policy): ReadonlySet<string> {
  const { conditions } = policy;
  const roots = rulesOf(policy).filter(({ pointer }) => !isWithin(pointer, '/conditions'));
  const conditionsIn = (reads: readonly string[]): readonly string[] =>
    reads.filter((path) => path.startsWith('is.')).map((path) => path.slice(3));
  const used = new Set(roots.flatMap(({ rule }) => conditionsIn(rule.reads)));
  for (const { name } of conditions)
    if ([...policy.templates.values()].some((text) => text.includes(`is.${name}`))) used.add(name);
  // Each condition comes after those it reads.
  for (const { name, rule } of conditions.toReversed())
    if (used.has(name)) conditionsIn(rule.reads).forEach((one) => used.add(one));
  return used;
}
