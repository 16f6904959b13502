/** Every rule of a policy, by the name people know it by and the pointer at which it stands. Pure. */
import type { Policy, PromisedTime } from '#domain/policy.ts';
import type { Path, Rule } from '#domain/rule.ts';
import { toPointer } from './pointer.ts';

export interface NamedRule {
  /** Such as `trigger unacknowledged`. */
  readonly name: string;
  readonly pointer: string;
  readonly rule: Rule;
  /** False for a rule that gives people or minutes. */
  readonly isTruth: boolean;
}

const ruleIn = (promised: PromisedTime | null): Rule | null => (typeof promised === 'object' ? promised : null);

export function rulesOf(policy: Policy): readonly NamedRule[] {
  const rulesAt = (name: string, path: Path, rule: Rule | null, isTruth = true): readonly NamedRule[] =>
    rule === null ? [] : [{ name, pointer: toPointer(path), rule, isTruth }];
  return [
    ...rulesAt('incident', ['incident', 'when'], policy.incident.when),
    ...policy.conditions.flatMap(({ name, rule }) => rulesAt(`condition ${name}`, ['conditions', name], rule)),
    ...policy.severities.flatMap(({ id, when, acknowledgeWithin, updateEvery }, index) => [
      ...rulesAt(`severity ${id}`, ['severities', index, 'when'], when),
      ...rulesAt(
        `severity ${id} acknowledge-within`,
        ['severities', index, 'acknowledge-within'],
        ruleIn(acknowledgeWithin),
        false,
      ),
      ...rulesAt(`severity ${id} update-every`, ['severities', index, 'update-every'], ruleIn(updateEvery), false),
    ]),
    ...[...policy.roles.values()].flatMap(({ id, who, otherwise }) => [
      ...rulesAt(`role ${id}`, ['roles', id, 'who'], who, false),
      ...rulesAt(`role ${id} otherwise`, ['roles', id, 'otherwise'], otherwise, false),
    ]),
    ...policy.triggers.flatMap(({ id, when, repeat }, index) => [
      ...rulesAt(`trigger ${id}`, ['triggers', index, 'when'], when),
      ...rulesAt(`trigger ${id} repeat`, ['triggers', index, 'repeat'], repeat, false),
    ]),
  ];
}
