import { formatDuration } from '#domain/time.ts';
import { shortestGap } from '#lint/cron.ts';
import type { LintRule } from '#lint/rule.ts';
import { timesOf } from '#lint/times.ts';
import { toPointer } from '#policy/pointer.ts';

export const finerThanCron: LintRule = {
  meta: {
    id: 'finer-than-cron',
    level: 'warning',
    summary: 'A time that is shorter than the time between two runs of the workflow.',
    dependsOn: 'surroundings',
  },
  check: ({ policy, surroundings }) => {
    const gaps = surroundings.workflows.flatMap((workflow) => {
      const gap = shortestGap(workflow, surroundings.pathOf(policy.file));
      return gap === null ? [] : [{ file: workflow.file, gap }];
    });
    // Several workflows run it together more often than the most frequent of them: the rule reports nothing then.
    const [only] = gaps;
    if (gaps.length !== 1 || !only) return [];
    return timesOf(policy)
      .filter(({ seconds }) => seconds > 0 && seconds < only.gap)
      .map(({ path, seconds }) => ({
        path: toPointer(path),
        message: `${formatDuration(seconds)} is shorter than the ${formatDuration(only.gap)} between two scheduled runs of ${only.file}: it is noticed up to ${formatDuration(only.gap)} late.`,
        help: `Let the Action keep time (\`watch-for: 5h30m\`), or promise no less than ${formatDuration(only.gap)}.`,
      }));
  },
};
