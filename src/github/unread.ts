/** What was not read, and why. */
import { Unread } from '#domain/unread.ts';
import type { GraphqlError } from './error.ts';
import { reasonOf } from './partial.ts';

/** An incident that was not read whole. `number` is null when not even that is known. */
export interface UnreadIssue {
  readonly number: number | null;
  readonly code:
    | 'page-unread'
    | 'incident-unread'
    | 'issue-gone'
    | 'labels-unread'
    | 'history-unread'
    | 'people-unread'
    | 'review-unread';
  readonly message: string;
}

export const pageUnread = (why: string): UnreadIssue => ({
  number: null,
  code: 'page-unread',
  message: `A page of incidents could not be read. ${why}`,
});

export const incidentUnread = (number: number | null, why: string): UnreadIssue => ({
  number,
  code: 'incident-unread',
  message: `${number === null ? 'An incident' : `Issue #${number}`} could not be read whole. ${why}`,
});

export const goneIssue = (number: number): UnreadIssue => ({
  number,
  code: 'issue-gone',
  message: `Issue #${number} is not in this repository any more: it was deleted, transferred or made a discussion.`,
});

export const unreadOf = (number: number | null, errors: readonly GraphqlError[]): UnreadIssue =>
  incidentUnread(number, reasonOf(errors));

export const asError = ({ code, message }: UnreadIssue, number: number): Unread => new Unread(code, number, message);
