/** Whole histories: what of a timeline did not fit into the first answer is read page by page, several issues at a time. */
import { type AgainBudget, askForLess, type Batch, batchOf, type Gap } from './again.ts';
import type { Client } from './client.ts';
import { HISTORY, historyDocument } from './documents.ts';
import type { RawHistory, RawIssue, RawItem } from './raw.ts';
import { reasonOf, touches, withoutLost } from './partial.ts';

/** An issue's items, oldest first, or why they could not be read whole. */
export type History =
  | { readonly ok: true; readonly items: readonly RawItem[] }
  | { readonly ok: false; readonly message: string };

/** Issues whose histories are continued in one request: 20 × 100 items is 20 connections, a fraction of a point. */
const AT_ONCE = 20;

interface HistoryReading {
  readonly issue: RawIssue;
  /** Newest page first. */
  readonly pages: RawHistory[];
  /** How many items the next page has. */
  size: number;
}

interface Reader {
  readonly client: Client;
  readonly again: AgainBudget;
}

/** The history of an issue that came whole; null where some of it is still to be read. */
export function historyIn(issue: RawIssue): History | null {
  const reading = begin(issue);
  return cursorOf(reading) === null ? toHistory(reading) : null;
}

/** By node id. */
export async function readHistories(
  { client, again }: Reader,
  issues: readonly RawIssue[],
): Promise<ReadonlyMap<string, History>> {
  const readings = issues.map(begin);
  const failures = new Map<HistoryReading, string>();
  for (;;) {
    const pending = readings.filter((reading) => !failures.has(reading) && cursorOf(reading) !== null);
    const together = pending.filter(({ size }) => size === HISTORY).slice(0, AT_ONCE);
    const [alone] = pending;
    if (alone === undefined) break;
    const batch =
      together.length > 0
        ? batchOf(together)
        : { items: [alone], history: alone.size, failure: 'It takes too many requests.' };
    const failed = await askForLess(again, [batch], (some) => readOlder(client, some));
    for (const [reading, why] of failed) failures.set(reading, why);
  }
  return new Map(readings.map((reading) => [reading.issue.id, toHistory(reading, failures.get(reading))]));
}

const begin = (issue: RawIssue): HistoryReading => ({ issue, pages: [issue.timelineItems], size: HISTORY });

function cursorOf({ pages }: HistoryReading): string | null {
  const info = pages.at(-1)?.pageInfo;
  return info?.hasPreviousPage ? info.startCursor : null;
}

/** One further page of each. */
async function readOlder(
  client: Client,
  { items, history: size, failure }: Batch<HistoryReading>,
): Promise<Gap<HistoryReading>> {
  const variables = Object.fromEntries(
    items.flatMap((reading, index) => [
      [`id${index}`, reading.issue.id],
      [`before${index}`, cursorOf(reading)],
    ]),
  );
  const { data, errors } = await client.query<Readonly<Record<string, { timelineItems?: RawHistory } | null>>>(
    historyDocument(items.length, size),
    variables,
    { again: failure !== null },
  );
  const missing: HistoryReading[] = [];
  for (const [index, reading] of items.entries()) {
    const page = data?.[`issue${index}`]?.timelineItems;
    const { history, rest } = withoutLost(page ?? NOTHING, errors, [`issue${index}`, 'timelineItems']);
    reading.size = size;
    if (page && !touches(rest, [`issue${index}`])) reading.pages.push(history);
    else missing.push(reading);
  }
  return { missing, why: reasonOf(errors) };
}

const NOTHING: RawHistory = { pageInfo: { hasPreviousPage: false, startCursor: null }, nodes: null };

function toHistory({ pages }: HistoryReading, failure?: string): History {
  if (failure !== undefined) return { ok: false, message: failure };
  const items = pages.toReversed().flatMap((page) => page?.nodes ?? [null]);
  const unfinished = pages.at(-1)?.pageInfo?.hasPreviousPage !== false;
  const read = items.filter((item) => item !== null);
  if (unfinished || read.length < items.length) return { ok: false, message: 'GitHub left out a part of its history.' };
  return { ok: true, items: read };
}
