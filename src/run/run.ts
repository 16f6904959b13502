/**
 * One run over incidents, for any tracker: read → decide → plan → apply → report. Each incident is decided, the first effect
 * done, what confirmed back folded in, and decided again, until nothing is left: so a person GitHub silently did not assign, a
 * comment that may or may not have been posted, and a run beside this one all end in the same place.
 */
import type { Issue } from '#domain/issue.ts';
import type { Policy } from '#domain/policy.ts';
import type { IncidentOutcome, IncidentReport } from '#domain/run-report.ts';
import type { Instant } from '#domain/time.ts';
import type { Tracker } from '#domain/tracker.ts';
import { decide, plan, runOnce } from '#engine/index.ts';
import { confirmed, carryOut, type Progress } from './carry-out.ts';
import type { Assigned, RunOptions } from './options.ts';
import { bugOf, report, undecidedOf, idleReport } from './report.ts';

/** Runs every issue at `now`, most severe first, within each policy's budget of comments; the rest is left for the next run. */
export async function run(
  policies: readonly [Policy, ...Policy[]],
  issues: readonly Issue[],
  now: Instant,
  tracker: Tracker,
  options: RunOptions,
): Promise<readonly IncidentReport[]> {
  const all: Assigned[] = [];
  const undecided: IncidentReport[] = [];
  for (const issue of issues) {
    try {
      all.push(assignPolicy(policies, issue, now));
    } catch (error) {
      undecided.push(undecidedOf(policies[0], issue, bugOf(error, issue, options)));
    }
  }
  const spent = new Map<Policy, number>();
  const reports: IncidentReport[] = [];
  for (const one of all.toSorted((a, b) => urgency(a) - urgency(b))) {
    const comments = spent.get(one.policy) ?? 0;
    const speaks = one.decision.comment !== null;
    if (speaks && comments >= one.policy.limits.commentsPerRun) {
      reports.push(report(one, [], [], { kind: 'deferred' }));
      continue;
    }
    if (speaks) spent.set(one.policy, comments + 1);
    reports.push(await runIncident(one, now, tracker, options));
  }
  return [...reports, ...undecided];
}

function assignPolicy(policies: readonly [Policy, ...Policy[]], issue: Issue, now: Instant): Assigned {
  const [first, ...others] = policies;
  const own = { policy: first, issue, decision: decide(first, issue, now) };
  if (own.decision.leftAlone !== 'not-an-incident') return own;
  for (const policy of others) {
    const decision = decide(policy, issue, now);
    if (decision.leftAlone !== 'not-an-incident') return { policy, issue, decision };
  }
  return own;
}

const rankOf = ({ policy, decision }: Assigned): number =>
  policy.severities.find(({ id }) => id === decision.severity)?.rank ?? Number.MAX_SAFE_INTEGER;

/** Most severe first; among equals the most overdue. */
const urgency = (one: Assigned): number => rankOf(one) * 1e9 - Math.min(1e9 - 1, one.decision.late);

async function runIncident(
  one: Assigned,
  now: Instant,
  tracker: Tracker,
  options: RunOptions,
): Promise<IncidentReport> {
  const { policy, issue, decision } = one;
  const progress: Progress = { said: null, decision, issue, done: [], problems: [] };
  try {
    if (plan(decision, issue).length === 0) return idleReport(one);
    if (options.dryRun) {
      const { effects, issue: after } = runOnce(policy, issue, now);
      const done = effects.flatMap((effect) => confirmed(effect, after));
      return report(one, done, [], { kind: 'acted' });
    }
    return finishedReport(policy, progress, await carryOut(policy, progress, now, tracker, options));
  } catch (error) {
    // One incident's bug is no reason to leave the others to themselves.
    progress.problems.push(bugOf(error, issue, options));
    return finishedReport(policy, progress, { kind: 'failed' });
  }
}

const finishedReport = (policy: Policy, progress: Progress, outcome: IncidentOutcome): IncidentReport => {
  const { issue, said, decision, done, problems } = progress;
  return report({ policy, issue, decision: said ?? decision }, done, problems, outcome);
};
