/** Every incident there was, whole, page by page: what a history file is written from. */
import type { Issue } from '#domain/issue.ts';
import { formatInstant, type Instant } from '#domain/time.ts';
import { createAgainBudget } from './again.ts';
import { complete } from './complete.ts';
import { pastDocument, pastListDocument } from './documents.ts';
import { type Entry, type Pages, readPages } from './page.ts';
import { takePage, withMissing } from './read.ts';
import type { Source } from './source.ts';
import type { UnreadIssue } from './unread.ts';

export interface PastSelection {
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

/** Throws `GithubError` when a page cannot be read at all; the pages before it stay read. */
export async function* readPast(shared: Source, selection: PastSelection): AsyncGenerator<PastPage> {
  let after: string | null = null;
  do {
    // The budget of repeated requests is meant for one list of open incidents; here each page has a budget of its own.
    const source = { ...shared, again: createAgainBudget() };
    const { page, next }: NextPage = await readNext(source, after, selection);
    yield page;
    after = next;
  } while (after !== null);
}

interface NextPage {
  readonly page: PastPage;
  readonly next: string | null;
}

/** A function of its own, as in `readIncidents`: nothing of its answer is held while the next page is read. */
async function readNext(source: Source, after: string | null, { since, has }: PastSelection): Promise<NextPage> {
  const filter = since === null ? undefined : { since: formatInstant(since) };
  const pages: Pages<'past'> = await readPages(source, {
    lists: ['past'],
    complete: pastDocument,
    names: pastListDocument,
    variables: { incident: source.incidentLabels, after, filter },
  });
  const { past } = pages.lists;
  // An issue without a time of its last change counts as new.
  const isNew = ({ id, updatedAt }: Entry): boolean => updatedAt === null || !has(id, updatedAt);
  const { entries, unread, next } = takePage(past, () => true, pages.errors);
  const { raws, unread: missing } = await withMissing(source, entries.filter(isNew));
  const completed = await complete(source, raws, pages.at);
  const page: PastPage = {
    at: pages.at,
    total: past?.total ?? 0,
    seen: past?.entries.length ?? 0,
    incidents: completed.issues.map((issue) => ({ issue, updatedAt: issue.updatedAt ?? pages.at })),
    unread: [...unread, ...missing, ...completed.unread],
  };
  return { page, next };
}
