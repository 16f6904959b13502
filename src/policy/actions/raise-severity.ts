import type { Action } from './action.ts';

export const raiseSeverity: Action<'raiseSeverity', 'raise-severity', string> = {
  key: 'raise-severity',
  names: 'severity',
  schema: { description: 'The id of a severity.', type: 'string' },
  compile: (written) => written ?? null,
  describe: (severity) => (severity === null ? null : `raise-severity: ${severity}`),
};
