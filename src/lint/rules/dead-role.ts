import { namesIn } from '#policy/index.ts';
import { toPointer } from '#policy/pointer.ts';
import type { LintRule } from '#lint/rule.ts';

export const deadRole: LintRule = {
  meta: { id: 'dead-role', level: 'warning', summary: 'A role that no level and no trigger calls.' },
  check: ({ policy: { roles, levels, triggers, reads } }) => {
    const called = new Set([
      ...levels.flatMap((level) => level.roles),
      ...triggers.flatMap((trigger) => [...namesIn(trigger.do, 'role'), ...namesIn(trigger.do, 'recipient')]),
    ]);
    return [...roles.keys()]
      .filter((role) => !called.has(role) && !reads.has(`holders.${role}`))
      .map((role) => ({
        path: toPointer(['roles']),
        key: role,
        message: `Nobody is ever called as \`${role}\`: no level has this role, and no trigger assigns or mentions it.`,
        help: 'Add it to a level or a trigger, or take it out.',
      }));
  },
};
