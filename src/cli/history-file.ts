/** History files, line by line: a file of a gigabyte needs the memory of its longest line. */
import { createReadStream, truncateSync } from 'node:fs';
import { type HistoryLine, readLine } from '#history/index.ts';
import { endless, MOST_BYTES } from './read-whole.ts';

/** A line with its place: `line` counts from 1, the rest is in bytes. */
export type FileLine =
  | { readonly line: number; readonly read: HistoryLine; readonly from: number; readonly bytes: number }
  | { readonly line: number; readonly bad: string };

/**
 * Every incident of a file in the order of its lines, and every line that is none. An issue may come more than once: see
 * `takeLatest`. Throws what the file system throws, and `endless` at a line that is too long.
 */
export async function* streamHistory(file: string): AsyncGenerator<FileLine> {
  for await (const line of linesOf(file)) yield judge(line);
}

function judge({ line, text, from, bytes }: Line): FileLine {
  const read = readLine(text);
  return typeof read === 'string' ? { line, bad: read } : { line, read, from, bytes };
}

/**
 * The same lines, of a file that is to be written on: a last line of ours that was cut short is taken off the file, and one that
 * lacks only its end gets it.
 */
export async function* resumeHistory(file: string, append: (text: string) => void): AsyncGenerator<FileLine> {
  for await (const line of linesOf(file)) {
    const judged = judge(line);
    const cut = !line.ended && 'bad' in judged && isCut(line.text);
    if (cut) truncateSync(file, line.from);
    else yield judged;
    if (!line.ended && 'read' in judged) append('\n');
  }
}

/** The beginning of a line of ours: nothing of a file that is something else is ever taken off. */
const isCut = (text: string): boolean => text.startsWith(BEGINNING) || BEGINNING.startsWith(text);
const BEGINNING = '{"format":"tocsin-history",';

interface Line {
  readonly line: number;
  readonly text: string;
  /** Where it begins, in bytes. */
  readonly from: number;
  /** How long it is, without its end. */
  readonly bytes: number;
  /** Whether it ends with the end of a line, and not with that of the file. */
  readonly ended: boolean;
}

const NEWLINE = 0x0a;

/** The lines that are not blank. Cut at bytes, so that a character on the edge of two chunks stays whole. */
async function* linesOf(file: string): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let line = 0;
  let from = 0;
  /** Bytes of the line whose end is not read yet. */
  let unended = 0;
  const take = (ended: boolean): Line => {
    const bytes = Buffer.concat(parts);
    parts = [];
    line += 1;
    const start = from;
    from += bytes.length + (ended ? 1 : 0);
    return { line, text: bytes.toString('utf8').replace(/^\uFEFF/, ''), from: start, bytes: bytes.length, ended };
  };
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    let rest = chunk;
    for (let end = rest.indexOf(NEWLINE); end !== -1; end = rest.indexOf(NEWLINE)) {
      parts.push(rest.subarray(0, end));
      rest = rest.subarray(end + 1);
      unended = 0;
      const one = take(true);
      if (one.text.trim() !== '') yield one;
    }
    if (rest.length > 0) parts.push(rest);
    unended += rest.length;
    if (unended > MOST_BYTES) throw endless();
  }
  if (parts.length === 0) return;
  const last = take(false);
  if (last.text.trim() !== '') yield last;
}
