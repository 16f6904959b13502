/** The model of GitHub: what an effect does to an issue. The simulator and the policy tests run on it. Pure. */
import { hasName, nameKey, sameName } from '#domain/names.ts';
import type { Effect, SayEffect } from '#domain/effect.ts';
import type { Actor, Issue, Reaction, TimelineItem } from '#domain/issue.ts';
import type { LedgerLine } from '#domain/ledger.ts';
import { withLedger } from '#domain/ledger-line.ts';
import type { Instant } from '#domain/time.ts';
import { ledgerOf, notedLine, noteLine } from '#engine/incident/own-text.ts';
import { assigneeLimit } from '#engine/incident/people.ts';
import { parseReviewLine } from '#engine/incident/review-issue.ts';

const ENGINE: Actor = { login: 'github-actions[bot]', kind: 'engine' };

type CommentItem = Extract<TimelineItem, { kind: 'comment' }>;

/** What the engine writes on the model: words, which nobody reads there, are left out. */
interface WrittenComment {
  readonly id: string;
  readonly line: LedgerLine;
  readonly at: Instant;
}

/** The issue after the engine posted a comment. */
export function postComment(issue: Issue, { id, line, at }: WrittenComment): Issue {
  const url = `${issue.url}#${id}`;
  const comment = ownComment(
    line,
    { id, url, at, by: ENGINE, editedByOther: false, minimised: false, reactions: [] },
    null,
  );
  return { ...issue, timeline: [...issue.timeline, comment] };
}

/** The issue after the engine edited one of its comments. */
export function editComment(issue: Issue, { id, line, at }: WrittenComment): Issue {
  return changeComment(issue, id, (comment) => ownComment(line, comment, at));
}

/** A comment of the engine's own: its text is printed when somebody reads it, which on the model hardly anybody does. */
function ownComment(
  line: LedgerLine,
  { id, url, at, by, editedByOther, minimised, reactions }: Omit<CommentItem, 'kind' | 'body' | 'editedAt'>,
  editedAt: Instant | null,
): CommentItem {
  let body: string | null = null;
  const comment: CommentItem = {
    kind: 'comment',
    id,
    url,
    get body() {
      return (body ??= withLedger('', line));
    },
    at,
    by,
    editedAt,
    editedByOther,
    minimised,
    reactions,
  };
  noteLine(comment, line);
  return comment;
}

function changeComment(issue: Issue, id: string, change: (comment: CommentItem) => CommentItem): Issue {
  const { timeline } = issue;
  const index = timeline.findLastIndex((item) => item.kind === 'comment' && item.id === id);
  const comment = timeline[index];
  return comment?.kind === 'comment' ? { ...issue, timeline: timeline.with(index, change(comment)) } : issue;
}

/**
 * The issue after one effect. Someone without access is silently not assigned, and known from then on not to be assignable; so is
 * somebody for whom the issue has no place, who stays assignable. Pure.
 */
export function perform(issue: Issue, effect: Effect, at: Instant): Issue {
  switch (effect.type) {
    case 'label':
      return relabel(issue, effect.add, effect.remove, at);
    case 'assign':
      return effect.logins.reduce((current, login) => learn(assign(current, login, ENGINE, at), login), issue);
    case 'say':
      return say(issue, effect, at);
    case 'open-review':
      return openReview(issue, effect.ledger);
    case 'close-duplicate':
      return {
        ...issue,
        subIssues: (issue.subIssues ?? []).map((one) => (one.id === effect.review.id ? { ...one, closedAt: at } : one)),
      };
    case 'close':
      return {
        ...issue,
        state: 'closed',
        timeline: [...issue.timeline, { kind: 'closed', reason: effect.reason, at, by: ENGINE }],
      };
    default:
      return effect satisfies never;
  }
}

function openReview(issue: Issue, body: string): Issue {
  const before = issue.subIssues ?? [];
  const number = issue.number + 1 + before.length;
  const url = issue.url.replace(/(?<!\d)\d+$/, String(number));
  return { ...issue, subIssues: [...before, { id: `review-${number}`, number, url, body, closedAt: null, open: [] }] };
}

function relabel(issue: Issue, add: readonly string[], remove: readonly string[], at: Instant): Issue {
  const fresh = add.filter((label) => !hasName(issue.labels, label));
  const gone = issue.labels.filter((label) => hasName(remove, label));
  const events = (kind: 'labeled' | 'unlabeled', labels: readonly string[]): readonly TimelineItem[] =>
    labels.map((label) => ({ kind, label, at, by: ENGINE }));
  return {
    ...issue,
    labels: [...issue.labels.filter((label) => !gone.includes(label)), ...fresh],
    timeline: [...issue.timeline, ...events('labeled', fresh), ...events('unlabeled', gone)],
  };
}

/** As on GitHub, whoever asks: nobody without access, and no more people than an issue has places for. */
function assign(issue: Issue, login: string, by: Actor, at: Instant): Issue {
  if (hasName(issue.assignees, login) || !isAssignable(issue, login)) return issue;
  if (issue.assignees.length >= assigneeLimit(issue)) return issue;
  return {
    ...issue,
    assignees: [...issue.assignees, login],
    timeline: [...issue.timeline, { kind: 'assigned', login, at, by }],
  };
}

function isAssignable({ people }: Issue, login: string): boolean {
  const known = people[nameKey(login)];
  return known?.assignable ?? (known?.permission ?? 'none') !== 'none';
}

/** The engine sees whom GitHub did not assign at its request. */
function learn(issue: Issue, login: string): Issue {
  if (hasName(issue.assignees, login) || isAssignable(issue, login)) return issue;
  const person = { permission: issue.people[nameKey(login)]?.permission ?? null, assignable: false };
  return { ...issue, people: { ...issue.people, [nameKey(login)]: person } };
}

