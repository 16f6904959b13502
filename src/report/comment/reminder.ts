/** The part of a comment that reminds people of what they promised. */
import type { CommentMessage, Reminder } from '#domain/message.ts';
import { capped, enumerate, plain } from '#report/text/markdown.ts';
import type { People } from './mentions.ts';
import type { Templates } from './templates.ts';

const MOST = 10;

export function reminderSection(message: CommentMessage, people: People, templates: Templates): readonly string[] {
  return message.reminders.flatMap((reminder) => remind(message, reminder, people, templates));
}

function remind(message: CommentMessage, reminder: Reminder, people: People, templates: Templates): readonly string[] {
  const reason = message.fired.find(({ trigger }) => trigger === reminder.trigger)?.reason ?? reminder.trigger;
  const { template, mentions } = reminder;
  const text = templates.render({ template, message, people, mentions, reason });
  if (reminder.empty.length === 0) return [text];
  const roles = enumerate(capped(reminder.empty, MOST, (role) => plain(role.name, 80)));
  return [text, `Nobody holds this role at the moment, so nobody was reminded for it: ${roles}.`];
}
