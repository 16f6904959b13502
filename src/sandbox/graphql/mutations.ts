/** Mutations: each field does one thing through the same acts as everything else, and counts as a content creation. */
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
type Input<T> = { readonly input: T };

export function createMutations(store: Store, acts: Acts, views: Views): object {
  const issueById = (id: string): StoredIssue => {
    const found = [...store.issues.values()].find((one) => one.id === id);
    if (!found) throw new Refusal(404, `Could not resolve to a node with the global id of '${id}'.`);
    return found;
  };
  const labelNames = (ids: readonly string[]): readonly string[] =>
    ids.map((id) => {
      const label = [...store.labels.values()].find((one) => one.id === id);
      if (!label) throw new Refusal(404, `Could not resolve to a node with the global id of '${id}'.`);
      return label.name;
    });
  const logins = (ids: readonly string[]): readonly string[] =>
    [...store.summaries.values()].filter(({ id }) => ids.includes(id)).map(({ login }) => login);
  const commentView = (id: string): object | null => {
    const found = findComment(store, id);
    return found ? views.comment(found.issue, found.comment) : null;
  };
  return {
    addComment: ({ input }: Input<{ subjectId: string; body: string }>) => {
      const issue = issueById(input.subjectId);
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
    addLabelsToLabelable: ({ input }: Input<{ labelableId: string; labelIds: readonly string[] }>) => {
      const issue = issueById(input.labelableId);
      acts.label(issue.number, labelNames(input.labelIds));
      return { labelable: views.issue(issue) };
    },
    removeLabelsFromLabelable: ({ input }: Input<{ labelableId: string; labelIds: readonly string[] }>) => {
      const issue = issueById(input.labelableId);
      acts.unlabel(
        issue.number,
        labelNames(input.labelIds).filter((name) => issue.labels.includes(name)),
      );
      return { labelable: views.issue(issue) };
    },
    addAssigneesToAssignable: ({ input }: Input<{ assignableId: string; assigneeIds: readonly string[] }>) => {
      const issue = issueById(input.assignableId);
      acts.assign(issue.number, logins(input.assigneeIds));
      return { assignable: views.issue(issue) };
    },
    removeAssigneesFromAssignable: ({ input }: Input<{ assignableId: string; assigneeIds: readonly string[] }>) => {
      const issue = issueById(input.assignableId);
      acts.unassign(issue.number, logins(input.assigneeIds));
      return { assignable: views.issue(issue) };
    },
    addReaction: ({ input }: Input<{ subjectId: string; content: string }>) => {
      acts.react(input.subjectId, REACTIONS[input.content] ?? input.content);
      return {
        reaction: { __typename: 'Reaction', id: 'RE_1', content: input.content },
        subject: commentView(input.subjectId),
      };
    },
    minimizeComment: ({ input }: Input<{ subjectId: string; classifier: string }>) => {
      acts.minimizeComment(input.subjectId, input.classifier);
      return { minimizedComment: commentView(input.subjectId) };
    },
    createIssue: ({ input }: Input<CreateIssue>) => {
      if (input.repositoryId !== 'R_1')
        throw new Refusal(404, `Could not resolve to a node with the global id of '${input.repositoryId}'.`);
      const opened = acts.openIssue({
        title: input.title,
        body: input.body ?? null,
        labels: labelNames(input.labelIds ?? []),
        assignees: logins(input.assigneeIds ?? []),
        parent: input.parentIssueId == null ? null : issueById(input.parentIssueId).number,
      });
      return { issue: views.issue(opened) };
    },
    closeIssue: ({ input }: Input<{ issueId: string; stateReason?: string | null }>) => {
      const issue = issueById(input.issueId);
      const reason =
        input.stateReason === 'NOT_PLANNED'
          ? 'not-planned'
          : input.stateReason === 'DUPLICATE'
            ? 'duplicate'
            : 'completed';
      acts.close(issue.number, reason);
      return { issue: views.issue(issue) };
    },
    reopenIssue: ({ input }: Input<{ issueId: string }>) => {
      const issue = issueById(input.issueId);
      acts.reopen(issue.number);
      return { issue: views.issue(issue) };
    },
    createLabel: ({ input }: Input<NewLabel>) => ({ label: views.label(acts.createLabel(input)) }),
  };
}

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