function say(issue: Issue, effect: SayEffect, at: Instant): Issue {
  let after = issue;
  if (effect.ledger.comment)
    after = postComment(after, {
      id: `engine-${after.timeline.length}`,
      line: effect.ledger.comment,
      at,
    });
  if (effect.status?.id != null && effect.ledger.status)
    after = editComment(after, { id: effect.status.id, line: effect.ledger.status, at });
  for (const { comment, with: reaction } of effect.react) after = react(after, comment, reaction);
  for (const { comment } of effect.minimise) after = changeComment(after, comment, minimise);
  return after;
}

/** The comment, folded away. Where it is one of the engine’s own, no text is printed for it. */
function minimise(comment: CommentItem): CommentItem {
  const line = notedLine(comment);
  if (line === null) return { ...comment, minimised: true };
  const { kind: _kind, id, url, at, by, editedAt, editedByOther, reactions } = comment;
  return ownComment(line, { id, url, at, by, editedByOther, minimised: true, reactions }, editedAt);
}

function react(issue: Issue, id: string, reaction: Reaction): Issue {
  return changeComment(issue, id, (comment) => ({ ...comment, reactions: [...comment.reactions, reaction] }));
}

/** What a person did. The policy tests tell their story with these. */
export type PersonAct =
  | { readonly kind: 'comment'; readonly body: string }
  | { readonly kind: 'label' | 'unlabel'; readonly labels: readonly string[] }
  | { readonly kind: 'assign' | 'unassign'; readonly logins: readonly string[] }
  | { readonly kind: 'close'; readonly reason: 'completed' | 'not-planned' | 'duplicate' }
  | { readonly kind: 'reopen' }
  | {
      readonly kind: 'edit';
      readonly title: string | null;
      readonly body: string | null;
      /** The text of the prepared review, as they leave it. */
      readonly review?: string | null;
    };

/**
 * The issue after a person did something at `at` (seconds since 1970). A login that ends in `[bot]` is a bot. Whom GitHub does not assign
 * for the engine it does not assign for a person either. Pure.
 */
export function personDid(issue: Issue, login: string, what: PersonAct, at: Instant): Issue {
  const by: Actor = { login, kind: login.endsWith('[bot]') ? 'bot' : 'person' };
  const add = (...items: readonly TimelineItem[]): Issue => ({ ...issue, timeline: [...issue.timeline, ...items] });
  switch (what.kind) {
    case 'comment': {
      const id = `comment-${issue.timeline.length}`;
      return add({
        kind: 'comment',
        id,
        url: `${issue.url}#${id}`,
        body: what.body,
        at,
        by,
        editedAt: null,
        editedByOther: false,
        minimised: false,
        reactions: [],
      });
    }
    case 'label': {
      const fresh = what.labels.filter((label) => !hasName(issue.labels, label));
      return {
        ...add(...fresh.map((label) => ({ kind: 'labeled' as const, label, at, by }))),
        labels: [...issue.labels, ...fresh],
      };
    }
    case 'unlabel': {
      const gone = issue.labels.filter((label) => hasName(what.labels, label));
      return {
        ...add(...gone.map((label) => ({ kind: 'unlabeled' as const, label, at, by }))),
        labels: issue.labels.filter((label) => !gone.includes(label)),
      };
    }
    case 'assign':
      return what.logins.reduce((current, one) => assign(current, one, by, at), issue);
    case 'unassign': {
      const gone = issue.assignees.filter((own) => what.logins.some((one) => sameName(own, one)));
      return {
        ...add(...gone.map((one) => ({ kind: 'unassigned' as const, login: one, at, by }))),
        assignees: issue.assignees.filter((own) => !gone.includes(own)),
      };
    }
    case 'close':
      return { ...add({ kind: 'closed', reason: what.reason, at, by }), state: 'closed' };
    case 'reopen':
      return { ...add({ kind: 'reopened', at, by }), state: 'open' };
    case 'edit':
      return editedBy(issue, by, what, at);
    default:
      return what satisfies never;
  }
}

function editedBy(issue: Issue, by: Actor, what: Extract<PersonAct, { kind: 'edit' }>, at: Instant): Issue {
  const items: TimelineItem[] = [
    ...(what.title === null ? [] : [{ kind: 'renamed' as const, title: what.title, at, by }]),
    ...(what.body === null ? [] : [{ kind: 'edited' as const, at, by }]),
  ];
  const after = {
    ...issue,
    title: what.title ?? issue.title,
    body: what.body ?? issue.body,
    timeline: [...issue.timeline, ...items],
  };
  return what.review == null ? after : withReview(after, what.review, at);
}

/** The issue after a person changed the latest review: people leave the hidden line alone, which they do not see. */
function withReview(issue: Issue, text: string, at: Instant): Issue {
  const rewrite = (before: string): string => [text, ...(before.match(/<!--[\s\S]*?(?:-->|$)/g) ?? [])].join('\n');
  const { subIssues = [] } = issue;
  const own = subIssues.findLast(({ body }) => parseReviewLine(body) !== null);
  if (own !== undefined) {
    return { ...issue, subIssues: subIssues.map((one) => (one === own ? { ...one, body: rewrite(one.body) } : one)) };
  }
  const comment = issue.timeline.findLast((item) => item.kind === 'comment' && isReview(item));
  if (comment?.kind !== 'comment') return issue;
  return changeComment(issue, comment.id, (item) => ({
    ...item,
    body: rewrite(item.body),
    editedAt: at,
    editedByOther: true,
  }));
}

function isReview(item: CommentItem): boolean {
  const line = item.by?.kind === 'engine' ? ledgerOf(item) : null;
  return line?.kind === 'record' && line.record.review;
}
