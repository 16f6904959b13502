/** The small print of a comment: which rules decided, at which lines of which policy. */
import { capitalise, firstItems } from '#domain/sentence.ts';
import type { CommentMessage, Firing } from '#domain/message.ts';
import { ordinal, atTime } from '#report/text/clock.ts';
import { code, prose } from '#report/text/markdown.ts';
import { isSameCallAgain } from './call.ts';
import { policyLine, policyName } from './provenance.ts';
import { reachOf } from './wording.ts';

const MOST = 10;

/** Nothing where the comment is one line. */
export function footer(message: CommentMessage): string {
  if (isLine(message)) return '';
  const why = firstItems(message.fired, MOST, (firing) => explain(firing, message));
  const parts = [
    ...(why.length === 0 ? [] : [`Why: ${why.join('; ')}`]),
    ...next(message),
    `policy ${policyName(message.policy, message.issue)}`,
    ...(isReplyOnly(message) ? [] : ['`/help`']),
  ];
  return `<sub>${capitalise(parts.join(' · '))}</sub>`;
}

/** Nothing but the same call again. */
const isLine = (message: CommentMessage): boolean =>
  isSameCallAgain(message) &&
  message.reminders.length + message.replies.length === 0 &&
  message.ask === null &&
  message.holding === null &&
  message.review === null;

/** What comes next, where no call has said it. */
function next(message: CommentMessage): readonly string[] {
  if (message.next === null || isReplyOnly(message)) return [];
  const { escalatesTo, at, trigger } = message.next;
  if (escalatesTo !== null && message.calls.length > 0) return [];
  const again = message.fired.some((firing) => firing.trigger === trigger);
  const what = trigger === null ? reachOf(message.next) : code(trigger, 60);
  return [`${again ? 'again' : `next: ${what}`} ${atTime(at, message.at)}`];
}

function explain(firing: Firing, message: CommentMessage): string {
  // Where people are called, the reasons stand in the text already.
  const reason =
    message.calls.length > 0 || message.ask?.because.includes(firing.trigger)
      ? ''
      : `: ${prose(firing.reason).replace(/\.$/, '')}`;
  const line = policyLine(firing.line, message.policy, message.issue);
  const notes = [firing.nth > 1 ? `${ordinal(firing.nth)} time` : '', line].filter((note) => note !== '');
  return [code(firing.trigger, 60), ...notes].join(', ') + reason;
}

function isReplyOnly(message: CommentMessage): boolean {
  const { calls, reminders, fired, mentions } = message;
  const isQuiet = calls.length === 0 && reminders.length === 0 && fired.length === 0 && mentions.length === 0;
  return isQuiet && message.ask === null && message.roseFrom === null && !message.isNobodyLeft;
}
