/**
 * One run over incidents, for any tracker: read → decide → plan → apply → report. Each incident is decided, the first effect
 * done, what came back of it folded in, and decided again, until nothing is left: so a person GitHub silently did not assign, a
 * comment that may or may not have been posted, and a run beside this one all end in the same place.
 */
import type { Issue } from '#domain/issue.ts';
import type { Policy } from '#domain/policy.ts';
import type { IncidentOutcome, IncidentReport } from '#domain/run-report.ts';
import type { Instant } from '#domain/time.ts';
import type { Tracker } from '#domain/tracker.ts';
import { createRunBudget } from './budget.ts';
import { type CarryOut, carryOut, type Progress, unreadOf } from './carry-out.ts';
import { inTurn } from './in-turn.ts';
import { createLag, readAgain } from './lag.ts';
import type { Assigned, RunOptions } from './options.ts';
import { bugOf, report } from './report.ts';

/** Runs every issue at `now`, most severe first, within each policy's budget of comments; the rest is left for the next run. */
export const run = (
  policies: readonly [Policy, ...Policy[]],
  issues: readonly Issue[],
  now: Instant,
  tracker: Tracker,
  options: RunOptions,
): Promise<readonly IncidentReport[]> =>
  inTurn(policies, issues, now, (due) => runAll(due, now, tracker, options), {
    budget: options.budget ?? createRunBudget(),
    onBug: options.onBug,
  });

/** Incidents that are read again by one request before they are written to. */
const AT_ONCE = 20;

async function runAll(
  due: readonly Assigned[],
  now: Instant,
  tracker: Tracker,
  options: RunOptions,
): Promise<readonly IncidentReport[]> {
  const lag = createLag(now, options);
  const reports: IncidentReport[] = [];
  for (let from = 0; from < due.length; from += AT_ONCE) {
    const some = due.slice(from, from + AT_ONCE);
    const read = await readAgain(some, tracker, lag);
    for (const [index, one] of some.entries())
      reports.push(await runIncident(one, read[index] ?? one.issue, { policy: one.policy, now, tracker, options }));
  }
  return reports;
}

async function runIncident(
  { policy, issue, decision }: Assigned,
  read: Issue | Error,
  context: CarryOut,
): Promise<IncidentReport> {
  const progress: Progress = { carriedOut: null, decision, issue, done: [], problems: [] };
  try {
    if (read instanceof Error) {
      progress.problems.push(unreadOf(read));
      return finishedReport(policy, progress, { kind: 'unread' });
    }
    progress.issue = read;
    return finishedReport(policy, progress, await carryOut(context, progress));
  } catch (error) {
    // What was done before the bug is reported all the same.
    progress.problems.push(bugOf(error, issue, context.options.onBug));
    return finishedReport(policy, progress, { kind: 'failed' });
  }
}

const finishedReport = (policy: Policy, progress: Progress, outcome: IncidentOutcome): IncidentReport => {
  const { issue, carriedOut, decision, done, problems } = progress;
  return report({ policy, issue, decision: carriedOut ?? decision }, done, problems, outcome);
};
