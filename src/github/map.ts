/** GitHub's answers → the domain's issue. Pure. */
import type { Actor, CloseReason, Comment, Issue, Reaction, SubIssue, TimelineItem } from '#domain/issue.ts';
import { withoutWords } from '#domain/ledger-line.ts';
import { sameName } from '#domain/names.ts';
import { type Instant, parseInstant } from '#domain/time.ts';
import { isApp, lockOf } from './lock.ts';
import { isAutomaticReply } from './mail/automatic-reply.ts';
import { withoutMailHistory } from './mail/history.ts';
import type { RawActor, RawComment, RawIssue, RawItem, RawPullRequest, RawSubIssue } from './raw.ts';
import { type Transfer, arrivalItems } from './transfer.ts';

/** What every mapping needs: the issue's repository, and the login of the engine. */
export interface Reader {
  readonly repository: string;
  /** Login of the token's identity. */
  readonly viewer: string;
  /** Login of the engine, when the token is somebody else's: an App's bot, whose name nobody else can have. Null: the token's own. */
  readonly engine: string | null;
  /** Apps whose reviews are the engine's own as well, without `[bot]`. */
  readonly trusted?: readonly string[];
  /** Any of them makes an issue an incident. */
  readonly incidentLabels?: readonly string[];
}

/** An issue with its whole history, `items` oldest first. People and teams are not known yet. */
export function toIssue(raw: RawIssue, items: readonly RawItem[], reader: Reader): Issue {
  return {
    ...headOf(raw, reader),
    body: raw.body ?? '',
    ...changeTime(raw.updatedAt),
    type: raw.issueType?.name ?? null,
    state: raw.state === 'OPEN' ? 'open' : 'closed',
    isPullRequest: false,
    ...lockOf(raw, items, (by) => isApp(reader) && toActor(by, reader)?.kind === 'engine'),
    labels: present(raw.labels?.nodes).map(({ name }) => name),
    assignees: present(raw.assignees.nodes).map(({ login }) => login),
    timeline: timelineOf(raw, items, reader),
    people: {},
    teams: {},
    ...(raw.subIssues?.nodes ? { subIssues: ownSubIssues(raw, reader).map(toSubIssue) } : {}),
  };
}

/** A pull request that carries an incident's number. Nothing of it is ever acted on, so nothing more is known. */
export function toPullRequest(raw: RawPullRequest, reader: Reader): Issue {
  return {
    ...headOf(raw, reader),
    body: '',
    type: null,
    state: 'open',
    isPullRequest: true,
    labels: [],
    assignees: [],
    timeline: [],
    people: {},
    teams: {},
  };
}

type Head = 'id' | 'number' | 'repository' | 'url' | 'title' | 'author' | 'createdAt';

const headOf = (raw: RawIssue | RawPullRequest, reader: Reader): Pick<Issue, Head> => ({
  id: raw.id,
  number: raw.number,
  repository: reader.repository,
  url: raw.url,
  title: raw.title,
  author: toActor(raw.author, reader),
  createdAt: instant(raw.createdAt),
});

function timelineOf(raw: RawIssue, items: readonly RawItem[], reader: Reader): readonly TimelineItem[] {
  const toItems = (some: readonly RawItem[]): readonly TimelineItem[] =>
    withAnswered(present(some.map((item) => toItem(item, reader))), reader);
  const index = items.findLastIndex(({ __typename }) => __typename === 'TransferredEvent');
  const here = toItems(items.slice(index + 1));
  const arrival = items[index];
  if (arrival?.__typename !== 'TransferredEvent') return withEdit(withState(here, raw), raw, reader);
  const moved: Transfer = {
    labels: present(raw.labels?.nodes).map(({ name }) => name),
    assignees: present(raw.assignees.nodes).map(({ login }) => login),
    before: toItems(items.slice(0, index)),
    here,
    at: instant(arrival.createdAt),
    by: toActor(arrival.actor, reader),
  };
  return withEdit(withState([...arrivalItems(moved, reader.incidentLabels ?? []), ...here], raw), raw, reader);
}

const changeTime = (text: string): Pick<Issue, 'updatedAt'> => {
  const updatedAt = parseInstant(text);
  return updatedAt === null ? {} : { updatedAt };
};

