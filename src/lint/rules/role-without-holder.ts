import { audited } from '#lint/audited.ts';
import type { LintRule } from '#lint/rule.ts';

export const roleWithoutHolder: LintRule = {
  meta: {
    id: 'role-without-holder',
    level: 'warning',
    summary: 'A role that nobody holds at some hour.',
    dependsOn: 'present',
  },
  check: (target) => audited(target, 'role-without-holder'),
};
