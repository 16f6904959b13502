/** The issue on which drills are confirmed: opened, and kept up to date. */
import type { Client, GraphqlReply } from './client.ts';
import { type DrillIssue, type DrillIssueReading, errorOf } from './drill-issue.ts';
import { duplicateOf, withDuplicates } from './duplicate.ts';
import type { ManagedLabel } from './known.ts';
import { createLabel } from './label.ts';
import { present } from './map.ts';

const CREATE_DOCUMENT = `
mutation CreateDrills($repository: ID!, $title: String!, $body: String!, $labels: [ID!]) {
  createIssue(input: { repositoryId: $repository, title: $title, body: $body, labelIds: $labels }) {
    issue { id number url body }
  }
}`;

/** Opens the issue, with a label that is created where it is missing. Throws `GithubError`. */
export async function createDrillIssue(
  client: Client,
  { repository, label }: Pick<DrillIssueReading, 'repository' | 'label'>,
  { title, body, managed }: { readonly title: string; readonly body: string; readonly managed: ManagedLabel },
): Promise<DrillIssue> {
  const id = label ?? (await createLabel(client, managed));
  const { data, errors } = await client.mutate<{
    readonly createIssue: { readonly issue: Omit<DrillIssue, 'closed' | 'comments' | 'earlier'> | null } | null;
  }>(CREATE_DOCUMENT, { repository, title, body, labels: [id] });
  const issue = data?.createIssue?.issue;
  if (!issue || errors.length > 0) throw errorOf(errors, 'The issue of the drills could not be opened.');
  return { ...issue, closed: false, comments: [], earlier: null };
}

/** What is written to the issue; GitHub carries the parts out in this order. */
export interface DrillWrite {
  /** Null: it stays as it is. */
  readonly body: string | null;
  readonly comment: string | null;
  /** Comments by id. */
  readonly react: readonly { readonly comment: string; readonly with: 'THUMBS_UP' | 'CONFUSED' }[];
  /** Issues by id, closed as its doubles. */
  readonly close: readonly string[];
}

/** One request, or none where there is nothing to write. Throws `GithubError`; then the issue has to be read again. */
export async function writeDrillIssue(client: Client, issue: string, write: DrillWrite): Promise<void> {
  const errors = await withDuplicates((known) => carryOut(client, issue, partsOf(write, known)));
  if (errors.length > 0) throw errorOf(errors, 'Not all could be written to the issue of the drills.');
}

async function carryOut(
  client: Client,
  issue: string,
  parts: readonly Part[],
): Promise<GraphqlReply<unknown>['errors']> {
  if (parts.length === 0) return [];
  // GitHub refuses a variable that nothing uses.
  const namesIssue = parts.some(({ field }) => field.includes('$issue'));
  const types = [...(namesIssue ? ['$issue: ID!'] : []), ...parts.flatMap((part) => part.types)].join(', ');
  const document = `mutation Drills(${types}) {\n  ${parts.map(({ field }) => field).join('\n  ')}\n}`;
  const values = Object.fromEntries(parts.flatMap((part) => part.values));
  const { errors } = await client.mutate<object>(document, { ...values, ...(namesIssue ? { issue } : {}) });
  return errors;
}

/** A field of the mutation, with the variables that it alone uses. */
interface Part {
  readonly field: string;
  readonly types: readonly string[];
  readonly values: readonly (readonly [string, string])[];
}

const partsOf = ({ body, comment, react, close }: DrillWrite, duplicates: boolean): readonly Part[] => [
  ...present([body]).map(
    (text): Part => ({
      field: 'body: updateIssue(input: { id: $issue, body: $body }) { issue { id } }',
      types: ['$body: String!'],
      values: [['body', text]],
    }),
  ),
  ...present([comment]).map(
    (text): Part => ({
      field: 'comment: addComment(input: { subjectId: $issue, body: $comment }) { commentEdge { node { id } } }',
      types: ['$comment: String!'],
      values: [['comment', text]],
    }),
  ),
  ...react.map(
    (one, n): Part => ({
      field: `react${n}: addReaction(input: { subjectId: $to${n}, content: $with${n} }) { reaction { content } }`,
      types: [`$to${n}: ID!`, `$with${n}: ReactionContent!`],
      values: [
        [`to${n}`, one.comment],
        [`with${n}`, one.with],
      ],
    }),
  ),
  ...close.map(
    (id, n): Part => ({
      field: `close${n}: closeIssue(input: { issueId: $double${n}, ${duplicateOf('$issue', duplicates)} }) { issue { id } }`,
      types: [`$double${n}: ID!`],
      values: [[`double${n}`, id]],
    }),
  ),
];
