import { atLine, formsOf, setsLabel } from '#lint/forms.ts';
import type { LintRule } from '#lint/rule.ts';

export const formWithoutLabel: LintRule = {
  meta: {
    id: 'form-without-label',
    level: 'warning',
    summary: 'An issue form that asks what the policy requires and does not set its label.',
    dependsOn: 'surroundings',
  },
  check: (target) => {
    const { policy } = target;
    const labels = policy.incident.labels.map((label) => `\`${label}\``).join(' or ');
    const help = `Write \`labels: [${JSON.stringify(policy.incident.labels[0] ?? 'incident')}]\` in the form: without it what people report there is no incident.`;
    return formsOf(target)
      .filter((form) => !setsLabel(form, policy))
      .flatMap(({ file, place }) => [
        {
          path: '/incident',
          message: `The form ${atLine(place)} asks what this policy requires, and does not set ${labels}.`,
          help,
        },
        {
          path: '/incident',
          place,
          message: `\`${file}\` asks what the policy \`${policy.name}\` requires, and does not set ${labels}.`,
          help,
        },
      ]);
  },
};
