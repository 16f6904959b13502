export { summarizeIncident } from './incident-summary.ts';
export type { Reader } from './decide-live.ts';
export { evaluatedRulesAt, turningPointAfter } from './simulation/evaluated-rules.ts';
export { decide, decideOfAnother, nextEffect, type RunStep } from './decide.ts';
export { plan } from './plan.ts';
export { unwatchedNote } from './unwatched-note.ts';
export { explainReaches } from './simulation/explain-reach.ts';
export { explainSeverity } from './simulation/explain-severity.ts';
export { commentsOf, runOnce, type RunResult, sentMessages } from './simulation/run-once.ts';
export { type SimulatedRun, simulateDueRuns, simulateRun } from './simulation/simulate.ts';
export { factsOnClock, snapshotAt, type Snapshot } from './simulation/snapshot.ts';
export { findsNothingNew } from './simulation/nothing-new.ts';
export { nextRunAfter } from './next-run.ts';
export { factsWith } from './facts/view.ts';
export { assumedTeams } from './escalation/needs.ts';
export type { FoldedIssue } from './incident/fold.ts';
export { asTrusted } from './incident/trusted.ts';
export { advance, fold, foldIssue } from './recovery.ts';
export { perform, personDid, type PersonAct } from './model/issue-model.ts';
export { AUTHORITY_NAMES, COMMAND_LIST } from './incident/command-names.ts';
export { waitingParcels, type Parcel, parcelsOf } from './delivery/batch.ts';
export { LONGEST_PUSH } from './delivery/intents.ts';
export { isDelayed, isRepeated } from './delivery/deliveries.ts';
export { isLastTry, isTooLate } from './delivery/outcomes.ts';
export { outboxOf, type Outbox, sendsByEdit, type Sending, sendsOtherRun } from './delivery/outbox.ts';
export { readDetails, writeBody } from './text/details.ts';
export { openIssue } from './model/open-issue.ts';
export { BLANK, type Report, sampleBody } from './model/sample-body.ts';
export {
  climb,
  declareIncident,
  LONGEST_LADDER,
  MOST_LADDER_RUNS,
  silentLadder,
  typicalStart,
} from './simulation/silent-ladder.ts';
export { MOST_STEPS, silentLadders } from './simulation/ladders.ts';
export { reportsThatDecide } from './simulation/reports.ts';