/** The sub-issues that the engine opened: a stranger's is never the incident's review. */
export const ownSubIssues = ({ subIssues }: RawIssue, reader: Reader): readonly RawSubIssue[] =>
  present(subIssues?.nodes).filter(
    ({ viewerDidAuthor, author }) =>
      (reader.engine === null ? viewerDidAuthor : toActor(author, reader)?.kind === 'engine') ||
      (author?.__typename === 'Bot' && isNamed(reader.trusted ?? [], author.login)),
  );

const isNamed = (names: readonly string[], login: string): boolean =>
  names.some((name) => sameName(name, login) || sameName(`${name}[bot]`, login));

/** Without its own open sub-issues, which another request reads. */
export const toSubIssue = ({ id, number, url, body, closedAt }: RawSubIssue): SubIssue => ({
  id,
  number,
  url,
  body,
  closedAt: closedAt === null ? null : instant(closedAt),
  open: [],
});

/**
 * Who did it; null for a deleted user. GraphQL leaves `[bot]` off a bot's login, REST and the web have it. The token's own
 * identity is the engine, whether it is an App's bot or a person's, unless another one is named.
 */
export function toActor(raw: RawActor | null | undefined, { viewer, engine }: Reader): Actor | null {
  if (typeof raw?.login !== 'string') return null;
  const isBot = raw.__typename === 'Bot';
  const login = isBot && !raw.login.endsWith('[bot]') ? `${raw.login}[bot]` : raw.login;
  const own = engine ?? viewer;
  if (sameName(login, own) || (isBot && sameName(login, `${own}[bot]`))) return { login, kind: 'engine' };
  return { login, kind: isBot ? 'bot' : 'person' };
}

/** Null for an event that does not say what it was about, such as of a label since deleted, or that is no part of the history. */
export function toItem(raw: RawItem, reader: Reader): TimelineItem | null {
  const at = instant(raw.createdAt);
  if (raw.__typename === 'IssueComment') return toComment(raw, reader);
  const by = toActor(raw.actor, reader);
  switch (raw.__typename) {
    case 'LabeledEvent':
      return raw.label && { at, by, kind: 'labeled', label: raw.label.name };
    case 'UnlabeledEvent':
      return raw.label && { at, by, kind: 'unlabeled', label: raw.label.name };
    case 'AssignedEvent':
      return { at, by, kind: 'assigned', login: toActor(raw.assignee, reader)?.login ?? 'ghost' };
    case 'UnassignedEvent':
      return { at, by, kind: 'unassigned', login: toActor(raw.assignee, reader)?.login ?? 'ghost' };
    case 'ClosedEvent':
      return { at, by, kind: 'closed', reason: toCloseReason(raw.stateReason) };
    case 'ReopenedEvent':
      return { at, by, kind: 'reopened' };
    case 'RenamedTitleEvent':
      return { at, by, kind: 'renamed', title: raw.currentTitle };
    // Whoever deletes their own comment takes it back, as if they had never written it.
    case 'CommentDeletedEvent':
      return toDeletion({ at, by }, toActor(raw.deletedCommentAuthor, reader));
    default:
      return null;
  }
}

function toDeletion(event: Pick<TimelineItem, 'at' | 'by'>, author: Actor | null): TimelineItem | null {
  if (author?.kind === 'engine') return { ...event, kind: 'comment-deleted' };
  return author?.kind === 'person' ? { ...event, kind: 'words-deleted', login: author.login } : null;
}

export function toComment(raw: RawComment, reader: Reader): TimelineItem & Comment {
  const words = wordsOf(raw);
  const by = authorOf(raw, reader, words === null);
  const editor = toActor(raw.editor, reader);
  // A deleted editor is somebody else, too.
  const editedByOther = raw.lastEditedAt !== null && !(editor && by && sameName(editor.login, by.login));
  return {
    at: instant(raw.createdAt),
    by,
    kind: 'comment',
    id: raw.id,
    url: raw.url,
    body: by?.kind === 'engine' && !editedByOther ? withoutWords(raw.body ?? '') : (words ?? ''),
    editedAt: raw.lastEditedAt === null ? null : instant(raw.lastEditedAt),
    editedByOther,
    ...(editedByOther && editor ? { editor } : {}),
    minimised: raw.isMinimized,
    reactions: ownReactions(raw),
  };
}

