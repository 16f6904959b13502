/** REST routes, in GitHub's shapes. A route that GitHub has and the sandbox does not is a loud 501. */
import type { Acts } from './act.ts';
import { type Handler, notFound, ok, type RestAnswer, type RestRequest } from './rest/answer.ts';
import { deleteComment, getComment, listComments, patchComment, postComment, postReaction } from './rest/comments.ts';
import { commit, contents } from './rest/files.ts';
import { deleteAssignees, issueOf, listIssues, openIssue, patchIssue, postAssignees } from './rest/issues.ts';
import { deleteLabel, listIssueLabels, listLabels, postLabel, postLabels } from './rest/labels.ts';
import { assignee, permission, teamMembers } from './rest/people.ts';
import { issue, repository } from './rest/shapes.ts';
import type { Store } from './store.ts';

export type { RestAnswer, RestRequest } from './rest/answer.ts';

const REPO = '/repos/([^/]+)/([^/]+)';
const ROUTES: readonly (readonly [method: string, path: string, handler: Handler])[] = [
  ['GET', REPO, ({ store, base }) => ok(repository(store, base))],
  ['GET', `${REPO}/issues`, listIssues],
  ['POST', `${REPO}/issues`, openIssue],
  ['GET', `${REPO}/issues/(\\d+)`, (context, [, , number]) => ok(issue(context, issueOf(context, number)))],
  ['PATCH', `${REPO}/issues/(\\d+)`, patchIssue],
  ['GET', `${REPO}/issues/(\\d+)/comments`, listComments],
  ['POST', `${REPO}/issues/(\\d+)/comments`, postComment],
  ['GET', `${REPO}/issues/comments/(\\d+)`, getComment],
  ['PATCH', `${REPO}/issues/comments/(\\d+)`, patchComment],
  ['DELETE', `${REPO}/issues/comments/(\\d+)`, deleteComment],
  ['POST', `${REPO}/issues/comments/(\\d+)/reactions`, postReaction],
  ['GET', `${REPO}/labels`, listLabels],
  ['POST', `${REPO}/labels`, postLabel],
  ['GET', `${REPO}/issues/(\\d+)/labels`, listIssueLabels],
  ['POST', `${REPO}/issues/(\\d+)/labels`, postLabels],
  ['DELETE', `${REPO}/issues/(\\d+)/labels/([^/]+)`, deleteLabel],
  ['POST', `${REPO}/issues/(\\d+)/assignees`, postAssignees],
  ['DELETE', `${REPO}/issues/(\\d+)/assignees`, deleteAssignees],
  ['GET', `${REPO}/assignees/([^/]+)`, assignee],
  ['GET', `${REPO}/collaborators/([^/]+)/permission`, permission],
  ['GET', `${REPO}/contents/(.+)`, contents],
  ['GET', `${REPO}/commits/([^/]+)`, commit],
  ['GET', '/orgs/([^/]+)/teams/([^/]+)/members', teamMembers],
];

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
