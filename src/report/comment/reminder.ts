/** The part of a comment that reminds people of what they promised: a section for each thing they are reminded of. */
import type { CommentMessage, Reminder } from '#domain/message.ts';
import { span } from '#report/text/clock.ts';
import { enumerateSome, plain } from '#report/text/markdown.ts';
import type { People } from './mentions.ts';
import type { Templates } from './templates.ts';

const MOST = 10;
/** A minute is what a run itself takes. */
const LATE = 60;

/** `lead` stands before the first: the severity, where it comes first in its comment. */
export function reminderSection(
  message: CommentMessage,
  people: People,
  templates: Templates,
  lead: string,
): readonly string[] {
  return message.reminders.flatMap((reminder, index) =>
    remind(message, reminder, people, templates, index === 0 ? lead : ''),
  );
}

function remind(
  message: CommentMessage,
  reminder: Reminder,
  people: People,
  templates: Templates,
  lead: string,
): readonly string[] {
  const firing = message.fired.find(({ trigger }) => trigger === reminder.trigger);
  const { template, mentions } = reminder;
  const late = firing === undefined ? 0 : message.at - firing.due;
  // Of an update, when it was due stands in its first line.
  const delay = late < LATE || template === 'update-due' ? [] : [`This reminder comes ${span(late)} late.`];
  const notes = [...delay, ...empty(reminder)];
  const reason = firing?.reason ?? reminder.trigger;
  return [
    templates.render({
      template,
      message,
      people,
      mentions,
      lead,
      reason,
      notes: notes.length === 0 ? [] : [notes.join(' ')],
    }),
  ];
}

function empty({ empty: roles }: Reminder): readonly string[] {
  if (roles.length === 0) return [];
  const names = enumerateSome(roles, MOST, (role) => plain(role.name, 80));
  return [`Nobody holds this role now, so nobody was reminded for it: ${names}.`];
}
