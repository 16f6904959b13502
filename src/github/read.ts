/** Incidents as they are now, whole: one GraphQL document per page of fifty, and GitHub's clock with it. */
import type { Issue } from '#domain/issue.ts';
import type { Instant, Seconds } from '#domain/time.ts';
import type { Unread } from '#domain/unread.ts';
import { mayAnswerLess } from './again.ts';
import { readByIds } from './by-id.ts';
import { complete, type FoundIssue, mapIfComplete } from './complete.ts';
import { HISTORY, issueDocument, SHORT_HISTORY, sweepDocument, sweepListDocument } from './documents.ts';
import { GithubError, type GraphqlError, isForbidden } from './error.ts';
import { toPullRequest } from './map.ts';
import { type Entry, type Page, type Pages, readPages } from './page.ts';
import { believable, reasonOf, touches } from './partial.ts';
import type { RawIssue, RawPullRequest } from './raw.ts';
import { ask, readerOf, type Source, type RepositoryAnswer } from './source.ts';
import { asError, goneIssue, incidentUnread, pageUnread, type UnreadIssue, unreadOf } from './unread.ts';

export interface IncidentsReading {
  /** GitHub's clock in the answer that completed the list of incidents. */
  readonly now: Instant;
  readonly issues: readonly Issue[];
  readonly unread: readonly UnreadIssue[];
}

type List = 'open' | 'closed';

/** One of the two lists while it is read; `next` is null when it has no further page. */
interface Cursor {
  readonly list: List;
  next: { readonly after: string | null } | null;
}

/**
 * All open incidents, and the closed ones that were touched within the last `closedWithin` seconds. Throws `GithubError` when
 * not even the names on a first page could be read; what is missing of a page, or cannot be known of an incident, is in `unread`.
 */
export async function readIncidents(source: Source, closedWithin: Seconds): Promise<IncidentsReading> {
  const cursors: readonly Cursor[] = [
    { list: 'open', next: { after: null } },
    { list: 'closed', next: { after: null } },
  ];
  const found = new Map<string, Entry<FoundIssue>>();
  const unread: UnreadIssue[] = [];
  let now: Instant | null = null;
  do {
    try {
      const page = await readNext(source, cursors, closedWithin);
      now = page.at;
      for (const entry of page.entries) found.set(entry.id, entry);
      unread.push(...page.unread);
    } catch (error) {
      if (now === null || !(error instanceof GithubError)) throw error;
      unread.push(pageUnread(error.message));
      break;
    }
  } while (cursors.some(({ next }) => next));
  const { raws, unread: missing } = await withMissing(source, [...found.values()]);
  const completed = await complete(source, raws, now);
  return { now, issues: completed.issues, unread: [...unread, ...missing, ...completed.unread] };
}

interface NextPages {
  readonly at: Instant;
  readonly entries: readonly Entry<FoundIssue>[];
  readonly unread: readonly UnreadIssue[];
}

/**
 * The next page of each list, which moves the cursors on. The answer is large, and a function that waits holds all that it has read:
 * so this one ends before the next page is asked for.
 */
async function readNext(source: Source, cursors: readonly Cursor[], closedWithin: Seconds): Promise<NextPages> {
  const isFirst = cursors.every(({ next }) => next?.after === null);
  const { at, lists, errors } = await askLists(source, cursors);
  if (isFirst && errors.some(isForbidden) && !lists.open && !lists.closed)
    throw new GithubError('forbidden', 200, `Issues could not be read. ${reasonOf(errors)}`);
  const oldest = at - closedWithin;
  const entries: Entry<FoundIssue>[] = [];
  const unread: UnreadIssue[] = [];
  for (const cursor of cursors) {
    if (!cursor.next) continue;
    const isWanted = ({ updatedAt }: Entry): boolean => cursor.list === 'open' || (updatedAt ?? oldest) >= oldest;
    const taken = takePage(lists[cursor.list], isWanted, errors);
    entries.push(...taken.entries.map((entry) => ({ ...entry, raw: entry.raw && mapIfComplete(source, entry.raw) })));
    unread.push(...taken.unread);
    cursor.next = taken.next === null ? null : { after: taken.next };
  }
  return { at, entries, unread };
}

function askLists(source: Source, cursors: readonly Cursor[]): Promise<Pages<List>> {
  const pending = cursors.filter(({ next }) => next !== null);
  const [open, closed] = cursors;
  return readPages(source, {
    lists: pending.map(({ list }) => list),
    complete: sweepDocument,
    names: sweepListDocument,
    variables: {
      incident: source.incidentLabels,
      open: open?.next != null,
      openAfter: open?.next?.after ?? null,
      closed: closed?.next != null,
      closedAfter: closed?.next?.after ?? null,
    },
  });
}

interface PageReading {
  readonly entries: readonly Entry[];
  readonly unread: readonly UnreadIssue[];
  readonly next: string | null;
}

/** The list ends at the first that is not wanted. */
export function takePage(
  page: Page | null,
  isWanted: (entry: Entry) => boolean,
  errors: readonly GraphqlError[],
): PageReading {
  if (page === null) return { entries: [], unread: [pageUnread(reasonOf(errors))], next: null };
  const end = page.entries.findIndex((entry) => entry !== null && !isWanted(entry));
  const wanted = end === -1 ? page.entries : page.entries.slice(0, end);
  return {
    entries: wanted.filter((entry) => entry !== null),
    unread: wanted.filter((entry) => entry === null).map(() => unreadOf(null, errors)),
    next: end === -1 ? page.next : null,
  };
}

