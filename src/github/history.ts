/** Whole histories: what of a timeline did not fit into the first answer is read page by page, several issues at a time. */
import { type AgainBudget, halves, mayAnswerLess } from './again.ts';
import type { Client } from './client.ts';
import { HISTORY, historyDocument, SHORT_HISTORY } from './documents.ts';
import { GithubError } from './error.ts';
import type { RawHistory, RawIssue, RawItem } from './raw.ts';
import { reasonOf, touches, withoutLost } from './partial.ts';

/** An issue's items, oldest first, or why they could not be read whole. */
export type History =
  | { readonly ok: true; readonly items: readonly RawItem[] }
  | { readonly ok: false; readonly message: string };

/** Issues whose histories are continued in one request: 20 × 100 items is 20 connections, a fraction of a point. */
const AT_ONCE = 20;

interface Reading {
  readonly issue: RawIssue;
  /** Newest page first. */
  readonly pages: RawHistory[];
  /** How many items the next page has. */
  size: number;
  failed: string | null;
}

interface Reader {
  readonly client: Client;
  readonly again: AgainBudget;
}

/** Of an issue that came with its whole history; null where some of it is still to be read. */
export function historyIn(issue: RawIssue): History | null {
  const reading = begin(issue);
  return cursorOf(reading) === null ? toHistory(reading) : null;
}

/** By node id. */
export async function readHistories(
  reader: Reader,
  issues: readonly RawIssue[],
): Promise<ReadonlyMap<string, History>> {
  const readings = issues.map(begin);
  for (;;) {
    const pending = readings.filter((reading) => reading.failed === null && cursorOf(reading) !== null);
    const together = pending.filter(({ size }) => size === HISTORY).slice(0, AT_ONCE);
    const [alone] = pending;
    if (alone === undefined) break;
    if (together.length > 0) await readOlder(reader, together, false);
    else if (reader.again.take()) await readOlder(reader, [alone], true);
    else alone.failed = 'It takes too many requests.';
  }
  return new Map(readings.map((reading) => [reading.issue.id, toHistory(reading)]));
}

const begin = (issue: RawIssue): Reading => ({ issue, pages: [issue.timelineItems], size: HISTORY, failed: null });

function cursorOf({ pages }: Reading): string | null {
  const info = pages.at(-1)?.pageInfo;
  return info?.hasPreviousPage ? info.startCursor : null;
}

/** One further page of each; histories that the answer lacks are requested again in halves, one alone as a shorter page. */
async function readOlder(reader: Reader, pending: readonly Reading[], again: boolean): Promise<void> {
  const { missing, why } = await askOlder(reader, pending, again);
  const [first] = missing;
  if (first === undefined) return;
  const isLast = missing.length === 1 && first.size === SHORT_HISTORY;
  const parts = missing.length === 1 ? [missing] : halves(missing);
  if (missing.length === 1) first.size = SHORT_HISTORY;
  for (const part of parts) {
    if (!isLast && reader.again.take()) await readOlder(reader, part, true);
    else for (const reading of part) reading.failed = why;
  }
}

/** The histories for which a smaller request may succeed, and why this one did not. */
async function askOlder(
  { client }: Reader,
  pending: readonly Reading[],
  again: boolean,
): Promise<{ readonly missing: readonly Reading[]; readonly why: string }> {
  const variables = Object.fromEntries(
    pending.flatMap((reading, index) => [
      [`id${index}`, reading.issue.id],
      [`before${index}`, cursorOf(reading)],
    ]),
  );
  try {
    const { data, errors } = await client.query<Readonly<Record<string, { timelineItems?: RawHistory } | null>>>(
      historyDocument(pending.length, pending[0]?.size),
      variables,
      { again },
    );
    const missing: Reading[] = [];
    for (const [index, reading] of pending.entries()) {
      const page = data?.[`issue${index}`]?.timelineItems;
      const { history, rest } = withoutLost(page ?? NOTHING, errors, [`issue${index}`, 'timelineItems']);
      if (page && !touches(rest, [`issue${index}`])) reading.pages.push(history);
      else missing.push(reading);
    }
    return { missing, why: reasonOf(errors) };
  } catch (error) {
    if (!(error instanceof GithubError)) throw error;
    if (mayAnswerLess(error)) return { missing: pending, why: error.message };
    for (const reading of pending) reading.failed = error.message;
    return { missing: [], why: error.message };
  }
}

const NOTHING: RawHistory = { pageInfo: { hasPreviousPage: false, startCursor: null }, nodes: null };

function toHistory({ pages, failed }: Reading): History {
  if (failed !== null) return { ok: false, message: failed };
  const items = pages.toReversed().flatMap((page) => page?.nodes ?? [null]);
  const unfinished = pages.at(-1)?.pageInfo?.hasPreviousPage !== false;
  const read = items.filter((item) => item !== null);
  if (unfinished || read.length < items.length) return { ok: false, message: 'GitHub left out a part of its history.' };
  return { ok: true, items: read };
}
