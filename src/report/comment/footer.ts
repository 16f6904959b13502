/** The end of a comment: what comes next, how to make it stop, and in small text where the decision comes from. */
import type { CommentMessage, Firing } from '#domain/message.ts';
import { clockAndAge, clockTime, ordinal, span } from '#report/text/clock.ts';
import { capped, code, prose } from '#report/text/markdown.ts';
import { policyLine, policyName } from './provenance.ts';
import { nextStep } from './wording.ts';

const MOST = 10;
/** To whoever reported it, beside what stops the calls. */
export const ASK_STOPS = ' Filling in the sections ends the questions.';

/** What comes next and how to make it stop; nothing when the comment only answers a command. */
export function whatNext(message: CommentMessage): readonly string[] {
  if (isReplyOnly(message)) return [];
  const next = nextStep(message, (at) => clockAndAge(at, message.at));
  return [`**What happens next:** ${next}`, `**To make it stop:** ${howToStop(message)}`];
}

/** Said when the run that wrote the comment came a minute or more after what it does was due. */
export function lateness(message: CommentMessage): readonly string[] {
  if (message.late < 60) return [];
  const due = clockTime(message.at - message.late, message.at);
  return [`This comes ${span(message.late)} late: it was due at ${due}.`];
}

export function footer(message: CommentMessage): string {
  const why = capped(message.fired, MOST, (firing) => explain(firing, message));
  const parts = [
    ...(why.length === 0 ? [] : [`Why: ${why.join('; ')}`]),
    `Policy: ${policyName(message.policy, message.issue)}`,
  ];
  return `<sub>${parts.join(' · ')}${isReplyOnly(message) ? '' : ' · `/help` lists the commands'}</sub>`;
}

function explain(firing: Firing, message: CommentMessage): string {
  // Where people are called, the reasons stand in the text already.
  const reason = message.calls.length > 0 ? '' : `: ${prose(firing.reason)}`;
  const line = policyLine(firing.line, message.policy, message.issue);
  const notes = [firing.nth > 1 ? `${ordinal(firing.nth)} time` : '', line].filter((note) => note !== '');
  return `${code(firing.trigger, 60)}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}${reason}`;
}

function isReplyOnly(message: CommentMessage): boolean {
  const { calls, reminders, fired, mentions } = message;
  const isQuiet = calls.length === 0 && reminders.length === 0 && fired.length === 0 && mentions.length === 0;
  return isQuiet && message.ask === null && message.roseFrom === null && !message.nobodyLeft;
}

function howToStop(message: CommentMessage): string {
  const asksOnly = message.calls.length === 0 && message.reminders.length === 0;
  if (message.ask !== null && asksOnly) return 'fill in the sections; that ends the questions.';
  const asks = message.ask === null ? '' : ASK_STOPS;
  switch (message.status) {
    case 'open':
      return `reply ${code('/ack')}. To pause it, ${code('/snooze 30m <why>')}. If this is no incident, close the issue as not planned.${asks}`;
    case 'acknowledged':
    case 'mitigated':
      return `post an update, or promise the next one with ${code('/next 2h')}. To pause it, ${code('/snooze 30m <why>')}. When it is over, ${code('/resolved')}.${asks}`;
    case 'resolved':
    case 'reviewed':
      return `reply ${code('/reviewed')} when the review is done.${asks}`;
    default:
      return message.status satisfies never;
  }
}
