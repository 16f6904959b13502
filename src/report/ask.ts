/** The part of a comment that asks the reporter for what the report lacks. */
import type { CommentMessage } from '../domain/message.ts';
import { bullets, capped, plain } from './markdown.ts';
import type { People } from './mentions.ts';
import type { Templates } from './templates.ts';

const MOST = 20;

export function askSection(message: CommentMessage, people: People, templates: Templates): readonly string[] {
  const { ask } = message;
  if (ask === null) return [];
  const mentions = ask.reporter === null ? [] : [ask.reporter];
  const request = templates.render({
    template: 'missing-details',
    message,
    people,
    mentions,
    reason: 'The report lacks what the responders need.',
  });
  // Signs and no `- [ ]`: GitHub lets people tick those, and a comment that somebody edited is not believed any more.
  const missing = capped(ask.missing, MOST, (heading) => `⬜ **${plain(heading, 200)}**`);
  const present = capped(ask.present, MOST, (heading) => `✅ ${plain(heading, 200)}: thank you`);
  return [request, bullets([...missing, ...present])];
}
