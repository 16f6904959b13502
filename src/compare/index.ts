/** Two policies compared by meaning. Pure. */
export { comparePolicies } from './compare.ts';
