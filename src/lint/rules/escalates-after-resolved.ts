import { toPointer } from '#policy/pointer.ts';
import type { LintRule } from '#lint/rule.ts';

export const escalatesAfterResolved: LintRule = {
  meta: {
    id: 'escalates-after-resolved',
    level: 'warning',
    summary: 'A trigger of phase `resolved` that raises the severity: nobody is left to be called.',
  },
  check: ({ policy }) =>
    policy.triggers.flatMap(({ id, phase, do: { raiseSeverity } }, index) =>
      phase !== 'resolved' || raiseSeverity === null
        ? []
        : [
            {
              path: toPointer(['triggers', index, 'do', 'raise-severity']),
              message: `The trigger \`${id}\` raises the severity of an incident that is resolved: nobody is called for it any more.`,
              help: 'Use `mention` or `assign`, or take `phase: resolved` out.',
            },
          ],
    ),
};
