import type { Instant } from './time.ts';

/** Repository permission, in ascending order. */
export const PERMISSIONS = ['none', 'read', 'triage', 'write', 'maintain', 'admin'] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** Is it that or more? What is not known grants nothing. */
export const isAtLeast = (permission: Permission | null | undefined, least: Permission): boolean =>
  PERMISSIONS.indexOf(permission ?? 'none') >= PERMISSIONS.indexOf(least);

/** The lowest of these; `admin`, who has all, where there is none. */
export const leastOf = (permissions: readonly Permission[]): Permission =>
  PERMISSIONS.find((permission) => permissions.includes(permission)) ?? 'admin';

/** Who did something. `engine` is the identity of the token that runs Tocsin, `bot` any other App or bot, or somebody's mail programme. */
export interface Actor {
  readonly login: string;
  readonly kind: 'person' | 'bot' | 'engine';
}

export type CloseReason = 'completed' | 'not-planned' | 'duplicate';

/** A server that knows no duplicates has them as not planned. */
export const closedAs = (reason: CloseReason): string =>
  `closed as ${reason === 'duplicate' ? 'a duplicate' : reason === 'not-planned' ? 'not planned' : reason}`;

/**
 * One entry of an issue's history, as GitHub tells it. `by` is null for a deleted user ("ghost"). Entries are ordered as
 * GitHub orders them; two may carry the same `at`.
 */
export type TimelineItem = { readonly at: Instant; readonly by: Actor | null } & (
  | Comment
  | { readonly kind: 'labeled' | 'unlabeled'; readonly label: string }
  | { readonly kind: 'assigned' | 'unassigned'; readonly login: string }
  | { readonly kind: 'closed'; readonly reason: CloseReason }
  | { readonly kind: 'reopened' }
  | { readonly kind: 'renamed'; readonly title: string }
  /** Somebody deleted a comment of the engine's: which, and when it was posted, nothing tells. */
  | { readonly kind: 'comment-deleted' }
  /** Somebody deleted a comment of a person's: what it said, and what it did, is as if it had never been written. */
  | { readonly kind: 'words-deleted'; readonly login: string }
  /** The body or title was edited (the last edit only: GitHub's timeline does not list them). */
  | { readonly kind: 'edited' }
);

export interface Comment {
  readonly kind: 'comment';
  /** GraphQL node id. */
  readonly id: string;
  readonly url: string;
  readonly body: string;
  /** Last edit, if any. */
  readonly editedAt: Instant | null;
  /** True when somebody else than its author edited it: then nothing in it is believed as the engine's own. */
  readonly editedByOther: boolean;
  /** Who last edited it, where it was somebody else who is known. */
  readonly editor?: Actor;
  readonly minimised: boolean;
  /** What the engine's identity has reacted with, such as `+1`. */
  readonly reactions: readonly Reaction[];
}

export type Reaction = '+1' | 'confused' | 'eyes';

/** GitHub assigns no more people than this to one issue; fewer in a private repository on a free plan. */
export const MOST_ASSIGNEES = 10;

/** What is known of a person in this repository. Nothing is known of a login that is not listed. */
export interface Person {
  readonly permission: Permission | null;
  /** False when GitHub refused to assign them, or they have no access; null when nobody tried. */
  readonly assignable: boolean | null;
  /** When the permission was read from GitHub; absent where it was not. */
  readonly readAt?: Instant;
  /** No account is called so any more. */
  readonly isNobody?: true;
}

/** A sub-issue that the engine's identity opened: a post-incident review, when its hidden line says so. */
export interface SubIssue {
  /** GraphQL node id. */
  readonly id: string;
  readonly number: number;
  readonly url: string;
  /** People edit it. */
  readonly body: string;
  /** Null while it is open. */
  readonly closedAt: Instant | null;
  /** Its own open sub-issues; `owner` is the first assignee. */
  readonly open: readonly { readonly title: string; readonly owner: string | null }[];
}

/** How somebody locked a conversation. */
export interface Lock {
  /** The tracker's name of the reason that was given; null where none was. */
  readonly reason: string | null;
  /** True while it is open because the engine unlocked it to write: then it is to be locked again. */
  readonly isOpen: boolean;
}

/** An issue as observed, with its whole history. The fold over it is the incident. */
export interface Issue {
  /** GraphQL node id. */
  readonly id: string;
  readonly number: number;
  readonly repository: string;
  readonly url: string;
  readonly title: string;
  readonly body: string;
  readonly author: Actor | null;
  readonly createdAt: Instant;
  /** When anything about it last changed, as the tracker says; absent where it says nothing. A reading may lag behind a change. */
  readonly updatedAt?: Instant;
  readonly type: string | null;
  readonly state: 'open' | 'closed';
  readonly isPullRequest: boolean;
  /** How its conversation is locked, or is to be locked again; absent where people leave it open. */
  readonly lock?: Lock;
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
  /** How many people GitHub assigns to it, where that is known to be fewer than `MOST_ASSIGNEES`. */
  readonly assigneeLimit?: number;
  readonly timeline: readonly TimelineItem[];
  /** Sub-issues that the engine opened, oldest first; absent where they were not read, or the server has none. */
  readonly subIssues?: readonly SubIssue[];
  /** By lower-case login. */
  readonly people: { readonly [login: string]: Person };
  /** Members by team, such as `org/team`; null when the token may not read them. */
  readonly teams: { readonly [team: string]: readonly string[] | null };
}
