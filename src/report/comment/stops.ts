/** How to make it stop: the commands, one beside the other, and what each does. */
import type { CommentMessage, StatusMessage } from '#domain/message.ts';
import { code, link } from '#report/text/markdown.ts';

const choices = (...all: readonly string[]): string => all.filter((one) => one !== '').join(' · ');

/** Beside a call. */
export function stopsIncident({ status, level }: CommentMessage): string {
  switch (status) {
    case 'open':
      return choices(
        `${code('/ack')} takes it`,
        level.number < level.of ? `${code('/escalate')} calls the next level now` : '',
        `${code('/snooze 30m why')} pauses it`,
        'no incident: close as not planned',
      );
    case 'acknowledged':
    case 'mitigated':
      return choices(
        'A comment is an update',
        `${code('/next 2h')} promises the next one`,
        `${code('/snooze 30m why')} pauses it`,
        `over: ${code('/resolved')}`,
      );
    case 'resolved':
    case 'reviewed':
      return `${code('/reviewed')} ends it, when the review is done`;
    default:
      return status satisfies never;
  }
}

/** In the status comment. */
export function stopsStatus(message: StatusMessage): string {
  switch (message.status) {
    case 'open':
      return choices(
        `${code('/ack')} takes it`,
        `${code('/snooze 30m why')} pauses it`,
        'no incident: close as not planned',
      );
    case 'acknowledged':
    case 'mitigated':
      return choices(`${code('/update')} or ${code('/next 2h')}`, code('/escalate'), code('/resolved'));
    case 'resolved':
      return choices(reviewEnds(message), 'not over: reopen the issue');
    case 'reviewed':
      return 'nothing; reopening the issue starts it anew';
    default:
      return message.status satisfies never;
  }
}

function reviewEnds({ reviewIssue, needsReview, next }: StatusMessage): string {
  const reviewed = code('/reviewed');
  if (reviewIssue !== null)
    return `when the review is done, close ${link(`#${reviewIssue.number}`, reviewIssue.url)} or reply ${reviewed} here`;
  if (needsReview) return `${reviewed} when the review is done`;
  return next === null ? 'nothing' : `${reviewed} ends it`;
}
