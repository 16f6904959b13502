export {
  type HistoryLine,
  latestOf,
  type Reading,
  readLine,
  writeLine,
} from './lines.ts';
export { type RepositoryKnowledge, knowledge, type Knowledge, learn } from './known.ts';
