import type { Do, Trigger } from '#domain/policy.ts';
import { formatDuration } from '#domain/time.ts';
import type { LintRule } from '#lint/rule.ts';
import { rangeOf } from '#lint/times.ts';
import { toPointer } from '#policy/pointer.ts';

/** Minutes. Nobody reads that often for hours. */
const OFTEN = 5;
const DAY = 24 * 60;

export const repeatsWithoutEnd: LintRule = {
  meta: {
    id: 'repeats-without-end',
    level: 'warning',
    summary: 'A call or reminder that comes again every few minutes, and has no limit.',
  },
  check: ({ policy: { triggers, evaluateOnly } }) =>
    triggers.flatMap((trigger, index) => {
      const minutes = evaluateOnly ? null : minutesBetween(trigger);
      if (minutes === null) return [];
      return [
        {
          path: toPointer(['triggers', index, 'repeat']),
          message: `\`${trigger.id}\` comes again every ${formatDuration(minutes * 60)} for as long as its rule holds, up to ${Math.floor(DAY / minutes)} times a day.`,
          help: 'Give it a `limit`, or a longer `repeat`.',
        },
      ];
    }),
};

/** Null where it ends, comes less often, or tells nobody anything. `repeat: 0m` comes once for each thing that happens. */
function minutesBetween({ repeat, limit, evaluateOnly, do: todo }: Trigger): number | null {
  const times = rangeOf(repeat);
  if (times === null || limit !== null || evaluateOnly || !tellsSomebody(todo)) return null;
  const minutes = times.longest / 60;
  return times.shortest > 0 && minutes <= OFTEN ? minutes : null;
}

const tellsSomebody = ({ escalate, assign, mention, notify, comment }: Do): boolean =>
  escalate !== null || comment !== null || [assign, mention, notify].some((names) => names.length > 0);
