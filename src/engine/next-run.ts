/** When a run would next find something else than the last one did, without a further event. Pure. */
import type { Instant } from '#domain/time.ts';
import { asRecorded } from './delivery/deliveries.ts';
import { nextMessages } from './delivery/next-messages.ts';
import { contextOf } from './facts/context.ts';
import { firstTurn } from './facts/due.ts';
import { carriesLabel, isAbandoned } from './facts/membership.ts';
import { evaluationAt } from './facts/view.ts';
import type { FoldedIssue } from './incident/fold.ts';

/**
 * The first instant after `at`, at which a run left this issue, and up to `limit` (included) at which a trigger fires, the severity
 * turns, a message is due, or the issue becomes an incident or ceases to be one; null when there is none. Instants are seconds since 1970. Pure.
 */
export function nextRunAfter(folded: FoldedIssue, at: Instant, limit: Instant): Instant | null {
  const { policy, issue } = folded;
  const context = issue.isPullRequest || !carriesLabel(policy, issue) ? null : contextOf(folded);
  if (context === null) return null;
  const evaluation = evaluationAt(context, at);
  const turn = firstTurn(context, evaluation, limit);
  if (policy.channels.size === 0 || policy.evaluateOnly || isAbandoned(context, at)) return turn;
  const message = nextMessages(asRecorded(context, evaluation));
  return message === null || message.at > Math.min(limit, turn ?? limit) ? turn : message.at;
}
