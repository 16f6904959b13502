/** What there is: people, labels, issues, files. One store, which REST, GraphQL, the page and the terminal all read. */
import type { CloseReason, Permission } from '#domain/issue.ts';
import type { Instant, Seconds } from '#domain/time.ts';

export interface StoredActor {
  readonly id: string;
  /** As REST has it: a bot's ends in `[bot]`. */
  readonly login: string;
  readonly kind: 'User' | 'Bot';
  readonly permission: Permission;
}

export interface StoredLabel {
  readonly id: string;
  readonly name: string;
  readonly color: string;
  readonly description: string | null;
}

interface Stamp {
  readonly id: string;
  readonly at: Instant;
  /** Login; null once the account is deleted. */
  by: string | null;
}

export interface StoredComment extends Stamp {
  readonly kind: 'comment';
  readonly number: number;
  /** Its author answered a notification by e-mail. */
  readonly isByMail?: boolean;
  body: string;
  edited: { at: Instant; by: string | null } | null;
  minimized: string | null;
  readonly reactions: StoredReaction[];
}

export interface StoredReaction {
  readonly id: string;
  readonly at: Instant;
  readonly content: string;
  readonly by: string;
}

export type StoredEvent = Stamp &
  (
    | { readonly kind: 'labeled' | 'unlabeled'; readonly label: string }
    | { readonly kind: 'assigned' | 'unassigned'; readonly login: string }
    | { readonly kind: 'closed'; readonly reason: CloseReason }
    | { readonly kind: 'reopened' | 'unlocked' }
    /** GraphQL's name of the reason that was given; null: none was. */
    | { readonly kind: 'locked'; readonly reason: string | null }
    | { readonly kind: 'renamed'; readonly from: string; readonly to: string }
    /** Who had written it. */
    | { readonly kind: 'comment-deleted'; readonly author: string | null }
    /** The repository it came from. */
    | { readonly kind: 'transferred'; readonly from: string }
  );

export type Entry = StoredComment | StoredEvent;

export interface StoredIssue {
  readonly id: string;
  readonly number: number;
  author: string | null;
  readonly createdAt: Instant;
  readonly isPullRequest: boolean;
  title: string;
  body: string | null;
  type: string | null;
  updatedAt: Instant;
  state: 'OPEN' | 'CLOSED';
  /** Only people who may write comment and react while it is locked. */
  isLocked: boolean;
  /** GraphQL's name of the reason that was given; null: none was. */
  lockReason: string | null;
  reason: CloseReason | null;
  closedAt: Instant | null;
  edited: { at: Instant; by: string | null } | null;
  /** Names, in the order they were set. */
  labels: string[];
  assignees: string[];
  readonly timeline: Entry[];
  /** Number of the issue it is a sub-issue of. */
  parent: number | null;
}

/** It was deleted or made a discussion, or is in another repository now: its address there. */
type Departure = { readonly to: string | null };

/** A repository as the list of its owner's has it. */
export interface ListedRepository {
  readonly name: string;
  readonly isArchived?: boolean;
  readonly isDisabled?: boolean;
  readonly hasIssues?: boolean;
}

/** How a comment read before an edit. */
interface Revision {
  readonly until: Instant;
  readonly body: string;
  readonly edited: StoredComment['edited'];
}

type Plan = 'free' | 'paid';

export interface Store {
  readonly owner: string;
  readonly name: string;
  /** A private repository tells strangers nothing, and everybody in it reads. */
  readonly isPrivate: boolean;
  /** Nobody writes anything then. */
  isArchived: boolean;
  /** False: somebody switched issues off, and those that there are are not to be seen. */
  hasIssues: boolean;
  /** Login of the token that calls the API; another one once a workflow has another token. */
  viewer: string;
  /** Fields of the published schema that an older server does not know, such as `Issue.subIssues`; `Input.field` as well. */
  readonly lacks: readonly string[];
  readonly actors: Map<string, StoredActor>;
  readonly labels: Map<string, StoredLabel>;
  readonly issues: Map<number, StoredIssue>;
  /** What became of issues that are not here any more, by their numbers: REST says so. */
  readonly gone: Map<number, Departure>;
  readonly files: Map<string, string>;
  /** Commits whose files differ from those of `main`, by their SHA. */
  readonly commits: Map<string, ReadonlyMap<string, string>>;
  /** Files of other repositories that the token may read, by `owner/name@<sha>`. */
  readonly elsewhere: Map<string, ReadonlyMap<string, string>>;
  /** The owner's: a free plan assigns one person in a private repository. */
  plan: Plan;
  /** By how much reads of timelines, comments and runs lag behind writes. */
  lag: Seconds;
  /** Earlier versions of edited comments, oldest first, by the comment's id. */
  readonly revisions: Map<string, Revision[]>;
  readonly teams: Map<string, readonly string[]>;
  /** The owner's other repositories, which have the same files and no issues. */
  readonly siblings: readonly ListedRepository[];
  /** What the repository was called before: REST redirects from it, and GraphQL follows it. */
  readonly formerName: string | null;
  readonly nextId: (prefix: string) => string;
}

