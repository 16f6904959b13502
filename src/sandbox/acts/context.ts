/** Who acts, on what, and what all acts have in common. */
import { isAtLeast, type Permission } from '#domain/issue.ts';
import type { Instant } from '#domain/time.ts';
import { type Activity, activityOf, type EventDetails } from '#sandbox/activity.ts';
import { Refusal } from '#sandbox/refusal.ts';
import { actorOf, findComment, type FoundComment, type Store, type StoredIssue } from '#sandbox/store.ts';

export interface ActContext {
  readonly store: Store;
  readonly now: () => Instant;
  /** Who acts. */
  readonly login: string;
  /** What the current act did so far, for workflows. */
  readonly activities: Activity[];
}

/** Throws `Refusal` unless the person has at least this permission. `what` completes "may not …". */
export function need({ store, login }: ActContext, least: Permission, what: string): void {
  const permission = actorOf(store, login)?.permission ?? (store.isPrivate ? 'none' : 'read');
  if (!isAtLeast(permission, least))
    throw new Refusal(403, `${login} may not ${what}: that needs ${least} permission.`);
}

export function issueOf({ store }: ActContext, number: number): StoredIssue {
  const issue = store.issues.get(number);
  needIssues(store, issue);
  if (!issue) throw new Refusal(404, 'Not Found');
  return issue;
}

/** Refuses where issues are switched off; pull requests stay, and people comment on them. */
export function needIssues({ hasIssues }: Store, about: Pick<StoredIssue, 'isPullRequest'> | undefined): void {
  if (!hasIssues && about?.isPullRequest !== true)
    throw new Refusal(410, 'Issues has been disabled in this repository.');
}

export function commentOf({ store }: ActContext, id: string): FoundComment {
  const found = findComment(store, (comment) => comment.id === id);
  if (!found) throw new Refusal(404, `Could not resolve to a node with the global id of '${id}'.`);
  return found;
}

/** Adds an event to the timeline, and to the activities where workflows can react to it. */
export function record({ store, now, login, activities }: ActContext, issue: StoredIssue, event: EventDetails): void {
  issue.timeline.push({ id: store.nextId('E'), at: now(), by: login, ...event });
  issue.updatedAt = now();
  const activity = activityOf(login, issue, event);
  if (activity) activities.push(activity);
}
