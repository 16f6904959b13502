import { toPointer } from '#policy/pointer.ts';
import { calledRoles } from '#lint/holders.ts';
import type { LintRule } from '#lint/rule.ts';

export const deadRole: LintRule = {
  meta: {
    id: 'dead-role',
    level: 'warning',
    summary: 'A role that no level and no trigger calls, and no command is kept for.',
  },
  check: ({ policy }) => {
    const { roles, reads, commands } = policy;
    const used = new Set([...calledRoles(policy), ...[...commands.values()].flatMap((authority) => authority.roles)]);
    return [...roles.keys()]
      .filter((role) => !used.has(role) && !reads.has(`holders.${role}`))
      .map((role) => ({
        path: toPointer(['roles']),
        key: role,
        message: `Nobody is ever called as \`${role}\`: no level has this role, and no trigger assigns or mentions it.`,
        help: 'Add it to a level or a trigger, or take it out.',
      }));
  },
};
