/** A pull request: which files it touches, and the one comment that a check keeps up to date on it. */
import type { Client, GraphqlReply, Parameters } from './client.ts';
import { GithubError, nameGraphqlError } from './error.ts';
import { reasonsOf } from './partial.ts';

/** GitHub names no more files of a comparison. */
const MOST_FILES = 300;

export interface ChangedFiles {
  readonly files: readonly { readonly path: string; readonly isGone: boolean }[];
  /** False where there may be more of them. */
  readonly isWhole: boolean;
}

/** The files that differ between two commits since they parted. Throws `GithubError`. */
export async function readChangedFiles(client: Client, base: string, head: string): Promise<ChangedFiles> {
  const { data } = await client.get<{
    readonly files?: readonly { readonly filename: string; readonly status: string }[];
  }>('/repos/{owner}/{repo}/compare/{basehead}', { basehead: `${base}...${head}`, per_page: 1 });
  const files = data.files ?? [];
  return {
    files: files.map(({ filename, status }) => ({ path: filename, isGone: status === 'removed' })),
    isWhole: files.length < MOST_FILES,
  };
}

interface Remark {
  readonly id: string;
  readonly body: string;
  readonly viewerDidAuthor: boolean;
}

interface Answer {
  readonly repository: {
    readonly pullRequest: {
      readonly id: string;
      readonly comments: {
        readonly pageInfo: { readonly hasPreviousPage: boolean; readonly startCursor: string | null };
        readonly nodes: readonly (Remark | null)[] | null;
      };
    } | null;
  } | null;
}

const COMMENTS_DOCUMENT = `
query Remarks($owner: String!, $name: String!, $number: Int!, $before: String) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      id
      comments(last: 100, before: $before) {
        pageInfo { hasPreviousPage startCursor }
        nodes { id body viewerDidAuthor }
      }
    }
  }
}`;

const ADD_DOCUMENT = `
mutation Remark($pullRequest: ID!, $body: String!) {
  addComment(input: { subjectId: $pullRequest, body: $body }) { commentEdge { node { id } } }
}`;

const UPDATE_DOCUMENT = `
mutation Revise($id: ID!, $body: String!) {
  updateIssueComment(input: { id: $id, body: $body }) { issueComment { id } }
}`;

/** A comment that is kept up to date. */
interface CurrentComment {
  readonly body: string;
  /** What its body begins with, and that of the comment it takes the place of. */
  readonly marker: string;
  /** True to write nothing where there is none yet. */
  readonly onlyOver?: boolean;
}

/**
 * Writes a comment on a pull request: over the one of this token with its marker, or as a new one. A marker in anybody else's comment
 * counts for nothing. Throws `GithubError` when GitHub refuses or does not answer.
 */
export async function keepComment(
  client: Client,
  number: number,
  { body, marker, onlyOver = false }: CurrentComment,
): Promise<'created' | 'updated' | 'unchanged'> {
  const { pullRequest, own } = await find(client, number, marker);
  if (own === null && onlyOver) return 'unchanged';
  if (own !== null && isSameText(own.body, body)) return 'unchanged';
  if (own === null) requireSuccess(await client.mutate(ADD_DOCUMENT, { pullRequest, body }));
  else requireSuccess(await client.mutate(UPDATE_DOCUMENT, { id: own.id, body }));
  return own === null ? 'created' : 'updated';
}

/** GitHub may hand line ends back as a browser writes them. */
export const isSameText = (one: string, other: string): boolean => one.replaceAll('\r\n', '\n').trim() === other.trim();

/** The newest comment first: it is the one that was kept so far. */
async function find(
  client: Client,
  number: number,
  marker: string,
): Promise<{ readonly pullRequest: string; readonly own: Remark | null }> {
  let before: string | null = null;
  for (;;) {
    const values: Parameters = { owner: client.owner, name: client.name, number, before };
    const { data, errors }: GraphqlReply<Answer> = await client.query<Answer>(COMMENTS_DOCUMENT, values);
    const pull = data?.repository?.pullRequest;
    if (!pull) {
      const { code } = nameGraphqlError(errors, {}, false);
      throw new GithubError(code, 200, `The pull request ${number} could not be read. ${reasonsOf(errors)}`);
    }
    const { comments } = pull;
    const own = (comments.nodes ?? []).findLast((one) => one?.viewerDidAuthor === true && one.body.startsWith(marker));
    if (own) return { pullRequest: pull.id, own };
    if (!comments.pageInfo.hasPreviousPage) return { pullRequest: pull.id, own: null };
    before = comments.pageInfo.startCursor;
  }
}

function requireSuccess({ errors }: GraphqlReply<unknown>): void {
  if (errors.length === 0) return;
  const code = errors.some(({ type }) => type === 'FORBIDDEN') ? 'forbidden' : 'refused';
  throw new GithubError(code, 200, reasonsOf(errors));
}
