/** The last reading of each issue of history files: of a reading stays in memory what a command makes of it, so that memory does not grow with timelines. */
import { latestOf, type Reading } from '#history/index.ts';
import type { Instant } from '#domain/time.ts';
import { visible } from '#report/text/terminal.ts';
import { openPlaces, type Place, type Places } from '#runner/replay/places.ts';
import { whyUnread } from './files.ts';
import { type FileLine, streamHistory } from './history-file.ts';
import { Refusal } from './io.ts';

export interface Latest<T> {
  /** In the order of the first lines. */
  readonly values: readonly T[];
  /** Such as `history.ndjson:7: expected …`; text in it is as found. */
  readonly bad: readonly string[];
}

/** What `take` makes of a reading, and where that stands; null: the reading is passed over. */
type Take<T> = (reading: Reading, place: Place) => T | null;

interface LatestReading<T> extends Place {
  readonly at: Instant;
  readonly entries: number;
  readonly value: T;
}

/** Reads every line once, and keeps what `take` makes of the last reading of each issue. Each file is named once. Throws a `Refusal` where one cannot be read. */
export async function takeLatest<T>(files: readonly string[], take: Take<T>): Promise<Latest<T>> {
  const latest = new Map<string, LatestReading<T>>();
  const bad: string[] = [];
  const unread: string[] = [];
  const places = openPlaces(files);
  try {
    for (const [file, path] of files.entries()) {
      for await (const one of readableLines(path)) {
        if ('unread' in one) unread.push(`${path}: ${one.unread}`);
        else if ('bad' in one) bad.push(`${path}:${one.line}: ${one.bad}`);
        else keepLatest(latest, places, { file, from: one.from, bytes: one.bytes }, one.read, take);
      }
    }
  } finally {
    places.close();
  }
  if (unread.length > 0) throw new Refusal([...firstOf(bad), ...unread].join('\n'));
  return { values: Array.from(latest.values(), ({ value }) => value), bad };
}

/** Up to where the file can be read, and why no further. What `take` throws is a bug, and not the file's. */
async function* readableLines(file: string): AsyncGenerator<FileLine | { readonly unread: string }> {
  try {
    yield* streamHistory(file);
  } catch (error) {
    yield { unread: whyUnread(error) };
  }
}

function keepLatest<T>(
  latest: Map<string, LatestReading<T>>,
  places: Places,
  place: Place,
  { at, issue }: Reading,
  take: Take<T>,
): void {
  const value = take({ at, issue }, place);
  if (value === null) return;
  const one: LatestReading<T> = { ...place, at, entries: issue.timeline.length, value };
  const known = latest.get(issue.id);
  if (known === undefined || isLater(one, known, places)) latest.set(issue.id, one);
}

/** As `latestOf` decides; where place and time do not tell, by reading both once more. */
function isLater(one: LatestReading<unknown>, known: LatestReading<unknown>, places: Places): boolean {
  if (one.at !== known.at) return one.at > known.at;
  if (one.entries !== known.entries) return one.entries > known.entries;
  const [a, b] = [places.at(known), places.at(one)];
  return latestOf([a, b])[0] === b;
}

/** The latest readings, where every line has to be right: part of a history would say what is not so. */
export async function readHistories<T>(files: readonly string[], take: Take<T>): Promise<readonly T[]> {
  const { values, bad } = await takeLatest([...new Set(files)], take);
  if (bad.length > 0) throw new Refusal(firstOf(bad).join('\n'));
  return values;
}

const MOST_PROBLEMS = 20;

/** The first of the bad lines, and how many there are besides. */
export function firstOf(bad: readonly string[]): readonly string[] {
  const more = bad.length - MOST_PROBLEMS;
  return [...bad.slice(0, MOST_PROBLEMS).map(visible), ...(more > 0 ? [`… and ${more} more.`] : [])];
}
