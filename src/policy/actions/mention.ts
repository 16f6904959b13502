import { severalNames } from './action.ts';

export const mention = severalNames<'mention', 'mention'>(
  'mention',
  'recipient',
  'Roles whose people are mentioned; `owner` is who took the incident, after a reopening with whoever acknowledged it anew until the owner answers; and the roles of the engaged level while nobody has it.',
);
