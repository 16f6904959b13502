/** Incidents as they are now, whole: one GraphQL document per page of fifty, and GitHub's clock with it. */
import type { Issue } from '#domain/issue.ts';
import { type Instant, parseInstant, type Seconds } from '#domain/time.ts';
import { Unread } from '#domain/unread.ts';
import type { GraphqlError } from './client.ts';
import { complete, type UnreadIssue } from './complete.ts';
import { issueDocument, sweepDocument } from './documents.ts';
import { GithubError, isForbidden } from './error.ts';
import { type RawIssue, type RawPullRequest, toPullRequest } from './map.ts';
import { reasonOf, touches } from './partial.ts';
import { ask, readerOf, type Source, type Told } from './source.ts';

export interface Reading {
  /** GitHub's clock in the answer that completed the list of incidents. */
  readonly now: Instant;
  readonly issues: readonly Issue[];
  readonly unread: readonly UnreadIssue[];
}

interface Page {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly (RawIssue | null)[] | null;
}
type Lists = { readonly open?: Page | null; readonly closed?: Page | null };

/** One of the two lists while it is read; `next` is null when it has no further page. */
interface Cursor {
  readonly list: 'open' | 'closed';
  next: { readonly after: string | null } | null;
}

/**
 * All open incidents, and the closed ones that were touched within the last `closedWithin` seconds. Throws `GithubError` when
 * not even a first page could be read; what is missing of a page, or cannot be known of an incident, is in `unread`.
 */
export async function readIncidents(source: Source, closedWithin: Seconds): Promise<Reading> {
  const open: Cursor = { list: 'open', next: { after: null } };
  const closed: Cursor = { list: 'closed', next: { after: null } };
  const raws = new Map<string, RawIssue>();
  const unread: UnreadIssue[] = [];
  let now: Instant | null = null;
  do {
    const variables = {
      incident: source.incidentLabels,
      open: open.next !== null,
      openAfter: open.next?.after ?? null,
      closed: closed.next !== null,
      closedAfter: closed.next?.after ?? null,
    };
    let told: Told<Lists>;
    try {
      told = await ask<Lists>(source, sweepDocument, variables);
    } catch (error) {
      if (now === null || !(error instanceof GithubError)) throw error;
      unread.push(pageUnread(error.message));
      break;
    }
    if (now === null && isClosed(told))
      throw new GithubError('forbidden', 200, `Issues could not be read. ${reasonOf(told.errors)}`);
    now = told.at;
    const oldest = told.at - closedWithin;
    if (open.next) takePage(open, told, raws, unread, () => true);
    if (closed.next) takePage(closed, told, raws, unread, (raw) => (parseInstant(raw.updatedAt) ?? oldest) >= oldest);
  } while (open.next || closed.next);
  const whole = await complete(source, [...raws.values()]);
  return { now, issues: whole.issues, unread: [...unread, ...whole.unread] };
}

/** Nothing came, for lack of a permission: no page is missing, all of it is. */
const isClosed = ({ errors, repository: { open, closed } }: Told<Lists>): boolean =>
  !open?.nodes && !closed?.nodes && errors.some(isForbidden);

/** Keeps what can be believed of a page, notes what cannot, and moves on to the next. The list ends at the first not wanted. */
function takePage(
  cursor: Cursor,
  told: Told<Lists>,
  raws: Map<string, RawIssue>,
  unread: UnreadIssue[],
  wanted: (raw: RawIssue) => boolean,
): void {
  const { errors } = told;
  const page = told.repository[cursor.list];
  cursor.next = null;
  if (!page?.nodes) {
    unread.push(pageUnread(reasonOf(errors)));
    return;
  }
  for (const [index, raw] of page.nodes.entries()) {
    if (raw && !wanted(raw)) return;
    if (raw && !touches(errors, ['repository', cursor.list, 'nodes', index])) raws.set(raw.id, raw);
    else unread.push(incidentUnread(raw?.number ?? null, errors));
  }
  if (page.pageInfo.hasNextPage) cursor.next = { after: page.pageInfo.endCursor };
}

export const pageUnread = (why: string): UnreadIssue => ({
  number: null,
  code: 'page-unread',
  message: `A page of incidents could not be read. ${why}`,
});

export const incidentUnread = (number: number | null, errors: readonly GraphqlError[]): UnreadIssue => ({
  number,
  code: 'incident-unread',
  message: `${number === null ? 'An incident' : `Issue #${number}`} could not be read whole. ${reasonOf(errors)}`,
});

/**
 * One issue by number, which may be a pull request's, and GitHub's clock. Throws `Unread` when it could not be read whole,
 * `GithubError` when there is no answer.
 */
export async function readIssue(
  source: Source,
  number: number,
): Promise<{ readonly now: Instant; readonly issue: Issue }> {
  const told = await ask<{ readonly subject: RawIssue | RawPullRequest | null }>(source, issueDocument, { number });
  const { subject } = told.repository;
  if (!subject) throw missing(number, told.errors);
  if (touches(told.errors, ['repository', 'subject'])) throw asError(incidentUnread(number, told.errors), number);
  if (subject.__typename === 'PullRequest') return { now: told.at, issue: toPullRequest(subject, readerOf(source)) };
  const { issues, unread } = await complete(source, [subject]);
  const [issue] = issues;
  if (!issue) throw asError(unread[0] ?? incidentUnread(number, []), number);
  return { now: told.at, issue };
}

function missing(number: number, errors: readonly GraphqlError[]): Error {
  const told = `Issue #${number} could not be read. ${reasonOf(errors)}`;
  if (errors.some(isForbidden)) return new GithubError('forbidden', 200, told);
  const none = errors.every(({ type }) => type === 'NOT_FOUND');
  return none ? new GithubError('not-found', 200, told) : asError(incidentUnread(number, errors), number);
}

const asError = ({ code, message }: UnreadIssue, number: number): Unread => new Unread(code, number, message);
