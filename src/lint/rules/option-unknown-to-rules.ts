import { toPointer } from '#policy/pointer.ts';
import { atLine, fieldOf, formsOf } from '#lint/forms.ts';
import { answerKey } from '#domain/spelling.ts';
import { literalsOf } from '#lint/literals.ts';
import type { LintRule } from '#lint/rule.ts';

/** Options for whoever finds nothing that fits. */
const REST = /^(?:other|none|n\/a|unknown|unsure|not sure|something else|i do(?:n’t|n't| not) know)/i;
const HELP = 'Name it in a rule or among the `values` of the detail, or take it out of the form.';

export const optionUnknownToRules: LintRule = {
  meta: {
    id: 'option-unknown-to-rules',
    level: 'advice',
    summary: 'An option of an issue form that the rules about its detail do not know.',
    dependsOn: 'surroundings',
  },
  check: (target) => {
    const { policy } = target;
    const forms = formsOf(target);
    return policy.incident.details.flatMap((detail) => {
      const known = [...(detail.values ?? []), ...literalsOf(policy, detail.name).map(({ text }) => text)].map(
        answerKey,
      );
      if (known.length === 0 || detail.type === 'boolean') return [];
      return forms.flatMap((form) => {
        const field = fieldOf(form, detail);
        const strange = (field?.options ?? []).filter(
          (option) => !known.includes(answerKey(option)) && !REST.test(option),
        );
        if (field === null || strange.length === 0) return [];
        const options = strange.map((option) => `“${option}”`).join(', ');
        const at = { path: toPointer(['incident', 'details']), key: detail.name, help: HELP };
        return [
          { ...at, message: `No rule knows ${options}, which ${atLine(field.place)} offers as \`${detail.name}\`.` },
          { ...at, place: field.place, message: `No rule of the policy knows ${options}.` },
        ];
      });
    });
  },
};
