import type { Effect } from '#domain/effect.ts';
import type { LedgerLine } from '#domain/ledger.ts';
import { withLedger } from '#domain/ledger-line.ts';
import type { CommentMessage, StatusMessage } from '#domain/message.ts';
import type { RenderedEffect } from '#domain/tracker.ts';
import { firstParts, renderComment } from './comment.ts';
import { renderReviewIssue } from './review.ts';
import { foldedStatus, renderStatus } from './status.ts';
import type { Templates } from './templates.ts';

/** An effect with its messages turned into the very text that is posted, the hidden line at its end. Pure. */
export function renderEffect(effect: Effect, templates: Templates): RenderedEffect {
  if (effect.type === 'open-review') {
    const { title, body } = renderReviewIssue(effect, templates);
    return { type: 'open-review', title, body: `${body}\n\n${effect.ledger}`, label: effect.label };
  }
  if (effect.type !== 'say') return effect;
  const { comment, status, ledger, ...rest } = effect;
  const withLine = (text: string, line: LedgerLine | null): string => (line === null ? text : withLedger(text, line));
  const message = status?.message ?? null;
  const text =
    comment === null
      ? null
      : status?.id === null && message !== null
        ? renderFirst(comment, message, templates)
        : renderComment(comment, templates);
  return {
    ...rest,
    comment: text === null ? null : withLine(text, ledger.comment),
    mentions: comment?.mentions ?? [],
    status:
      status?.id == null || message === null
        ? null
        : { id: status.id, body: withLine(renderStatus(message, templates), ledger.status) },
  };
}

/**
 * Markdown of the first comment of an incident: it calls level 1 as every call does, with what the status comment folds below it; from
 * the next edit on it is the status comment alone.
 */
export function renderFirst(comment: CommentMessage, status: StatusMessage, templates: Templates): string {
  const parts = firstParts(comment, templates);
  // Written only to mark messages that are to be sent.
  if (parts.length === 0) return renderStatus(status, templates);
  return [...parts, ...foldedStatus(status)].join('\n\n');
}
