export { planOf } from './json.ts';
export { isDue, isUnhandled, printPlan } from './terminal.ts';
