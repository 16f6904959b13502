/** The part of a comment that asks the reporter for what the report lacks. */
import { firstItems } from '#domain/sentence.ts';
import type { CommentMessage } from '#domain/message.ts';
import type { DetailType } from '#domain/policy.ts';
import { bullets, code, plain } from '#report/text/markdown.ts';
import type { People } from './mentions.ts';
import { isSame, type Place } from './reminder.ts';
import type { Templates } from './templates.ts';

const MOST = 20;

type Unreadable = NonNullable<CommentMessage['ask']>['unreadable'][number];

/** What an answer has to be, in the reporter's terms. */
const MEANS: Readonly<Record<DetailType, string>> = {
  string: 'text',
  text: 'text',
  number: 'a number, such as `5,000`',
  boolean: '`Yes` or `No`',
  time: 'a date and a time, such as `2026-11-23 10:00 UTC`',
  list: 'a list: tick at least one box, or write one item on each line',
};

function describeValue({ needs, values }: Unreadable): string {
  if (values === null) return MEANS[needs];
  const some = values.slice(0, MOST).map((value) => code(value, 100));
  return `one of ${[...some, ...(values.length > MOST ? ['…'] : [])].join(', ')}`;
}

/** `lead` stands before whoever is asked: the severity, where this comes first in its comment. */
export function askSection(
  message: CommentMessage,
  people: People,
  templates: Templates,
  { lead, before }: Place,
): readonly string[] {
  const { ask } = message;
  if (ask === null) return [];
  const mentions = ask.reporter === null ? [] : [ask.reporter];
  const request = templates.render({
    template: 'missing-details',
    message,
    people,
    mentions,
    lead,
    goesOn: isSame(mentions, before),
    reason: 'The report lacks what the responders need.',
    delay: null,
    notes: [],
  });
  // Signs and no `- [ ]`: GitHub lets people tick those, and a comment that somebody edited is not believed any more.
  const missing = firstItems(ask.missing, MOST, (heading) => {
    const found = ask.unreadable.find((one) => one.heading === heading);
    const why = found === undefined ? '' : ` What stands there does not read as ${describeValue(found)}.`;
    return `⬜ **${plain(heading, 200)}**${why}`;
  });
  const present = firstItems(ask.present, MOST, (heading) => `✅ ${plain(heading, 200)} (thank you)`);
  return [request, bullets([...missing, ...present])];
}
