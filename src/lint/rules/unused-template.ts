import { isMessageId, MESSAGE_TEMPLATES, REMINDER_TEMPLATES } from '#domain/template.ts';
import { namesIn } from '#policy/index.ts';
import { toPointer } from '#policy/pointer.ts';
import { didYouMean } from '#policy/words.ts';
import type { LintRule } from '#lint/rule.ts';

const SHIPPED = [...Object.keys(MESSAGE_TEMPLATES), ...Object.keys(REMINDER_TEMPLATES)];

export const unusedTemplate: LintRule = {
  meta: { id: 'unused-template', level: 'warning', summary: 'A wording that no comment uses.' },
  check: ({ policy: { templates, triggers } }) => {
    const used = new Set(triggers.flatMap((trigger) => namesIn(trigger.do, 'template')));
    return [...templates.keys()]
      .filter((id) => !used.has(id) && !isMessageId(id))
      .map((id) => ({
        path: toPointer(['templates']),
        key: id,
        message: `No trigger comments with the template \`${id}\`.`,
        help: `${didYouMean(
          id,
          SHIPPED.filter((one) => one !== id),
        )}Name it with \`comment: ${id}\` in a trigger, or take it out.`,
      }));
  },
};
