/** An issue's thread as people read it, before it becomes a page or text. */
import type { Instant } from '#domain/time.ts';
import type { StoredEvent, StoredIssue } from './store.ts';

/** "just now", "5 min ago", "2 h 10 min ago", "3 d ago". */
export function age(from: Instant, to: Instant): string {
  return to - from < 60 ? 'just now' : `${span(to - from)} ago`;
}

/** "+0 min", "+5 min", "+2 h 10 min", "+3 d". */
export const since = (opened: Instant, at: Instant): string => `+${span(at - opened)}`;

function span(seconds: number): string {
  const minutes = Math.floor(Math.max(0, seconds) / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return `${hours} h${minutes % 60 > 0 ? ` ${minutes % 60} min` : ''}`;
  return `${Math.floor(hours / 24)} d`;
}

export const who = (login: string | null): string => login ?? 'ghost';

/** What an event says, in the words of GitHub's timeline. */
export function tell(event: StoredEvent): string {
  switch (event.kind) {
    case 'labeled':
      return `added the ${event.label} label`;
    case 'unlabeled':
      return `removed the ${event.label} label`;
    case 'assigned':
      return event.login === event.by ? 'self-assigned this' : `assigned ${event.login}`;
    case 'unassigned':
      return event.login === event.by ? 'removed their assignment' : `unassigned ${event.login}`;
    case 'closed':
      return `closed this as ${event.reason.replace('-', ' ')}`;
    case 'reopened':
      return 'reopened this';
    case 'locked':
      return 'locked this as limited to collaborators';
    case 'unlocked':
      return 'unlocked this';
    case 'renamed':
      return `changed the title from ${event.from} to ${event.to}`;
    case 'comment-deleted':
      return `deleted a comment from ${who(event.author)}`;
    case 'transferred':
      return `transferred this from ${event.from}`;
    default:
      return event satisfies never;
  }
}

export const stateOf = (issue: StoredIssue): string =>
  issue.state === 'OPEN' ? 'Open' : `Closed as ${(issue.reason ?? 'completed').replace('-', ' ')}`;
