/** What somebody should do something about. Pure. */
import type { Account } from '#domain/incident-summary.ts';
import type { Attention, Span } from '#domain/statistics.ts';

/** From every incident declared before the end of the span: what is still open counts however old it is. */
export function attentionOf(accounts: readonly Account[], { from }: Span): Attention {
  return {
    neverAcknowledged: accounts.filter(
      (account) =>
        account.toAcknowledge === null &&
        account.outcome !== 'dismissed' &&
        (account.declaredAt >= from || isOpen(account)),
    ),
    unresolved: accounts.filter(isOpen),
    overdueReviews: accounts
      .flatMap((account) => {
        const { review, at } = account;
        return review && !review.done && review.due !== null && at >= review.due ? [{ account, due: review.due }] : [];
      })
      .toSorted((a, b) => a.due - b.due),
    overdueActions: accounts
      .flatMap((account) =>
        account.actions.flatMap(({ text, owner, dueBy }) =>
          dueBy !== null && account.at >= dueBy ? [{ account, text, owner, dueBy }] : [],
        ),
      )
      .toSorted((a, b) => a.dueBy - b.dueBy),
  };
}

export const isOpen = ({ outcome }: Account): boolean => outcome === 'open' || outcome === 'abandoned';
