/** REST routes, in GitHub's shapes. A route that GitHub has and the sandbox does not is a loud 501. */
import type { components } from '@octokit/openapi-types';
import type { Acts } from './act.ts';
import { iso } from './clock.ts';
import { renderMarkdown } from './markdown.ts';
import { Refusal } from './refusal.ts';
import {
  accountOf,
  commentsOf,
  createLabel,
  labelOf,
  numberOf,
  type Store,
  type StoredComment,
  type StoredIssue,
  type StoredLabel,
} from './store.ts';
import { isAssignable } from './act.ts';

type Schemas = components['schemas'];
type User = Schemas['simple-user'];

export interface RestRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  readonly accept: string;
}

export interface RestAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Context {
  readonly store: Store;
  readonly acts: Acts;
  readonly base: string;
  readonly request: RestRequest;
}

type Handler = (context: Context, parameters: readonly string[]) => RestAnswer;

const REPO = '/repos/([^/]+)/([^/]+)';
const ROUTES: readonly (readonly [method: string, path: string, handler: Handler])[] = [
  ['GET', REPO, ({ store, base }) => ok(repository(store, base))],
  ['GET', `${REPO}/issues`, listIssues],
  ['POST', `${REPO}/issues`, openIssue],
  ['GET', `${REPO}/issues/(\\d+)`, (context, [, , number]) => ok(issue(context, issueOf(context, number)))],
  ['PATCH', `${REPO}/issues/(\\d+)`, patchIssue],
  [
    'GET',
    `${REPO}/issues/(\\d+)/comments`,
    (context, [, , number]) =>
      page(
        context,
        commentsOf(issueOf(context, number)).map((one) => comment(context, issueOf(context, number), one)),
      ),
  ],
  ['POST', `${REPO}/issues/(\\d+)/comments`, postComment],
  ['PATCH', `${REPO}/issues/comments/(\\d+)`, patchComment],
  ['POST', `${REPO}/issues/comments/(\\d+)/reactions`, postReaction],
  [
    'GET',
    `${REPO}/labels`,
    (context) =>
      page(
        context,
        [...context.store.labels.values()].map((one) => label(context, one)),
      ),
  ],
  ['POST', `${REPO}/labels`, postLabel],
  ['POST', `${REPO}/issues/(\\d+)/labels`, postLabels],
  ['DELETE', `${REPO}/issues/(\\d+)/labels/([^/]+)`, deleteLabel],
  ['POST', `${REPO}/issues/(\\d+)/assignees`, postAssignees],
  ['DELETE', `${REPO}/issues/(\\d+)/assignees`, deleteAssignees],
  [
    'GET',
    `${REPO}/assignees/([^/]+)`,
    ({ store }, [, , login = '']) => (isAssignable(store, login) ? { status: 204, body: null } : notFound()),
  ],
  ['GET', `${REPO}/collaborators/([^/]+)/permission`, permission],
  ['GET', `${REPO}/contents/(.+)`, contents],
  ['GET', `${REPO}/commits/([^/]+)`, (_context, [, , ref]) => ok({ sha: SHA, commit: { message: `at ${ref}` } })],
  ['GET', '/orgs/([^/]+)/teams/([^/]+)/members', teamMembers],
];

/** The one commit that the files of a sandbox are at. */
export const SHA = '5a11d0c5'.repeat(5);

export function answerRest(store: Store, acts: Acts, base: string, request: RestRequest): RestAnswer {
  for (const [method, path, handler] of ROUTES) {
    const match = new RegExp(`^${path}$`).exec(request.path);
    if (method !== request.method || !match) continue;
    const parameters = match.slice(1).map((part) => decodeURIComponent(part));
    const ours =
      !path.startsWith(REPO) ||
      `${parameters[0]}/${parameters[1]}`.toLowerCase() === `${store.owner}/${store.name}`.toLowerCase();
    return ours ? handler({ store, acts, base, request }, parameters) : notFound();
  }
  return { status: 501, body: { message: `sandbox: ${request.method} ${request.path} is not modelled` } };
}

const ok = (body: unknown): RestAnswer => ({ status: 200, body });
const created = (body: unknown): RestAnswer => ({ status: 201, body });
const notFound = (): RestAnswer => ({
  status: 404,
  body: { message: 'Not Found', documentation_url: 'https://docs.github.com/rest', status: '404' },
});

