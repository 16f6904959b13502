import type { LintRule } from '#lint/rule.ts';
import { auditFindings } from '#lint/target.ts';

export const unevenShare: LintRule = {
  meta: {
    id: 'uneven-share',
    level: 'advice',
    summary: 'A person who is on call far more than an even share.',
    dependsOn: 'present',
  },
  check: (target) => auditFindings(target, 'uneven-share'),
};
