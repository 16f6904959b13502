/** Incidents one after another, most severe first, within each policy's budget of comments. */
import type { Issue } from '#domain/issue.ts';
import type { Policy } from '#domain/policy.ts';
import type { IncidentReport } from '#domain/run-report.ts';
import type { Instant } from '#domain/time.ts';
import { decide, plan } from '#engine/index.ts';
import type { Assigned, BugListener } from './options.ts';
import type { RunBudget } from './budget.ts';
import { bugOf, idleReport, report, undecidedOf } from './report.ts';

/**
 * Handles each issue for which something is due at `now`; the others are reported only, and so is what is beyond the budget, which
 * the next run does. What `handle` throws is a bug, and a problem of that incident alone.
 */
export async function inTurn(
  policies: readonly [Policy, ...Policy[]],
  issues: readonly Issue[],
  now: Instant,
  handle: (one: Assigned) => Promise<IncidentReport> | IncidentReport,
  { budget, onBug }: { readonly budget: RunBudget; readonly onBug?: BugListener | undefined },
): Promise<readonly IncidentReport[]> {
  const all: Assigned[] = [];
  const undecided: IncidentReport[] = [];
  for (const issue of issues) {
    try {
      all.push(assignPolicy(policies, issue, now));
    } catch (error) {
      undecided.push(undecidedOf(policies[0], issue, bugOf(error, issue, onBug)));
    }
  }
  const reports: IncidentReport[] = [];
  for (const one of all.toSorted((a, b) => urgency(a) - urgency(b))) {
    if (one.decision.comment !== null && !budget.takeComment(one.policy)) {
      reports.push(report(one, [], [], { kind: 'deferred' }));
      continue;
    }
    try {
      reports.push(plan(one.decision, one.issue).length === 0 ? idleReport(one) : await handle(one));
    } catch (error) {
      // One incident's bug is no reason to leave the others to themselves.
      reports.push(report(one, [], [bugOf(error, one.issue, onBug)], { kind: 'failed' }));
    }
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
