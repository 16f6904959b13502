import { toPointer } from '#policy/pointer.ts';
import { atLine, fieldOf, formsOf } from '#lint/forms.ts';
import type { LintRule } from '#lint/rule.ts';

const HELP = 'Let the form ask with `type: input` (or a drop-down), or let the policy read a `text`.';

export const textAreaForNumber: LintRule = {
  meta: {
    id: 'text-area-for-number',
    level: 'warning',
    summary: 'A text area of an issue form that the policy reads as a number, a time, or yes or no.',
    dependsOn: 'surroundings',
  },
  check: (target) =>
    formsOf(target).flatMap((form) =>
      target.policy.incident.details
        .filter(({ type }) => type === 'number' || type === 'time' || type === 'boolean')
        .flatMap((detail) => {
          const field = fieldOf(form, detail);
          if (field?.type !== 'textarea') return [];
          const at = { path: toPointer(['incident', 'details']), key: detail.name, help: HELP };
          return [
            {
              ...at,
              message: `\`${detail.name}\` is a ${detail.type}, and ${atLine(field.place)} asks for it with a text area.`,
            },
            {
              ...at,
              place: field.place,
              message: `The policy reads this text area as a ${detail.type} (\`${detail.name}\`).`,
            },
          ];
        }),
    ),
};
