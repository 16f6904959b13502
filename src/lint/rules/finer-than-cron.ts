import type { Policy, Promised } from '#domain/policy.ts';
import type { Json } from '#domain/rule.ts';
import { formatDuration, parseDuration, type Seconds } from '#domain/time.ts';
import { toPointer } from '#policy/pointer.ts';
import { shortestGap } from '#lint/cron.ts';
import type { LintRule } from '#lint/rule.ts';
import { factOf, operationOf } from '#lint/substitute.ts';

export const finerThanCron: LintRule = {
  meta: {
    id: 'finer-than-cron',
    level: 'warning',
    summary: 'A time that is shorter than the time between two runs of the workflow.',
    dependsOn: 'surroundings',
  },
  check: ({ policy, surroundings }) => {
    const gaps = surroundings.workflows.flatMap((workflow) => {
      const gap = shortestGap(workflow);
      return gap === null ? [] : [{ file: workflow.file, gap }];
    });
    // Several workflows run it together more often than the most frequent of them: the rule reports nothing then.
    const [only] = gaps;
    if (gaps.length !== 1 || !only) return [];
    return timesOf(policy)
      .filter(({ seconds }) => seconds > 0 && seconds < only.gap)
      .map(({ path, seconds }) => ({
        path,
        message: `${formatDuration(seconds)} is shorter than the ${formatDuration(only.gap)} between two scheduled runs of ${only.file}: it is noticed up to ${formatDuration(only.gap)} late.`,
        help: `Let the Action keep time (\`watch-for: 5h30m\`), or promise no less than ${formatDuration(only.gap)}.`,
      }));
  },
};

interface Time {
  readonly path: string;
  readonly seconds: Seconds;
}

/** What is promised, and what `elapsed.*` is compared with. */
function timesOf({ severities, triggers }: Policy): readonly Time[] {
  const promised = severities.flatMap(({ acknowledgeWithin, updateEvery }, index) => [
    ...promises(acknowledgeWithin, ['severities', index, 'acknowledge-within']),
    ...promises(updateEvery, ['severities', index, 'update-every']),
  ]);
  return [...promised, ...triggers.flatMap(({ when }, index) => compared(when.source, ['triggers', index, 'when']))];
}

type Path = readonly (string | number)[];

/** A time, or each duration that a rule may give. */
function promises(promised: Promised | null, at: Path): readonly Time[] {
  if (promised === null || typeof promised === 'number') return [{ path: toPointer(at), seconds: promised ?? 0 }];
  const durations = (rule: Json, path: Path): readonly Time[] => {
    const seconds = secondsOf(rule);
    if (seconds !== null) return [{ path: toPointer(path), seconds }];
    const [operator, operands] = operationOf(rule) ?? [];
    if (operator !== 'if' || !Array.isArray(operands)) return [];
    return (operands as readonly Json[]).flatMap((one, index) => durations(one, [...path, 'if', index]));
  };
  return durations(promised.source, at);
}

function compared(rule: Json, at: Path): readonly Time[] {
  if (Array.isArray(rule)) return (rule as readonly Json[]).flatMap((one, index) => compared(one, [...at, index]));
  const operation = operationOf(rule);
  if (operation === null) return [];
  const [operator, operands] = operation;
  const sides = Array.isArray(operands) ? (operands as readonly Json[]) : [];
  if (!sides.some((one) => factOf(one)?.startsWith('elapsed.'))) return compared(operands, [...at, operator]);
  return sides.flatMap((one, index) => {
    const seconds = secondsOf(one);
    return seconds === null ? [] : [{ path: toPointer([...at, operator, index]), seconds }];
  });
}

function secondsOf(side: Json): Seconds | null {
  if (typeof side === 'number') return side * 60;
  const [operator, operand = null] = operationOf(side) ?? [];
  const [text = null] = [operand].flat() as readonly Json[];
  return operator === 'duration' && typeof text === 'string' ? parseDuration(text) : null;
}
