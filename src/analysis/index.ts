export { definitionsOf, domainOf } from './domain.ts';
export { difference, findFacts } from './find-facts.ts';
export type { Domain, Question, Verdict } from './question.ts';
