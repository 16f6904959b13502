/** Whether a run has seen what a comment says, and obeyed it: what reactions and the status comment tell. Pure. */
import type { TimelineItem } from '#domain/issue.ts';
import type { Instant } from '#domain/time.ts';
import type { FoldState } from './fold-state.ts';

type Comment = Extract<TimelineItem, { kind: 'comment' }>;

/** Had a run refused one of its commands, it would have reacted to that alone. */
export const hasThumbAlone = ({ reactions }: Comment): boolean =>
  reactions.includes('+1') && !reactions.includes('confused');

/** Has a run seen all that stands in it now? A run writes its status comment once it has seen something. */
export const hasRunSeen = ({ statusComment }: Readonly<FoldState>, comment: Comment): boolean =>
  statusComment !== null && lastWritten(comment) <= statusComment.writtenAt;

/** An earlier run obeyed all that stands in it now. Other workflows react with the same token: a 👍 on what no run has seen is theirs. */
export const wasObeyed = (state: Readonly<FoldState>, comment: Comment): boolean =>
  hasThumbAlone(comment) && hasRunSeen(state, comment);

/** What asks for no words is answered by a 👍, unless an edit put it there after that. */
export const isAnsweredByThumb = (state: Readonly<FoldState>, comment: Comment): boolean =>
  comment.reactions.includes('+1') && (comment.editedAt === null || hasRunSeen(state, comment));

export const lastWritten = ({ at, editedAt }: Comment): Instant => editedAt ?? at;
