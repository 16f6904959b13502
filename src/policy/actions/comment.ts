import { SHIPPED_TEMPLATES } from '#policy/shipped-templates.ts';
import type { Action } from './action.ts';

export const comment: Action<'comment', 'comment', string> = {
  key: 'comment',
  names: 'template',
  schema: { description: 'The id of a template.', type: 'string', examples: SHIPPED_TEMPLATES },
  compile: (written) => written ?? null,
  describe: (template) => (template === null ? null : `comment: ${template}`),
};
