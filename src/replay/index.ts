export { issueAsOf } from './as-of.ts';
export { mergeReplays, type Replayer, replayer } from './replay.ts';
export { assumeAssignable } from './assume.ts';
