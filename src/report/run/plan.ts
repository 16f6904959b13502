export { planOf } from './plan-json.ts';
export { isDue, isUnhandled, printPlan } from './plan-terminal.ts';
