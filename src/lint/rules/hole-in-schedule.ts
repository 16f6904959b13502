import type { LintRule } from '#lint/rule.ts';
import { auditFindings } from '#lint/target.ts';

export const holeInSchedule: LintRule = {
  meta: {
    id: 'hole-in-schedule',
    level: 'advice',
    summary: 'A schedule in which nobody is on call for a while.',
    dependsOn: 'present',
  },
  check: (target) => auditFindings(target, 'hole-in-schedule'),
};
