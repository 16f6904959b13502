/** The issue on which drills are confirmed: found by its label, read with its newest comments, and kept up to date. */
import { type Instant, parseInstant } from '#domain/time.ts';
import type { Client, GraphqlReply, Parameters } from './client.ts';
import { GithubError, isForbidden } from './error.ts';
import type { ManagedLabel } from './known.ts';
import { present } from './map.ts';

/** A comment on it. */
export interface DrillIssueComment {
  readonly id: string;
  readonly at: Instant;
  readonly by: string | null;
  readonly isBot: boolean;
  /** Its author may do more here than everybody, or is a bot: such as an identity of Tocsin's. */
  readonly isTrusted: boolean;
  readonly body: string;
  readonly editedByOther: boolean;
  /** This token has reacted to it. */
  readonly isAnswered: boolean;
}

export interface DrillIssue {
  readonly id: string;
  readonly number: number;
  readonly url: string;
  readonly body: string;
  /** The newest hundred, oldest first. */
  readonly comments: readonly DrillIssueComment[];
}

export interface DrillIssueReading {
  /** GitHub's clock in the answer. */
  readonly at: Instant;
  /** The oldest that `isOurs` takes; null when there is none. */
  readonly issue: DrillIssue | null;
  /** Node ids, for who creates it; null: the repository has no such label. */
  readonly repository: string;
  readonly label: string | null;
}

interface RawAuthor {
  readonly __typename: string;
  readonly login: string;
}
interface RawComment {
  readonly id: string;
  readonly createdAt: string;
  readonly author: RawAuthor | null;
  readonly authorAssociation: string;
  readonly body: string;
  readonly lastEditedAt: string | null;
  readonly editor: { readonly login: string } | null;
  readonly viewerDidAuthor: boolean;
  readonly reactionGroups: readonly { readonly content: string; readonly viewerHasReacted: boolean }[] | null;
}
interface RawIssue {
  readonly id: string;
  readonly number: number;
  readonly url: string;
  readonly body: string;
  readonly author: RawAuthor | null;
  readonly authorAssociation: string;
  readonly viewerDidAuthor: boolean;
  readonly comments: { readonly nodes: readonly (RawComment | null)[] | null };
}
interface Answer {
  readonly repository: {
    readonly id: string;
    readonly label: { readonly id: string } | null;
    readonly issues: { readonly nodes: readonly (RawIssue | null)[] | null };
  } | null;
}

const READ_DOCUMENT = `
query Drills($owner: String!, $name: String!, $label: String!) {
  repository(owner: $owner, name: $name) {
    id
    label(name: $label) { id }
    issues(first: 5, labels: [$label], orderBy: { field: CREATED_AT, direction: ASC }) {
      nodes {
        id number url body authorAssociation viewerDidAuthor
        author { __typename login }
        comments(last: 100) {
          nodes {
            id createdAt body lastEditedAt authorAssociation viewerDidAuthor
            author { __typename login }
            editor { login }
            reactionGroups { content viewerHasReacted }
          }
        }
      }
    }
  }
}`;

/**
 * Reads the issue that has this label and that `isOurs` takes by its body. Only who may do more than everybody can put a label on, and
 * an author could rewrite the body later: that of somebody without any part in the repository is not looked at.
 * Throws `GithubError` when GitHub refuses or does not answer whole.
 */
export async function readDrillIssue(
  client: Client,
  label: string,
  isOurs: (body: string) => boolean,
): Promise<DrillIssueReading> {
  const values: Parameters = { owner: client.owner, name: client.name, label };
  const { at, data, errors } = await client.query<Answer>(READ_DOCUMENT, values);
  const repository = data?.repository;
  if (!repository || errors.length > 0) throw errorOf(errors, 'The issue of the drills could not be read.');
  const found = (repository.issues.nodes ?? []).find((one) => one !== null && isTrusted(one) && isOurs(one.body));
  return {
    at,
    repository: repository.id,
    label: repository.label?.id ?? null,
    issue: found ? toIssue(found) : null,
  };
}

const toIssue = ({ id, number, url, body, comments }: RawIssue): DrillIssue => ({
  id,
  number,
  url,
  body,
  comments: present(comments.nodes ?? []).map(toComment),
});

