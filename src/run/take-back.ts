/** Statuses of policies that an issue does not belong to any more, and that still announce calls: each says that none comes. */
import type { Effect } from '#domain/effect.ts';
import type { Issue } from '#domain/issue.ts';
import type { Policies, Policy } from '#domain/policy.ts';
import type { IncidentReport } from '#domain/run-report.ts';
import type { Instant } from '#domain/time.ts';
import type { Outcome } from '#domain/tracker.ts';
import { decideOfAnother, plan } from '#engine/index.ts';
import type { BugListener } from './options.ts';
import { bugOf } from './problems.ts';
import { withFailure } from './report.ts';

/** Null: it is left for the next run, as is what fails. */
type Edit = (policy: Policy, issue: Issue, effect: Effect) => Promise<Outcome | null>;

/** The reports with what was edited as well. `known`: every issue by its number, as it was last read or written. */
export async function takeBackCalls(
  { policies, now, edit, onBug }: { policies: Policies; now: Instant; edit: Edit; onBug?: BugListener | undefined },
  reports: readonly IncidentReport[],
  known: Map<number, Issue>,
): Promise<readonly IncidentReport[]> {
  const results: IncidentReport[] = [];
  for (const report of reports) {
    let result = report;
    for (const policy of policies) {
      const issue = known.get(report.number);
      if (issue === undefined || policy.name === report.policy || !IN_ORDER.has(result.outcome.kind)) continue;
      if (!hasWritten(policy, issue)) continue;
      try {
        const [effect] = plan(decideOfAnother(policy, issue, now), issue);
        const outcome = effect === undefined ? null : await edit(policy, issue, effect);
        if (effect === undefined || outcome === null) continue;
        if (outcome.done) known.set(issue.number, outcome.issue);
        result = outcome.done
          ? { ...result, done: [...result.done, effect], outcome: { kind: 'acted' } }
          : withFailure(result, { code: outcome.code, message: outcome.message, remedy: null });
      } catch (error) {
        result = withFailure(result, bugOf(error, issue, onBug));
      }
    }
    results.push(result);
  }
  return results;
}

const IN_ORDER: ReadonlySet<IncidentReport['outcome']['kind']> = new Set(['acted', 'nothing-due', 'left-alone']);

/** Most issues have one policy, and to decide them by each of the others would take as long again. */
const hasWritten = ({ name, formerly }: Policy, { timeline }: Issue): boolean =>
  timeline.some(
    (item) =>
      item.kind === 'comment' &&
      item.by?.kind === 'engine' &&
      [name, ...formerly].some((one) => item.body.includes(`"policy":"${one}@`)),
  );
