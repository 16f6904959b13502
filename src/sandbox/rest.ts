/** REST routes, in GitHub's shapes. A route that GitHub has and the sandbox does not is a loud 501. */
import { sameName } from '#domain/names.ts';
import { cancelRun, dispatch, getRun, getWorkflow, listRuns, listWorkflows } from './rest/actions.ts';
import { createToken, installation } from './rest/apps.ts';
import { type Context, type Handler, notFound, ok, type RestAnswer } from './rest/answer.ts';
import {
  deleteComment,
  deleteReaction,
  getComment,
  listComments,
  patchComment,
  postComment,
  postReaction,
} from './rest/comments.ts';
import { commit, compare, contents } from './rest/files.ts';
import { deleteAssignees, getIssue, listIssues, openIssue, patchIssue, postAssignees } from './rest/issues.ts';
import {
  deleteLabel,
  deleteRepositoryLabel,
  listIssueLabels,
  listLabels,
  postLabel,
  postLabels,
} from './rest/labels.ts';
import { assignee, permission, teamMembers } from './rest/people.ts';
import { repository } from './rest/shapes.ts';

export type { RestAnswer } from './rest/answer.ts';

const REPO = '/repos/([^/]+)/([^/]+)';
const ROUTES: readonly (readonly [method: string, path: string, handler: Handler])[] = [
  ['GET', REPO, ({ store, base }) => ok(repository(store, base))],
  ['GET', `${REPO}/issues`, listIssues],
  ['POST', `${REPO}/issues`, openIssue],
  ['GET', `${REPO}/issues/(\\d+)`, getIssue],
  ['PATCH', `${REPO}/issues/(\\d+)`, patchIssue],
  ['GET', `${REPO}/issues/(\\d+)/comments`, listComments],
  ['POST', `${REPO}/issues/(\\d+)/comments`, postComment],
  ['GET', `${REPO}/issues/comments/(\\d+)`, getComment],
  ['PATCH', `${REPO}/issues/comments/(\\d+)`, patchComment],
  ['DELETE', `${REPO}/issues/comments/(\\d+)`, deleteComment],
  ['POST', `${REPO}/issues/comments/(\\d+)/reactions`, postReaction],
  ['DELETE', `${REPO}/issues/comments/(\\d+)/reactions/(\\d+)`, deleteReaction],
  ['GET', `${REPO}/labels`, listLabels],
  ['POST', `${REPO}/labels`, postLabel],
  ['DELETE', `${REPO}/labels/([^/]+)`, deleteRepositoryLabel],
  ['GET', `${REPO}/issues/(\\d+)/labels`, listIssueLabels],
  ['POST', `${REPO}/issues/(\\d+)/labels`, postLabels],
  ['DELETE', `${REPO}/issues/(\\d+)/labels/([^/]+)`, deleteLabel],
  ['POST', `${REPO}/issues/(\\d+)/assignees`, postAssignees],
  ['DELETE', `${REPO}/issues/(\\d+)/assignees`, deleteAssignees],
  ['GET', `${REPO}/assignees/([^/]+)`, assignee],
  ['GET', `${REPO}/collaborators/([^/]+)/permission`, permission],
  ['GET', `${REPO}/contents/(.+)`, contents],
  ['GET', `${REPO}/commits/([^/]+)`, commit],
  ['GET', `${REPO}/compare/([^/]+)`, compare],
  ['GET', `${REPO}/actions/workflows`, listWorkflows],
  ['GET', `${REPO}/actions/workflows/([^/]+)`, getWorkflow],
  ['POST', `${REPO}/actions/workflows/([^/]+)/dispatches`, dispatch],
  ['GET', `${REPO}/actions/workflows/([^/]+)/runs`, listRuns],
  ['GET', `${REPO}/actions/runs`, listRuns],
  ['GET', `${REPO}/actions/runs/(\\d+)`, getRun],
  ['POST', `${REPO}/actions/runs/(\\d+)/cancel`, cancelRun],
  ['GET', `${REPO}/installation`, installation],
  ['POST', '/app/installations/(\\d+)/access_tokens', createToken],
  ['GET', '/orgs/([^/]+)/teams/([^/]+)/members', teamMembers],
];

export function answerRest(context: Omit<Context, 'repository'>): RestAnswer {
  const { store, request } = context;
  const own = `${store.owner}/${store.name}`;
  if (!isPermitted(context)) return FORBIDDEN;
  const moved = redirect(context);
  if (moved !== null) return moved;
  for (const [method, path, handler] of ROUTES) {
    const match = new RegExp(`^${path}$`).exec(request.path);
    if (method !== request.method || !match) continue;
    const parameters = match.slice(1).map((part) => decodeURIComponent(part));
    const repository = path.startsWith(REPO) ? parameters.splice(0, 2).join('/') : own;
    if (!sameName(repository, own) && handler !== contents) return notFound();
    return handler({ ...context, repository }, parameters);
  }
  return { status: 501, body: { message: `sandbox: ${request.method} ${request.path} is not modelled` } };
}

/** From the name that the repository had before. GitHub redirects, with 307 where a body has to be sent again. */
function redirect({
  store,
  base,
  request: { method, path, query },
}: Pick<Context, 'store' | 'base' | 'request'>): RestAnswer | null {
  const former = `/repos/${store.owner}/${store.formerName}/`;
  if (store.formerName === null || !path.toLowerCase().startsWith(former.toLowerCase())) return null;
  const search = query.toString();
  const location = `${base}/repos/${store.owner}/${store.name}/${path.slice(former.length)}${search && `?${search}`}`;
  const status = method === 'GET' ? 301 : 307;
  return { status, body: { message: 'Moved Permanently', url: location }, headers: { location } };
}

const FORBIDDEN: RestAnswer = {
  status: 403,
  body: { message: 'Resource not accessible by integration', documentation_url: 'https://docs.github.com/rest' },
};

/** The token of a job has no permission that its workflow does not name: not even to read the runs of a public repository. */
function isPermitted({ permissions, request: { method, path } }: Pick<Context, 'permissions' | 'request'>): boolean {
  const isRead = method === 'GET';
  if (!new RegExp(`^${REPO}/actions/`).test(path)) return isRead || permissions.issues === 'write';
  return permissions.actions === 'write' || (isRead && permissions.actions === 'read');
}