/** The head of `main`. */
export const HEAD_SHA = '5a11d0c5'.repeat(5);

export interface StoreOptions {
  readonly owner?: string;
  readonly name?: string;
  readonly isPrivate?: boolean;
  readonly isArchived?: boolean;
  readonly plan?: Plan;
  readonly lag?: Seconds;
  readonly viewer?: string;
  readonly lacks?: readonly string[];
  /** Repository permission by login. */
  readonly people?: Readonly<Record<string, Permission>>;
  readonly siblings?: readonly ListedRepository[];
  readonly formerName?: string;
}

export function createStore(options: StoreOptions): Store {
  let count = 0;
  const nextId = (prefix: string): string => `${prefix}_${String((count += 1)).padStart(6, '0')}`;
  const viewer = options.viewer ?? 'github-actions[bot]';
  const store: Store = {
    owner: options.owner ?? 'acme',
    name: options.name ?? 'shop',
    isPrivate: options.isPrivate ?? false,
    isArchived: options.isArchived ?? false,
    hasIssues: true,
    viewer,
    lacks: options.lacks ?? [],
    actors: new Map(),
    labels: new Map(),
    issues: new Map(),
    gone: new Map(),
    files: new Map(),
    commits: new Map(),
    elsewhere: new Map(),
    plan: options.plan ?? 'paid',
    lag: options.lag ?? 0,
    revisions: new Map(),
    teams: new Map(),
    siblings: options.siblings ?? [],
    formerName: options.formerName ?? null,
    nextId,
  };
  // The Actions token writes, but is nobody who could be assigned.
  addActor(store, viewer, 'write');
  for (const [login, permission] of Object.entries(options.people ?? {})) addActor(store, login, permission);
  return store;
}

/** Adds somebody, or changes the permission of somebody known, whose id stays the same. */
export function addActor(store: Store, login: string, permission: Permission): StoredActor {
  const known = actorOf(store, login);
  const kind = login.endsWith('[bot]') ? 'Bot' : 'User';
  const actor: StoredActor = known
    ? { ...known, permission }
    : { id: store.nextId(kind === 'Bot' ? 'BOT' : 'U'), login, kind, permission };
  store.actors.set(login.toLowerCase(), actor);
  return actor;
}

export const actorOf = (store: Store, login: string | null): StoredActor | null =>
  login === null ? null : (store.actors.get(login.toLowerCase()) ?? null);

export function labelOf(store: Store, name: string): StoredLabel | null {
  return store.labels.get(name.toLowerCase()) ?? null;
}

export function createLabel(
  store: Store,
  name: string,
  color = 'ededed',
  description: string | null = null,
): StoredLabel {
  const label: StoredLabel = { id: store.nextId('LA'), name, color, description };
  store.labels.set(name.toLowerCase(), label);
  return label;
}

/** A new issue, with the next number and nothing in its timeline. */
export function addIssue(store: Store, { id, author, at, title, body, isPullRequest = false }: NewText): StoredIssue {
  const issue: StoredIssue = {
    id: id ?? store.nextId(isPullRequest ? 'PR' : 'I'),
    number: Math.max(0, ...store.issues.keys(), ...store.gone.keys()) + 1,
    author,
    createdAt: at,
    updatedAt: at,
    isPullRequest,
    title,
    body,
    type: null,
    state: 'OPEN',
    isLocked: false,
    lockReason: null,
    reason: null,
    closedAt: null,
    edited: null,
    labels: [],
    assignees: [],
    timeline: [],
    parent: null,
  };
  store.issues.set(issue.number, issue);
  return issue;
}

interface NewText {
  readonly id?: string;
  readonly author: string | null;
  readonly at: Instant;
  readonly title: string;
  readonly body: string | null;
  readonly isPullRequest?: boolean;
}

/** A new comment at the end of the timeline. */
export function addComment(
  store: Store,
  issue: StoredIssue,
  comment: Pick<StoredComment, 'by' | 'at' | 'body' | 'isByMail'>,
): StoredComment {
  const added: StoredComment = {
    ...comment,
    kind: 'comment',
    id: store.nextId('IC'),
    number: issue.number,
    edited: null,
    minimized: null,
    reactions: [],
  };
  issue.timeline.push(added);
  return added;
}

export const commentsOf = (issue: StoredIssue): readonly StoredComment[] =>
  issue.timeline.filter((entry) => entry.kind === 'comment');

export interface FoundComment {
  readonly issue: StoredIssue;
  readonly comment: StoredComment;
}

export function findComment(store: Store, is: (comment: StoredComment) => boolean): FoundComment | null {
  for (const issue of store.issues.values()) {
    const comment = commentsOf(issue).find(is);
    if (comment) return { issue, comment };
  }
  return null;
}

/** REST names comments by number: the digits of the node id. */
export const numberOf = (id: string): number => Number(id.replace(/\D+/g, ''));