/** What its author wrote; null where their mail programme did. An answer by e-mail may repeat the letter that it answers. */
export function wordsOf({ body, createdViaEmail }: Pick<RawComment, 'body' | 'createdViaEmail'>): string | null {
  if (!createdViaEmail) return body ?? '';
  const words = withoutMailHistory(body ?? '');
  return isAutomaticReply(words) ? null : words;
}

/**
 * `viewerDidAuthor` decides whether it is the token's own: a login can be imitated, this cannot. Whoever is called while they are away has
 * not answered where their mail programme has (`isAutomatic`).
 */
function authorOf({ author: raw, viewerDidAuthor }: RawComment, reader: Reader, isAutomatic: boolean): Actor | null {
  const author = toActor(raw, reader);
  const isOwn = reader.engine === null ? viewerDidAuthor : author?.kind === 'engine';
  if (isOwn) return { login: author?.login ?? reader.viewer, kind: 'engine' };
  return author && { login: author.login, kind: raw?.__typename === 'Bot' || isAutomatic ? 'bot' : 'person' };
}

const ownReactions = ({ reactionGroups }: RawComment): readonly Reaction[] =>
  (reactionGroups ?? []).flatMap(({ content, viewerHasReacted }) => {
    const reaction = REACTION[content];
    return viewerHasReacted && reaction ? [reaction] : [];
  });

/**
 * GitHub shows a token only its own reactions. Another engine reads all comments before it writes, so every comment up to its
 * latest one counts as answered.
 */
function withAnswered(timeline: readonly TimelineItem[], { engine }: Reader): readonly TimelineItem[] {
  if (engine === null) return timeline;
  const spoke = timeline.flatMap((item) =>
    item.kind === 'comment' && item.by?.kind === 'engine' ? [item.editedAt ?? item.at] : [],
  );
  const last = Math.max(...spoke);
  const all = Object.values(REACTION);
  return timeline.map((item) => (item.kind === 'comment' && item.at <= last ? { ...item, reactions: all } : item));
}

const REACTION: Readonly<Record<string, Reaction>> = { THUMBS_UP: '+1', CONFUSED: 'confused', EYES: 'eyes' };

function toCloseReason(reason: string | null): CloseReason {
  if (reason === 'NOT_PLANNED') return 'not-planned';
  return reason === 'DUPLICATE' ? 'duplicate' : 'completed';
}

/**
 * What the issue says of itself is so. One that was imported or transferred is closed without an event of it, and an event may come
 * after what it tells of: it is put where it belongs, done by nobody known.
 */
function withState(timeline: readonly TimelineItem[], raw: RawIssue): readonly TimelineItem[] {
  const last = timeline.findLast(({ kind }) => kind === 'closed' || kind === 'reopened');
  const isOpen = raw.state === 'OPEN';
  if (isOpen === (last?.kind !== 'closed')) return timeline;
  const end = timeline.at(-1)?.at ?? instant(raw.createdAt);
  if (isOpen) return [...timeline, { at: end, by: null, kind: 'reopened' }];
  const at = Math.max(raw.closedAt === null ? end : instant(raw.closedAt), last?.at ?? 0);
  return insertItem(timeline, { at, by: null, kind: 'closed', reason: toCloseReason(raw.stateReason) });
}

/** The timeline with an item that it does not list, before what is later. */
function insertItem(timeline: readonly TimelineItem[], item: TimelineItem): readonly TimelineItem[] {
  const later = timeline.findIndex(({ at }) => at > item.at);
  return timeline.toSpliced(later === -1 ? timeline.length : later, 0, item);
}

/** GitHub's timeline does not list edits of the body; the issue has the last one, which is put into its place in the timeline. */
function withEdit(timeline: readonly TimelineItem[], raw: RawIssue, reader: Reader): readonly TimelineItem[] {
  if (raw.lastEditedAt === null) return timeline;
  return insertItem(timeline, { at: instant(raw.lastEditedAt), by: toActor(raw.editor, reader), kind: 'edited' });
}

export function present<T>(nodes: readonly (T | null)[] | null | undefined): readonly T[] {
  return (nodes ?? []).filter((node) => node !== null);
}

function instant(text: string): Instant {
  const at = parseInstant(text);
  if (at === null) throw new TypeError(`GitHub gave ${JSON.stringify(text)} as a time.`);
  return at;
}
