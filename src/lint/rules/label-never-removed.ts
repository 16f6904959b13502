import { type Policy, rulesOfRole, type Trigger } from '#domain/policy.ts';
import { toPointer } from '#policy/pointer.ts';
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
        .filter((label) => !removed.has(label.toLowerCase()) && othersAskFor(policy, trigger, label))
        .map((label) => ({
          path: toPointer(['triggers', index, 'do', 'label']),
          message: `Rules ask for the label \`${label}\`; \`${trigger.id}\` sets it, and nothing takes it off again, a reopening included.`,
          help: `Add a trigger with \`unlabel: ${JSON.stringify(label)}\`, unless people are to take it off.`,
        })),
    );
  },
};

/** A trigger that asks for its own label does so in order to act once. */
function othersAskFor(policy: Policy, own: Trigger, label: string): boolean {
  const { incident, severities, roles, triggers } = policy;
  const rules = [
    incident.when,
    ...severities.map(({ when }) => when),
    ...[...roles.values()].flatMap(rulesOfRole),
    ...triggers.flatMap((trigger) => (trigger === own ? [] : [trigger.when])),
  ];
  return rules.some((rule) => rule !== null && asksFor(rule.source, label, policy));
}
