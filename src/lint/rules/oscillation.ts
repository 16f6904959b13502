import type { Trigger } from '#domain/policy.ts';
import type { Facts } from '#domain/rule.ts';
import { toPointer } from '#policy/pointer.ts';
import { withLabel } from '#lint/labels.ts';
import type { LintRule, Target } from '#lint/rule.ts';
import { premisesOf } from '#lint/standing.ts';

export const oscillation: LintRule = {
  meta: { id: 'oscillation', level: 'warning', summary: 'Two triggers that undo each other, again and again.' },
  check: (target) => {
    const { triggers } = target.policy;
    return triggers.flatMap((sets, index) =>
      sets.do.label.flatMap((label) =>
        triggers
          .filter(({ do: { unlabel } }) => unlabel.includes(label))
          .flatMap((removes) => {
            const facts = goesRound(target, sets, removes, label);
            if (facts === null) return [];
            return [
              {
                path: toPointer(['triggers', index, 'do', 'label']),
                message: `\`${sets.id}\` sets the label \`${label}\` and \`${removes.id}\` takes it off; each may fire right after the other, again and again.`,
                help: 'Let their rules exclude each other whatever the label, or let one of them fire once: without `repeat`.',
                witness: facts,
              },
            ];
          }),
      ),
    );
  },
};

/** Facts for which one fires without the label and the other with it; null when there are none, or one of them fires only once. */
function goesRound({ policy, ask }: Target, sets: Trigger, removes: Trigger, label: string): Facts | null {
  const both = [sets, removes];
  if (both.some(({ repeat, evaluateOnly }) => repeat === null || evaluateOnly) || sets.phase !== removes.phase)
    return null;
  const without = withLabel(sets.when.source, label, false, policy);
  const having = withLabel(removes.when.source, label, true, policy);
  if (without === null || having === null) return null;
  const verdict = ask({ holds: [without, having, ...premisesOf(sets)], fails: [] });
  return verdict.kind === 'witness' ? verdict.facts : null;
}
