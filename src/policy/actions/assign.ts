import { severalNames } from './action.ts';

export const assign = severalNames<'assign', 'assign'>('assign', 'role', 'Roles whose people are assigned.');
