import { severalNames } from './action.ts';

export const unlabel = severalNames<'unlabel', 'unlabel'>('unlabel', 'label', 'Labels to take off.');
