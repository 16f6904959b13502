import { toPointer } from '#policy/pointer.ts';
import { answerKey } from '#domain/spelling.ts';
import { atLine, fieldOf, type FormField, formsOf, readingOf } from '#lint/forms.ts';
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
      const offered = new Set(
        fields.flatMap((field) => field.options.flatMap((option) => readingOf(policy, detail, field, option))),
      );
      const values = (detail.values ?? []).map((text) => ({
        text,
        path: toPointer(['incident', 'details', detail.name, 'values']),
      }));
      // A value that no form offers is reported among the values, and not again where a rule names it.
      const literals = literalsOf(policy, detail.name).filter(({ text }) => !detail.values?.includes(text));
      return [...values, ...literals]
        .filter(({ text }) => !offered.has(text))
        .flatMap(({ text, ...at }) => [
          {
            ...at,
            message: `“${text}” is no answer to \`${detail.name}\`: ${fields.map(({ place }) => atLine(place)).join(', ')} ${nearly(text, fields) ? 'offers it in another spelling' : 'does not offer it'}.`,
            help: nearly(text, fields)
              ? `${HELP} An answer is read in any case where the detail has \`values\`.`
              : HELP,
          },
          ...fields.map(({ place, label }) => ({
            ...at,
            place,
            message: `“${label}” does not offer “${text}”, which the policy compares it with.`,
            help: HELP,
          })),
        ]);
    });
  },
};

/** Is it an option but for its case, blanks or final punctuation? */
const nearly = (text: string, fields: readonly FormField[]): boolean =>
  fields.some(({ options }) => options.some((option) => answerKey(option) === answerKey(text)));
