import { severalNames } from './action.ts';

export const label = severalNames<'label', 'label'>('label', 'label', 'Labels to add.');
