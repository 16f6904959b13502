import { toPointer } from '#policy/pointer.ts';
import { atLine, fieldOf, formsOf } from '#lint/forms.ts';
import { answerKey } from '#domain/spelling.ts';
import { literalsOf } from '#lint/literals.ts';
import type { LintRule } from '#lint/rule.ts';

const HELP = 'Write the option as the rule has it, or the rule as the form has it.';

export const literalNotInForm: LintRule = {
  meta: {
    id: 'literal-not-in-form',
    level: 'warning',
    summary: 'A rule that compares an answer with what the issue form does not offer.',
    dependsOn: 'surroundings',
  },
  check: (target) => {
    const { policy } = target;
    const forms = formsOf(target);
    return policy.incident.details.flatMap((detail) => {
      const fields = forms.flatMap((form) => fieldOf(form, detail) ?? []);
      // Where one form lets people write freely, any answer may come.
      if (fields.length === 0 || fields.some(({ options }) => options.length === 0)) return [];
      const offered = new Set(fields.flatMap(({ options }) => options.map(answerKey)));
      const values = (detail.values ?? []).map((text) => ({
        text,
        path: toPointer(['incident', 'details', detail.name, 'values']),
      }));
      const strange = [...values, ...(detail.type === 'boolean' ? [] : literalsOf(policy, detail.name))];
      return strange
        .filter(({ text }) => !offered.has(answerKey(text)))
        .flatMap(({ text, path }) => [
          {
            path,
            message: `“${text}” is no answer to \`${detail.name}\`: ${fields.map(({ place }) => atLine(place)).join(', ')} does not offer it.`,
            help: HELP,
          },
          ...fields.map(({ place, label }) => ({
            path,
            place,
            message: `“${label}” does not offer “${text}”, which the policy compares it with.`,
            help: HELP,
          })),
        ]);
    });
  },
};
