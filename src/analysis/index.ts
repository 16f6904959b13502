export { definitionsOf } from './conditions.ts';
export { difference } from './difference.ts';
export { domainOf } from './domain.ts';
export { findFacts } from './find-facts.ts';
export type { Domain, Question, Verdict } from './question.ts';
