/** What has come of the incidents of a run so far. */
import type { Decision } from '#domain/decision.ts';
import type { DeliveryRecord, DeliveryResult, RunIdentity } from '#domain/delivery.ts';
import type { Effect } from '#domain/effect.ts';
import type { Issue } from '#domain/issue.ts';
import type { Policies, Policy } from '#domain/policy.ts';
import type { IncidentOutcome, Problem } from '#domain/run-report.ts';
import type { Tracker } from '#domain/tracker.ts';
import { advance, type FoldedIssue, foldIssue } from '#engine/index.ts';
import { currentOf, readIssues, SHORT } from './lag.ts';
import type { AssignedIssue } from './assigned-issue.ts';
import type { RunOptions } from './options.ts';

/** One incident, as a value: each step gives the next, and a bug leaves the last. */
export interface Progress {
  readonly policy: Policy;
  /** All of the run. */
  readonly policies: Policies;
  /** As it was last read or written. */
  readonly issue: Issue;
  /** As it was last folded. */
  readonly folded: FoldedIssue;
  /** What was known of its messages before this run did anything; null until it was read. */
  readonly before: readonly DeliveryRecord[] | null;
  readonly decision: Decision;
  /** The decision that was carried out: later ones have nothing left to decide. */
  readonly carriedOut: Decision | null;
  /** Another run has the turn at the status comment, so that what was to be sent is left to it. */
  readonly isOthersTurn: boolean;
  readonly done: readonly Effect[];
  readonly problems: readonly Problem[];
  readonly outcome: IncidentOutcome;
}

/** One incident in a run, which sends messages about it. */
export interface IncidentRun {
  progress: Progress;
  /** What this run came to know of its messages. */
  readonly results: Map<string, DeliveryResult>;
  self: RunIdentity;
}

export const startRun = (one: AssignedIssue, self: RunIdentity): IncidentRun => ({
  progress: {
    ...one,
    folded: foldIssue(one.policy, one.issue),
    before: null,
    carriedOut: null,
    isOthersTurn: false,
    done: [],
    problems: [],
    outcome: { kind: 'nothing-due' },
  },
  results: new Map(),
  self,
});

/** The progress with the issue as it is now, folded from where it was. */
export const withReading = <P extends Progress>(progress: P, issue: Issue): P => ({
  ...progress,
  issue,
  folded: advance(progress.folded, issue),
});

export const withProblem = <P extends Progress>(progress: P, problem: Problem): P => ({
  ...progress,
  problems: [...progress.problems, problem],
});

/**
 * Reads these again: somebody may have answered since, or another run written. Each that cannot be read stays as it was known. Returns those
 * of which the reading lags behind what is known, which stay so as well.
 */
export async function rereadAll(all: readonly IncidentRun[], tracker: Tracker): Promise<readonly IncidentRun[]> {
  const read = await readIssues(
    all.map(({ progress }) => progress.issue),
    tracker,
  );
  return all.filter((one, index) => {
    const issue = currentOf(read[index], one.progress.issue);
    if (issue !== null) one.progress = withReading(one.progress, issue);
    return issue === null && !(read[index] instanceof Error);
  });
}

/** Reads all again, and once more after a pause those whose reading lags, and so may lack what another run wrote before. True where it paused. */
export async function rereadWithoutLag(
  all: readonly IncidentRun[],
  tracker: Tracker,
  pause: RunOptions['pause'],
): Promise<boolean> {
  const behind = await rereadAll(all, tracker);
  if (behind.length === 0 || pause === undefined) return false;
  await pause(SHORT);
  await rereadAll(behind, tracker);
  return true;
}
