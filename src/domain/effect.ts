import type { Reaction } from './issue.ts';
import type { LedgerLine } from './ledger.ts';
import type { CommentMessage, StatusMessage } from './message.ts';
import type { ReviewDocument } from './review.ts';
import type { IssueRef } from './refs.ts';

/**
 * One thing to do to an issue, as plain data that prints as itself. Effects are performed in the order planned: labels and
 * assignments first (both idempotent), then comments, whose records show that the rest was done.
 */
export type Effect =
  | {
      readonly type: 'label';
      readonly add: readonly string[];
      readonly remove: readonly string[];
      readonly because: readonly string[];
    }
  | { readonly type: 'assign'; readonly logins: readonly string[]; readonly because: readonly string[] }
  | OpenReviewEffect
  | CloseDuplicateEffect
  | SayEffect
  | { readonly type: 'close'; readonly reason: 'completed'; readonly because: readonly string[] };

/** The post-incident review as a sub-issue of the incident: created and linked in one write, so that a reading finds it. */
export interface OpenReviewEffect {
  readonly type: 'open-review';
  readonly incident: IssueRef;
  readonly label: string | null;
  readonly review: ReviewDocument;
  /** The hidden line at the end of its body. */
  readonly ledger: string;
  readonly because: readonly string[];
}

/** A second review issue, of two runs at once. */
interface CloseDuplicateEffect {
  readonly type: 'close-duplicate';
  readonly review: { readonly id: string; readonly number: number };
  readonly of: { readonly id: string; readonly number: number };
  readonly because: readonly string[];
}

/** Everything a run says on one issue, sent as one request. */
export interface SayEffect {
  readonly type: 'say';
  /** A new comment. */
  readonly comment: CommentMessage | null;
  /**
   * The status comment's new text. With `id` null the new comment is itself the status comment; with `message` null nobody reads it:
   * only its hidden line counts.
   */
  readonly status: { readonly id: string | null; readonly message: StatusMessage | null } | null;
  /** What the hidden line at the end of each text says. */
  readonly ledger: { readonly comment: LedgerLine | null; readonly status: LedgerLine | null };
  readonly react: readonly { readonly comment: string; readonly with: Reaction }[];
  readonly minimise: readonly { readonly comment: string; readonly as: 'outdated' | 'duplicate' }[];
  readonly because: readonly string[];
}
