import { audited } from '#lint/audited.ts';
import type { LintRule } from '#lint/rule.ts';

export const unevenShare: LintRule = {
  meta: {
    id: 'uneven-share',
    level: 'advice',
    summary: 'A person who is on call far more than an even share.',
    dependsOn: 'present',
  },
  check: (target) => audited(target, 'uneven-share'),
};
