/** What is wrong with a valid policy. Pure. */
export { type Linted, type LintOptions, lintPolicy, METAS } from './lint.ts';
export { namedIn } from './named.ts';
export type { KnownPeople, Meta, Surroundings, Workflow } from './rule.ts';
