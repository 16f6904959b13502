/** What a run would do: the same run, on the model. Nothing is written, and nothing is rendered. */
import type { Issue } from '#domain/issue.ts';
import type { Policies, Policy } from '#domain/policy.ts';
import type { IncidentReport } from '#domain/run-report.ts';
import type { Instant } from '#domain/time.ts';
import type { Outcome } from '#domain/tracker.ts';
import { runOnce } from '#engine/index.ts';
import { confirmEffect } from './write.ts';
import { handleByUrgency } from './by-urgency.ts';
import { createRunBudget } from './budget.ts';
import type { AssignedIssue } from './assigned-issue.ts';
import type { BugListener, RunOptions } from './options.ts';
import { bugOf } from './problems.ts';
import { messagesIn, report } from './report.ts';
import { takeBackCalls } from './take-back.ts';

/** The reports of a run over every issue at `now`; what it would do is reported as done. */
export async function dryRun(
  policies: Policies,
  issues: readonly Issue[],
  now: Instant,
  { budget = createRunBudget(), onBug }: Pick<RunOptions, 'budget' | 'onBug'> = {},
): Promise<readonly IncidentReport[]> {
  const handle = (due: readonly AssignedIssue[]): Promise<readonly IncidentReport[]> =>
    Promise.resolve(due.map((one) => planIncident(one, now, onBug)));
  const reports = await handleByUrgency(policies, issues, now, handle, { budget, onBug });
  const edit = (_: Policy, issue: Issue): Promise<Outcome | null> =>
    Promise.resolve(budget.takeStatusEdit() ? { done: true, issue } : null);
  return takeBackCalls({ policies, now, edit, onBug }, reports, new Map(issues.map((issue) => [issue.number, issue])));
}

/** One incident's bug is no reason to leave the others to themselves. */
function planIncident(one: AssignedIssue, now: Instant, onBug: BugListener | undefined): IncidentReport {
  try {
    const { effects, issue, sent } = runOnce(one.policy, one.issue, now);
    const done = effects.flatMap((effect) => confirmEffect(effect, issue));
    return { ...report(one, done, [], { kind: 'acted' }), messages: messagesIn(sent) };
  } catch (error) {
    return report(one, [], [bugOf(error, one.issue, onBug)], { kind: 'failed' });
  }
}
