/** Whole histories: what of a timeline did not fit into the first answer is read page by page, several issues at a time. */
import type { Client } from './client.ts';
import { historyDocument } from './documents.ts';
import { GithubError } from './error.ts';
import type { RawHistory, RawIssue, RawItem } from './map.ts';
import { reasonOf, touches } from './partial.ts';

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
  failed: string | null;
}

/** By node id. */
export async function readHistories(
  client: Client,
  issues: readonly RawIssue[],
): Promise<ReadonlyMap<string, History>> {
  const readings = issues.map((issue): Reading => ({ issue, pages: [issue.timelineItems], failed: null }));
  for (;;) {
    const pending = readings
      .filter((reading) => reading.failed === null && cursorOf(reading) !== null)
      .slice(0, AT_ONCE);
    if (pending.length === 0) break;
    await readOlder(client, pending);
  }
  return new Map(readings.map((reading) => [reading.issue.id, toHistory(reading)]));
}

function cursorOf({ pages }: Reading): string | null {
  const info = pages.at(-1)?.pageInfo;
  return info?.hasPreviousPage ? info.startCursor : null;
}

async function readOlder(client: Client, pending: readonly Reading[]): Promise<void> {
  const variables = Object.fromEntries(
    pending.flatMap((reading, index) => [
      [`id${index}`, reading.issue.id],
      [`before${index}`, cursorOf(reading)],
    ]),
  );
  try {
    const { data, errors } = await client.query<Readonly<Record<string, { timelineItems?: RawHistory } | null>>>(
      historyDocument(pending.length),
      variables,
    );
    for (const [index, reading] of pending.entries()) {
      const page = data?.[`issue${index}`]?.timelineItems;
      if (page && !touches(errors, [`issue${index}`])) reading.pages.push(page);
      else reading.failed = reasonOf(errors);
    }
  } catch (error) {
    if (!(error instanceof GithubError)) throw error;
    for (const reading of pending) reading.failed = error.message;
  }
}

function toHistory({ pages, failed }: Reading): History {
  if (failed !== null) return { ok: false, message: failed };
  const items = pages.toReversed().flatMap((page) => page.nodes ?? [null]);
  const unfinished = pages.at(-1)?.pageInfo.hasPreviousPage === true;
  const whole = items.filter((item) => item !== null);
  if (unfinished || whole.length < items.length)
    return { ok: false, message: 'GitHub left out a part of its history.' };
  return { ok: true, items: whole };
}
