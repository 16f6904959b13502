/** Reads that lag behind writes: what a timeline shows of what is stored. Labels, assignees and the state show at once. */
import type { Instant } from '#domain/time.ts';
import type { Entry, Store, StoredComment, StoredIssue } from './store.ts';

/** The timeline as a read sees it. */
export function visibleTimeline(store: Store, { timeline }: StoredIssue, now: Instant): readonly Entry[] {
  if (store.lag === 0) return timeline;
  const seen = now - store.lag;
  return timeline
    .filter(({ at }) => at <= seen)
    .map((entry) => (entry.kind === 'comment' ? earlier(store, entry, seen) : entry));
}

export const visibleComments = (store: Store, issue: StoredIssue, now: Instant): readonly StoredComment[] =>
  visibleTimeline(store, issue, now).filter((entry) => entry.kind === 'comment');

/** The comment as it stood then, for one that was edited since. */
function earlier(store: Store, comment: StoredComment, at: Instant): StoredComment {
  const version = store.revisions.get(comment.id)?.find(({ until }) => at < until);
  return version ? { ...comment, body: version.body, edited: version.edited } : comment;
}
