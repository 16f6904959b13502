/** The store as GraphQL objects: plain values and functions, which graphql-js resolves by their names. */
import { sameName } from '#domain/names.ts';
import type { Entry, Store, StoredComment, StoredIssue, StoredLabel } from '#sandbox/store.ts';
import { actorOf, numberOf } from '#sandbox/store.ts';
import { isAtLeast } from '#domain/issue.ts';
import type { Instant } from '#domain/time.ts';
import { iso } from '#sandbox/clock.ts';
import { visibleComments, visibleTimeline } from '#sandbox/lag.ts';
import { renderMarkdown } from '#sandbox/markdown.ts';
import { connection, type PageArguments } from './connection.ts';
import { ownerView } from './owner.ts';
import { type IssuesArguments, selectIssues } from './select-issues.ts';

const REASONS = { completed: 'COMPLETED', 'not-planned': 'NOT_PLANNED', duplicate: 'DUPLICATE' } as const;
export const REACTIONS: Readonly<Record<string, string>> = {
  THUMBS_UP: '+1',
  THUMBS_DOWN: '-1',
  LAUGH: 'laugh',
  HOORAY: 'hooray',
  CONFUSED: 'confused',
  HEART: 'heart',
  ROCKET: 'rocket',
  EYES: 'eyes',
};

const TYPE_NAMES: Readonly<Record<Entry['kind'], string>> = {
  comment: 'IssueComment',
  labeled: 'LabeledEvent',
  unlabeled: 'UnlabeledEvent',
  assigned: 'AssignedEvent',
  unassigned: 'UnassignedEvent',
  closed: 'ClosedEvent',
  reopened: 'ReopenedEvent',
  renamed: 'RenamedTitleEvent',
  locked: 'LockedEvent',
  unlocked: 'UnlockedEvent',
  transferred: 'TransferredEvent',
  'comment-deleted': 'CommentDeletedEvent',
};

/** What every view reads: what there is, at which instant, and where its pages are. */
interface Scene {
  readonly store: Store;
  readonly now: () => Instant;
  readonly base: () => string;
}

/** The objects of one store. `now` is the instant of a read, `base` the address of the pages. */
export function createViews(store: Store, now: () => Instant, base: () => string) {
  const scene: Scene = { store, now, base };
  return {
    repositoryOf: (login: string, name: string) => repositoryOf(scene, login, name),
    owner: (login: string) => ownerView(store, login),
    issue: (one: StoredIssue) => issue(scene, one),
    comment: (of: StoredIssue, one: StoredComment) => comment(scene, of, one),
    viewer: () => viewer(scene),
    node: (id: string) => node(scene, id),
    actor: (login: string | null) => actor(scene, login),
    label,
  };
}

/** GraphQL has a bot's login without `[bot]`. A deleted person is null. */
function actor({ store, base }: Scene, login: string | null): object | null {
  const stored = actorOf(store, login);
  if (!stored) return null;
  return {
    __typename: stored.kind,
    id: stored.id,
    login: stored.login.replace(/\[bot\]$/, ''),
    url: `${base()}/${stored.login}`,
  };
}

/** Who may do more than everybody collaborates; an App does not, whatever it may do. */
function associationOf(store: Store, login: string | null): string {
  const stored = actorOf(store, login);
  const isMember = stored?.kind === 'User' && isAtLeast(stored.permission, 'triage');
  return isMember ? 'COLLABORATOR' : 'NONE';
}

const label = ({ id, name, color, description }: StoredLabel): object => ({
  __typename: 'Label',
  id,
  name,
  color,
  description,
});

/** Null for a deleted label. */
function labelNamed({ store }: Scene, name: string): object | null {
  const known = store.labels.get(name.toLowerCase());
  return known ? label(known) : null;
}

