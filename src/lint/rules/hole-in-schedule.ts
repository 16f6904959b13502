import { audited } from '#lint/audited.ts';
import type { LintRule } from '#lint/rule.ts';

export const holeInSchedule: LintRule = {
  meta: {
    id: 'hole-in-schedule',
    level: 'advice',
    summary: 'A schedule in which nobody is on call for a while.',
    dependsOn: 'present',
  },
  check: (target) => audited(target, 'hole-in-schedule'),
};
