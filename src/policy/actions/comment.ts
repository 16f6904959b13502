import type { Action } from './action.ts';

/** The templates whose wording ships; a policy may replace it. */
export const SHIPPED_TEMPLATES = ['update-due', 'ownership', 'review-due', 'actions-due', 'missing-details'] as const;

export const comment: Action<'comment', 'comment', string> = {
  key: 'comment',
  names: 'template',
  schema: { description: 'The id of a template.', type: 'string', examples: SHIPPED_TEMPLATES },
  compile: (written) => written ?? null,
  describe: (template) => (template === null ? null : `comment: ${template}`),
};
