/** Past incidents as a file has them: NDJSON, one issue a line with the instant at which it was read. Pure. */
import type { Issue } from '#domain/issue.ts';
import { formatInstant, type Instant, parseInstant } from '#domain/time.ts';
import { readIssue } from './shape.ts';

/** An issue as it was at an instant. */
export interface Reading {
  readonly at: Instant;
  readonly issue: Issue;
}

/** One line. `updated` is when GitHub last saw the issue change; null where reading cannot be gone on from there. */
export interface HistoryLine extends Reading {
  readonly updated: Instant | null;
}

/** As `readLine` reads it, without the end of the line. */
export function writeLine({ at, updated, issue }: HistoryLine): string {
  const head = { format: 'tocsin-history', version: 1, at: formatInstant(at) };
  return JSON.stringify({ ...head, ...(updated === null ? {} : { updated: formatInstant(updated) }), issue });
}

/** One line that is not blank; what is wrong with it otherwise. */
export function readLine(text: string): HistoryLine | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return `expected a JSON object, found ${quote(text)}. A line that was cut short has to be written again.`;
  }
  const { format, version, at, updated, issue } = (typeof value === 'object' && value !== null ? value : {}) as {
    readonly [key: string]: unknown;
  };
  if (format !== 'tocsin-history')
    return `expected "format": "tocsin-history", found ${quote(format)}. \`tocsin history\` writes such a file.`;
  if (version !== 1)
    return `expected "version": 1, found ${quote(version)}. Use the version of Tocsin that wrote the file, or write it anew.`;
  const instant = typeof at === 'string' ? parseInstant(at) : null;
  if (instant === null) return `expected "at" as 2026-11-23T10:00:00Z, found ${quote(at)}.`;
  const read = readIssue(issue);
  const changed = typeof updated === 'string' ? parseInstant(updated) : null;
  if ('issue' in read) return { at: instant, updated: changed, issue: read.issue };
  const { path, expected, found } = read.misfit;
  return `expected \`${path}\` to be ${expected}, found ${quote(found)}.`;
}

/** The beginning of what was found, on one line. */
function quote(value: unknown): string {
  if (value === undefined) return 'nothing';
  const json = JSON.stringify(value);
  if (json.length <= 60) return json;
  return typeof value === 'string' ? `${json.slice(0, 58)}…"` : `${json.slice(0, 59)}…`;
}

/** Each issue once, as it was read last. Neither the order of the readings nor how they were split over files matters. */
export function latestOf(readings: readonly Reading[]): readonly Reading[] {
  const latest = new Map<string, Reading>();
  for (const reading of readings) {
    const { id } = reading.issue;
    const known = latest.get(id);
    if (known === undefined || isLater(reading, known)) latest.set(id, reading);
  }
  return [...latest.values()];
}

/** Where two readings are of the same instant, the one that tells more is later; else either, but always the same. */
function isLater(a: Reading, b: Reading): boolean {
  if (a.at !== b.at) return a.at > b.at;
  const [long, short] = [a.issue.timeline.length, b.issue.timeline.length];
  return long === short ? JSON.stringify(a.issue) > JSON.stringify(b.issue) : long > short;
}