const MEMBERS = ['OWNER', 'MEMBER', 'COLLABORATOR'];

const isTrusted = ({
  author,
  authorAssociation,
  viewerDidAuthor,
}: Pick<RawIssue, 'author' | 'authorAssociation' | 'viewerDidAuthor'>): boolean =>
  viewerDidAuthor || author?.__typename === 'Bot' || MEMBERS.includes(authorAssociation);

function toComment(raw: RawComment): DrillIssueComment {
  const { id, createdAt, author, body, lastEditedAt, editor, reactionGroups } = raw;
  return {
    id,
    at: parseInstant(createdAt) ?? 0,
    by: author?.login ?? null,
    isBot: author?.__typename === 'Bot',
    isTrusted: isTrusted(raw),
    body,
    // A deleted editor is somebody else, too.
    editedByOther: lastEditedAt !== null && editor?.login !== author?.login,
    isAnswered: (reactionGroups ?? []).some(
      ({ content, viewerHasReacted }) => viewerHasReacted && (content === 'THUMBS_UP' || content === 'CONFUSED'),
    ),
  };
}

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
    readonly createIssue: { readonly issue: Omit<DrillIssue, 'comments'> | null } | null;
  }>(CREATE_DOCUMENT, { repository, title, body, labels: [id] });
  const issue = data?.createIssue?.issue;
  if (!issue || errors.length > 0) throw errorOf(errors, 'The issue of the drills could not be opened.');
  return { ...issue, comments: [] };
}

const createLabel = async (client: Client, { name, color, description }: ManagedLabel): Promise<string> =>
  (await client.post<{ readonly node_id: string }>('/repos/{owner}/{repo}/labels', { name, color, description })).data
    .node_id;

/** What is written to the issue; GitHub carries the parts out in this order. */
export interface DrillWrite {
  /** Null: it stays as it is. */
  readonly body: string | null;
  readonly comment: string | null;
  /** Comments by id. */
  readonly react: readonly { readonly comment: string; readonly with: 'THUMBS_UP' | 'CONFUSED' }[];
}

/** One request, or none where there is nothing to write. Throws `GithubError`; then the issue has to be read again. */
export async function writeDrillIssue(client: Client, issue: string, write: DrillWrite): Promise<void> {
  const { body, comment, react } = write;
  if (body === null && comment === null && react.length === 0) return;
  const variables = ['$issue: ID!'];
  const fields: string[] = [];
  if (body !== null) {
    variables.push('$body: String!');
    fields.push('body: updateIssue(input: { id: $issue, body: $body }) { issue { id } }');
  }
  if (comment !== null) {
    variables.push('$comment: String!');
    fields.push('comment: addComment(input: { subjectId: $issue, body: $comment }) { commentEdge { node { id } } }');
  }
  for (const index of react.keys()) {
    variables.push(`$to${index}: ID!`, `$with${index}: ReactionContent!`);
    fields.push(
      `react${index}: addReaction(input: { subjectId: $to${index}, content: $with${index} }) { reaction { content } }`,
    );
  }
  const isNamed = body !== null || comment !== null;
  const document = `mutation Drills(${(isNamed ? variables : variables.slice(1)).join(', ')}) {\n  ${fields.join('\n  ')}\n}`;
  const { errors } = await client.mutate<object>(document, {
    ...(isNamed ? { issue } : {}),
    ...(body === null ? {} : { body }),
    ...(comment === null ? {} : { comment }),
    ...Object.fromEntries(
      react.flatMap((one, index) => [
        [`to${index}`, one.comment],
        [`with${index}`, one.with],
      ]),
    ),
  });
  if (errors.length > 0) throw errorOf(errors, 'Not all could be written to the issue of the drills.');
}

function errorOf(errors: GraphqlReply<unknown>['errors'], what: string): GithubError {
  const code = errors.some(isForbidden) ? 'forbidden' : errors.length === 0 ? 'not-found' : 'refused';
  return new GithubError(code, 200, `${what} ${errors.map(({ message }) => message).join('; ')}`.trim());
}
