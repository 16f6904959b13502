/** Every incident there was, whole, page by page: what a history file is written from. */
import type { Issue } from '#domain/issue.ts';
import { formatInstant, type Instant, parseInstant } from '#domain/time.ts';
import { complete, type UnreadIssue } from './complete.ts';
import { PAGE, pastDocument } from './documents.ts';
import { GithubError } from './error.ts';
import type { RawIssue } from './map.ts';
import { reasonOf, touches } from './partial.ts';
import { incidentUnread, pageUnread } from './read.ts';
import { ask, type Source, type Told } from './source.ts';

export interface AskedPast {
  /** Only what was changed since; null: everything. */
  readonly since: Instant | null;
  /** True for an issue that is known as it was when last changed: it is passed over. */
  readonly has: (id: string, updatedAt: Instant) => boolean;
}

/** One page. What could not be read whole is in `unread`, and in no part of `incidents`. */
export interface PastPage {
  /** GitHub's clock in the answer that had it. */
  readonly at: Instant;
  /** How many incidents there are, on all pages. */
  readonly total: number;
  /** How many of them this page had, known and unread ones too. */
  readonly seen: number;
  readonly incidents: readonly { readonly issue: Issue; readonly updatedAt: Instant }[];
  readonly unread: readonly UnreadIssue[];
}

interface Answer {
  readonly past: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly (RawIssue | null)[] | null;
  } | null;
}

/** GitHub gives up on an answer that takes it ten seconds: long histories come in smaller pages. */
const SMALL_PAGE = 10;

/** Throws `GithubError` when a page cannot be read at all; the pages before it stay read. */
export async function* readPast(source: Source, { since, has }: AskedPast): AsyncGenerator<PastPage> {
  const filter = since === null ? undefined : { since: formatInstant(since) };
  let after: string | null = null;
  do {
    const told: Told<Answer> = await askPage(source, { incident: source.incidentLabels, after, filter });
    const page: Answer['past'] = told.repository.past;
    if (!page?.nodes) {
      yield { at: told.at, total: 0, seen: 0, incidents: [], unread: [pageUnread(reasonOf(told.errors))] };
      return;
    }
    const { whole, unread } = sift(page.nodes, told, has);
    const completed = await complete(source, [...whole.keys()]);
    const updated = new Map([...whole].map(([raw, at]) => [raw.id, at]));
    yield {
      at: told.at,
      total: page.totalCount,
      seen: page.nodes.length,
      incidents: completed.issues.map((issue) => ({ issue, updatedAt: updated.get(issue.id) ?? told.at })),
      unread: [...unread, ...completed.unread],
    };
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
}

async function askPage(source: Source, variables: Readonly<Record<string, unknown>>): Promise<Told<Answer>> {
  try {
    return await ask<Answer>(source, pastDocument(PAGE), variables);
  } catch (error) {
    if (!(error instanceof GithubError) || error.code !== 'unavailable') throw error;
    return ask<Answer>(source, pastDocument(SMALL_PAGE), variables);
  }
}

function sift(
  nodes: readonly (RawIssue | null)[],
  { errors }: Told<Answer>,
  has: AskedPast['has'],
): { readonly whole: ReadonlyMap<RawIssue, Instant>; readonly unread: readonly UnreadIssue[] } {
  const whole = new Map<RawIssue, Instant>();
  const unread: UnreadIssue[] = [];
  for (const [index, raw] of nodes.entries()) {
    const updatedAt = parseInstant(raw?.updatedAt ?? '');
    if (raw === null || updatedAt === null || touches(errors, ['repository', 'past', 'nodes', index]))
      unread.push(incidentUnread(raw?.number ?? null, errors));
    else if (!has(raw.id, updatedAt)) whole.set(raw, updatedAt);
  }
  return { whole, unread };
}