function page({ request, base }: Context, all: readonly unknown[]): RestAnswer {
  const size = Math.min(100, Math.max(1, Number(request.query.get('per_page') ?? 30)));
  const current = Math.max(1, Number(request.query.get('page') ?? 1));
  const last = Math.max(1, Math.ceil(all.length / size));
  const link = (to: number, rel: string): string =>
    `<${base}${request.path}?per_page=${size}&page=${to}>; rel="${rel}"`;
  const links = [
    ...(current < last ? [link(current + 1, 'next'), link(last, 'last')] : []),
    ...(current > 1 ? [link(1, 'first'), link(current - 1, 'prev')] : []),
  ];
  return {
    status: 200,
    body: all.slice((current - 1) * size, current * size),
    ...(links.length > 0 ? { headers: { link: links.join(', ') } } : {}),
  };
}

function issueOf({ store }: Context, number: string | undefined): StoredIssue {
  const found = store.issues.get(Number(number));
  if (!found) throw new Refusal(404, 'Not Found');
  return found;
}

type Slim<T, K extends keyof T> = Pick<T, K>;

/** Of a user only what anybody reads; the many addresses of GitHub's answer lead nowhere here. */
function user(store: Store, login: string): Slim<User, 'login' | 'id' | 'node_id' | 'type' | 'site_admin'> {
  const account = accountOf(store, login);
  return {
    login: account?.login ?? 'ghost',
    id: numberOf(account?.id ?? '0'),
    node_id: account?.id ?? 'U_ghost',
    type: account?.kind ?? 'User',
    site_admin: false,
  };
}

