/** Drills, as far as nothing is sent or written. Pure. */
export { confirm, type DrillAnswer, type DrillComment, type DrillVerdict } from './confirm.ts';
export { printDrillRecord, readDrillRecord } from './record.ts';
export {
  type DrillSending,
  dueWays,
  joinedRecords,
  recordsOf,
  recordsUnder,
  testMessage,
  withCodes,
  withSendings,
  withOutcomes,
} from './round.ts';
export { type DrillScope, EVERYTHING, hasNoContacts, isWithin, scopeProblem, usedChannels, waysOf } from './ways.ts';
