import type { LintRule } from '#lint/rule.ts';
import { auditFindings } from '#lint/target.ts';

export const roleWithoutHolder: LintRule = {
  meta: {
    id: 'role-without-holder',
    level: 'warning',
    summary: 'A role that nobody holds at some hour.',
    dependsOn: 'present',
  },
  check: (target) => auditFindings(target, 'role-without-holder'),
};
