/** Mutations: each field does one thing through the same acts as everything else, and counts as a content creation. */
import type { CloseReason } from '#domain/issue.ts';
import type { Acts } from '#sandbox/act.ts';
import type { NewLabel } from '#sandbox/checks.ts';
import { Refusal } from '#sandbox/refusal.ts';
import { findComment, type Store, type StoredIssue } from '#sandbox/store.ts';
import { REACTIONS, type Views } from './views.ts';

interface CreateIssue {
  readonly repositoryId: string;
  readonly title: string;
  readonly body?: string | null;
  readonly labelIds?: readonly string[] | null;
  readonly assigneeIds?: readonly string[] | null;
  readonly parentIssueId?: string | null;
}
interface UpdateIssue {
  readonly id: string;
  readonly title?: string | null;
  readonly body?: string | null;
}
type Input<T> = { readonly input: T };
/** GitHub's own name for the node that a comment or a reaction is added to. */
type OnNode<T> = Input<T & { readonly subjectId: string }>;

/** What the mutations of one store share. */
interface Service {
  readonly store: Store;
  readonly acts: Acts;
  readonly views: Views;
}

/** The mutations that the sandbox models, by the names of their fields. Each throws `Refusal` where GitHub refuses it. */
export function createMutations(store: Store, acts: Acts, views: Views): object {
  const service: Service = { store, acts, views };
  return { ...commentMutations(service), ...labelMutations(service), ...issueMutations(service) };
}

function commentMutations(service: Service): object {
  const { store, acts, views } = service;
  const commentView = (id: string): object | null => {
    const found = findComment(store, (comment) => comment.id === id);
    return found ? views.comment(found.issue, found.comment) : null;
  };
  return {
    addComment: ({ input }: OnNode<{ readonly body: string }>) => {
      const issue = issueById(service, input.subjectId);
      const comment = acts.comment(issue.number, input.body);
      return { subject: views.issue(issue), commentEdge: { cursor: comment.id, node: views.comment(issue, comment) } };
    },
    updateIssueComment: ({ input }: Input<{ id: string; body: string }>) => {
      acts.editComment(input.id, input.body);
      return { issueComment: commentView(input.id) };
    },
    deleteIssueComment: ({ input }: Input<{ id: string }>) => {
      acts.deleteComment(input.id);
      return {};
    },
    addReaction: ({ input }: OnNode<{ readonly content: string }>) => {
      const { reaction } = acts.react(input.subjectId, REACTIONS[input.content] ?? input.content);
      return {
        reaction: { __typename: 'Reaction', id: reaction.id, content: input.content },
        subject: commentView(input.subjectId),
      };
    },
    minimizeComment: ({ input }: OnNode<{ readonly classifier: string }>) => {
      acts.minimizeComment(input.subjectId, input.classifier);
      return { minimizedComment: commentView(input.subjectId) };
    },
  };
}

function labelMutations(service: Service): object {
  const { acts, views } = service;
  return {
    addLabelsToLabelable: ({ input }: Input<{ labelableId: string; labelIds: readonly string[] }>) =>
      change(service, input.labelableId, 'labelable', ({ number }) =>
        acts.label(number, labelNames(service, input.labelIds)),
      ),
    removeLabelsFromLabelable: ({ input }: Input<{ labelableId: string; labelIds: readonly string[] }>) =>
      change(service, input.labelableId, 'labelable', ({ number, labels }) =>
        acts.unlabel(
          number,
          labelNames(service, input.labelIds).filter((name) => labels.includes(name)),
        ),
      ),
    createLabel: ({ input }: Input<NewLabel>) => ({ label: views.label(acts.createLabel(input)) }),
  };
}

const CLOSE_REASONS: Readonly<Record<string, CloseReason>> = { NOT_PLANNED: 'not-planned', DUPLICATE: 'duplicate' };

function issueMutations(service: Service): object {
  const { store, acts, views } = service;
  return {
    addAssigneesToAssignable: ({ input }: Input<{ assignableId: string; assigneeIds: readonly string[] }>) =>
      change(service, input.assignableId, 'assignable', ({ number }) =>
        acts.assign(number, logins(store, input.assigneeIds)),
      ),
    removeAssigneesFromAssignable: ({ input }: Input<{ assignableId: string; assigneeIds: readonly string[] }>) =>
      change(service, input.assignableId, 'assignable', ({ number }) =>
        acts.unassign(number, logins(store, input.assigneeIds)),
      ),
    createIssue: ({ input }: Input<CreateIssue>) => {
      if (input.repositoryId !== 'R_1') throw notResolved(input.repositoryId);
      const opened = acts.openIssue({
        title: input.title,
        body: input.body ?? null,
        labels: labelNames(service, input.labelIds ?? []),
        assignees: logins(store, input.assigneeIds ?? []),
        parent: input.parentIssueId == null ? null : issueById(service, input.parentIssueId).number,
      });
      return { issue: views.issue(opened) };
    },
    updateIssue: ({ input: { id, title, body, ...rest } }: Input<UpdateIssue>) =>
      change(service, id, 'issue', ({ number }) => {
        const unknown = Object.keys(rest).find((name) => name !== 'clientMutationId');
        if (unknown !== undefined) throw new Error(`sandbox: updateIssue(input: { ${unknown} }) is not modelled`);
        acts.editIssue(number, { ...(title == null ? {} : { title }), ...(body == null ? {} : { body }) });
      }),
    closeIssue: ({ input }: Input<{ issueId: string; stateReason?: string | null }>) =>
      change(service, input.issueId, 'issue', ({ number }) =>
        acts.close(number, CLOSE_REASONS[input.stateReason ?? ''] ?? 'completed'),
      ),
    lockLockable: ({ input }: Input<{ lockableId: string; lockReason?: string | null }>) =>
      change(service, input.lockableId, 'lockedRecord', ({ number }) => acts.lock(number, input.lockReason ?? null)),
    unlockLockable: ({ input }: Input<{ lockableId: string }>) =>
      change(service, input.lockableId, 'unlockedRecord', ({ number }) => acts.unlock(number)),
    reopenIssue: ({ input }: Input<{ issueId: string }>) =>
      change(service, input.issueId, 'issue', ({ number }) => acts.reopen(number)),
  };
}

/** Does something to an issue; the answer shows it afterwards under the name that GitHub gives it there. */
function change(service: Service, id: string, name: string, act: (issue: StoredIssue) => void): object {
  const issue = issueById(service, id);
  act(issue);
  return { [name]: service.views.issue(issue) };
}

function issueById({ store }: Service, id: string): StoredIssue {
  const found = [...store.issues.values()].find((one) => one.id === id);
  if (!found) throw notResolved(id);
  return found;
}

const labelNames = ({ store }: Service, ids: readonly string[]): readonly string[] =>
  ids.map((id) => {
    const label = [...store.labels.values()].find((one) => one.id === id);
    if (!label) throw notResolved(id);
    return label.name;
  });

const logins = (store: Store, ids: readonly string[]): readonly string[] =>
  [...store.actors.values()].filter(({ id }) => ids.includes(id)).map(({ login }) => login);

const notResolved = (id: string): Refusal =>
  new Refusal(404, `Could not resolve to a node with the global id of '${id}'.`);

/** The same mutations for a token that may only read, such as that of a pull request from a fork. */
export const readsOnly = (mutations: object): object =>
  Object.fromEntries(
    Object.keys(mutations).map((name) => [
      name,
      () => {
        throw new Refusal(403, 'Resource not accessible by integration');
      },
    ]),
  );
