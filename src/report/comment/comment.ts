/** A new comment, in the order in which somebody woken by it needs things: what to do, why, what next, how to stop it. */
import type { CommentMessage } from '#domain/message.ts';
import { span } from '#report/text/clock.ts';
import { code } from '#report/text/markdown.ts';
import { askSection } from './ask.ts';
import { callSection } from './call.ts';
import { footer, lateness, whatNext } from './footer.ts';
import { holdingSection } from './holding.ts';
import { peopleOf, type People } from './mentions.ts';
import { reminderSection } from './reminder.ts';
import { replySection } from './reply.ts';
import { reviewSection } from './review.ts';
import { shippedTemplates, type Templates } from './templates.ts';
import { severityName } from './wording.ts';

/** GitHub takes 65,536; the hidden line of the ledger needs room as well. */
const LONGEST = 50_000;
const FEW = 5;

/**
 * Markdown of a new comment, without the ledger's hidden line. Exactly `message.mentions` are mentioned, each once; a login
 * that GitHub cannot have is shown in code.
 */
export function renderComment(message: CommentMessage, templates: Templates): string {
  const text = render(message, templates);
  return text.length <= LONGEST ? text : render(brief(message), shippedTemplates);
}

function render(message: CommentMessage, templates: Templates): string {
  return [...paragraphs(message, templates), ...whatNext(message), footer(message)].join('\n\n');
}

/** The text of the message, without what comes next and where it comes from, at most `LONGEST` characters of it. */
export function firstParts(message: CommentMessage, templates: Templates): readonly string[] {
  const parts = paragraphs(message, templates);
  return parts.join('\n\n').length <= LONGEST / 2 ? parts : paragraphs(brief(message), shippedTemplates);
}

/** Less of everything, and nobody's own wording; who is mentioned stays. */
function brief(message: CommentMessage): CommentMessage {
  const { ask } = message;
  return {
    ...message,
    calls: message.calls.slice(0, FEW),
    fired: message.fired.slice(0, FEW),
    reminders: message.reminders.slice(0, FEW),
    replies: message.replies.slice(0, FEW),
    unansweredCommands: message.unansweredCommands + Math.max(0, message.replies.length - FEW),
    ask: ask && { ...ask, missing: ask.missing.slice(0, FEW), present: [] },
  };
}

function paragraphs(message: CommentMessage, templates: Templates): readonly string[] {
  const people = peopleOf(message.mentions);
  const parts = sections(message, templates, people);
  const rest = people.rest();
  return [...parts, ...(rest.length === 0 ? [] : [`For your information: ${rest.join(' ')}`])];
}

function sections(message: CommentMessage, templates: Templates, people: People): readonly string[] {
  return [
    ...callSection(message, people),
    ...riseSection(message),
    ...reminderSection(message, people, templates),
    ...askSection(message, people, templates),
    ...holdingSection(message),
    ...reviewSection(message),
    ...replySection(message),
    ...lateness(message),
  ];
}

/** The part that announces a rise of severity. */
function riseSection(message: CommentMessage): readonly string[] {
  const { roseFrom, updateEvery, acknowledgeWithin } = message;
  if (roseFrom === null) return [];
  const now = `**This incident is now ${severityName(message.severity)}.** It was ${severityName(roseFrom)}.`;
  const promises = [
    acknowledgeWithin !== null && message.status === 'open'
      ? `It should be acknowledged within ${span(acknowledgeWithin)}.`
      : '',
    updateEvery === null ? '' : `Updates are due every ${span(updateEvery)} from now on.`,
    `If that is not right, reply ${code('/severity <id> <why>')}.`,
  ];
  return [[now, ...promises].filter((part) => part !== '').join(' ')];
}
