/** How to make it stop: the commands, one beside the other, and what each does. */
import { type CommentMessage, type IncidentBrief, type StatusMessage, workerOf } from '#domain/message.ts';
import { code, link } from '#report/text/markdown.ts';

const choices = (...all: readonly string[]): string => all.filter((one) => one !== '').join(' · ');

/** Beside a call. */
export function stopsIncident(message: CommentMessage): string {
  switch (message.status) {
    case 'open':
      return choices(
        `${code('/ack')} takes it`,
        asksForHelp(message),
        pauses(message),
        'no incident: close as not planned',
      );
    case 'acknowledged':
    case 'mitigated':
      return choices(
        'A comment is an update',
        `${code('/next 2h')} promises the next one`,
        pauses(message),
        `over: ${code('/resolved')}`,
      );
    case 'resolved':
    case 'reviewed':
      return `${code('/reviewed')} ends it, when the review is done`;
    default:
      return message.status satisfies never;
  }
}

const PAUSES = `${code('/snooze 30m why')} pauses it`;
const GOES_ON = `${code('/unsnooze')} ends the pause`;
const pauses = ({ snoozed }: CommentMessage): string => (snoozed === undefined ? PAUSES : GOES_ON);

/** Nothing where it would call nobody: what is refused is not offered. */
function asksForHelp({ help, level }: IncidentBrief): string {
  if (help === 'none') return '';
  if (help === 'asks') return `${code('/escalate')} asks for help`;
  return level.number < level.of ? `${code('/escalate')} calls the next level now` : '';
}

/** In the status comment. */
export function stopsStatus(message: StatusMessage): string {
  const goesOn = message.snoozed === null ? '' : GOES_ON;
  switch (message.status) {
    case 'open':
      return choices(
        goesOn,
        `${code('/ack')} takes it`,
        asksForHelp(message),
        message.snoozed === null ? PAUSES : '',
        'no incident: close as not planned',
      );
    case 'acknowledged':
    case 'mitigated':
      return choices(
        goesOn,
        workerOf(message) === null ? `${code('/ack')} takes it` : '',
        `${code('/update')} or ${code('/next 2h')}`,
        message.help === 'none' ? '' : code('/escalate'),
        code('/resolved'),
      );
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
