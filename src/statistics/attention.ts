/** What somebody should do something about. Pure. */
import type { IncidentSummary } from '#domain/results/incident-summary.ts';
import type { Attention } from '#domain/results/statistics.ts';
import type { Span } from '#domain/time.ts';

/** From every incident declared before the end of the span: what is still open counts however old it is. */
export function attentionOf(summaries: readonly IncidentSummary[], { from }: Span): Attention {
  return {
    neverAcknowledged: summaries.filter(
      (summary) =>
        summary.toAcknowledge === null &&
        summary.outcome !== 'dismissed' &&
        (summary.declaredAt >= from || isOpen(summary)),
    ),
    unresolved: summaries.filter(isOpen),
    overdueReviews: summaries
      .flatMap((summary) => {
        const { review, at } = summary;
        return review && !review.done && review.due !== null && at >= review.due ? [{ summary, due: review.due }] : [];
      })
      .toSorted((a, b) => a.due - b.due),
    overdueActions: summaries
      .flatMap((summary) =>
        summary.actions.flatMap(({ text, owner, dueBy }) =>
          dueBy !== null && summary.at >= dueBy ? [{ summary, text, owner, dueBy }] : [],
        ),
      )
      .toSorted((a, b) => a.dueBy - b.dueBy),
    undatedActions: summaries.flatMap((summary) =>
      summary.actions.flatMap(({ text, owner, dueBy }) => (dueBy === null ? [{ summary, text, owner }] : [])),
    ),
  };
}

export const isOpen = ({ outcome }: IncidentSummary): boolean => outcome === 'open' || outcome === 'abandoned';
