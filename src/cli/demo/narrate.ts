/** The demo in words: threads cut down to what one has to see of them, and a mail. */
import { styleText } from 'node:util';
import { renderThread, type Sandbox, type StoredIssue } from '#sandbox/index.ts';

type Style = Parameters<typeof styleText>[0];

/** Text in a style, or as it is. */
export type Paint = (style: Style, text: string) => string;

export const painter =
  (color: boolean): Paint =>
  (style, text) =>
    color ? styleText(style, text, { validateStream: false }) : text;

/** Such as `10:05`. */
export const clockTime = (at: number): string => new Date(at * 1000).toISOString().slice(11, 16);

/** These are shown whole: the status comment, and the first call after it. */
const COMMENTS_AT_LENGTH = 2;
const WIDTH = 120;

/** A thread without the labels and assignments in between; `atLength`, its first comments at length. */
export function thread(issue: StoredIssue, atLength: boolean, color: boolean): string {
  const entries = issue.timeline.filter(({ kind }) => kind === 'comment' || kind === 'closed');
  const ours = entries.filter(({ kind, by }) => kind === 'comment' && by?.endsWith('[bot]'));
  const left = atLength ? ours.slice(COMMENTS_AT_LENGTH) : [];
  const cut = atLength ? withoutDetails : beginning;
  const timeline = entries
    .filter((entry) => !left.includes(entry))
    .map((entry) => (entry.kind === 'comment' ? { ...entry, body: cut(entry.body) } : entry));
  const more = left.length > 0 ? [painter(color)('dim', `       … and ${left.length} more calls`)] : [];
  return [renderThread({ ...issue, body: answers(issue.body ?? ''), timeline }, { color, width: WIDTH }), ...more].join(
    '\n',
  );
}

/** A form's answers on one line each. */
const answers = (body: string): string =>
  body
    .split(/^### /m)
    .filter((section) => section.trim() !== '')
    .map((section) => section.trim().replaceAll(/\s*\n+\s*/g, ' '))
    .join('\n');

/** The first paragraph, or the first table. */
const beginning = (body: string): string => body.split('\n\n')[0] ?? '';
/** What GitHub shows folded up stays so. */
const withoutDetails = (body: string): string => body.replaceAll(/<details>[\s\S]*<\/details>/g, '');

/** A mail as a mailbox shows it. */
export function mail(message: Sandbox['inbox']['messages'][number] | undefined, paint: Paint): string {
  if (message === undefined) return '';
  const { to, title, text } = message;
  return [`To: ${to ?? ''}`, paint('bold', title), '', ...text.split('\n')]
    .map((line) => `       ${paint('dim', '│')} ${line}`)
    .join('\n');
}
