/** When a run would next find something else than the last one did, without a further event. Pure. */
import type { Issue } from '#domain/issue.ts';
import type { Policy } from '#domain/policy.ts';
import type { Instant } from '#domain/time.ts';
import { firing, mayYetFire } from '#engine/facts/due.ts';
import { subjectOf } from '#engine/facts/facts.ts';
import { fold } from '#engine/incident/fold.ts';
import { nextTurn, watchOf } from '#engine/facts/turning-points.ts';
import { carriesLabel } from '#engine/facts/membership.ts';
import { type View, viewAt } from '#engine/facts/view.ts';

/** INVARIANT: each step moves on; the bound keeps a defect from hanging. */
const MOST_STEPS = 5_000;

/**
 * The first instant after `at`, where a run left this issue, and up to `limit` (included) at which a trigger fires, the severity
 * turns, or the issue becomes an incident or ceases to be one; null when there is none.
 */
export function wakeAfter(policy: Policy, issue: Issue, at: Instant, limit: Instant): Instant | null {
  const incident = issue.isPullRequest || !carriesLabel(policy, issue) ? null : fold(policy, issue);
  if (incident === null || incident.ended) return null;
  const subject = subjectOf(policy, issue, incident);
  const { when } = policy.incident;
  const watch = watchOf(subject, mayYetFire(subject), when ? [when] : []);
  const is = ({ facts }: View): boolean => when?.holds(facts) ?? true;
  const start = viewAt(subject, at);
  const was = is(start);
  let view = start;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const turn = nextTurn(subject, view, watch);
    if (turn === null || turn > limit) return null;
    view = viewAt(subject, turn);
    if (is(view) !== was) return turn;
    if (was && (view.verdict.severity.id !== start.verdict.severity.id || firing(subject, view).length > 0))
      return turn;
  }
  return null;
}
