/** The shapes of GitHub's answers, as its published types name them. */
import type { components } from '@octokit/openapi-types';
import { iso } from '#sandbox/clock.ts';
import { renderMarkdown } from '#sandbox/markdown.ts';
import {
  actorOf,
  commentsOf,
  labelOf,
  numberOf,
  type Store,
  type StoredComment,
  type StoredIssue,
  type StoredLabel,
  type StoredReaction,
} from '#sandbox/store.ts';
import type { Place } from './answer.ts';

export type Schemas = components['schemas'];

type Slim<T, K extends keyof T> = Pick<T, K>;

/** A user without the many addresses of GitHub's answer, which would lead nowhere here. */
export function user(
  store: Store,
  login: string,
): Slim<Schemas['simple-user'], 'login' | 'id' | 'node_id' | 'type' | 'site_admin'> {
  const actor = actorOf(store, login);
  return {
    login: actor?.login ?? 'ghost',
    id: numberOf(actor?.id ?? '0'),
    node_id: actor?.id ?? 'U_ghost',
    type: actor?.kind ?? 'User',
    site_admin: false,
  };
}

export function label({ base, store }: Place, { id, name, color, description }: StoredLabel): Schemas['label'] {
  return {
    id: numberOf(id),
    node_id: id,
    url: `${base}/repos/${store.owner}/${store.name}/labels/${encodeURIComponent(name)}`,
    name,
    color,
    description,
    default: false,
  };
}

export function labelsOf(place: Place, found: StoredIssue): readonly object[] {
  return found.labels.map((name) =>
    label(place, labelOf(place.store, name) ?? { id: 'LA_0', name, color: 'ededed', description: null }),
  );
}

export function repository(
  store: Store,
  base: string,
): Slim<Schemas['full-repository'], 'id' | 'name' | 'full_name' | 'private' | 'default_branch' | 'url'> {
  return {
    id: 1,
    name: store.name,
    full_name: `${store.owner}/${store.name}`,
    private: store.isPrivate,
    default_branch: 'main',
    url: `${base}/repos/${store.owner}/${store.name}`,
  };
}

export function issue(place: Place, one: StoredIssue): object {
  const { store, base } = place;
  const url = `${base}/repos/${store.owner}/${store.name}/issues/${one.number}`;
  return {
    id: numberOf(one.id),
    node_id: one.id,
    number: one.number,
    title: one.title,
    body: one.body,
    url,
    html_url: `${base}/${store.owner}/${store.name}/issues/${one.number}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    labels_url: `${url}/labels{/name}`,
    repository_url: `${base}/repos/${store.owner}/${store.name}`,
    user: one.author === null ? null : user(store, one.author),
    state: one.state.toLowerCase(),
    state_reason:
      one.reason?.replace('-', '_') ?? (one.timeline.some(({ kind }) => kind === 'reopened') ? 'reopened' : null),
    locked: one.isLocked,
    active_lock_reason: one.lockReason?.toLowerCase().replace('_', '-') ?? null,
    milestone: null,
    labels: labelsOf(place, one),
    assignee: one.assignees[0] ? user(store, one.assignees[0]) : null,
    assignees: one.assignees.map((login) => user(store, login)),
    comments: commentsOf(one).length,
    created_at: iso(one.createdAt),
    updated_at: iso(one.updatedAt),
    closed_at: one.closedAt === null ? null : iso(one.closedAt),
    author_association: 'NONE',
    ...(one.isPullRequest
      ? { pull_request: { url: `${base}/repos/${store.owner}/${store.name}/pulls/${one.number}` } }
      : {}),
  } satisfies Partial<Record<keyof Schemas['issue'], unknown>>;
}

/** `accept` is the media type of the request. */
export function comment({ store, base }: Place, of: StoredIssue, one: StoredComment, accept = ''): object {
  const id = numberOf(one.id);
  return {
    id,
    node_id: one.id,
    url: `${base}/repos/${store.owner}/${store.name}/issues/comments/${id}`,
    html_url: `${base}/${store.owner}/${store.name}/issues/${of.number}#issuecomment-${id}`,
    issue_url: `${base}/repos/${store.owner}/${store.name}/issues/${of.number}`,
    user: one.by === null ? null : user(store, one.by),
    body: one.body,
    created_at: iso(one.at),
    updated_at: iso(one.edited?.at ?? one.at),
    author_association: 'NONE',
    ...(accept.includes('html') ? { body_html: renderMarkdown(store, one.body) } : {}),
  } satisfies Partial<Record<keyof Schemas['issue-comment'], unknown>>;
}

export function reaction(
  { store }: Place,
  { id, at, by, content }: StoredReaction,
): { readonly [K in keyof Schemas['reaction']]: unknown } {
  return { id: numberOf(id), node_id: id, user: user(store, by), content, created_at: iso(at) };
}
