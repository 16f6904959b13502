/** Every rule of a policy, by the name people know it by and the pointer at which it stands. Pure. */
import type { Policy, Promised } from '#domain/policy.ts';
import type { Rule } from '#domain/rule.ts';
import { toPointer } from '#policy/index.ts';

export interface NamedRule {
  /** Such as `trigger unacknowledged`. */
  readonly name: string;
  readonly pointer: string;
  readonly rule: Rule;
  /** False for a rule that gives people or minutes. */
  readonly isTruth: boolean;
}

const ruleIn = (promised: Promised | null): Rule | null => (typeof promised === 'object' ? promised : null);

export function rulesOf(policy: Policy): readonly NamedRule[] {
  const named = (
    name: string,
    path: readonly (string | number)[],
    rule: Rule | null,
    isTruth = true,
  ): readonly NamedRule[] => (rule === null ? [] : [{ name, pointer: toPointer(path), rule, isTruth }]);
  return [
    ...named('incident', ['incident', 'when'], policy.incident.when),
    ...policy.conditions.flatMap(({ name, rule }) => named(`condition ${name}`, ['conditions', name], rule)),
    ...policy.severities.flatMap(({ id, when, acknowledgeWithin, updateEvery }, index) => [
      ...named(`severity ${id}`, ['severities', index, 'when'], when),
      ...named(
        `severity ${id} acknowledge-within`,
        ['severities', index, 'acknowledge-within'],
        ruleIn(acknowledgeWithin),
        false,
      ),
      ...named(`severity ${id} update-every`, ['severities', index, 'update-every'], ruleIn(updateEvery), false),
    ]),
    ...[...policy.roles.values()].flatMap(({ id, who, otherwise }) => [
      ...named(`role ${id}`, ['roles', id, 'who'], who, false),
      ...named(`role ${id} otherwise`, ['roles', id, 'otherwise'], otherwise, false),
    ]),
    ...policy.triggers.flatMap(({ id, when, repeat }, index) => [
      ...named(`trigger ${id}`, ['triggers', index, 'when'], when),
      ...named(`trigger ${id} repeat`, ['triggers', index, 'repeat'], repeat, false),
    ]),
  ];
}
