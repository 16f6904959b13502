/** The first comment of an incident: it calls level 1, and from the next edit on it is the status comment alone. */
import type { CommentMessage, StatusMessage } from '#domain/message.ts';
import { firstParts } from './comment.ts';
import { ASK_STOPS } from './footer.ts';
import { renderStatus } from './status.ts';
import type { Templates } from './templates.ts';

/** Markdown of both in one. What comes next and how to make it stop are said once, in the status part. */
export function renderFirst(comment: CommentMessage, status: StatusMessage, templates: Templates): string {
  return [...firstParts(comment, templates), renderStatus(status, comment.ask === null ? '' : ASK_STOPS)].join('\n\n');
}
