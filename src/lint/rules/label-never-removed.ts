import type { Policy } from '#domain/policy.ts';
import { rulesOf, toPointer } from '#policy/index.ts';
import { asksFor } from '#lint/labels.ts';
import type { LintRule } from '#lint/rule.ts';

export const labelNeverRemoved: LintRule = {
  meta: {
    id: 'label-never-removed',
    level: 'advice',
    summary: 'A label that decides something, and that the policy sets and never takes off.',
  },
  check: ({ policy }) => {
    const removed = new Set(policy.triggers.flatMap(({ do: { unlabel } }) => unlabel.map((one) => one.toLowerCase())));
    return policy.triggers.flatMap((trigger, index) =>
      trigger.do.label
        .filter((label) => !removed.has(label.toLowerCase()) && othersAskFor(policy, index, label))
        .map((label) => ({
          path: toPointer(['triggers', index, 'do', 'label']),
          message: `Rules ask for the label \`${label}\`; \`${trigger.id}\` sets it, and nothing takes it off again, a reopening included.`,
          help: `Add a trigger with \`unlabel: ${JSON.stringify(label)}\`, unless people are to take it off.`,
        })),
    );
  },
};

/** A trigger that asks for its own label does so in order to act once. What a condition asks for, the rules that read it ask for. */
const othersAskFor = (policy: Policy, own: number, label: string): boolean =>
  rulesOf(policy)
    .filter(({ pointer }) => !['/conditions/', `/triggers/${own}/`].some((place) => pointer.startsWith(place)))
    .some(({ rule }) => asksFor(rule.source, label, policy));
