/** Exact answers about rules: which facts make them true or false, and where two rules differ. Pure. */
export { definitionsOf, domainOf } from './domain.ts';
export { rowByRow } from './rows.ts';
export { difference, findFacts, startEffort, TOO_LONG } from './find-facts.ts';
export type { Domain, Effort, Question, Verdict } from './question.ts';
