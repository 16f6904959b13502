/** What a run would do: the same run, on the model. Nothing is written, and nothing is rendered. */
import type { Issue } from '#domain/issue.ts';
import type { Policies } from '#domain/policy.ts';
import type { IncidentReport } from '#domain/run-report.ts';
import type { Instant } from '#domain/time.ts';
import { runOnce } from '#engine/index.ts';
import { confirmEffect } from './write.ts';
import { handleByUrgency } from './by-urgency.ts';
import { createRunBudget } from './budget.ts';
import type { AssignedIssue } from './assigned-issue.ts';
import type { BugListener, RunOptions } from './options.ts';
import { bugOf } from './problems.ts';
import { report } from './report.ts';

/** The reports of a run over every issue at `now`; what it would do is reported as done. */
export const dryRun = (
  policies: Policies,
  issues: readonly Issue[],
  now: Instant,
  { budget = createRunBudget(), onBug }: Pick<RunOptions, 'budget' | 'onBug'> = {},
): Promise<readonly IncidentReport[]> =>
  handleByUrgency(policies, issues, now, (due) => Promise.resolve(due.map((one) => planIncident(one, now, onBug))), {
    budget,
    onBug,
  });

/** One incident's bug is no reason to leave the others to themselves. */
function planIncident(one: AssignedIssue, now: Instant, onBug?: BugListener): IncidentReport {
  try {
    const { effects, issue, sent } = runOnce(one.policy, one.issue, now);
    const done = effects.flatMap((effect) => confirmEffect(effect, issue));
    const messages = sent.map(({ id, channel, to, state, code }) => ({ id, channel, to, state, code: code ?? null }));
    return { ...report(one, done, [], { kind: 'acted' }), messages };
  } catch (error) {
    return report(one, [], [bugOf(error, one.issue, onBug)], { kind: 'failed' });
  }
}
