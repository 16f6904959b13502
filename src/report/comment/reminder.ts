/** The part of a comment that reminds people of what they promised: a section for those who are addressed together. */
import { enumerateSome } from '#domain/sentence.ts';
import type { CommentMessage, Reminder } from '#domain/message.ts';
import { span } from '#report/text/clock.ts';
import { plain } from '#report/text/markdown.ts';
import type { People } from './mentions.ts';
import type { Templates } from './templates.ts';
import { LATE } from './wording.ts';

const MOST = 10;

/** What stands above a section. */
export interface Place {
  /** What it begins with: the severity, where nothing stands above it. */
  readonly lead: string;
  /** Whom the section above addresses. */
  readonly before: readonly string[];
}

/** Are these the same people? Nobody is not. */
export const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length > 0 && keyOf(some) === keyOf(others);

const keyOf = (logins: readonly string[]): string =>
  [...new Set(logins.map((login) => login.toLowerCase()))].toSorted().join('\n');

export function reminderSection(
  message: CommentMessage,
  people: People,
  templates: Templates,
  { lead, before }: Place,
): readonly string[] {
  const { reminders } = message;
  return reminders.map((reminder, index) =>
    remind(message, reminder, people, templates, {
      lead: index === 0 ? lead : '',
      before: reminders[index - 1]?.mentions ?? before,
    }),
  );
}

/** Reminders of the same people one below the other, first those of the people whom the section above addresses. */
export function together(reminders: readonly Reminder[], before: readonly string[]): readonly Reminder[] {
  const [first] = reminders;
  if (first === undefined) return [];
  const next = reminders.find(({ mentions }) => isSame(mentions, before)) ?? first;
  return [
    next,
    ...together(
      reminders.filter((one) => one !== next),
      next.mentions,
    ),
  ];
}

function remind(
  message: CommentMessage,
  reminder: Reminder,
  people: People,
  templates: Templates,
  { lead, before }: Place,
): string {
  const firing = message.fired.find(({ trigger }) => trigger === reminder.trigger);
  const { template, mentions } = reminder;
  const late = firing === undefined ? 0 : message.at - firing.due;
  const reason = firing?.reason ?? reminder.trigger;
  return templates.render({
    template,
    message,
    people,
    mentions,
    lead,
    goesOn: isSame(mentions, before),
    reason,
    delay: late < LATE ? null : `This reminder comes ${span(late)} late.`,
    notes: empty(reminder),
  });
}

function empty({ empty: roles }: Reminder): readonly string[] {
  if (roles.length === 0) return [];
  const names = enumerateSome(roles, MOST, (role) => plain(role.name, 80));
  return [`Nobody holds this role now, so nobody was reminded for it: ${names}.`];
}
