export {
  type HistoryLine,
  latestOf,
  type Reading,
  readLine,
  writeLine,
} from './lines.ts';
export { type Known, knowledge, type Knowledge, learn } from './known.ts';
