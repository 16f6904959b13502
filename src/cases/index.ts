export type { CaseResult, DecidingRule, Failure } from '../domain/case-result.ts';
export type { TestCase, TestFile } from './document.ts';
export { policyNamedIn, readTests } from './read.ts';
export { witnessCase, witnessPeople } from './witness.ts';
export { issueAt, runCase } from './run-case.ts';
export { coverageOf } from './coverage/coverage.ts';
export { mutationsOf } from './mutation/mutate.ts';
export { explainFacts, explainIssue } from './explain.ts';
export { checkFacts } from './given-facts.ts';
