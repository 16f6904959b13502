/** An activity on an issue that may start workflows. */
import type { StoredComment, StoredEvent, StoredIssue } from './store.ts';

export type Activity = { readonly by: string; readonly issue: StoredIssue } & (
  | { readonly event: 'issues'; readonly action: 'opened' | 'edited' | 'closed' | 'reopened' }
  | { readonly event: 'issues'; readonly action: 'labeled' | 'unlabeled'; readonly label: string }
  | { readonly event: 'issues'; readonly action: 'assigned' | 'unassigned'; readonly login: string }
  | {
      readonly event: 'issue_comment';
      readonly action: 'created' | 'edited' | 'deleted';
      readonly comment: StoredComment;
    }
);

/** The activity that an event starts workflows with; null for an event that is part of another activity. */
export function activityOf(by: string, issue: StoredIssue, entry: EventDetails): Activity | null {
  switch (entry.kind) {
    case 'labeled':
    case 'unlabeled':
      return { by, issue, event: 'issues', action: entry.kind, label: entry.label };
    case 'assigned':
    case 'unassigned':
      return { by, issue, event: 'issues', action: entry.kind, login: entry.login };
    case 'closed':
    case 'reopened':
      return { by, issue, event: 'issues', action: entry.kind };
    case 'locked':
    case 'unlocked':
    case 'renamed':
    case 'transferred':
    case 'comment-deleted':
      return null;
    default:
      return entry satisfies never;
  }
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
/** An event before it is stamped. */
export type EventDetails = DistributiveOmit<StoredEvent, 'id' | 'at' | 'by'>;
