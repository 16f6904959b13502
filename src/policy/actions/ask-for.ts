import type { Action } from './action.ts';

export const askFor: Action<'askFor', 'ask-for', 'missing-details'> = {
  key: 'ask-for',
  // What is asked for is also the template that asks.
  names: 'template',
  schema: {
    description: 'Asks the reporter for the required details that are missing.',
    type: 'string',
    enum: ['missing-details'],
  },
  compile: (written) => written ?? null,
  describe: (what) => (what === null ? null : `ask-for: ${what}`),
};
