/** What people do to the engine's comments. */
import type { Comment, Issue, TimelineItem } from '#domain/issue.ts';
import { instant } from './story.ts';

type OwnComment = TimelineItem & Comment;
export const isOwn = (item: TimelineItem): item is OwnComment => item.kind === 'comment' && item.by?.kind === 'engine';

/** Somebody edits a comment of the engine's (counted from the first): its text, if they say so. */
export const editComment =
  (nth: number, change: (comment: OwnComment) => string = ({ body }) => body) =>
  (issue: Issue): Issue => {
    const comment = issue.timeline.filter(isOwn)[nth];
    return {
      ...issue,
      timeline: issue.timeline.map((item) =>
        item === comment ? { ...comment, body: change(comment), editedByOther: true } : item,
      ),
    };
  };

/** Another workflow edits it with the token with which it was posted. */
export const editByToken =
  (nth: number, at: string, change: (comment: OwnComment) => string) =>
  (issue: Issue): Issue => {
    const comment = issue.timeline.filter(isOwn)[nth];
    return {
      ...issue,
      timeline: issue.timeline.map((item) =>
        item === comment ? { ...comment, body: change(comment), editedAt: instant(at) } : item,
      ),
    };
  };

/** Somebody deletes it, so long after the declaration. */
export const deleteComment =
  (nth: number, at: string) =>
  (issue: Issue): Issue => {
    const comment = issue.timeline.filter(isOwn)[nth];
    const gone: TimelineItem = { kind: 'comment-deleted', at: instant(at), by: { login: 'dee', kind: 'person' } };
    return { ...issue, timeline: [...issue.timeline.filter((item) => item !== comment), gone] };
  };
