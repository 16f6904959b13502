import { useMemo } from 'preact/hooks';
import type { Issue } from '#domain/issue.ts';
import type { Instant } from '#domain/time.ts';
import { clockTime } from '#report/text/clock.ts';
import type { Mentionable } from '#sandbox/markdown.ts';
import { type Course, type ThreadComment, threadAt } from '../core/thread.ts';
import { Markdown } from './markdown.tsx';

interface Props {
  readonly course: Course;
  readonly issue: Issue;
  readonly at: Instant;
}

const EMOJI: Readonly<Record<string, string>> = { '+1': '👍', confused: '😕', eyes: '👀' };

/** The issue as GitHub would show it at that instant. */
export function Thread({ course, issue, at }: Props) {
  const entries = useMemo(() => threadAt(course, at), [course, at]);
  const people = useMemo((): Mentionable => {
    const logins = Object.keys(issue.people);
    return { actors: new Map(logins.map((login) => [login.toLowerCase(), { kind: 'User', login }])) };
  }, [issue]);
  const clock = (instant: Instant): string => clockTime(instant, at);
  return (
    <article class="thread" aria-label="Thread" onClick={followInside}>
      <header>
        <h3>
          {issue.title} <span>#{issue.number}</span>
        </h3>
        <p>
          <span class={`issue-state ${issue.state}`}>{issue.state}</span>
          {issue.labels.map((label) => (
            <span class="label" key={label}>
              {label}
            </span>
          ))}
          <span class="assigned">
            {issue.assignees.length === 0 ? 'nobody is assigned' : `assigned: ${issue.assignees.join(', ')}`}
          </span>
        </p>
      </header>
      <div class="comment">
        <p class="byline">
          <b>{issue.author?.login ?? 'ghost'}</b> opened this {clock(issue.createdAt)}
        </p>
        {issue.body.trim() === '' ? <p class="markdown empty">No description.</p> : <Markdown text={issue.body} />}
      </div>
      {entries.map((entry, index) =>
        entry.kind === 'event' ? (
          <p class="event" key={`event${index}`}>
            <b>{entry.by}</b> {entry.what} <time>{clock(entry.at)}</time>
          </p>
        ) : (
          <Comment key={entry.id} entry={entry} people={people} clock={clock} />
        ),
      )}
    </article>
  );
}

interface CommentProps {
  readonly entry: ThreadComment;
  readonly people: Mentionable;
  readonly clock: (at: Instant) => string;
}

function Comment({ entry, people, clock }: CommentProps) {
  const content = (
    <div class={entry.byEngine ? 'comment engine' : 'comment'} id={`comment-${entry.id}`} tabIndex={-1}>
      <p class="byline">
        <b>{entry.by}</b> {clock(entry.at)}
        {entry.editedAt !== null && `, edited ${clock(entry.editedAt)}`}
      </p>
      <Markdown text={entry.body} people={people} />
      {entry.reactions.length > 0 && (
        <p class="reactions">
          {entry.reactions.map((reaction) => (
            <span key={reaction}>{EMOJI[reaction] ?? reaction} 1</span>
          ))}
        </p>
      )}
    </div>
  );
  if (!entry.outdated) return content;
  return (
    <details class="outdated">
      <summary>A comment of {entry.by} was marked as outdated.</summary>
      {content}
    </details>
  );
}

/** A link to a comment of this thread leads to it on the page: the issue is nowhere else. */
function followInside(event: Event): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const [, id] = /\/example\/repository\/issues\/\d+(?:#(.+))?$/.exec(link?.getAttribute('href') ?? '') ?? [];
  if (link === null || !link.href.includes('/example/repository/')) return;
  event.preventDefault();
  const target = id === undefined ? null : document.querySelector(`#${CSS.escape(`comment-${id}`)}`);
  if (target instanceof HTMLElement) {
    target.scrollIntoView({ block: 'center' });
    target.focus();
  }
}
