import type { Json } from '#domain/rule.ts';
import { toPointer } from '#policy/pointer.ts';
import type { Detail } from '#domain/policy.ts';
import { atLine, fieldOf, formsOf, readingOf } from '#lint/forms.ts';
import { literalsOf } from '#lint/literals.ts';
import type { LintRule } from '#lint/rule.ts';

/** Options for whoever finds nothing that fits. */
const REST = /^(?:other|none|n\/a|unknown|unsure|not sure|something else|i do(?:n’t|n't| not) know)/i;
const HELP = 'Name it in a rule or among the `values` of the detail, or take it out of the form.';

/** What an answer has to read as; null where it may be any text. */
const KINDS: Readonly<Record<Detail['type'], string | null>> = {
  string: null,
  text: null,
  list: null,
  number: 'a number',
  boolean: 'yes or no',
  time: 'a date and time',
};

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
      const kind = KINDS[detail.type];
      const known: readonly Json[] = [
        ...(detail.values ?? []),
        ...literalsOf(policy, detail.name).map(({ text }) => text),
      ];
      if (kind === null && known.length === 0) return [];
      return forms.flatMap((form) => {
        const field = fieldOf(form, detail);
        if (field === null) return [];
        const isStrange = (option: string): boolean => {
          const read = readingOf(policy, detail, field, option);
          return kind === null ? !read.some((value) => known.includes(value)) : read.length === 0;
        };
        const strange = field.options.filter((option) => !REST.test(option) && isStrange(option));
        if (strange.length === 0) return [];
        const options = strange.map((option) => `“${option}”`).join(', ');
        const at = { path: toPointer(['incident', 'details']), key: detail.name };
        if (kind !== null) {
          const as = `${strange.length === 1 ? 'reads' : 'read'} as no answer to \`${detail.name}\`, which is ${kind}`;
          const help = 'Offer what reads as one, or let the detail be a `string` with these `values`.';
          return [
            { ...at, help, message: `${options}, which ${atLine(field.place)} offers, ${as}.` },
            { ...at, help, place: field.place, message: `${options} ${as}.` },
          ];
        }
        return [
          {
            ...at,
            help: HELP,
            message: `No rule knows ${options}, which ${atLine(field.place)} offers as \`${detail.name}\`.`,
          },
          { ...at, help: HELP, place: field.place, message: `No rule of the policy knows ${options}.` },
        ];
      });
    });
  },
};
