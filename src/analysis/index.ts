/** Exact answers about rules: which facts make them true or false, and where two rules differ. Pure. */
export { definitionsOf, domainOf } from './domain.ts';
export { rowByRow } from './rows.ts';
export { difference, findFacts } from './find-facts.ts';
export type { Domain, Question, Verdict } from './question.ts';
