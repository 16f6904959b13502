/** Roles under another name: nothing else of them differs, so nothing else is to be told of them. Pure. */
import { canonicalJson } from '#domain/canonical.ts';
import type { Rename } from '#domain/results/policy-diff.ts';
import { type Policy, type Role, rulesOfRole } from '#domain/policy.ts';

/** Roles that only one of the policies has and that have the same people, as pairs: those of which no other could be meant. */
export function renamedRoles(before: Policy, after: Policy): readonly Rename[] {
  const [gone, fresh] = [rolesOnlyIn(before, after), rolesOnlyIn(after, before)];
  return gone.flatMap((old): readonly Rename[] => {
    const [now, ...others] = fresh.filter((role) => bodyOf(role) === bodyOf(old));
    const rivals = gone.filter((role) => bodyOf(role) === bodyOf(old));
    const isRead = [`holders.${old.id}`, `answered.${old.id}`].some((fact) => before.reads.has(fact));
    return now === undefined || others.length > 0 || rivals.length > 1 || isRead ? [] : [{ was: old.id, is: now.id }];
  });
}

const rolesOnlyIn = (policy: Policy, other: Policy): readonly Role[] =>
  [...policy.roles.values()].filter(({ id }) => !other.roles.has(id));

const bodyOf = (role: Role): string => canonicalJson(rulesOfRole(role).map(({ source }) => source));

/** The policy as it would be with these names. */
export function withRoleNames(policy: Policy, renames: readonly Rename[]): Policy {
  if (renames.length === 0) return policy;
  const names = new Map(renames.map(({ was, is }) => [was, is]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  return {
    ...policy,
    roles: new Map([...policy.roles.values()].map((role) => [nameOf(role.id), { ...role, id: nameOf(role.id) }])),
    levels: policy.levels.map((level) => ({ ...level, roles: level.roles.map(nameOf) })),
    triggers: policy.triggers.map((trigger) => ({
      ...trigger,
      do: { ...trigger.do, assign: trigger.do.assign.map(nameOf), mention: trigger.do.mention.map(nameOf) },
    })),
    commands: new Map(
      [...policy.commands].map(([command, authority]) => [
        command,
        { ...authority, roles: authority.roles.map(nameOf) },
      ]),
    ),
  };
}
