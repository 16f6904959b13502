import { REMINDER_TEMPLATES } from '#domain/template.ts';
import type { Action } from './action.ts';

/** The templates whose wording ships; a policy may replace it. */
export const SHIPPED_TEMPLATES: readonly string[] = Object.keys(REMINDER_TEMPLATES);

export const comment: Action<'comment', 'comment', string> = {
  key: 'comment',
  names: 'template',
  schema: {
    description: 'The id of a template: one that ships, or of your own.',
    type: 'string',
    examples: SHIPPED_TEMPLATES,
  },
  compile: (written) => written ?? null,
  describe: (template) => (template === null ? null : `comment: ${template}`),
};
