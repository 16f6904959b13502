export { type BadLine, latestOf, readHistory, type Reading } from './lines.ts';
