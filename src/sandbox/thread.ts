/** An issue's thread for a terminal: who, when, what. */
import { styleText } from 'node:util';
import type { Instant } from '#domain/time.ts';
import { clean, plainLines } from './plain-text.ts';
import type { Entry, StoredIssue } from './store.ts';
import { since, stateOf, tell, who } from './story.ts';

export interface ThreadOptions {
  readonly color: boolean;
  /** Widest line. */
  readonly width?: number;
}

/**
 * An issue's thread as text for a terminal: the report first, with its instant, then what followed, each with the time of day and
 * the time since the opening, and on another day with its date. Lines are at most `width` characters wide, 100 by default.
 */
export function renderThread(issue: StoredIssue, { color, width = 100 }: ThreadOptions): string {
  const style = (format: Parameters<typeof styleText>[0], text: string): string =>
    color ? styleText(format, text, { validateStream: false }) : text;
  const head = [
    style('bold', `#${issue.number} ${clean(issue.title)}`),
    `${stateOf(issue)} · ${clean(issue.labels.join(', ')) || 'no labels'} · assigned: ${issue.assignees.join(', ') || 'nobody'}`,
  ];
  const opening = [
    `${style('dim', `${date(issue.createdAt)} ${time(issue.createdAt)} UTC`)}  ${style('cyan', who(issue.author))}${style('dim', ` opened this${editNote(issue, issue.createdAt)}`)}`,
    ...quote(issue.body ?? '', style, width),
  ];
  const entries = issue.timeline.map((entry) => renderEntry(entry, issue.createdAt, style, width));
  return [...head, '', ...opening, ...entries].join('\n');
}

type Style = (format: Parameters<typeof styleText>[0], text: string) => string;

function renderEntry(entry: Entry, opened: Instant, style: Style, width: number): string {
  const when = style('dim', `${timeSince(opened, entry.at)} ${since(opened, entry.at)}`);
  if (entry.kind !== 'comment') return `${when}  ${style('dim', `${who(entry.by)} ${clean(tell(entry))}`)}`;
  const title = `${when}  ${style('cyan', who(entry.by))}${style('dim', editNote(entry, opened))}${reactions(entry.reactions)}`;
  if (entry.minimized !== null) return `${title} ${style('dim', `[hidden as ${entry.minimized.toLowerCase()}]`)}`;
  return [title, ...quote(entry.body, style, width)].join('\n');
}

const editNote = ({ edited: by }: Pick<StoredIssue, 'edited'>, opened: Instant): string =>
  by ? ` (edited ${timeSince(opened, by.at)})` : '';

/** A body, set in. */
const quote = (body: string, style: Style, width: number): readonly string[] =>
  plainLines(body, width - 9).map((line) => `       ${style('dim', '│')} ${line}`.trimEnd());

const reactions = (list: readonly { readonly content: string }[]): string =>
  list.length > 0 ? ` [${list.map(({ content }) => content).join(' ')}]` : '';

const time = (at: Instant): string => new Date(at * 1000).toISOString().slice(11, 16);
const date = (at: Instant): string => new Date(at * 1000).toISOString().slice(0, 10);
const timeSince = (opened: Instant, at: Instant): string =>
  date(at) === date(opened) ? time(at) : `${date(at)} ${time(at)}`;
