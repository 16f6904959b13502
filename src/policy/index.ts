/** Policy as text → policy as a value, or everything that is wrong with it. Pure. */
export { loadPolicy } from './load-text.ts';
export { auditPolicy } from './audit.ts';
export { actionOf, describeDo, namesIn } from './do.ts';
export { scopeOf } from './facts.ts';
export { locateProblems, type Problem, problem } from './problem.ts';
export { checkShape } from './schema.ts';
export { asMap, fromPointer, isWithin, toPointer } from './pointer.ts';
export { bareLogin, isPerson, peopleTables } from './people.ts';
export { type NamedRule, rulesOf } from './named-rules.ts';
export { rulePositions } from './positions.ts';
export { loadVariant } from './load-text.ts';
export type { PolicyDocument } from './document.ts';
export { parseYaml, type YamlFile } from './yaml.ts';
export { parsePolicy } from './merge.ts';
export { didYouMean, listNames } from './words.ts';
export { peopleDetails } from './people.ts';
export { secretVariables } from './secret-variables.ts';