/** Reads by their ids the issues that did not come whole with their page. */
export async function withMissing<T>(
  source: Source,
  entries: readonly Entry<T>[],
): Promise<{ readonly raws: readonly (T | RawIssue)[]; readonly unread: readonly UnreadIssue[] }> {
  const ids = entries.filter(({ raw }) => raw === null).map(({ id }) => id);
  const { raws, missing } = await readByIds(source, ids, { again: true });
  return {
    raws: entries.flatMap(({ id, raw }) => raw ?? raws.get(id) ?? []),
    unread: entries.flatMap(({ id, number }) => {
      const none = missing.get(id);
      return none === undefined || none.isGone ? [] : [incidentUnread(number, none.why)];
    }),
  };
}

type IssueAnswer = {
  /** Its address now, however it was called before. */
  readonly url: string;
  readonly issueOrPullRequest: RawIssue | RawPullRequest | null;
  readonly incidents?: { readonly totalCount: number } | null;
};

export interface IssueReading {
  /** GitHub's clock in the answer. */
  readonly now: Instant;
  readonly issue: Issue;
  /** How many open issues carry an incident label; null where GitHub did not say. */
  readonly openIncidents: number | null;
}

/**
 * One issue by number, which may be a pull request's, and GitHub's clock. Throws `Unread` when it could not be read whole,
 * `GithubError` when there is no answer.
 */
export async function readIssue(source: Source, number: number): Promise<IssueReading> {
  const answer = await askIssue(source, number);
  const { issueOrPullRequest, incidents, url } = answer.repository;
  const beside = { now: answer.at, openIncidents: incidents?.totalCount ?? null };
  if (!issueOrPullRequest) throw missing(number, answer.errors);
  // What GitHub may have of a transferred one is the issue of the other repository, which these policies say nothing of.
  if (issueOrPullRequest.number !== number || !issueOrPullRequest.url.startsWith(`${url}/`))
    throw new GithubError('not-found', 200, goneIssue(number).message);
  if (issueOrPullRequest.__typename === 'PullRequest' && !touches(answer.errors, ['repository', 'issueOrPullRequest']))
    return { ...beside, issue: toPullRequest(issueOrPullRequest, readerOf(source)) };
  const raw = rawIssueOf(answer);
  if (raw === null) throw asError(unreadOf(number, answer.errors), number);
  const { issues, unread } = await complete(source, [raw], answer.at);
  const [issue] = issues;
  if (!issue) throw asError(unread[0] ?? unreadOf(number, []), number);
  return { ...beside, issue };
}

/** Requests it once more, with a shorter piece of its history, when the answer lacks a part of it. */
async function askIssue(source: Source, number: number): Promise<RepositoryAnswer<IssueAnswer>> {
  const variables = { number, incident: source.incidentLabels };
  const read = (history: number): Promise<RepositoryAnswer<IssueAnswer>> =>
    ask(source, (shape) => issueDocument({ ...shape, history }), variables, { again: history !== HISTORY });
  const answer = await read(HISTORY).catch((error: unknown) => {
    if (!mayAnswerLess(error) || !source.again.take()) throw error;
    return null;
  });
  if (answer !== null && (isComplete(answer) || !source.again.take())) return answer;
  return read(SHORT_HISTORY);
}

function isComplete(answer: RepositoryAnswer<IssueAnswer>): boolean {
  const { issueOrPullRequest } = answer.repository;
  if (issueOrPullRequest === null) return answer.errors.every(({ type }) => type !== undefined);
  return issueOrPullRequest.__typename === 'PullRequest'
    ? !touches(answer.errors, ['repository', 'issueOrPullRequest'])
    : rawIssueOf(answer) !== null;
}

const rawIssueOf = ({ repository: { issueOrPullRequest }, errors }: RepositoryAnswer<IssueAnswer>): RawIssue | null =>
  issueOrPullRequest?.__typename === 'Issue'
    ? believable(issueOrPullRequest, errors, ['repository', 'issueOrPullRequest'])
    : null;

function missing(number: number, errors: readonly GraphqlError[]): Error {
  const message = `Issue #${number} could not be read. ${reasonOf(errors)}`;
  if (errors.some(isForbidden)) return new GithubError('forbidden', 200, message);
  const none = errors.every(({ type }) => type === 'NOT_FOUND');
  return none ? new GithubError('not-found', 200, message) : asError(unreadOf(number, errors), number);
}

/** The issues as they are now, in their order; an `Unread` in place of one that could not be read whole, or is not there any more. */
export async function rereadIssues(
  source: Source,
  issues: readonly Issue[],
  people: readonly string[],
): Promise<readonly (Issue | Unread)[]> {
  const {
    at,
    raws,
    missing: unanswered,
  } = await readByIds(
    source,
    issues.map(({ id }) => id),
    { again: false, people },
  );
  const read = issues.flatMap(({ id }) => raws.get(id) ?? []);
  const { issues: completed, unread } = at === null ? { issues: [], unread: [] } : await complete(source, read, at);
  return issues.map(({ id, number, url }) => {
    const none = unanswered.get(id);
    const fresh = completed.find((one) => one.id === id);
    // What GitHub may have of a transferred one is the issue of the other repository.
    if (none?.isGone || (fresh && fresh.url !== url)) return asError(goneIssue(number), number);
    if (none !== undefined) return asError(incidentUnread(number, none.why), number);
    return fresh ?? asError(unread.find((one) => one.number === number) ?? unreadOf(number, []), number);
  });
}
