export type { CaseResult, DecidingRule, Failure } from '../domain/case-result.ts';
export type { TestCase, TestFile } from './document.ts';
export { readTests } from './read.ts';
export { runCase } from './run-case.ts';
export { witnessCase, witnessPeople } from './witness.ts';