function repository(scene: Scene): object {
  const { store } = scene;
  return {
    __typename: 'Repository',
    id: 'R_1',
    name: store.name,
    nameWithOwner: `${store.owner}/${store.name}`,
    url: `${scene.base()}/${store.owner}/${store.name}`,
    isPrivate: store.isPrivate,
    isArchived: store.isArchived,
    hasIssuesEnabled: store.hasIssues,
    owner: { __typename: 'Organization', id: 'O_1', login: store.owner },
    label: ({ name }: { name: string }) => labelNamed(scene, name),
    labels: (page: PageArguments) => connection([...store.labels.values()].map(label), page),
    issue: ({ number }: { number: number }) => issueByNumber(scene, number, 'an Issue', false),
    issueOrPullRequest: ({ number }: { number: number }) =>
      issueByNumber(scene, number, 'an issue or pull request', null),
    pullRequest: ({ number }: { number: number }) => issueByNumber(scene, number, 'a PullRequest', true),
    issues: (page: PageArguments & IssuesArguments) =>
      pageOf(page, selectIssues(store, page), (one) => issue(scene, one)),
  };
}

/** `isPullRequest` null: either will do. */
function issueByNumber(scene: Scene, number: number, what: string, isPullRequest: boolean | null): object {
  const found = scene.store.issues.get(number);
  if (!found || !isVisible(scene, found) || (isPullRequest !== null && found.isPullRequest !== isPullRequest))
    throw notResolved(`Could not resolve to ${what} with the number of ${number}.`);
  return issue(scene, found);
}

/** Of issues that are switched off nothing can be seen; pull requests stay. */
const isVisible = ({ store }: Scene, { isPullRequest }: StoredIssue): boolean => store.hasIssues || isPullRequest;

const pageOf = <T>(page: PageArguments, all: readonly T[], view: (one: T) => object | null): object =>
  connection(all.map(view), page);

const notResolved = (message: string): Error =>
  Object.assign(new Error(message), { extensions: { type: 'NOT_FOUND' } });

function issue(scene: Scene, one: StoredIssue): object {
  const { store, now, base } = scene;
  return {
    __typename: one.isPullRequest ? 'PullRequest' : 'Issue',
    id: one.id,
    number: one.number,
    title: one.title,
    body: one.body ?? '',
    bodyHTML: () => renderMarkdown(store, one.body ?? ''),
    url: `${base()}/${store.owner}/${store.name}/issues/${one.number}`,
    author: actor(scene, one.author),
    authorAssociation: associationOf(store, one.author),
    editor: actor(scene, one.edited?.by ?? null),
    createdAt: iso(one.createdAt),
    updatedAt: iso(one.updatedAt),
    lastEditedAt: one.edited ? iso(one.edited.at) : null,
    closedAt: one.closedAt === null ? null : iso(one.closedAt),
    state: one.state,
    closed: one.state === 'CLOSED',
    locked: one.isLocked,
    activeLockReason: one.lockReason,
    stateReason: ({ enableDuplicate }: { enableDuplicate?: boolean }) => stateReason(one, enableDuplicate === true),
    issueType: one.type === null ? null : { __typename: 'IssueType', id: `IT_${one.type}`, name: one.type },
    repository: () => repository(scene),
    labels: (page: PageArguments) => pageOf(page, one.labels, (name) => labelNamed(scene, name)),
    assignees: (page: PageArguments) => pageOf(page, one.assignees, (login) => actor(scene, login)),
    viewerDidAuthor: one.author === store.viewer,
    parent: () => {
      const parent = one.parent === null ? undefined : store.issues.get(one.parent);
      return parent ? issue(scene, parent) : null;
    },
    subIssues: (page: PageArguments) => pageOf(page, subIssuesOf(store, one), (inner) => issue(scene, inner)),
    subIssuesSummary: () => {
      const all = subIssuesOf(store, one);
      const completed = all.filter(({ state }) => state === 'CLOSED').length;
      return { total: all.length, completed, percentCompleted: all.length === 0 ? 0 : (100 * completed) / all.length };
    },
    comments: (page: PageArguments) =>
      pageOf(page, visibleComments(store, one, now()), (entry) => comment(scene, one, entry)),
    timelineItems: (page: PageArguments & { itemTypes?: readonly string[] | null }) =>
      pageOf(
        page,
        visibleTimeline(store, one, now()).filter(
          ({ kind }) => !page.itemTypes || page.itemTypes.includes(screaming(TYPE_NAMES[kind])),
        ),
        (entry) => item(scene, one, entry),
      ),
  };
}

