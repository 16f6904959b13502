/** Two policies compared by meaning. Pure. */
export type { Tell } from './ask.ts';
export { comparePolicies } from './compare.ts';
