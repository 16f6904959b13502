/** Rules in JSON logic: checked, compiled, explained. Facts are known here by their types only. Pure. */
export { OPERATORS } from './operators.ts';
export { checkRule } from './check.ts';
export { compileRule } from './compile.ts';
export { decisive } from './evaluate.ts';
export { describeFact, describeFacts, describeRule, describeValue } from './describe.ts';
export type { ExpectedType, FactSpec, FactType, Declarations, RuleProblem, Scope, TableRow } from './types.ts';
export { finder, withoutRows, withRows } from './table.ts';
export { type ComparedText, comparedTexts } from './compared.ts';
export { containsWords } from './contains.ts';
