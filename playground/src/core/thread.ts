/** The issue's thread at an instant: what people and the engine wrote and did up to then, with the very texts that are posted. Pure. */
import type { CourseStep } from '#cases/index.ts';
import type { Issue, TimelineItem } from '#domain/issue.ts';
import { printLedger } from '#domain/ledger-line.ts';
import type { Instant } from '#domain/time.ts';
import { renderEffect } from '#report/comment/effect.ts';
import type { Templates } from '#report/comment/templates.ts';
import { recipients } from '#report/text/sent.ts';

/** A text that the engine wrote, and since when it stands. */
interface Version {
  readonly at: Instant;
  readonly text: string;
}

/** A story that was run, with every text that was written in it. */
export interface Course {
  readonly steps: readonly CourseStep[];
  /** By id of the comment, oldest first. */
  readonly versions: ReadonlyMap<string, readonly Version[]>;
  readonly reviews: readonly { readonly at: Instant; readonly title: string; readonly body: string }[];
}

export interface ThreadComment {
  readonly kind: 'comment';
  readonly id: string;
  readonly by: string;
  readonly byEngine: boolean;
  readonly at: Instant;
  /** Markdown. */
  readonly body: string;
  readonly editedAt: Instant | null;
  readonly outdated: boolean;
  readonly reactions: readonly string[];
}

/** What happened besides, in words: whoever did several things at once did them in one line. */
interface ThreadEvent {
  readonly kind: 'event';
  readonly by: string;
  readonly at: Instant;
  readonly what: string;
}

export type ThreadEntry = ThreadComment | ThreadEvent;

/** Renders every text of a story once. */
export function renderCourse(steps: readonly CourseStep[], templates: Templates): Course {
  const versions = new Map<string, Version[]>();
  const reviews: { at: Instant; title: string; body: string }[] = [];
  const add = (id: string, version: Version): void => {
    versions.set(id, [...(versions.get(id) ?? []), version]);
  };
  for (const { at, effects, issue } of steps) {
    for (const effect of effects) {
      const rendered = renderEffect(effect, templates);
      if (rendered.type === 'open-review') reviews.push({ at, title: rendered.title, body: rendered.body });
      if (rendered.type !== 'say' || effect.type !== 'say') continue;
      const { comment: line } = effect.ledger;
      const posted = line === null ? undefined : issue.timeline.findLast(isCommentWith(printLedger(line)));
      if (rendered.comment !== null && posted?.kind === 'comment') add(posted.id, { at, text: rendered.comment });
      if (rendered.status !== null) add(rendered.status.id, { at, text: rendered.status.body });
    }
  }
  return { steps, versions, reviews };
}

const isCommentWith =
  (line: string) =>
  (item: TimelineItem): boolean =>
    item.kind === 'comment' && item.body.includes(line);

/** The issue as the last run up to `at` left it; null before there was one. */
export const issueAtInstant = ({ steps }: Course, at: Instant): Issue | null =>
  steps.findLast((step) => step.at <= at)?.issue ?? null;

/** Everything below the report, oldest first. */
export function threadAt(course: Course, at: Instant): readonly ThreadEntry[] {
  const entries: ThreadEntry[] = [];
  for (const item of issueAtInstant(course, at)?.timeline ?? []) {
    const by = item.by?.login ?? 'ghost';
    if (item.kind === 'comment') {
      const version = course.versions.get(item.id)?.findLast((one) => one.at <= at);
      entries.push({
        kind: 'comment',
        id: item.id,
        by,
        byEngine: item.by?.kind === 'engine',
        at: item.at,
        body: version?.text ?? item.body,
        editedAt: item.editedAt,
        outdated: item.minimised,
        reactions: item.reactions,
      });
      continue;
    }
    const before = entries.at(-1);
    if (before?.kind === 'event' && before.by === by && before.at === item.at)
      entries[entries.length - 1] = { ...before, what: `${before.what}, ${tell(item)}` };
    else entries.push({ kind: 'event', by, at: item.at, what: tell(item) });
  }
  const reviews = course.reviews.filter((review) => review.at <= at);
  const opened = reviews.map(
    ({ at: when, title }): ThreadEvent => ({
      kind: 'event',
      by: 'github-actions[bot]',
      at: when,
      what: `opened the review “${title}”`,
    }),
  );
  const messages = course.steps.flatMap((step): readonly ThreadEvent[] =>
    step.at > at || step.sent.length === 0
      ? []
      : [{ kind: 'event', by: 'Tocsin', at: step.at, what: `sent messages: ${sentTo(step)}` }],
  );
  return [...entries, ...opened, ...messages].toSorted((a, b) => a.at - b.at);
}

const sentTo = ({ sent }: CourseStep): string => recipients(sent, (name) => name).join('; ');

type Happening = Exclude<TimelineItem, { kind: 'comment' }>;

function tell(item: Happening): string {
  switch (item.kind) {
    case 'labeled':
      return `added the label ${item.label}`;
    case 'unlabeled':
      return `removed the label ${item.label}`;
    case 'assigned':
      return `assigned ${item.login}`;
    case 'unassigned':
      return `unassigned ${item.login}`;
    case 'closed':
      return 'closed this';
    case 'reopened':
      return 'reopened this';
    case 'renamed':
      return `changed the title to ${item.title}`;
    case 'edited':
      return 'edited the report';
    case 'comment-deleted':
    case 'words-deleted':
      return 'deleted a comment';
    default:
      return item satisfies never;
  }
}
