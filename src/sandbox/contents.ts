/** What is on a local GitHub, and what arrived from it elsewhere, as plain data: `schemas/sandbox.v1.schema.json`. */
import { formatInstant } from '#domain/time.ts';
import type { Sandbox } from './sandbox.ts';
import type { Entry, StoredIssue } from './store.ts';
import { tell } from './story.ts';

/** Everything in it is as written: hostile text. */
export function contentsOf({ store, clock, inbox }: Sandbox): object {
  return {
    at: formatInstant(clock.now()),
    issues: [...store.issues.values()].map(issueOf),
    messages: inbox.messages.map(({ at, channel, type, to, title, text }) => ({
      at: formatInstant(at),
      type,
      channel,
      to: to === null ? null : (inbox.names.get(to) ?? to),
      title,
      text,
    })),
  };
}

function issueOf(issue: StoredIssue): object {
  const { number, title, author, body, createdAt, state, labels, assignees, timeline } = issue;
  return {
    number,
    title,
    author,
    opened: formatInstant(createdAt),
    body: body ?? '',
    state: state === 'OPEN' ? 'open' : 'closed',
    labels,
    assignees,
    timeline: timeline.map(entryOf),
  };
}

function entryOf(entry: Entry): object {
  const stamp = { at: formatInstant(entry.at), by: entry.by, kind: entry.kind };
  if (entry.kind !== 'comment') return { ...stamp, text: tell(entry) };
  return { ...stamp, text: entry.body, hidden: entry.minimized !== null };
}
