/** The issue on which drills are confirmed: found by its label, and read with its newest comments. */
import type { Lock } from '#domain/issue.ts';
import { type Instant, parseInstant } from '#domain/time.ts';
import type { Client, GraphqlReply, Parameters } from './client.ts';
import { GithubError, isForbidden } from './error.ts';
import { isApp, lockOf } from './lock.ts';
import { present, toActor, wordsOf } from './map.ts';
import type { RawActor, RawComment, RawHistory, RawIssue } from './raw.ts';
import { reasonsOf } from './partial.ts';

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
  readonly closed: boolean;
  /** Null: people leave its conversation open, or the token may write there anyway. */
  readonly lock: Lock | null;
  /** The newest hundred, oldest first. */
  readonly comments: readonly DrillIssueComment[];
  /** Where those before them are; null: there are none. */
  readonly earlier: string | null;
}

export interface DrillIssueReading {
  /** GitHub's clock in the answer. */
  readonly at: Instant;
  /** The oldest that `isOurs` takes; null when there is none. */
  readonly issue: DrillIssue | null;
  /** Younger ones: runs that overlapped have opened one each. */
  readonly doubles: readonly DrillIssue[];
  /** Node ids, for who creates it; null: the repository has no such label. */
  readonly repository: string;
  readonly label: string | null;
}

type CommentField =
  | 'id'
  | 'body'
  | 'createdAt'
  | 'createdViaEmail'
  | 'author'
  | 'lastEditedAt'
  | 'viewerDidAuthor'
  | 'reactionGroups';
interface RawDrillComment extends Pick<RawComment, CommentField> {
  readonly authorAssociation: string;
  readonly editor: { readonly login: string } | null;
}
type IssueField = 'id' | 'number' | 'url' | 'locked' | 'activeLockReason' | 'author';
interface RawDrillIssue extends Pick<RawIssue, IssueField> {
  readonly body: string;
  readonly closed: boolean;
  readonly timelineItems: Pick<RawHistory, 'nodes'>;
  readonly authorAssociation: string;
  readonly viewerDidAuthor: boolean;
  readonly comments: RawComments;
}
interface RawComments {
  readonly pageInfo: RawHistory['pageInfo'];
  readonly nodes: readonly (RawDrillComment | null)[] | null;
}
interface Answer {
  readonly viewer: { readonly login: string } | null;
  readonly repository: {
    readonly id: string;
    readonly label: { readonly id: string } | null;
    readonly issues: { readonly nodes: readonly (RawDrillIssue | null)[] | null };
  } | null;
}

const COMMENTS = `pageInfo { hasPreviousPage startCursor }
          nodes {
            id createdAt createdViaEmail body lastEditedAt authorAssociation viewerDidAuthor
            author { __typename login }
            editor { login }
            reactionGroups { content viewerHasReacted }
          }`;

const READ_DOCUMENT = `
query Drills($owner: String!, $name: String!, $label: String!) {
  viewer { login }
  repository(owner: $owner, name: $name) {
    id
    label(name: $label) { id }
    issues(first: 5, labels: [$label], orderBy: { field: CREATED_AT, direction: ASC }) {
      nodes {
        id number url body closed locked activeLockReason authorAssociation viewerDidAuthor
        author { __typename login }
        timelineItems(last: 2, itemTypes: [LOCKED_EVENT, UNLOCKED_EVENT]) {
          nodes {
            __typename
            ... on LockedEvent { actor { __typename login } lockReason }
            ... on UnlockedEvent { actor { __typename login } }
          }
        }
        comments(last: 100) {
          ${COMMENTS}
        }
      }
    }
  }
}`;

/**
 * Reads the issue that has this label and that `isOurs` takes by its body. Only who may do more than everybody can put a label on, and
 * an author could rewrite the body later: that of somebody without any part in the repository is not looked at.
 * Throws `GithubError` when GitHub refuses or does not answer in full.
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
  const own = present(repository.issues.nodes ?? []).filter((one) => isTrusted(one) && isOurs(one.body));
  const [found, ...younger] = own;
  const viewer = data.viewer?.login ?? '';
  return {
    at,
    repository: repository.id,
    label: repository.label?.id ?? null,
    issue: found ? toIssue(found, viewer) : null,
    doubles: younger.map((one) => toIssue(one, viewer)),
  };
}

const EARLIER_DOCUMENT = `
query EarlierDrills($issue: ID!, $before: String!) {
  node(id: $issue) {
    ... on Issue {
      comments(last: 100, before: $before) {
          ${COMMENTS}
      }
    }
  }
}`;

/** The issue with the hundred comments before those that it has. Throws `GithubError` as the reading of the issue does. */
export async function withEarlierComments(client: Client, issue: DrillIssue): Promise<DrillIssue> {
  const { data, errors } = await client.query<{ readonly node: { readonly comments?: RawComments } | null }>(
    EARLIER_DOCUMENT,
    { issue: issue.id, before: issue.earlier ?? '' },
  );
  const comments = data?.node?.comments;
  if (!comments || errors.length > 0) throw errorOf(errors, 'The issue of the drills could not be read.');
  return { ...issue, ...pageOf(comments, issue.comments) };
}

function toIssue(raw: RawDrillIssue, viewer: string): DrillIssue {
  const { id, number, url, body, closed, comments } = raw;
  const isEngine = (by: RawActor | null): boolean =>
    toActor(by, { viewer, engine: null, repository: '' })?.kind === 'engine';
  const { lock = null } = isApp({ viewer }) ? lockOf(raw, present(raw.timelineItems.nodes ?? []), isEngine) : {};
  return { id, number, url, body, closed, lock, ...pageOf(comments, []) };
}

const pageOf = (
  { nodes, pageInfo }: RawComments,
  later: readonly DrillIssueComment[],
): Pick<DrillIssue, 'comments' | 'earlier'> => ({
  comments: [...present(nodes ?? []).map(toComment), ...later],
  earlier: pageInfo.hasPreviousPage ? pageInfo.startCursor : null,
});

const MEMBERS = ['OWNER', 'MEMBER', 'COLLABORATOR'];

const isTrusted = ({
  author,
  authorAssociation,
  viewerDidAuthor,
}: Pick<RawDrillIssue, 'author' | 'authorAssociation' | 'viewerDidAuthor'>): boolean =>
  viewerDidAuthor || author?.__typename === 'Bot' || MEMBERS.includes(authorAssociation);

function toComment(raw: RawDrillComment): DrillIssueComment {
  const { id, createdAt, author, lastEditedAt, editor, reactionGroups } = raw;
  return {
    id,
    at: parseInstant(createdAt) ?? 0,
    by: author?.login ?? null,
    isBot: author?.__typename === 'Bot',
    isTrusted: isTrusted(raw),
    body: wordsOf(raw) ?? '',
    // A deleted editor is somebody else, too.
    editedByOther: lastEditedAt !== null && editor?.login !== author?.login,
    isAnswered: (reactionGroups ?? []).some(
      ({ content, viewerHasReacted }) => viewerHasReacted && (content === 'THUMBS_UP' || content === 'CONFUSED'),
    ),
  };
}

type Errors = GraphqlReply<unknown>['errors'];

export function errorOf(errors: Errors, what: string): GithubError {
  const code = errors.some(isForbidden) ? 'forbidden' : errors.length === 0 ? 'not-found' : 'refused';
  return new GithubError(code, 200, errors.length === 0 ? what : `${what} ${reasonsOf(errors)}`);
}
