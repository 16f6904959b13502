/** A new comment, in the order in which somebody woken by it needs things: what to do, why, what next, how to stop it. */
import type { CommentMessage } from '../domain/message.ts';
import { askSection } from './ask.ts';
import { callSection } from './call.ts';
import { footer, lateness, whatNext } from './footer.ts';
import { peopleOf, type People } from './mentions.ts';
import { reminderSection } from './reminder.ts';
import { replySection } from './reply.ts';
import { riseSection } from './rise.ts';
import type { Templates } from './templates.ts';

/**
 * Markdown of a new comment, without the ledger's hidden line. Exactly `message.mentions` are mentioned, each once; a login
 * that GitHub cannot have is shown in code.
 */
export function renderComment(message: CommentMessage, templates: Templates): string {
  return [...firstParts(message, templates), ...whatNext(message), footer(message)].join('\n\n');
}

/** What is to be said, without what comes next and where it comes from. */
export function firstParts(message: CommentMessage, templates: Templates): readonly string[] {
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
    ...replySection(message.replies),
    ...lateness(message),
  ];
}
