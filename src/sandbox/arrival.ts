/** Issues that were not opened here: imported from a dump, or transferred from another repository. */
import type { CloseReason } from '#domain/issue.ts';
import type { Instant } from '#domain/time.ts';
import { addComment, addIssue, createLabel, labelOf, type Store, type StoredIssue } from './store.ts';

export interface Arrival {
  readonly title: string;
  readonly body?: string | null;
  readonly author?: string | null;
  readonly createdAt?: Instant;
  readonly labels?: readonly string[];
  readonly assignees?: readonly string[];
  /** Closed, without an event that says by whom. */
  readonly closed?: { readonly reason: CloseReason; readonly at: Instant };
  readonly comments?: readonly { readonly by: string | null; readonly at: Instant; readonly body: string }[];
  /** Absent when it was imported. */
  readonly transfer?: Transfer;
}

export interface Transfer {
  /** The other repository, as `owner/name`. */
  readonly from: string;
  readonly by: string;
  /** Its node id there. */
  readonly id: string;
}

/**
 * Whether the events of the other repository come along is not documented. Here none does: comments stand, labels and
 * assignees are there without saying since when, and all node ids are new. That is the less convenient possibility.
 */
export function addArrival(store: Store, now: Instant, arrival: Arrival): StoredIssue {
  const { title, body = null, author = null, createdAt = now, labels = [], assignees = [] } = arrival;
  const { closed = null, comments = [], transfer } = arrival;
  const first = store.nextId('I');
  const id = first === transfer?.id ? store.nextId('I') : first;
  const issue = addIssue(store, { id, author, at: createdAt, title, body });
  issue.updatedAt = now;
  issue.labels = labels.map((name) => (labelOf(store, name) ?? createLabel(store, name)).name);
  issue.assignees = [...assignees];
  if (closed) Object.assign(issue, { state: 'CLOSED', reason: closed.reason, closedAt: closed.at });
  for (const comment of comments) addComment(store, issue, comment);
  if (transfer)
    issue.timeline.push({
      kind: 'transferred',
      id: store.nextId('E'),
      at: now,
      by: transfer.by,
      from: transfer.from,
    });
  return issue;
}

/** What an issue keeps when it is transferred. */
export function arrivalOf(issue: StoredIssue, transfer: Omit<Transfer, 'id'>): Arrival {
  const { title, body, author, createdAt, labels, assignees, reason, closedAt } = issue;
  const comments = issue.timeline.filter((entry) => entry.kind === 'comment');
  const closed = closedAt === null ? {} : { closed: { reason: reason ?? ('completed' as const), at: closedAt } };
  return {
    title,
    body,
    author,
    createdAt,
    labels,
    assignees,
    comments,
    transfer: { ...transfer, id: issue.id },
    ...closed,
  };
}
