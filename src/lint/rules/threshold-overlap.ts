import { edgesOf } from '#lint/edges.ts';
import type { LintRule } from '#lint/rule.ts';

export const thresholdOverlap: LintRule = {
  meta: {
    id: 'threshold-overlap',
    level: 'advice',
    summary: 'One value between two severities that both of them claim.',
  },
  check: (target) =>
    edgesOf(target, 'both').map(({ name, value, above, below, path, facts }) => ({
      path,
      message: `With \`details.${name}\` at exactly ${value} the rules of \`${below}\` and \`${above}\` are both true; the more severe one is taken.`,
      help: 'Write `<` or `>` on the side that is not meant to take it.',
      witness: facts,
    })),
};
