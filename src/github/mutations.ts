/** The GraphQL documents that write, and nothing else. */
import type { Lock } from '#domain/issue.ts';
import { COMMENT, SUB_ISSUE } from './documents.ts';

const LABELS_AFTER = 'labelable { ... on Issue { labels(first: 100) { nodes { id name } } } }';

export interface ChangeShape {
  readonly adds: boolean;
  readonly removes: boolean;
  readonly assigns: boolean;
}

/** Labels and assignees in one request; the answers hold those there are afterwards. Nothing that others added is taken away. */
export const changeMutation = ({ adds, removes, assigns }: ChangeShape): string => `
mutation Change(
  $issue: ID!${adds ? ', $add: [ID!]!' : ''}${removes ? ', $remove: [ID!]!' : ''}${assigns ? ', $assign: [ID!]!' : ''}
) {
  ${adds ? `added: addLabelsToLabelable(input: { labelableId: $issue, labelIds: $add }) { ${LABELS_AFTER} }` : ''}
  ${removes ? `removed: removeLabelsFromLabelable(input: { labelableId: $issue, labelIds: $remove }) { ${LABELS_AFTER} }` : ''}
  ${
    assigns
      ? `assigned: addAssigneesToAssignable(input: { assignableId: $issue, assigneeIds: $assign }) {
    assignable { ... on Issue { assignees(first: 10) { nodes { login } } } }
  }`
      : ''
  }
}`;

export interface SayShape {
  readonly comment: boolean;
  readonly status: boolean;
  readonly reactions: number;
  readonly minimised: number;
  /** How the conversation is locked at the end; it is unlocked first, unless it is open. */
  readonly lock: Lock | null;
}

/** Everything a run says on one issue, as one request. GitHub carries the parts out in this order; each can fail alone. */
export function sayMutation({ comment, status, reactions, minimised, lock }: SayShape): string {
  const variables: string[] = comment || lock ? ['$issue: ID!'] : [];
  const fields: string[] = [];
  if (lock && !lock.isOpen) fields.push(UNLOCK_FIELD);
  if (comment) {
    variables.push('$body: String!');
    fields.push(
      'comment: addComment(input: { subjectId: $issue, body: $body }) { commentEdge { node { ...Said bodyHTML } } }',
    );
  }
  if (status) {
    variables.push('$status: ID!', '$statusBody: String!');
    fields.push('status: updateIssueComment(input: { id: $status, body: $statusBody }) { issueComment { ...Said } }');
  }
  for (let index = 0; index < reactions; index += 1) {
    variables.push(`$to${index}: ID!`, `$with${index}: ReactionContent!`);
    fields.push(
      `react${index}: addReaction(input: { subjectId: $to${index}, content: $with${index} }) { reaction { content } }`,
    );
  }
  for (let index = 0; index < minimised; index += 1) {
    variables.push(`$hide${index}: ID!`, `$as${index}: ReportedContentClassifiers!`);
    fields.push(
      `hide${index}: minimizeComment(input: { subjectId: $hide${index}, classifier: $as${index} }) { minimizedComment { isMinimized } }`,
    );
  }
  if (lock) {
    variables.push(...lockTypes(lock));
    fields.push(lockField(lock));
  }
  const fragments = comment || status ? COMMENT : '';
  return `mutation Say(${variables.join(', ')}) {\n  ${fields.join('\n  ')}\n}${fragments}`;
}

export const UNLOCK_FIELD = 'unlocked: unlockLockable(input: { lockableId: $issue }) { clientMutationId }';

export const lockField = ({ reason }: Lock): string =>
  `locked: lockLockable(input: { lockableId: $issue${reason === null ? '' : ', lockReason: $lockReason'} }) { clientMutationId }`;

/** The variables that only a lock with a reason uses. */
export const lockTypes = ({ reason }: Lock): readonly string[] => (reason === null ? [] : ['$lockReason: LockReason']);

export const UNLOCK_MUTATION = `mutation Unlock($issue: ID!) { ${UNLOCK_FIELD} }`;

export const lockMutation = (lock: Lock): string => `
mutation Lock(${['$issue: ID!', ...lockTypes(lock)].join(', ')}) {
  ${lockField(lock)}
}`;

export const CLOSE_MUTATION = `
mutation Close($issue: ID!) {
  close: closeIssue(input: { issueId: $issue, stateReason: COMPLETED }) { issue { state } }
}`;

/** Created and made a sub-issue of the incident in one write: GitHub does both or neither. */
export const OPEN_REVIEW_MUTATION = `
mutation OpenReview($repository: ID!, $parent: ID!, $title: String!, $body: String!, $labels: [ID!]) {
  created: createIssue(
    input: { repositoryId: $repository, parentIssueId: $parent, title: $title, body: $body, labelIds: $labels }
  ) { issue { ...Sub } }
}${SUB_ISSUE}`;
