/** Where in history files each issue was read last. Only places are kept, so that memory does not grow with the timelines. */
import { latestOf, readLine } from '#history/index.ts';
import type { Instant } from '#domain/time.ts';
import { whyUnread } from '#cli/files.ts';
import { linesOf } from '#cli/history-file.ts';
import type { Refusable } from '#cli/io.ts';
import { openPlaces, type Place, type Places } from '#runner/replay/places.ts';

export interface Found {
  /** Each issue once, in the order of their first lines. */
  readonly places: readonly Place[];
  /** Such as `history.ndjson:7: expected …`; text in it is as found. */
  readonly bad: readonly string[];
}

interface Latest extends Place {
  readonly at: Instant;
  readonly entries: number;
}

/** Reads every line once. */
export async function findIssues(files: readonly string[]): Promise<Refusable<Found>> {
  const latest = new Map<string, Latest>();
  const bad: string[] = [];
  const read = openPlaces(files);
  let current = '';
  try {
    for (const [file, path] of files.entries()) {
      current = path;
      for await (const { line, text, from, bytes } of linesOf(path)) {
        const reading = readLine(text);
        if (typeof reading === 'string') {
          bad.push(`${path}:${line}: ${reading}`);
          continue;
        }
        const { at, issue } = reading;
        const one: Latest = { file, from, bytes, at, entries: issue.timeline.length };
        const known = latest.get(issue.id);
        if (known === undefined || isLater(one, known, read)) latest.set(issue.id, one);
      }
    }
  } catch (error) {
    return { ok: false, refusal: `${current}: ${whyUnread(error)}` };
  } finally {
    read.close();
  }
  return {
    ok: true,
    value: { places: [...latest.values()].map(({ file, from, bytes }) => ({ file, from, bytes })), bad },
  };
}

/** As `latestOf` decides; where place and time do not tell, by reading both once more. */
function isLater(one: Latest, known: Latest, read: Places): boolean {
  if (one.at !== known.at) return one.at > known.at;
  if (one.entries !== known.entries) return one.entries > known.entries;
  const [a, b] = [read.at(known), read.at(one)];
  return latestOf([a, b])[0] === b;
}
