import { toPointer } from '#policy/pointer.ts';
import { atLine, fieldOf, formsOf } from '#lint/forms.ts';
import type { LintRule } from '#lint/rule.ts';

export const detailNotInForm: LintRule = {
  meta: {
    id: 'detail-not-in-form',
    level: 'warning',
    summary: 'A detail whose heading is in no issue form, or a form without a required one.',
    dependsOn: 'surroundings',
  },
  check: (target) => {
    const forms = formsOf(target);
    if (forms.length === 0) return [];
    const help =
      'Give the question of the form and the `heading` in the policy the same words, or take one of them out.';
    return target.policy.incident.details.flatMap((detail) => {
      const { name, heading, required } = detail;
      const at = { path: toPointer(['incident', 'details']), key: name, help };
      const without = forms.filter((form) => fieldOf(form, detail) === null);
      if (without.length === forms.length) {
        const where = forms.map(({ file }) => `\`${file}\``).join(', ');
        return [{ ...at, message: `The detail \`${name}\` is never answered: no form asks “${heading}” (${where}).` }];
      }
      if (!required) return [];
      return without.flatMap((form) => [
        { ...at, message: `The required detail \`${name}\` is not asked for in ${atLine(form.place)}.` },
        {
          ...at,
          place: form.place,
          message: `This form does not ask “${heading}”, which the policy requires (\`${name}\`).`,
        },
      ]);
    });
  },
};
