export { planOf } from './json.ts';
export { isDue, printPlan } from './terminal.ts';
