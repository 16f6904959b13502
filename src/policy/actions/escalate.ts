import type { Action } from './action.ts';

export const escalate: Action<'escalate', 'escalate', 'next' | number> = {
  key: 'escalate',
  names: 'level',
  schema: {
    title: 'level',
    description:
      '`next`, or the number of a level. At the top, and for a level at or below the engaged one, the engaged level is called again.',
    type: ['string', 'integer'],
    pattern: '^next$',
    patternErrorMessage: 'Either next or the number of a level.',
    minimum: 1,
    examples: ['next'],
  },
  compile: (written) => written ?? null,
  describe: (level) => (level === null ? null : `escalate: ${level}`),
};
