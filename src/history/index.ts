export {
  type BadLine,
  type HistoryLine,
  latestOf,
  readHistory,
  type Reading,
  readLine,
  writeLine,
} from './lines.ts';
export { type Known, knowledge, type Knowledge, learn } from './known.ts';