function label({ base, store }: Context, { id, name, color, description }: StoredLabel): Schemas['label'] {
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

function repository(
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

function issue(context: Context, one: StoredIssue): object {
  const { store, base } = context;
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
    state_reason: one.reason?.replace('-', '_') ?? null,
    locked: false,
    milestone: null,
    labels: one.labels.map((name) =>
      label(context, labelOf(store, name) ?? { id: 'LA_0', name, color: 'ededed', description: null }),
    ),
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

function comment({ store, base, request }: Context, of: StoredIssue, one: StoredComment): object {
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
    ...(request.accept.includes('html') ? { body_html: renderMarkdown(store, one.body) } : {}),
  } satisfies Partial<Record<keyof Schemas['issue-comment'], unknown>>;
}

function listIssues(context: Context): RestAnswer {
  const { query } = context.request;
  const state = query.get('state') ?? 'open';
  const wanted = (query.get('labels') ?? '').split(',').filter(Boolean);
  const found = [...context.store.issues.values()]
    .filter(
      (one) =>
        (state === 'all' || one.state.toLowerCase() === state) &&
        wanted.every((name) => one.labels.some((own) => own.toLowerCase() === name.toLowerCase())),
    )
    .toReversed();
  return page(
    context,
    found.map((one) => issue(context, one)),
  );
}

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? value.map((one) => (typeof one === 'string' ? one : String((one as { name?: string }).name)))
    : [];
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function openIssue(context: Context): RestAnswer {
  const { body } = context.request;
  const opened = context.acts.openIssue({
    title: text(body['title']),
    body: typeof body['body'] === 'string' ? body['body'] : null,
    labels: texts(body['labels']),
    assignees: texts(body['assignees']),
  });
  return created(issue(context, opened));
}

function patchIssue(context: Context, [, , number]: readonly string[]): RestAnswer {
  const found = issueOf(context, number);
  const { title, body, state, state_reason: reason } = context.request.body;
  context.acts.editIssue(found.number, {
    ...(typeof title === 'string' ? { title } : {}),
    ...(typeof body === 'string' ? { body } : {}),
  });
  if (state === 'closed')
    context.acts.close(
      found.number,
      reason === 'not_planned' ? 'not-planned' : reason === 'duplicate' ? 'duplicate' : 'completed',
    );
  if (state === 'open') context.acts.reopen(found.number);
  return ok(issue(context, found));
}

function postComment(context: Context, [, , number]: readonly string[]): RestAnswer {
  const found = issueOf(context, number);
  return created(comment(context, found, context.acts.comment(found.number, text(context.request.body['body']))));
}

function commentByNumber(
  { store }: Context,
  number: string | undefined,
): { readonly of: StoredIssue; readonly one: StoredComment } {
  for (const of of store.issues.values()) {
    const one = commentsOf(of).find(({ id }) => numberOf(id) === Number(number));
    if (one) return { of, one };
  }
  throw new Refusal(404, 'Not Found');
}

function patchComment(context: Context, [, , number]: readonly string[]): RestAnswer {
  const { of, one } = commentByNumber(context, number);
  context.acts.editComment(one.id, text(context.request.body['body']));
  return ok(comment(context, of, one));
}

function postReaction(context: Context, [, , number]: readonly string[]): RestAnswer {
  const content = text(context.request.body['content']);
  context.acts.react(commentByNumber(context, number).one.id, content);
  return created({ id: 1, node_id: 'RE_1', content });
}

function postLabel(context: Context): RestAnswer {
  const { body } = context.request;
  const name = text(body['name']);
  if (labelOf(context.store, name))
    throw new Refusal(422, 'Validation Failed', [{ resource: 'Label', code: 'already_exists', field: 'name' }]);
  return created(
    label(
      context,
      createLabel(context.store, name, text(body['color']) || 'ededed', text(body['description']) || null),
    ),
  );
}

function labelsOf(context: Context, found: StoredIssue): readonly object[] {
  return found.labels.map((name) =>
    label(context, labelOf(context.store, name) ?? { id: 'LA_0', name, color: 'ededed', description: null }),
  );
}

function postLabels(context: Context, [, , number]: readonly string[]): RestAnswer {
  const found = issueOf(context, number);
  context.acts.label(found.number, texts(context.request.body['labels']));
  return ok(labelsOf(context, found));
}

function deleteLabel(context: Context, [, , number, name = '']: readonly string[]): RestAnswer {
  const found = issueOf(context, number);
  context.acts.unlabel(found.number, [name]);
  return ok(labelsOf(context, found));
}

function postAssignees(context: Context, [, , number]: readonly string[]): RestAnswer {
  const found = issueOf(context, number);
  context.acts.assign(found.number, texts(context.request.body['assignees']));
  return created(issue(context, found));
}

function deleteAssignees(context: Context, [, , number]: readonly string[]): RestAnswer {
  const found = issueOf(context, number);
  context.acts.unassign(found.number, texts(context.request.body['assignees']));
  return ok(issue(context, found));
}

/** `permission` knows no triage and no maintain: `role_name` does. A stranger reads a public repository. */
function permission({ store }: Context, [, , login = '']: readonly string[]): RestAnswer {
  const account = accountOf(store, login);
  if (!account) return notFound();
  const role = account.permission === 'none' && !store.isPrivate ? 'read' : account.permission;
  const old = { none: 'none', read: 'read', triage: 'read', write: 'write', maintain: 'write', admin: 'admin' }[role];
  return ok({ permission: old, role_name: role, user: user(store, account.login) } satisfies Partial<
    Record<keyof Schemas['repository-collaborator-permission'], unknown>
  >);
}

function contents({ store, request }: Context, [, , path = '']: readonly string[]): RestAnswer {
  const found = store.files.get(path);
  if (found === undefined) return notFound();
  if (request.accept.includes('raw'))
    return { status: 200, body: found, headers: { 'content-type': 'application/vnd.github.raw; charset=utf-8' } };
  const bytes = Buffer.from(found);
  const big = bytes.byteLength > 1_048_576;
  return ok({
    type: 'file',
    name: path.split('/').at(-1),
    path,
    sha: SHA,
    size: bytes.byteLength,
    encoding: big ? 'none' : 'base64',
    content: big ? '' : bytes.toString('base64'),
  });
}

/** The token of Actions cannot read teams; one of an App might: those that the sandbox was given can be read. */
function teamMembers({ store }: Context, [org = '', slug = '']: readonly string[]): RestAnswer {
  const members = store.teams.get(`${org}/${slug}`.toLowerCase());
  if (!members) return { status: 403, body: { message: 'Resource not accessible by integration' } };
  return ok(members.map((login) => user(store, login)));
}
