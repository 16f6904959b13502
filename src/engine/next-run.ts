/** When a run would next find something else than the last one did, without a further event. Pure. */
import type { Instant } from '#domain/time.ts';
import { firing, nextTurn } from './facts/due.ts';
import { contextOf, type Evaluation, type IncidentContext } from './facts/context.ts';
import type { FoldedIssue } from './incident/fold.ts';
import { asRecorded } from './delivery/deliveries.ts';
import { nextMessages } from './delivery/next-messages.ts';
import { carriesLabel, isAbandoned } from './facts/membership.ts';
import { evaluationAt } from './facts/view.ts';
import { watchedBy } from './facts/watch.ts';

/** INVARIANT: each step moves on; the bound keeps a defect from hanging. */
const MOST_STEPS = 5_000;

/**
 * The first instant after `at`, at which a run left this issue, and up to `limit` (included) at which a trigger fires, the severity
 * turns, a message is due, or the issue becomes an incident or ceases to be one; null when there is none. Instants are seconds since 1970. Pure.
 */
export function nextRunAfter(folded: FoldedIssue, at: Instant, limit: Instant): Instant | null {
  const { policy, issue } = folded;
  const context = issue.isPullRequest || !carriesLabel(policy, issue) ? null : contextOf(folded);
  if (context === null) return null;
  const turn = nextTurnAfter(context, at, limit);
  if (policy.channels.size === 0 || policy.evaluateOnly || isAbandoned(context, at)) return turn;
  const message = nextMessages(asRecorded(context, evaluationAt(context, at)));
  return message === null || message.at > Math.min(limit, turn ?? limit) ? turn : message.at;
}

function nextTurnAfter(context: IncidentContext, at: Instant, limit: Instant): Instant | null {
  if (context.incident.ended) return null;
  const { when } = context.policy.incident;
  const watch = watchedBy(context);
  const is = ({ facts }: Evaluation): boolean => when?.holds(facts) ?? true;
  const start = evaluationAt(context, at);
  const was = is(start);
  let evaluation = start;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const turn = nextTurn(context, evaluation, watch);
    if (turn === null || turn > limit) return null;
    evaluation = evaluationAt(context, turn);
    if (is(evaluation) !== was) return turn;
    if (was && (evaluation.inForce.severity.id !== start.inForce.severity.id || firing(context, evaluation).length > 0))
      return turn;
  }
  return null;
}
