import { edgesOf } from '#lint/edges.ts';
import type { LintRule } from '#lint/rule.ts';

export const thresholdGap: LintRule = {
  meta: {
    id: 'threshold-gap',
    level: 'warning',
    summary: 'One value between two severities that neither of them takes.',
  },
  check: (target) =>
    edgesOf(target, 'neither').map(({ name, value, above, below, path, facts }) => ({
      path,
      message: `Below ${value} an incident is \`${below}\`, above it \`${above}\`, and with \`details.${name}\` at exactly ${value} it is neither.`,
      help: 'Write `>=` or `<=` on one side.',
      witness: facts,
    })),
};
