export { mergeReplays, type Replayer, replayer } from './replay.ts';
