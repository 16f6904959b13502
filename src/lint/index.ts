/** What is wrong with a valid policy. Pure. */
export { lintPolicy, METAS } from './lint.ts';
export { namedIn } from './named.ts';
export { formProblems } from './forms.ts';
export type { KnownDrills, AssignablePeople, LintFinding, Meta, Surroundings } from './rule.ts';
export { unreachedPeople } from './ways.ts';
export { type ActionStep, actionSteps } from './workflow-steps.ts';
