import { severalNames } from './action.ts';

export const mention = severalNames<'mention', 'mention'>(
  'mention',
  'recipient',
  'Roles whose people are mentioned; `owner` is who took the incident, and the roles of the engaged level until somebody has.',
);
