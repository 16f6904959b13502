/** Conversations that are open because the engine unlocked them to write, and could not lock them in the same request. */
import type { Issue } from '#domain/issue.ts';
import type { IncidentReport, Problem } from '#domain/run-report.ts';
import type { Tracker } from '#domain/tracker.ts';
import { rereadOne } from './lag.ts';
import type { BugListener } from './options.ts';
import { bugOf, unreadOf } from './problems.ts';
import { withFailure } from './report.ts';

/** Locks them, each once; where one stays open, its report says so. `known`: every issue by its number, as it was last read or written. */
export async function lockAgain(
  reports: readonly IncidentReport[],
  known: ReadonlyMap<number, Issue>,
  tracker: Tracker,
  onBug?: BugListener,
): Promise<readonly IncidentReport[]> {
  const results: IncidentReport[] = [];
  for (const report of reports) {
    const issue = known.get(report.number);
    const problem =
      issue?.lock?.isOpen && isIncident(report)
        ? await lockOne(issue, tracker).catch((error: unknown) => bugOf(error, issue, onBug))
        : null;
    results.push(problem === null ? report : withFailure(report, problem));
  }
  return results;
}

/** Whatever is none, another workflow may have unlocked with the same token. */
const isIncident = ({ outcome }: IncidentReport): boolean =>
  outcome.kind === 'left-alone' ? outcome.why === 'ended' || outcome.why === 'abandoned' : outcome.kind !== 'unread';

/** Null where it is locked afterwards, or where somebody decided otherwise meanwhile. */
async function lockOne(issue: Issue, tracker: Tracker): Promise<Problem | null> {
  const outcome = (await tracker.lockAgain?.(issue)) ?? { done: true };
  if (outcome.done) return null;
  try {
    if (!(await rereadOne(issue, tracker)).lock?.isOpen) return null;
  } catch (error) {
    // That it may be open is what there is to say.
    unreadOf(error);
  }
  return {
    code: 'left-unlocked',
    message: `The conversation of #${issue.number} was locked. It was unlocked to write there, and GitHub did not lock it again: ${outcome.message}`,
    remedy: 'Lock the conversation. The next run tries it again.',
  };
}
