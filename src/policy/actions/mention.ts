import { severalNames } from './action.ts';

export const mention = severalNames<'mention', 'mention'>('mention', 'role', 'Roles whose people are mentioned.');