function comment(scene: Scene, of: StoredIssue, one: StoredComment): object {
  const { store, base } = scene;
  return {
    __typename: 'IssueComment',
    id: one.id,
    databaseId: numberOf(one.id),
    url: `${base()}/${store.owner}/${store.name}/issues/${of.number}#issuecomment-${numberOf(one.id)}`,
    body: one.body,
    bodyHTML: () => renderMarkdown(store, one.body),
    author: actor(scene, one.by),
    authorAssociation: associationOf(store, one.by),
    editor: actor(scene, one.edited?.by ?? null),
    createdAt: iso(one.at),
    updatedAt: iso(one.edited?.at ?? one.at),
    lastEditedAt: one.edited ? iso(one.edited.at) : null,
    createdViaEmail: one.isByMail === true,
    viewerDidAuthor: one.by === store.viewer,
    isMinimized: one.minimized !== null,
    minimizedReason: one.minimized?.toLowerCase() ?? null,
    reactionGroups: Object.entries(REACTIONS).map(([content, name]) => ({
      content,
      createdAt: null,
      viewerHasReacted: one.reactions.some((reaction) => reaction.content === name && reaction.by === store.viewer),
    })),
    issue: () => issue(scene, of),
  };
}

/** An entry of the timeline. */
function item(scene: Scene, of: StoredIssue, entry: Entry): object {
  if (entry.kind === 'comment') return comment(scene, of, entry);
  const event = {
    __typename: TYPE_NAMES[entry.kind],
    id: entry.id,
    createdAt: iso(entry.at),
    actor: actor(scene, entry.by),
  };
  switch (entry.kind) {
    case 'labeled':
    case 'unlabeled':
      return { ...event, label: labelNamed(scene, entry.label) };
    case 'assigned':
    case 'unassigned':
      return { ...event, assignee: actor(scene, entry.login) };
    case 'closed':
      return { ...event, stateReason: REASONS[entry.reason] };
    case 'renamed':
      return { ...event, previousTitle: entry.from, currentTitle: entry.to };
    case 'comment-deleted':
      return { ...event, deletedCommentAuthor: actor(scene, entry.author) };
    case 'transferred':
      return { ...event, fromRepository: { __typename: 'Repository', nameWithOwner: entry.from } };
    case 'locked':
      return { ...event, lockReason: entry.reason };
    case 'reopened':
    case 'unlocked':
      return event;
    default:
      return entry satisfies never;
  }
}

function viewer({ store }: Scene): object {
  const stored = actorOf(store, store.viewer);
  return { __typename: stored?.kind ?? 'Bot', id: stored?.id, login: store.viewer };
}

function node(scene: Scene, id: string): object {
  const { store, now } = scene;
  for (const one of [...store.issues.values()].filter((found) => isVisible(scene, found))) {
    if (one.id === id) return issue(scene, one);
    const entry = visibleTimeline(store, one, now()).find((timelineEntry) => timelineEntry.id === id);
    if (entry) return item(scene, one, entry);
  }
  const known = [...store.labels.values()].find((one) => one.id === id);
  if (known) return label(known);
  throw notResolved(`Could not resolve to a node with the global id of '${id}'`);
}

/** The repository of this name, or one of its owner's others, which have the same files and no issues. */
function repositoryOf(scene: Scene, login: string, name: string): object | null {
  const { store } = scene;
  if (!sameName(login, store.owner)) return null;
  const isOurs = [store.name, store.formerName].some((own) => sameName(own, name));
  if (isOurs) return repository(scene);
  const sibling = store.siblings.find((one) => sameName(one.name, name));
  return sibling === undefined
    ? null
    : repository({ ...scene, store: { ...store, name: sibling.name, issues: new Map() } });
}

export type Views = ReturnType<typeof createViews>;

const subIssuesOf = (store: Store, { number }: StoredIssue): readonly StoredIssue[] =>
  [...store.issues.values()].filter(({ parent }) => parent === number);

/** Of the issue GitHub says DUPLICATE only to a query that enables it; of the event it has no such question. */
function stateReason(one: StoredIssue, enabled: boolean): string | null {
  if (one.state === 'CLOSED')
    return one.reason === 'duplicate' && !enabled ? REASONS['not-planned'] : one.reason ? REASONS[one.reason] : null;
  return one.timeline.some(({ kind }) => kind === 'reopened') ? 'REOPENED' : null;
}

const screaming = (name: string): string => name.replaceAll(/(?<!^)([A-Z])/g, '_$1').toUpperCase();
