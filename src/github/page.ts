/** A page of incidents. Where a part of the answer is missing or failed, a second request reads at least ids and numbers. */
import { type Instant, parseInstant } from '#domain/time.ts';
import type { Path } from '#domain/rule.ts';
import { mayAnswerLess } from './again.ts';
import type { Parameters } from './client.ts';
import type { Shape } from './documents.ts';
import { GithubError, type GraphqlError, isForbidden } from './error.ts';
import type { RawIssue } from './raw.ts';
import { believable } from './partial.ts';
import { ask, type Source, type RepositoryAnswer } from './source.ts';

interface RawPage<T> {
  readonly totalCount?: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly (T | null)[] | null;
}
type Lists<L extends string, T> = { readonly [list in L]?: RawPage<T> | null };
type Name = Pick<RawIssue, 'id' | 'number' | 'updatedAt'>;

/** An incident on a page. */
export interface Entry<T = RawIssue> {
  readonly id: string;
  readonly number: number;
  readonly updatedAt: Instant | null;
  /** Null: the answer does not have all of it. */
  readonly raw: T | null;
}

export interface Page {
  readonly total: number;
  /** Null where not even the number of an incident came. */
  readonly entries: readonly (Entry | null)[];
  readonly next: string | null;
}

export interface Pages<L extends string> {
  readonly at: Instant;
  readonly errors: readonly GraphqlError[];
  /** Null: nothing of the page could be read. */
  readonly lists: Readonly<Record<L, Page | null>>;
}

export interface PageQuery<L extends string> {
  readonly lists: readonly L[];
  readonly complete: (shape: Shape) => string;
  /** The page with nothing but ids and numbers. */
  readonly names: (shape: Shape) => string;
  readonly variables: Parameters;
}

/** Throws `GithubError` when GitHub gave no answer at all, not even names. */
export async function readPages<L extends string>(source: Source, query: PageQuery<L>): Promise<Pages<L>> {
  let answer: RepositoryAnswer<Lists<L, RawIssue>> | null = null;
  try {
    answer = await ask<Lists<L, RawIssue>>(source, query.complete, query.variables);
  } catch (error) {
    if (!mayAnswerLess(error)) throw error;
  }
  const lists = Object.fromEntries(query.lists.map((list) => [list, answer && toPage(answer, list)]));
  const pages = lists as Readonly<Record<L, Page | null>>;
  const isWhole = query.lists.every((list) => pages[list]?.entries.every((entry) => entry?.raw) === true);
  if (answer && (isWhole || isClosed(answer, query.lists) || !source.again.take()))
    return { at: answer.at, errors: answer.errors, lists: pages };
  try {
    const names = await ask<Lists<L, Name>>(source, query.names, query.variables, { again: true });
    const both = query.lists.map((list) => [list, withNames(pages[list], toPage(names, list))]);
    return {
      at: names.at,
      errors: [...(answer?.errors ?? []), ...names.errors],
      lists: Object.fromEntries(both) as Readonly<Record<L, Page | null>>,
    };
  } catch (error) {
    if (answer === null || !(error instanceof GithubError)) throw error;
    return { at: answer.at, errors: answer.errors, lists: pages };
  }
}

/** True when the answer has no page at all for lack of a permission: a second request would fail in the same way. */
function isClosed<L extends string>(answer: RepositoryAnswer<Lists<L, unknown>>, lists: readonly L[]): boolean {
  return lists.every((list) => !answer.repository[list]?.nodes) && answer.errors.some(isForbidden);
}

function toPage<L extends string>(
  { repository, errors }: RepositoryAnswer<Lists<L, RawIssue | Name>>,
  list: L,
): Page | null {
  const page = repository[list];
  if (!page?.nodes) return null;
  return {
    total: page.totalCount ?? 0,
    next: page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null,
    entries: page.nodes.map((node, index) => node && toEntry(node, errors, ['repository', list, 'nodes', index])),
  };
}

function toEntry(node: RawIssue | Name, errors: readonly GraphqlError[], path: Path): Entry | null {
  if (typeof node.id !== 'string') return null;
  const { id, number } = node;
  const raw = 'timelineItems' in node ? believable(node, errors, path) : null;
  return { id, number, updatedAt: parseInstant(node.updatedAt ?? ''), raw };
}

/** The incidents that came whole, and ids and numbers of the rest. */
function withNames(complete: Page | null, names: Page | null): Page | null {
  if (names === null) return complete;
  const raws = new Map(complete?.entries.flatMap((entry) => (entry?.raw ? [[entry.id, entry.raw] as const] : [])));
  return { ...names, entries: names.entries.map((entry) => entry && { ...entry, raw: raws.get(entry.id) ?? null }) };
}
