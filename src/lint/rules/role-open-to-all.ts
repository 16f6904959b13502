import { isAtLeast, leastOf } from '#domain/issue.ts';
import { type Authority, OWNER } from '#domain/policy.ts';
import { enumerate } from '#domain/sentence.ts';
import type { LintRule } from '#lint/rule.ts';
import { toPointer } from '#policy/pointer.ts';

export const roleOpenToAll: LintRule = {
  meta: {
    id: 'role-open-to-all',
    level: 'warning',
    summary: 'A command that is kept for a role, which people may give themselves with `/role`.',
  },
  check: ({ policy: { commands } }) => {
    const giving = commands.get('role');
    const open = [...commands].flatMap(([name, authority]) =>
      name !== 'role' && isOpen(authority, giving) ? [`\`${name}\``] : [],
    );
    if (open.length === 0) return [];
    const whoever = giving === undefined ? 'Every responder' : 'Whoever may use `/role` here';
    return [
      {
        path: toPointer(giving === undefined ? ['commands'] : ['commands', 'role']),
        message: `${whoever} may give themselves a role with \`/role\`, and then use what is kept for it: ${enumerate(open)}.`,
        help: 'Name `role` under `commands` as well, with those who decide who gets a role: the same as for these commands, or fewer.',
      },
    ];
  },
};

/** Does it name a role that somebody whom it does not name may take? `giving`: who may use `/role`; undefined: every responder. */
function isOpen({ roles, permissions }: Authority, giving: Authority | undefined): boolean {
  if (roles.every((role) => role === OWNER)) return false;
  if (giving === undefined) return true;
  const isLower = !isAtLeast(leastOf(giving.permissions), leastOf(permissions));
  return isLower || (giving.roles.includes(OWNER) && !roles.includes(OWNER));
}
